/**
 * Time cut in two again and again: the bins of density at every zoom, and the tiles in which named events are chosen. They
 * stand still in time, so that neither bars nor names change because the window has moved a little. Pure.
 */
import type { Span } from "../address.ts";

/** A span of 2^`depth` minutes. Level `k` cuts it into 2^k equal bins; those of the last level are minutes. */
export interface Grid {
  readonly from: number;
  readonly depth: number;
}

const minuteMs = 60_000;

/** A bin is at least this wide on the screen, and less than twice, whatever the zoom. In pixels. */
export const binStep = 6;

/** How many bins make a tile, in which so many events may be named whatever stands in other tiles. */
const tileBins = 64;

/** The least grid over the whole log. */
export function gridOf(whole: Span): Grid {
  const from = Math.floor(whole.from / minuteMs) * minuteMs;
  return { from, depth: Math.max(0, Math.ceil(Math.log2((whole.to - from) / minuteMs))) };
}

/** All of a grid, as a span. */
export const gridSpan = ({ from, depth }: Grid): Span => ({ from, to: from + minuteMs * 2 ** depth });

/** How long a bin of a level is, in milliseconds. */
export const binLength = ({ depth }: Grid, level: number): number => minuteMs * 2 ** (depth - level);

/** The level whose bins are `binStep` to twice `binStep` pixels wide, if the grid is fine enough. */
export function levelFor({ depth }: Grid, { from, to }: Span, width: number): number {
  const minuteWidth = (minuteMs * width) / (to - from);
  return Math.min(depth, Math.max(0, Math.floor(depth - Math.log2(binStep / minuteWidth))));
}

/** A span of whole tiles, in bins of one level. */
export interface Asked extends Span {
  readonly level: number;
  readonly bins: number;
  readonly tiles: number;
}

/**
 * What is asked for a window: its tiles and those of a window's length to each side, as far as the log goes, so that a
 * hand that moves finds names and density there.
 */
export function askedSpan(grid: Grid, whole: Span, window: Span, width: number): Asked {
  const level = levelFor(grid, window, width);
  // A picture of all years is one tile: nothing more can come into it.
  const all = window.from <= whole.from && window.to >= whole.to;
  const perTile = all ? 2 ** level : Math.min(tileBins, 2 ** level);
  const tile = binLength(grid, level) * perTile;
  const length = window.to - window.from;
  const first = Math.floor((Math.max(whole.from, window.from - length) - grid.from) / tile);
  const last = Math.max(first + 1, Math.ceil((Math.min(whole.to, window.to + length) - grid.from) / tile));
  return { from: grid.from + first * tile, to: grid.from + last * tile, level, bins: (last - first) * perTile, tiles: last - first };
}
