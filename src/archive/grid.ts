/** The span of a log, and time cut in two again and again over it: what density and named events are counted in, whatever the window. */
import type { Times } from "./times.ts";

/** A span of civil milliseconds; what lies at `to` is beyond it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A span of 2^`depth` minutes. Level `k` cuts it into 2^k equal bins; those of the last level are minutes. */
export interface Grid {
  readonly from: number;
  readonly depth: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The span of it all, with a little room at both ends, so that the first and the last sign are not cut by the edge, on a phone either. */
export function extentOf({ anchor, shape, shapes }: Times): Stretch {
  const first = anchor[0] ?? 0;
  let last = first;
  for (let position = 0; position < anchor.length; position += 1)
    last = Math.max(last, (anchor[position] ?? 0) + (shapes.latest[shape[position] ?? 0] ?? 0));
  const room = Math.max((last - first) * 0.03, hourMs);
  return { from: Math.floor(first - room), to: Math.ceil(last + room) };
}

/** The least grid over the whole log. */
export function gridOf(whole: Stretch): Grid {
  const from = Math.floor(whole.from / minuteMs) * minuteMs;
  return { from, depth: Math.max(0, Math.ceil(Math.log2((whole.to - from) / minuteMs))) };
}

/** All of a grid, as a span. */
export const gridSpan = ({ from, depth }: Grid): Stretch => ({ from, to: from + minuteMs * 2 ** depth });

/** How long a bin of a level is, in milliseconds. */
export const binLength = ({ depth }: Grid, level: number): number => minuteMs * 2 ** (depth - level);
