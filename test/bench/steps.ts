/** What is asked of a filter or a search, the same for us and for the peers. */

/** The facets that both count: of each event, the peer holds only the first value. */
export const peerFacets = ["place", "form", "issue", "publisher", "evidence"] as const;

/** A facet of the peers. */
export type PeerFacet = (typeof peerFacets)[number];

/** A state of the filters: the ranks of the values chosen in each facet, from the one with the most events on. */
export type Chosen = Partial<Record<PeerFacet, readonly number[]>>;

/** Ninety states, each one click after the last: two values of one facet and one of another, on and off. */
export function toggles(facets: readonly PeerFacet[] = peerFacets): Chosen[] {
  return Array.from({ length: 15 }, (_, round): Chosen[] => {
    const [one = "place", other = "form"] = [facets[round % facets.length], facets[(round + 1) % facets.length]];
    const rank = Math.floor(round / facets.length);
    const [first, second] = [rank, rank + 1];
    return [
      { [one]: [first] },
      { [one]: [first, second] },
      { [one]: [first, second], [other]: [rank] },
      { [one]: [first, second] },
      { [one]: [first] },
      {},
    ];
  }).flat();
}

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
