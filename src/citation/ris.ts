/**
 * References as RIS, which Zotero, EndNote and Mendeley read. Tags as Research Information Systems' specification of 2011 has them; ours
 * because no package that we know writes authors, day and month (docs/decisions.md).
 */
import { isoOf } from "./date.ts";
import type { CslDate, CslItem, CslName, CslType, Reference } from "./item.ts";

const types: Record<CslType, string> = {
  "article-magazine": "MGZN",
  "article-newspaper": "NEWS",
  book: "BOOK",
  dataset: "DATA",
  document: "GEN",
  "entry-encyclopedia": "ENCYC",
  post: "ELEC",
  "post-weblog": "BLOG",
  report: "RPRT",
  webpage: "ELEC",
};

/** Writes references as a RIS file, in UTF-8, with the line ends that the specification asks for. */
export const ris = (references: readonly Reference[]): string => references.map(recordOf).join("\r\n");

function recordOf({ item, copies }: Reference): string {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["TY", types[item.type]],
    ["ID", item.id],
    ...(item.author ?? []).map((name) => ["AU", authorOf(name)] as const),
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PB", item.publisher],
    ["PY", item.issued && String(item.issued["date-parts"][0][0])],
    ["DA", item.issued && dayOf(item.issued)],
    ["Y2", item.accessed && dayOf(item.accessed)],
    ["ET", item.version],
    ["M3", item.genre],
    ["LA", item.language],
    ["UR", item.URL],
    ["DB", item.archive],
    ["AV", item.archive_location],
    // An importer offers what L2 names as a web page beside the record.
    ...copies.map(({ url }) => ["L2", url] as const),
    ["N1", notesOf(item)],
    ["ER", ""],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join("");
}

/** Last name first. In a name that is kept whole a comma would cut it in two. */
const authorOf = (name: CslName) =>
  "literal" in name
    ? name.literal.replaceAll(",", ";")
    : [name.family, name.given, name.suffix].filter((part) => part !== undefined).join(", ");

/** YYYY/MM/DD/words, each part empty that is not known. */
function dayOf(date: CslDate): string {
  const [year = "", month = "", day = ""] = isoOf(date["date-parts"][0]).split("-");
  return `${year}/${month}/${day}/${date.circa === true ? "about" : ""}`;
}

function notesOf({ issued, note }: CslItem): string | undefined {
  const last = issued?.["date-parts"][1];
  const sentences = [last === undefined ? undefined : `Published until ${isoOf(last)}.`, note].filter((part) => part !== undefined);
  return sentences.length === 0 ? undefined : sentences.join(" ");
}
