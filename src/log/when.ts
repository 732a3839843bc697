/** A date as plain data: what the archive stores, the timeline draws and `say.ts` puts into words. */

/** How exact an end of a date is. */
export type Precision = "century" | "decade" | "year" | "season" | "month" | "day" | "minute";

/** One end of a date. Milliseconds are civil: the place's local clock read as if it were UTC. */
export type Edge =
  | { readonly kind: "open" | "unknown" }
  | {
      readonly kind: "known";
      /** First millisecond it could be. */
      readonly earliest: number;
      /** Last millisecond it could be. */
      readonly latest: number;
      readonly year: number;
      readonly precision: Precision;
      /** EDTF `~`: about. */
      readonly approximate: boolean;
      /** EDTF `?`: not sure. */
      readonly uncertain: boolean;
    };

/** A date or interval. For a single date both ends are the same edge. */
export interface When {
  readonly edtf: string;
  readonly interval: boolean;
  readonly start: Edge;
  readonly end: Edge;
}

/**
 * What can be said for certain of a date's place on the line, and what only bounds it.
 * `earliest ≤ coreStart` and `coreEnd ≤ latest`; there is a core only where `coreStart ≤ coreEnd`.
 */
export interface Bounds {
  /** Where the date sorts and is counted: the first moment its known start could be. */
  readonly anchor: number;
  readonly earliest: number;
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly latest: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

const unitMs: Record<Precision, number> = {
  century: 36_525 * 86_400_000,
  decade: 3_652.5 * 86_400_000,
  year: 365.25 * 86_400_000,
  season: 91 * 86_400_000,
  month: 30.4 * 86_400_000,
  day: 86_400_000,
  minute: 3_600_000,
};

/**
 * The bounds of a date. EDTF gives `~` no width; for drawing and searching we let an approximate end reach one
 * unit of its own precision further out (an hour for a clock time). An open or unknown end rests on the known one.
 */
export function boundsOf({ start, end }: When): Bounds {
  const first = start.kind === "known" ? start : end;
  const last = end.kind === "known" ? end : start;
  if (first.kind !== "known" || last.kind !== "known") throw new Error("a date has at least one known end");
  const exact = (edge: typeof first) => (edge.precision === "day" || edge.precision === "minute") && !edge.approximate;
  return {
    anchor: first.earliest,
    earliest: first.earliest - (first.approximate ? unitMs[first.precision] : 0),
    coreStart: exact(first) ? first.earliest : first.latest,
    coreEnd: exact(last) ? last.latest : last.earliest,
    latest: last.latest + (last.approximate ? unitMs[last.precision] : 0),
    openStart: start.kind !== "known",
    openEnd: end.kind !== "known",
  };
}

/** Orders dates by their anchor, then by the latest moment they could end. */
export function compareBounds(a: Pick<Bounds, "anchor" | "latest">, b: Pick<Bounds, "anchor" | "latest">): number {
  return a.anchor - b.anchor || a.latest - b.latest;
}
