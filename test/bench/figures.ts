/** Figures as the bench keeps them, and how many become one. */

/** What many measurements of one thing come to. Milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  readonly count: number;
}

/** The median, the value that 19 of 20 do not exceed, and the worst. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), worst: at(1), count: sorted.length };
}

/** The median of a few values. */
export const medianOf = (values: readonly number[]): number => spreadOf(values).p50;

/** A gesture: how it moved. Milliseconds. */
export interface Moved {
  /** Time from one animation frame to the next. */
  readonly mean: number;
  readonly p95: number;
  readonly worst: number;
  readonly frames: number;
  /** Work of the page's main thread for each frame, by the thread's own clock, which other load hardly touches. */
  readonly cpu: number;
  /** From an input to the end of the frame that shows it, 19 of 20. */
  readonly lag: number;
  /** The longest task of the main thread, the half second after the gesture included; 0 where none took 50 ms. */
  readonly longestTask: number;
  readonly longTasks: number;
}

/** Bytes by what they are, gzip. */
export interface Weight {
  readonly script: number;
  readonly data: number;
  readonly type: number;
  readonly rest: number;
  readonly requests: number;
}

/** Memory in MB (10^6 bytes) after the garbage is gone: JavaScript's heap, and what lies beside it in buffers. */
export interface Heap {
  readonly heap: number;
  readonly buffers: number;
}

/** A figure with as many digits as mean something. */
export function show(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  if (value >= 100) return Math.round(value).toLocaleString("en-US");
  return value >= 10 ? value.toFixed(0) : value.toFixed(1);
}
