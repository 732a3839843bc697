/** Citations in the styles that papers ask for, as text: what each is called, and how italics and blanks stand in it. */
import type { CslItem, Reference } from "./item.ts";
import { cslDate, wordsOf } from "./date.ts";

/** The styles, by what the site calls them. */
export const styleNames = ["chicago-note", "chicago-author-date", "apa", "mla"] as const;

/** A style's name. */
export type StyleName = (typeof styleNames)[number];

/** What a style is called in every language. */
export const styleTitles: Readonly<Record<StyleName, string>> = {
  "chicago-note": "Chicago 17, note",
  "chicago-author-date": "Chicago 17, author-date",
  apa: "APA 7",
  mla: "MLA 9",
};

/** One citation in every style, in the order of `styleNames`; italics stand between `italic` signs. */
export type Styled = readonly string[];

/** Signs of Unicode's private use area, which no text of a log may hold (`log/text.ts`): they stand for what text cannot. */
export const signs = { italic: "\ue000", roman: "\ue001", less: "\ue002", title: "\ue010", address: "\ue011" } as const;

/** A piece of a styled text. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
}

/** A styled text as pieces. */
export function runsOf(styled: string): Run[] {
  return styled
    .split(/(\ue000[^\ue001]*\ue001)/)
    .filter((text) => text !== "")
    .map((text) => ({ text: plainOf(text), italic: text.startsWith(signs.italic) }));
}

/** A styled text without its italics. */
export const plainOf = (styled: string): string => styled.replace(/[\ue000\ue001]/g, "");

/** Fills the blanks that a text was styled with. */
export const filled = (
  styled: string,
  { title = signs.title, address = signs.address }: { readonly title?: string; readonly address?: string },
) => styled.replaceAll(signs.title, title).replaceAll(signs.address, address);

/**
 * An item as it is handed to be styled. Styles print neither `note` (in which the processor would look for fields) nor a version, so that
 * stands with the name of the log; and where a copy is stored is added behind (`copiesIn`), for styles put it in odd places.
 */
export function toStyle(item: CslItem): CslItem {
  const { note: _note, archive: _archive, archive_location: _location, version, ...rest } = item;
  const named = (name: string) => `${name}, version ${keptAs(version ?? "")}`;
  const container = rest["container-title"];
  const pinned =
    version === undefined
      ? rest
      : container === undefined
        ? { ...rest, title: named(rest.title) }
        : { ...rest, "container-title": named(container) };
  return withoutMarkup(pinned);
}

/** Styles that write titles in capitals would write those of a version so too: its letters are handed in as signs that have no case. */
const keptAs = (letters: string): string => letters.replace(/[!-~]/g, (letter) => String.fromCharCode(firstKept + letter.charCodeAt(0)));
const firstKept = 0xe100;

/** The processor reads `<i>`, `<b>`, `<span>` in a text as markup: it is given another sign for `<`, which is put back behind it. */
const withoutMarkup = (item: CslItem): CslItem => JSON.parse(JSON.stringify(item).replaceAll("<", signs.less)) as CslItem;

/** What the processor gives, which is HTML, as text with signs: italics kept, other markup dropped, characters put back. */
export const fromHtml = (html: string): string =>
  html
    .replaceAll(/<\/?i>/g, (tag) => (tag === "<i>" ? signs.italic : signs.roman))
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&nbsp;", "\u00a0")
    .replaceAll("&amp;", "&")
    .replaceAll(signs.less, "<")
    .replaceAll(/[\ue100-\ue17f]/g, (kept) => String.fromCharCode(kept.charCodeAt(0) - firstKept))
    .trim();

/** The sentences for stored copies, which follow a citation in any style. */
export const copiesIn = ({ copies }: Reference): string =>
  copies
    .map(({ url, captured }) => {
      const day = cslDate(captured)?.["date-parts"][0];
      return ` Archived ${day === undefined ? captured : wordsOf(day)}, at ${url}.`;
    })
    .join("");
