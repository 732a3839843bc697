/** What is asked of a filter or a search, the same for us and for the peers. */

/** The facets that both count: of each event, the peer holds only the first value. */
export const peerFacets = ["place", "form", "issue", "publisher", "evidence"] as const;

/** A facet of the peers. */
export type PeerFacet = (typeof peerFacets)[number];

/** A state of the filters: the ranks of the values chosen in each facet, from the one with the most events on. */
export type Chosen = Partial<Record<PeerFacet, readonly number[]>>;

/**
 * Ninety states, each one click after the last: two values of one facet and one of another, on and then off in the same order, so
 * that no state but the empty one comes again soon and can be answered from memory.
 */
export function toggles(): Chosen[] {
  return Array.from({ length: 15 }, (_, round): Chosen[] => {
    const count = peerFacets.length;
    const [one = "place", other = "form"] = [peerFacets[round % count], peerFacets[(round + 1) % count]];
    const rank = Math.floor(round / count);
    // There are only three or four kinds of evidence.
    const [first, second, third] = [rank % 3, (rank + 1) % 3, other === "evidence" ? rank % 3 : rank + 3];
    return [
      { [one]: [first] },
      { [one]: [first, second] },
      { [one]: [first, second], [other]: [third] },
      { [one]: [second], [other]: [third] },
      { [other]: [third] },
      {},
    ];
  }).flat();
}

/** How many different totals ninety toggles give at least where they do what they should. */
export const leastToggleTotals = 30;
/** The same of the 120 windows, for a log of a few hundred entries too. */
export const leastBrushTotals = 12;

/** The first and last day of each of 120 windows of ten years that move over a span of milliseconds. */
export function windows(from: number, to: number): { readonly from: string; readonly to: string }[] {
  const length = 10 * 365.25 * 86_400_000;
  return Array.from({ length: 120 }, (_, step) => {
    const start = from + (Math.max(0, to - from - length) * step) / 119;
    return { from: dayOf(start), to: dayOf(start + length) };
  });
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Words to type, from titles of the log itself: common ones, rare ones, and two together. */
export function textsOf(titles: readonly string[]): string[] {
  return titles.flatMap((title) => {
    const words = title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
    const [common = "", rare = ""] = [words[Math.min(2, words.length - 1)], words.at(-1)];
    return [common, rare, `${rare} ${common}`];
  });
}

/** What stands in the field after each key. */
export const keystrokes = (text: string): string[] =>
  Array.from(text, (_, index) => text.slice(0, index + 1)).filter((typed) => !typed.endsWith(" "));
