/**
 * What a page says of itself for a citation: in the tags of Highwire Press (citation_*), Dublin Core, Open Graph, schema.org as
 * JSON-LD, and plain HTML. Each value keeps where it stood, so that a person can be told where sources differ.
 */
import { z } from "zod";
import type { Page } from "./page.ts";

/** A value and where on the page it stood. */
export interface Said {
  readonly value: string;
  readonly from: string;
}

/** What a page says, each kind of fact in the order in which its sources are trusted: the most exact first. */
export interface Metadata {
  readonly titles: readonly Said[];
  readonly authors: readonly Said[];
  readonly published: readonly Said[];
  readonly publishers: readonly Said[];
  readonly languages: readonly Said[];
  readonly addresses: readonly Said[];
  readonly types: readonly Said[];
}

const oneOrMany = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(z.unknown())]);
const named = z.union([z.string(), z.looseObject({ name: z.unknown() })]);
/** The parts of a schema.org object that a citation needs. Anything else, and anything of another kind, is passed over. */
const linkedObject = z.looseObject({
  "@type": oneOrMany(z.string()).optional().catch(undefined),
  "@graph": z.array(z.unknown()).optional().catch(undefined),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  inLanguage: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  author: oneOrMany(named).optional().catch(undefined),
  publisher: oneOrMany(named).optional().catch(undefined),
});
type LinkedObject = z.output<typeof linkedObject>;

const workTypes = /(Article|BlogPosting|Report|LiveBlogPosting|VideoObject|Book|Dataset|SocialMediaPosting)$/;

/** Gathers what a page says of itself. */
export function metadataOf(page: Page): Metadata {
  const works = page.linkedData.flatMap(objectsIn).filter((object) => typesOf(object).some((type) => workTypes.test(type)));
  const work = works[0];
  const meta = (...keys: string[]): Said[] => keys.flatMap((key) => (page.metas.get(key) ?? []).map((value) => ({ value, from: key })));
  const linked = (name: string, values: readonly (string | undefined)[]): Said[] =>
    values.flatMap((value) => (value === undefined || value.trim() === "" ? [] : [{ value: value.trim(), from: `JSON-LD ${name}` }]));
  const html = (name: string, values: readonly (string | undefined)[]): Said[] =>
    values.flatMap((value) => (value === undefined ? [] : [{ value, from: name }]));
  const days = new Set(page.times.map((time) => time.slice(0, 10)));
  return {
    titles: [
      ...meta("citation_title"),
      ...linked("headline", [work?.headline]),
      ...meta("og:title", "dc.title", "dcterms.title"),
      ...html("<h1>", page.headings.length === 1 ? page.headings : []),
      ...html("<title>", [page.title]),
    ],
    authors: [
      ...meta("citation_author"),
      ...linked("author", namesIn(work?.author)),
      ...meta("dc.creator", "dcterms.creator", "author", "parsely-author", "article:author").filter(({ value }) => !/^https?:/.test(value)),
    ],
    published: [
      ...meta("citation_publication_date", "citation_date"),
      ...linked("datePublished", [work?.datePublished]),
      ...meta(
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
      ),
      ...meta("parsely-pub-date", "pubdate", "publish-date", "date"),
      // Of many times on a page nothing says which is its own.
      ...html("<time>", days.size === 1 ? page.times.slice(0, 1) : []),
    ],
    publishers: [
      ...meta("citation_publisher", "citation_journal_title"),
      ...linked("publisher", namesIn(work?.publisher)),
      ...meta("og:site_name", "dc.publisher", "dcterms.publisher"),
    ],
    languages: [
      ...linked("inLanguage", [work?.inLanguage]),
      ...html("<html lang>", [page.language]),
      ...meta("citation_language", "og:locale", "dc.language", "dcterms.language"),
    ],
    addresses: [...html("<link rel=canonical>", [page.canonical]), ...meta("og:url"), ...linked("url", [work?.url])],
    types: work === undefined ? [] : linked("@type", typesOf(work)),
  };
}

/** Every object in a text of JSON-LD, those inside lists and graphs too. What is no JSON holds none. */
function objectsIn(text: string): LinkedObject[] {
  const found: LinkedObject[] = [];
  const waiting: unknown[] = [parsed(text)];
  for (let value = waiting.shift(); value !== undefined && found.length < 100; value = waiting.shift()) {
    if (Array.isArray(value)) waiting.push(...(value as unknown[]).slice(0, 100));
    const object = linkedObject.safeParse(value);
    if (!object.success || Array.isArray(value)) continue;
    found.push(object.data);
    waiting.push(...(object.data["@graph"] ?? []).slice(0, 100));
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const typesOf = ({ "@type": type }: LinkedObject): string[] => [type].flat().filter((name): name is string => typeof name === "string");

/** The names of authors or publishers, which stand as a text, as an object with a name, or as a list of either. */
function namesIn(value: LinkedObject["author"]): string[] {
  return [value].flat().flatMap((item) => {
    const read = named.safeParse(item);
    if (!read.success) return [];
    const name = typeof read.data === "string" ? read.data : read.data.name;
    return typeof name === "string" && !/^https?:/.test(name) ? [name] : [];
  });
}
