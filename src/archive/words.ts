/** How text becomes words to search by: the same for what is indexed and what is asked. */

/** Splits text into folded words: no case, no accents, no apostrophes. "Women’s Île" → ["womens", "ile"]. */
export function foldWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’ʼ]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
