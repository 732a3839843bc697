/**
 * Time cut in two again and again: the bins of density at every zoom, and the tiles in which named events are chosen. They
 * stand still in time, so that neither bars nor names change because the window has moved a little. Pure.
 */
import { binLength, type Grid } from "../../archive/index.ts";
import type { Span } from "../address.ts";

/** A bin is at least this wide on the screen, and less than twice, whatever the zoom. In pixels. */
export const binStep = 6;

const minuteMs = 60_000;

/** How many bins make a tile, in which so many events may be named whatever stands in other tiles. */
const tileBins = 64;

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
