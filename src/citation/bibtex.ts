/**
 * References as BibTeX and as biblatex. Ours, since citation-js drops every letter that is not Latin, the name of a page's site and what is
 * uncertain of a date (docs/decisions.md); fields as in “BibTeXing” (Patashnik 1988) and the manual of biblatex 3.
 */
import { isoOf } from "./date.ts";
import type { CslDate, CslItem, CslName, CslType, Reference } from "./item.ts";
import { latex, latexAddress } from "./latex.ts";

type Fields = Readonly<Record<string, string | undefined>>;

/** Writes references as a BibTeX file in UTF-8: what every style knows, the rest in `note`. */
export const bibtex = (references: readonly Reference[]): string => references.map((reference) => entry(bibtexOf(reference))).join("\n");

/** Writes references as a biblatex file in UTF-8. */
export const biblatex = (references: readonly Reference[]): string =>
  references.map((reference) => entry(biblatexOf(reference))).join("\n");

interface Written {
  readonly type: string;
  readonly key: string;
  readonly fields: Fields;
}

const entry = ({ type, key, fields }: Written) =>
  `@${type}{${key},\n${Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]))
    .join("")}}\n`;

const bibtexTypes: Partial<Record<CslType, string>> = {
  "article-magazine": "article",
  "article-newspaper": "article",
  book: "book",
  report: "techreport",
};
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function bibtexOf({ item }: Reference): Written {
  const type = bibtexTypes[item.type] ?? "misc";
  const [first, last] = item.issued?.["date-parts"] ?? [];
  const container = whole(item["container-title"] ?? item.publisher);
  return {
    type,
    key: item.id,
    fields: {
      ...written(item),
      [{ article: "journal", book: "publisher", techreport: "institution" }[type] ?? "howpublished"]: container,
      year: first && `{${first[0]}${last === undefined || last[0] === first[0] ? "" : `--${last[0]}`}}`,
      // The names of months are BibTeX's own words, which a style prints in its language.
      month: first?.[1] === undefined ? undefined : months[first[1] - 1],
      day: first?.[2] === undefined ? undefined : `{${first[2]}}`,
      edition: type === "misc" ? undefined : braced(item.version),
      note: braced(
        [
          item.version === undefined ? undefined : `Version ${item.version}.`,
          item.genre === undefined ? undefined : `${item.genre}.`,
          item.issued?.circa === true ? "The date is approximate." : undefined,
          item.accessed === undefined ? undefined : `Accessed ${isoOf(item.accessed["date-parts"][0])}.`,
          item.note,
        ]
          .filter((sentence) => sentence !== undefined)
          .join(" "),
      ),
    },
  };
}

const biblatexTypes: Record<CslType, string> = {
  "article-magazine": "article",
  "article-newspaper": "article",
  book: "book",
  dataset: "dataset",
  document: "misc",
  "entry-encyclopedia": "inreference",
  post: "online",
  "post-weblog": "online",
  report: "report",
  webpage: "online",
};

function biblatexOf({ item, copies }: Reference): Written {
  const type = biblatexTypes[item.type];
  const house = { article: "journaltitle", inreference: "booktitle", report: "institution", book: "publisher" }[type] ?? "organization";
  const subtype = { "article-newspaper": "newspaper", "article-magazine": "magazine" }[item.type as string];
  return {
    type,
    key: item.id,
    fields: {
      ...written(item),
      [house]: whole(item["container-title"] ?? item.publisher),
      entrysubtype: braced(subtype),
      type: type === "report" ? "{report}" : undefined,
      titleaddon: braced(item.genre),
      version: braced(item.version),
      date: item.issued && `{${spanOf(item.issued)}}`,
      langid: item.language === undefined ? undefined : braced(languageName(item.language)),
      note: braced(copies.length === 0 ? item.note : item.note?.replace(/Copy of \S+ at \S+ \. ?/g, "").trim()),
      addendum:
        copies.length === 0
          ? undefined
          : `{${copies.map(({ url, captured }) => `Archived ${captured} at \\url{${latexAddress(url)}}`).join(". ")}}`,
    },
  };
}

/** The fields that both have. */
const written = (item: CslItem): Fields => ({
  author: item.author && `{${item.author.map(authorOf).join(" and ")}}`,
  title: whole(item.title),
  url: item.URL && `{${latexAddress(item.URL)}}`,
  urldate: item.accessed && `{${isoOf(item.accessed["date-parts"][0])}}`,
});

const authorOf = (name: CslName) =>
  "literal" in name
    ? `{${latex(name.literal)}}`
    : [name.family, name.suffix, name.given].flatMap((part) => (part === undefined ? [] : [latex(part)])).join(", ");

/** A date as biblatex takes it: ISO 8601-2 of level 1, with its sign for about. */
function spanOf(date: CslDate): string {
  const about = date.circa === true ? "~" : "";
  if (date.season !== undefined) return `${isoOf(date["date-parts"][0])}-${20 + date.season}${about}`;
  return date["date-parts"].map((parts) => isoOf(parts) + about).join("/");
}

/** In two pairs of braces, so that no style changes the letters of a title, and no “and” makes two houses of one. */
const whole = (value: string | undefined) => value && `{{${latex(value)}}}`;

const braced = (value: string | undefined) => (value === undefined || value === "" ? undefined : `{${latex(value)}}`);

/** The name of a language as babel knows it: `spanish` of `es-MX`. */
const languageName = (tag: string) => names.of(tag.replace(/-.*/, ""))?.toLowerCase();
const names = new Intl.DisplayNames("en", { type: "language" });
