/**
 * An entry's own page, in the `<meta>` names that reference managers read: `citation_*`, which HighWire began and Google
 * Scholar and Zotero read, and what Zotero takes from nothing but Dublin Core.
 */
import type { Event } from "../log/index.ts";
import { isoDate } from "./isoDates.ts";
import { entryPath, type Publication } from "./publication.ts";

/** A `<meta name content>`. */
export interface HeadTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The tags of an entry's page. There is no author, journal, number or page, since an entry has none. Without `DC.type` Zotero
 * takes every page with a `citation_title` for a journal's article.
 */
export function headTags(event: Event, publication: Publication): HeadTag[] {
  const first = event.revisions[0]?.date.replaceAll("-", "/");
  const tags: readonly (readonly [string, string | undefined])[] = [
    ["citation_title", event.title],
    ["citation_publication_date", first],
    ["citation_online_date", first],
    ["citation_public_url", publication.address === undefined ? undefined : publication.address + entryPath(event.id)],
    ["citation_language", "en"],
    ...event.citations.map((citation) => ["citation_reference", referenceOf(citation)] as const),
    ["DC.type", "webpage"],
    ["DC.date", event.revisions[0]?.date],
    ["DC.rights", publication.about.licence],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

/**
 * A source in the form that `citation_reference` takes: names and values, parted by semicolons. A semicolon in a title would
 * end it, and the form has no sign to escape one, so it becomes a comma.
 */
function referenceOf({ title, author, publisher, published, url, language }: Event["citations"][number]): string {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ["citation_title", title],
    ["citation_author", author],
    ["citation_publisher", publisher],
    ["citation_publication_date", isoDate(published)?.replaceAll("-", "/")],
    ["citation_language", language],
    ["citation_public_url", url],
  ];
  return parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value.replaceAll(";", ",")}`])).join("; ");
}
