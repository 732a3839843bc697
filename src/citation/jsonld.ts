/**
 * An entry as schema.org's JSON-LD: the page, the event, each statement as a claim, each correction. Only what the log says: no
 * rating, no review, and no kind for a name whose kind the log does not record.
 */
import type { ClaimLeaf, CorrectionCommentLeaf, EventLeaf, PlaceLeaf, WebPageLeaf } from "schema-dts";
import type { Reading } from "../archive/index.ts";
import type { Citation, Event, Place } from "../log/index.ts";
import { forms, issues, type CitationType } from "../log/vocabulary.ts";
import { isoDate, isoSpan } from "./isoDates.ts";
import { entryPath, licenceAddress, rootFrom, type Publication } from "./publication.ts";

/** Somebody by name alone: schema.org wants a person or an organization here, and the log does not say which. */
interface Named {
  readonly name: string;
}
type NamedIn<Node, Key extends string> = Omit<Node, Key> & Readonly<Partial<Record<Key, Named | readonly Named[]>>>;

/** A page that is cited, with whom it is by and its copies. */
interface Source {
  readonly "@type":
    "CreativeWork" | "NewsArticle" | "OpinionNewsArticle" | "VideoObject" | "Report" | "Book" | "Dataset" | "SocialMediaPosting";
  readonly "@id": string;
  readonly name: string;
  readonly url: string;
  readonly inLanguage: string;
  readonly datePublished?: string;
  readonly archivedAt?: readonly string[];
  readonly author?: Named;
  readonly publisher: Named;
}

/** The entry's own page, with the sources it cites. */
type Page = Omit<WebPageLeaf, "citation"> & { readonly citation: readonly Source[] };

/** What an entry's page carries as data. */
export interface EntryGraph {
  readonly "@context": "https://schema.org";
  readonly "@graph": readonly [Page, NamedIn<EventLeaf, "organizer">, ...(NamedIn<ClaimLeaf, "author"> | CorrectionCommentLeaf)[]];
}

/** The graph of an entry's page. Names of nodes are addresses, from the page's own place where the site's is not known. */
export function entryGraph(reading: Reading, publication: Publication): EntryGraph {
  const { event } = reading;
  const root = rootFrom(publication, 2);
  const page = publication.address === undefined ? "./" : root + entryPath(event.id);
  const corrections = correctionsOf(event, page);
  const claims = claimsOf(event, page);
  return {
    "@context": "https://schema.org",
    "@graph": [pageOf(reading, publication, { root, page, claims, corrections }), eventOf(reading, root, page), ...claims, ...corrections],
  };
}

interface Parts {
  readonly root: string;
  readonly page: string;
  readonly claims: readonly NamedIn<ClaimLeaf, "author">[];
  readonly corrections: readonly CorrectionCommentLeaf[];
}

function pageOf({ event }: Reading, publication: Publication, { root, page, claims, corrections }: Parts): Page {
  const license = licenceAddress(publication.about);
  const [first, last] = [event.revisions[0], event.revisions.at(-1)];
  return {
    "@type": "WebPage",
    "@id": page,
    ...(publication.address !== undefined && { url: page }),
    name: event.title,
    description: event.summary,
    inLanguage: "en",
    ...(first !== undefined && { datePublished: first.date }),
    ...(last !== undefined && { dateModified: last.date }),
    // EDTF whole, with what ISO 8601-1 cannot say: the property takes text too.
    temporalCoverage: event.date,
    isPartOf: { "@type": "Dataset", "@id": `${root}#log`, name: publication.name },
    ...(license !== undefined && { license }),
    mainEntity: { "@id": `${page}#event` },
    citation: event.citations.map((citation) => sourceOf(citation, page)),
    hasPart: claims.map((claim) => ({ "@id": claim["@id"] ?? "" })),
    ...(corrections.length > 0 && { correction: corrections.map((correction) => ({ "@id": correction["@id"] ?? "" })) }),
  };
}

/** The event itself. Names by which some call it are not given as names of it: here nobody could say whose they are. */
function eventOf(reading: Reading, root: string, page: string): NamedIn<EventLeaf, "organizer"> {
  const { event, macroevents, related } = reading;
  const { start, end } = isoSpan(event);
  const organizers = event.parties.filter(({ role }) => role === "organizer");
  const entriesThat = (inverse: boolean) =>
    related
      .filter((other) => other.as === "part-of" && other.inverse === inverse)
      .map(({ id, title }) => ({ "@type": "Event" as const, "@id": `${root}${entryPath(id)}#event`, name: title }));
  const whole = [
    ...entriesThat(false),
    ...macroevents.map(({ id, name, description }) => ({
      "@type": "Event" as const,
      "@id": `${root}#macroevent-${id}`,
      name,
      description,
    })),
  ];
  const parts = entriesThat(true);
  const about = [
    ...event.issues.map((issue) => ({
      "@type": "DefinedTerm" as const,
      termCode: issue,
      name: issues[issue].label,
      description: issues[issue].definition,
    })),
    ...event.places.filter(({ role }) => role === "concerned").map(placeOf),
  ];
  return {
    "@type": "Event",
    "@id": `${page}#event`,
    name: event.title,
    description: event.summary,
    ...(start !== undefined && { startDate: start }),
    ...(end !== undefined && { endDate: end }),
    location: event.places.filter(({ role }) => role !== "concerned").map(placeOf),
    ...(whole.length > 0 && { superEvent: whole }),
    ...(parts.length > 0 && { subEvent: parts }),
    about,
    keywords: event.forms.map((form) => forms[form].label),
    ...(organizers.length > 0 && { organizer: organizers.map(({ name }) => ({ name })) }),
    subjectOf: { "@id": page },
  };
}

/** A place, with its point unless the point is only for maps. */
function placeOf({ name, locality, region, country, coordinates, precision }: Place): PlaceLeaf {
  const pointed = precision !== "region" && precision !== "country";
  return {
    "@type": "Place",
    name: name ?? `${locality}, ${region}`,
    address: { "@type": "PostalAddress", addressLocality: locality, addressRegion: region, addressCountry: country },
    ...(pointed && { geo: { "@type": "GeoCoordinates", latitude: coordinates.lat, longitude: coordinates.lon } }),
  };
}

/**
 * Each statement, where it was found, and whose account it is where the log says so. `author` is who makes a claim;
 * schema.org's `claimInterpreter` is who reads one out of a picture or a film, which the log does not record.
 */
function claimsOf(event: Event, page: string): NamedIn<ClaimLeaf, "author">[] {
  return event.statements.map(({ id, text, accordingTo, citations }) => ({
    "@type": "Claim",
    "@id": `${page}#statement-${id}`,
    text,
    ...(accordingTo !== undefined && { author: { name: accordingTo } }),
    appearance: citations.map((citation) => ({ "@id": sourceId(page, citation) })),
  }));
}

/** What was changed after the first version, and when. */
function correctionsOf(event: Event, page: string): CorrectionCommentLeaf[] {
  return event.revisions.slice(1).map(({ date, note }, index) => ({
    "@type": "CorrectionComment",
    "@id": `${page}#revision-${index + 2}`,
    text: note,
    datePublished: date,
    about: { "@id": page },
  }));
}

/** Sources by their ids in the entry, not by their numbers on the page: those change with each new source. */
const sourceId = (page: string, citation: string) => `${page}#citation-${citation}`;

function sourceOf({ id, type, title, author, publisher, published, url, language, archives }: Citation, page: string): Source {
  const datePublished = isoDate(published);
  return {
    "@type": sourceTypes[type],
    "@id": sourceId(page, id),
    name: title,
    url,
    inLanguage: language,
    ...(datePublished !== undefined && { datePublished }),
    ...(author !== undefined && { author: { name: author } }),
    publisher: { name: publisher },
    ...(archives !== undefined && { archivedAt: archives.map((copy) => copy.url) }),
  };
}

/** A kind of source as schema.org has it; what it has no fitting word for is a work. */
const sourceTypes: Readonly<Record<CitationType, Source["@type"]>> = {
  "news-report": "NewsArticle",
  photo: "CreativeWork",
  video: "VideoObject",
  opinion: "OpinionNewsArticle",
  "official-statement": "CreativeWork",
  "government-report": "Report",
  "court-record": "CreativeWork",
  advocacy: "CreativeWork",
  reference: "CreativeWork",
  academic: "CreativeWork",
  book: "Book",
  dataset: "Dataset",
  "social-media": "SocialMediaPosting",
};
