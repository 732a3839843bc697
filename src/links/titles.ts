/** Whether a page's title is the one that was cited. Titles are edited, shortened, and lengthened by the name of the site. */
import type { Page } from "./page.ts";

/** Every title that a page gives itself. */
export function titlesOf({ title, headings, metas }: Page): string[] {
  const given = ["og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "headline"].flatMap(
    (key) => metas.get(key) ?? [],
  );
  return [...new Set([...(title === undefined ? [] : [title]), ...given, ...headings])];
}

/** How much of the cited title's words a title must have. */
const enough = 0.6;
/** How much of a page's title must stand in the cited one, where it is a part of that; and from how many words on. */
const almostAll = 0.8;
const fewestWords = 3;

/** Whether one of a page's titles has most of the cited title's words, or is itself a part of the cited title. */
export function isTitled(cited: string, titles: readonly string[]): boolean {
  const wanted = wordsOf(cited);
  return titles.map(wordsOf).some((words) => {
    const shared = [...words].filter((word) => wanted.has(word)).length;
    return shared >= wanted.size * enough || (words.size >= fewestWords && shared >= words.size * almostAll);
  });
}

/** The words of a text without regard to case, accents and signs. Scripts that put no spaces between words give letters. */
export function wordsOf(text: string): ReadonlySet<string> {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return new Set(folded.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu) ?? []);
}

/** How alike two sets are, from 0 to 1: what they share of what they have together (Jaccard). Two empty ones are alike. */
export function alikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const together = a.size + b.size - shared;
  return together === 0 ? 1 : shared / together;
}
