/** A first draft of a citation from what a page says of itself. What cannot be found is left out, never guessed. */
import { hostileText, linkKey, readDate, readLink, slugOf, type Citation, type Publisher, type SafeUrl } from "../log/index.ts";
import { metadataOf, type Said } from "./metadata.ts";
import { plain, type Page } from "./page.ts";
import { isTitled } from "./titles.ts";

/** A draft, and what its writer should know: what is missing, and where the page's own words differ. */
export interface Draft {
  readonly citation: Partial<Citation>;
  readonly notes: readonly string[];
}

/** What a page of schema.org's kinds is in the log's words; other kinds are for a person to tell. */
const typeOf: Readonly<Record<string, Citation["type"]>> = {
  NewsArticle: "news-report",
  ReportageNewsArticle: "news-report",
  LiveBlogPosting: "news-report",
  BackgroundNewsArticle: "news-report",
  OpinionNewsArticle: "opinion",
  ScholarlyArticle: "academic",
  VideoObject: "video",
  Book: "book",
  Dataset: "dataset",
  SocialMediaPosting: "social-media",
};

/** Drafts a citation of the page at an address. `today` is the day of reading it, YYYY-MM-DD. */
export function citationFrom(page: Page, address: SafeUrl, publishers: readonly Publisher[], today: string): Draft {
  const said = metadataOf(page);
  const notes: string[] = [];
  const title = first("title", said.titles, 400, (a, b) => isTitled(a, [b]) || isTitled(b, [a]), notes);
  const author = joined(said.authors);
  const published = first("published", said.published.flatMap(dayIn), 60, (a, b) => a === b, notes);
  const url = addressFrom(said.addresses, address, notes);
  const publisher = publisherAt(url, publishers)?.name ?? first("publisher", said.publishers, 160, same, notes);
  const language = first("language", said.languages.flatMap(tagIn), 10, (a, b) => a.slice(0, 2) === b.slice(0, 2), notes);
  const type = said.types.flatMap(({ value }) => typeOf[value] ?? [])[0];
  const found = { type, title, author, publisher, published, language };
  for (const [name, value] of Object.entries(found))
    if (value === undefined && name !== "author") notes.push(`${name}: the page does not say; left out`);
  if (publisher !== undefined && publisherAt(url, publishers) === undefined)
    notes.push(`publisher: no registered home is at ${new URL(url).hostname}`);
  notes.push("read: “listed”, since a program fetched the page and nobody has read it; write “excerpt” or “full” once you have");
  return {
    citation: {
      id: idFrom(publisher ?? new URL(url).hostname.replace(/^www\./, "")),
      ...(type !== undefined && { type }),
      ...(title !== undefined && { title }),
      ...(title !== undefined && { titleFrom: "page" as const }),
      ...(author !== undefined && { author }),
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published }),
      accessed: today,
      url,
      ...(language !== undefined && { language }),
      read: "listed",
    },
    notes,
  };
}

/** The first value that the log can hold; a note where another source on the page says otherwise. */
function first(
  name: string,
  said: readonly Said[],
  most: number,
  agree: (a: string, b: string) => boolean,
  notes: string[],
): string | undefined {
  const values = said.map(({ value, from }) => ({ value: plain(value), from })).filter(({ value }) => isHeld(value, most));
  const [chosen] = values;
  if (chosen === undefined) return undefined;
  const others = values.filter(({ value }) => !agree(value, chosen.value));
  if (others.length > 0)
    notes.push(`${name}: ${[chosen, ...others].map(({ value, from }) => `“${value}” (${from})`).join(", but ")}; the first was taken`);
  return chosen.value;
}

const isHeld = (value: string, most: number) => value !== "" && value.length <= most && hostileText(value) === undefined;
const same = (a: string, b: string) => slugOf(a) === slugOf(b);

/** All authors that the most trusted source names. */
function joined(said: readonly Said[]): string | undefined {
  const names = said.filter(({ from }) => from === said[0]?.from).map(({ value }) => plain(value));
  const list = [...new Set(names)].join(", ");
  return isHeld(list, 200) ? list : undefined;
}

/** The day in a date or time, as it is written there: 2025-06-14T23:30:00-07:00 is the 14th where it was published. */
function dayIn({ value, from }: Said): Said[] {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(value) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(value) ?? [];
  const edtf = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year !== "" && readDate(edtf).ok ? [{ value: edtf, from }] : [];
}

/** A language as the log writes it: `en`, `es-MX`. */
function tagIn({ value, from }: Said): Said[] {
  const [, language = "", country] = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?$/i.exec(value) ?? [];
  if (language === "") return [];
  return [{ value: country === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${country.toUpperCase()}`, from }];
}

/** The address that the page gives as its own, where it is one of the same site and names a page; else the one that was asked for. */
function addressFrom(said: readonly Said[], address: SafeUrl, notes: string[]): SafeUrl {
  for (const { value, from } of said) {
    const link = URL.canParse(value, address) ? readLink(new URL(value, address).href) : undefined;
    if (link?.ok !== true || siteOf(link.url) !== siteOf(address)) continue;
    const isFront = new URL(link.url).pathname === "/" && new URL(address).pathname !== "/";
    if (isFront) notes.push(`url: the page names its site's front page as its address (${from}); the address that was asked for was taken`);
    else {
      if (linkKey(link.url) !== linkKey(address))
        notes.push(`url: the page gives its address as ${link.url} (${from}), and was found at ${address}`);
      return link.url;
    }
  }
  return address;
}

/** A site by the last two parts of its name: near enough to tell a page's own address from a stranger's. */
const siteOf = (url: SafeUrl) => new URL(url).hostname.split(".").slice(-2).join(".");

/** The registered publisher whose home an address is on. */
export function publisherAt(url: SafeUrl, publishers: readonly Publisher[]): Publisher | undefined {
  const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./, "");
  return publishers.find(({ home }) => hostOf(home) === hostOf(url));
}

/** An id for the citation: its writer may choose another. */
function idFrom(name: string): string {
  const slug = slugOf(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
  return slug === "" ? "source" : slug;
}
