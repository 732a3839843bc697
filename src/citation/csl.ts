/** What can be cited, as CSL-JSON: a source, an entry of ours, a view of the reading room, the log. */
import type { Edition } from "../archive/index.ts";
import type { Citation, Event } from "../log/index.ts";
import type { PublisherKind } from "../log/vocabulary.ts";
import { cslDate } from "./date.ts";
import type { Copy, CslDate, CslItem, Reference } from "./item.ts";
import { sourceKey } from "./key.ts";
import { isNews, kindOf } from "./kind.ts";
import { namesOf } from "./names.ts";

/** The kind of each registered publisher, by its name. */
export type Kinds = ReadonlyMap<string, PublisherKind>;

/** The log as something to be cited. */
export interface CitedLog {
  readonly name: string;
  /** Which state of it; a log of lines has none that could be brought back. */
  readonly edition?: Edition | undefined;
  /** Where it is published, ending in `/`, as far as that is known. */
  readonly address?: string | undefined;
}

/** A source as one entry cites it. */
export function sourceReference(citation: Citation, kinds: Kinds): Reference {
  const { type, title, author, publisher, origin, published, accessed, url, language } = citation;
  const kind = kinds.get(publisher);
  const copies = citation.archives ?? [];
  const issued = published === undefined ? undefined : cslDate(published);
  const read = cslDate(accessed);
  const cslKind = kindOf(type, kind);
  const agency = origin !== undefined && kinds.get(origin) === "news-agency" ? origin : undefined;
  const item: CslItem = {
    id: sourceKey(url),
    ...cslKind,
    title,
    ...(author !== undefined && { author: namesOf(author, kind === "personal" ? undefined : publisher) }),
    ...(isWhole(cslKind.type) ? { publisher } : { "container-title": publisher }),
    ...(issued !== undefined && { issued }),
    ...(read !== undefined && { accessed: read }),
    URL: url,
    language,
    ...storedAt(copies),
    ...noted(citation, copies),
  };
  return { item, copies, ...(agency !== undefined && { agency }), news: isNews(type, kind) };
}

/** Works that appear by themselves, at a publisher; all others appear in something. */
const isWhole = (type: CslItem["type"]) => ["book", "dataset", "document", "report"].includes(type);

function storedAt(copies: readonly Copy[]): Pick<CslItem, "archive" | "archive_location"> {
  const [copy] = copies;
  return copy === undefined ? {} : { archive: archiveName(copy.url), archive_location: copy.url };
}

/** Who keeps a copy, by its address. */
function archiveName(url: string): string {
  const host = new URL(url).hostname.replace(/^www\./, "");
  return host === "web.archive.org" ? "Wayback Machine" : host;
}

const remarks: Partial<Record<Citation["titleFrom"], string>> = {
  url: "Title read off the address.",
  listing: "Title as another page lists it.",
  opening: "Title is the first words of the page.",
};

/** What no field holds, in one line: programs read a line such as “DOI: …” in a note as a field, and ours never begins so. */
function noted({ origin, titleFrom, note }: Citation, copies: readonly Copy[]): Pick<CslItem, "note"> {
  const sentences = [
    origin === undefined ? undefined : `First reported by ${origin}.`,
    remarks[titleFrom],
    ...copies.map(({ url, captured }) => `Copy of ${captured} at ${url} .`),
    note === undefined ? undefined : `Remark of the log: ${note}`,
  ].filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? {} : { note: sentences.join(" ") };
}

/** An entry of ours, in the state of the log that the edition names. */
export function entryReference({ id, title }: Pick<Event, "id" | "title">, log: CitedLog): Reference {
  return ours(log, { id, type: "webpage", title, "container-title": log.name }, `entry=${id}`);
}

/** What a reader sees of the log: its title in words, and the view's part of the address, such as `place=portland&from=2025`. */
export function viewReference(title: string, parameters: string, log: CitedLog): Reference {
  return ours(log, { id: "view", type: "webpage", title, "container-title": log.name }, parameters);
}

/** The whole log. */
export function logReference(log: CitedLog): Reference {
  return ours(log, { id: "log", type: "dataset", title: log.name }, "");
}

function ours({ edition, address }: CitedLog, item: CslItem, parameters: string): Reference {
  const issued: CslDate | undefined = edition === undefined ? undefined : cslDate(edition.date);
  const at = edition === undefined ? "" : `at=${edition.version}`;
  const fragment = [at, parameters].filter((part) => part !== "").join("&");
  return {
    item: {
      ...item,
      id: edition === undefined ? item.id : `${item.id}-${edition.version}`,
      ...(edition !== undefined && { version: edition.version }),
      ...(issued !== undefined && { issued }),
      ...(address !== undefined && { URL: `${address}${fragment === "" ? "" : `#${fragment}`}` }),
      language: "en",
    },
    copies: [],
    news: false,
  };
}

/** References without those that name a source once more; the first stays. */
export function withoutDoubles(references: readonly Reference[]): Reference[] {
  const byId = new Map<string, Reference>();
  for (const reference of references) if (!byId.has(reference.item.id)) byId.set(reference.item.id, reference);
  return [...byId.values()];
}

/** References as a file of CSL-JSON. */
export const cslJson = (references: readonly Reference[]): string =>
  `${JSON.stringify(
    references.map(({ item }) => item),
    null,
    1,
  )}\n`;
