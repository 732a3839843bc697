import type { Span } from "../address.ts";

/** The shortest span that the timeline shows: two hours. */
export const shortestMs = 7_200_000;

/** Where a moment lies in a span, 0 to 1. */
export const fractionOf = ({ from, to }: Span, moment: number): number => Math.min(1, Math.max(0, (moment - from) / (to - from)));

/** The moment at a fraction of a span, to the minute. */
export const momentAt = ({ from, to }: Span, fraction: number): number => Math.round((from + fraction * (to - from)) / 60_000) * 60_000;

/** Keeps a span within the whole and at least as long as the shortest; when it is too short, the end that moved gives way. */
export function clampSpan(whole: Span, { from, to }: Span, moved: "from" | "to" = "to"): Span {
  const start = Math.max(whole.from, Math.min(from, whole.to - shortestMs));
  const end = Math.min(whole.to, Math.max(to, whole.from + shortestMs));
  if (end - start >= shortestMs) return { from: start, to: end };
  return moved === "from" ? { from: end - shortestMs, to: end } : { from: start, to: start + shortestMs };
}

/** Bars of counts in a box of 1000 by 40, by square root so that one event beside a hundred is still seen. */
export function barPath(counts: readonly number[], tallest: number): string {
  const width = 1000 / Math.max(1, counts.length);
  return counts
    .map((count, index) => {
      if (count === 0) return "";
      const height = 36 * Math.sqrt(count / tallest);
      return `M${(index * width).toFixed(1)} 40v${(-height).toFixed(1)}h${(width * 0.85).toFixed(1)}V40z`;
    })
    .join("");
}

/** Whole years to label: about ten of them, none too near the ends. */
export function yearTicks(whole: Span): { readonly year: number; readonly fraction: number }[] {
  const first = new Date(whole.from).getUTCFullYear();
  const last = new Date(whole.to).getUTCFullYear();
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((years) => (last - first) / years <= 12) ?? 500;
  const ticks = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    // Set apart from Date.UTC, which reads the years 0 to 99 as 1900 to 1999.
    const fraction = fractionOf(whole, Date.parse(`${String(year).padStart(4, "0")}-01-01T00:00:00Z`));
    if (fraction > 0.02 && fraction < 0.98) ticks.push({ year, fraction });
  }
  return ticks;
}
