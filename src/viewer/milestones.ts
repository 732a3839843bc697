/** Moments that the page tells whoever measures it: what its first picture is drawn from is in memory; the picture stands and can be used. */
export type Milestone = "unrest:opened" | "unrest:ready";

/** Marks a moment, once. */
export function reach(milestone: Milestone): void {
  if (performance.getEntriesByName(milestone).length === 0) performance.mark(milestone);
}
