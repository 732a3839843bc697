/**
 * COinS: what a page cites, in the `title` of an empty `<span class="Z3988">`, for Zotero and its like. A span holds a
 * ContextObject of OpenURL (ANSI/NISO Z39.88-2004) as keys and values, percent-encoded as forms are.
 */
import type { Publishers } from "../archive/register.ts";
import type { Citation, Event } from "../log/index.ts";
import type { PublisherKind } from "../log/vocabulary.ts";
import { isoDate } from "./isoDates.ts";
import { entryPath, type Publication } from "./publication.ts";

/** A ContextObject: keys and values in order. A key may come more than once. */
export type ContextObject = readonly (readonly [key: string, value: string])[];

/** A ContextObject as the text of a span's `title`. */
export const writeContext = (context: ContextObject): string => new URLSearchParams(context.map(([key, value]) => [key, value])).toString();

/** The ContextObject in the text of a span's `title`. */
export const readContext = (text: string): ContextObject => [...new URLSearchParams(text)];

/** The entry as a page of the log. */
export function contextOfEntry(event: Event, publication: Publication): ContextObject {
  const address = publication.address === undefined ? undefined : publication.address + entryPath(event.id);
  return present([
    ...webFrame("webpage"),
    ["rfr_id", referrer(publication)],
    ["rft_id", address],
    ["rft.title", event.title],
    ["rft.source", publication.name],
    ["rft.date", event.revisions[0]?.date],
    ["rft.description", event.summary],
    ["rft.identifier", address],
    ["rft.language", "en"],
    ["rft.rights", publication.about.licence],
  ]);
}

/** A source of an entry. */
export function contextOfSource(citation: Citation, publishers: Publishers, publication: Publication): ContextObject {
  const { type, title, author, publisher, published, url, language } = citation;
  const kind = publishers.get(publisher)?.kind;
  const shared = [
    ["rfr_id", referrer(publication)],
    ["rft_id", url],
    ["rft.date", isoDate(published)],
    ["rft.language", language],
  ] as const;
  if (type === "book" || type === "government-report")
    return present([
      ...frame("book"),
      ["rft.genre", type === "book" ? "unknown" : "report"],
      ...shared,
      ["rft.btitle", title],
      ["rft.au", author],
      ["rft.pub", publisher],
    ]);
  return present([
    ...webFrame(webType(citation, kind)),
    ...shared,
    ["rft.title", title],
    ["rft.creator", author],
    ["rft.source", publisher],
    ["rft.identifier", url],
  ]);
}

/**
 * What Zotero should file a source under. The format for Dublin Core takes Zotero's own names in `rft.type`; that for
 * journals would make a journal article of every report in a newspaper.
 */
function webType({ type }: Citation, kind: PublisherKind | undefined): string {
  switch (type) {
    case "news-report":
    case "opinion":
      return kind === "newspaper" ? "newspaperArticle" : kind === "magazine" ? "magazineArticle" : "webpage";
    case "dataset":
      return "dataset";
    default:
      return "webpage";
  }
}

type Field = readonly [key: string, value: string | undefined];

const frame = (format: "book" | "dc"): readonly Field[] => [
  ["ctx_ver", "Z39.88-2004"],
  ["rft_val_fmt", `info:ofi/fmt:kev:mtx:${format}`],
];

const webFrame = (type: string): readonly Field[] => [...frame("dc"), ["rft.type", type]];

/** Who refers, as the standard's `info:sid` names it: the site's host and what it is made with. */
const referrer = ({ address }: Publication) =>
  address === undefined ? undefined : `info:sid/${new URL(address).hostname}:unrest-timeline`;

const present = (fields: readonly Field[]): ContextObject =>
  fields.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
