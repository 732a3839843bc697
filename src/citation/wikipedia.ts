/** A reference as English Wikipedia's Citation Style 1 writes it: {{cite news}} or {{cite web}}. */
import { isoOf, seasonOf, wordsOf } from "./date.ts";
import type { CslDate, CslName, Reference } from "./item.ts";

/** Writes a reference as a template call, ready between `<ref>` and `</ref>`. Fields are in the order of the template's documentation. */
export function wikipedia({ item, copies, agency, news }: Reference): string {
  const [copy] = copies;
  const version = item.version === undefined ? "" : `, version ${item.version}`;
  const container = item["container-title"] ?? item.publisher;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ...(item.author ?? []).flatMap(authorFields),
    ["title", text(container === undefined ? item.title + version : item.title)],
    ["url", item.URL && address(item.URL)],
    ["url-status", copy && "live"],
    ["archive-url", copy && address(copy.url)],
    ["archive-date", copy?.captured],
    [item.publisher === undefined ? (news ? "work" : "website") : "publisher", container && text(container + version)],
    ["agency", agency && text(agency)],
    ["date", item.issued && dateOf(item.issued)],
    ["access-date", item.accessed && isoOf(item.accessed["date-parts"][0])],
    ["language", item.language === "en" ? undefined : item.language],
  ];
  const written = fields.flatMap(([name, value]) => (value === undefined ? [] : [` |${name}=${value}`])).join("");
  return `{{cite ${news ? "news" : "web"}${written}}}`;
}

function authorFields(name: CslName, index: number): (readonly [string, string])[] {
  const place = index + 1;
  if ("literal" in name) return [[`author${place}`, text(name.literal)]];
  const given = name.suffix === undefined ? name.given : `${name.given} ${name.suffix}`;
  return [
    [`last${place}`, text(name.family)],
    [`first${place}`, text(given)],
  ];
}

/** The templates take a whole day as ISO 8601, all else in words; of an approximate date they take the year alone. */
function dateOf(date: CslDate): string {
  const [first, last] = date["date-parts"];
  const season = seasonOf(date);
  if (date.circa === true) return `c. ${last === undefined || last[0] === first[0] ? first[0] : `${first[0]}–${last[0]}`}`;
  if (season !== undefined) return `${season} ${first[0]}`;
  if (last !== undefined) return `${wordsOf(first)} – ${wordsOf(last)}`;
  return first.length === 3 ? isoOf(first) : wordsOf(first);
}

/** Signs that wikitext would take for its own, as it wants them written; single marks only where two or three together mean something. */
const signs = /&(?=#?\w+;)|[<>[\]{}|]|''+|~~~+|__+|(?<=^)[*#:;]/g;

const text = (value: string): string => value.replace(signs, (found) => (found === "|" ? "{{!}}" : entities(found)));

const entities = (signsFound: string) => Array.from(signsFound, (sign) => `&#${sign.codePointAt(0) ?? 0};`).join("");

/** An address in which nothing can end the template or the link. */
const address = (url: string): string =>
  url.replace(/[|[\]{}<>"]|''+/g, (found) =>
    Array.from(found, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(""),
  );
