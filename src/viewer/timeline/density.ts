/** The bars at a lane's foot: how many events there are besides the named ones, at any zoom. */
import { binLength, binOf, type BareMark, type Grid, type LaneOf } from "../../archive/index.ts";
import type { Span } from "../address.ts";
import type { Fitted } from "./fit.ts";
import { binStep, levelFor, type Asked } from "./grid.ts";

/** A lane's counts of events by anchor. */
export interface LaneDensity {
  /** Over the whole grid, as `Pyramid` holds them, down to `Density.depth`; none until they have come. */
  readonly whole: Uint32Array | undefined;
  /** Near the window, from the finest level on, each of half as many bins as the one before. */
  readonly near: readonly Uint32Array[];
}

/** What the counts of all lanes share. */
export interface Density {
  readonly grid: Grid;
  readonly asked: Asked;
  /** The finest level of the whole. */
  readonly depth: number;
  /** What a filled bin holds on the average (see `Pyramid`), by level; below the last one it is taken to be the same. */
  readonly usual: ArrayLike<number>;
}

/** All events near the window, the marks too, in the bins of the answer and in coarser ones. */
export function nearCounts({ density, marks }: Pick<LaneOf<BareMark>, "density" | "marks">, asked: Asked): Uint32Array[] {
  const finest = Uint32Array.from(density);
  for (const { anchor } of marks) {
    if (anchor < asked.from || anchor >= asked.to) continue;
    const bin = binOf(anchor, { from: asked.from, to: asked.to, count: asked.bins });
    finest[bin] = (finest[bin] ?? 0) + 1;
  }
  const levels = [finest];
  for (let finer = finest; finer.length % 2 === 0 && levels.length <= 6;) {
    const below = finer;
    finer = new Uint32Array(below.length / 2).map((_, bin) => (below[2 * bin] ?? 0) + (below[2 * bin + 1] ?? 0));
    levels.push(finer);
  }
  return levels;
}

/** What a filled bin near the window holds on the average, by level: it serves until that of the whole has come. */
export function nearUsual(lanes: readonly LaneDensity[], asked: Asked): number[] {
  return Array.from({ length: asked.level + 1 }, (_, level) => {
    let [filled, events] = [0, 0];
    for (const { near } of lanes) {
      for (const count of near[asked.level - level] ?? []) {
        if (count > 0) filled += 1;
        events += count;
      }
    }
    return filled === 0 ? 0 : events / filled;
  });
}

/** The panel for which bars are drawn. */
export interface BarFrame {
  readonly window: Span;
  readonly width: number;
}

/** A bar's place, width and height, in pixels. */
export type DrawBar = (x: number, width: number, height: number) => void;

/** Bins `first` up to `end` of a level; bin `i` stands in `counts` at `offset` + `i`. */
interface Strip {
  readonly counts: Uint32Array;
  readonly offset: number;
  readonly level: number;
  readonly first: number;
  readonly end: number;
}

/**
 * Walks the bars of a lane from left to right. A bar is one bin of the grid, 6 to 12 pixels wide at most zooms; where the
 * whole is too coarse for that, the finer counts near the window serve, and beyond them broad bars of the whole. The named
 * events are left out: each event is a sign or in a bar.
 *
 * A bar's height says how many events fall on 6 pixels of time, in all lanes by the same rule: half of what a bar may have
 * where they are as many as in the average filled bin of the log at this zoom, and less or more by the square root, so that
 * a single event is seen beside a thousand and no burst hides the rest. The measure depends on the zoom and not on where the window is, and
 * passes evenly from one level to the next; so a bar means the same at rest and under the hand.
 */
export function eachBar(
  lane: LaneDensity,
  density: Density,
  marks: readonly Fitted[],
  frame: BarFrame,
  tallest: number,
  draw: DrawBar,
): void {
  const { grid, asked, depth } = density;
  const level = levelFor(grid, frame.window, frame.width);
  const whole = (at: number, from: number, to: number): Strip | undefined =>
    lane.whole && { counts: lane.whole, offset: 2 ** at, level: at, first: Math.ceil(from), end: Math.floor(to) };
  const walk = (strip: Strip | undefined) => {
    if (strip !== undefined) walkStrip(strip, density, marks, frame, tallest, draw);
  };
  if (level <= depth && lane.whole !== undefined) {
    walk(whole(level, 0, 2 ** level));
    return;
  }
  const step = Math.min(Math.max(0, asked.level - level), lane.near.length - 1);
  const counts = lane.near[step] ?? new Uint32Array();
  const nearLevel = asked.level - step;
  const first = Math.round((asked.from - grid.from) / binLength(grid, nearLevel));
  const coarse = binLength(grid, depth);
  walk(whole(depth, 0, (asked.from - grid.from) / coarse));
  walk({ counts, offset: -first, level: nearLevel, first, end: first + counts.length });
  walk(whole(depth, (asked.to - grid.from) / coarse, 2 ** depth));
}

function walkStrip(strip: Strip, density: Density, marks: readonly Fitted[], frame: BarFrame, tallest: number, draw: DrawBar): void {
  const { window, width } = frame;
  const { grid } = density;
  const bin = binLength(grid, strip.level);
  const scale = width / (window.to - window.from);
  const from = Math.max(strip.first, Math.floor((window.from - grid.from) / bin));
  const end = Math.min(strip.end, Math.ceil((window.to - grid.from) / bin));
  if (end <= from) return;
  const named = namedIn(marks, grid.from + from * bin, bin, end - from);
  const usual = usualBar(density, frame);
  const perStep = binStep / (bin * scale);
  for (let at = from; at < end; at += 1) {
    const count = (strip.counts[strip.offset + at] ?? 0) - (named[at - from] ?? 0);
    if (count <= 0) continue;
    const share = Math.sqrt((count * perStep) / usual);
    const height = lowest + ((tallest - lowest) * share) / (share + 1);
    draw((grid.from + at * bin - window.from) * scale, bin * scale, height);
  }
}

/** The least height of a bar, in pixels. */
const lowest = 2;

/** The events of the average filled bar at this zoom: evenly, by factors, from one level to the next. */
function usualBar({ grid, usual }: Density, { window, width }: BarFrame): number {
  const level = levelFor(grid, window, width);
  const binWidth = (binLength(grid, level) * width) / (window.to - window.from);
  const passed = Math.min(1, Math.max(0, Math.log2(binWidth / binStep)));
  const at = (wanted: number) => Math.max(1, usual[Math.min(usual.length - 1, wanted)] ?? 1);
  return at(level) ** (1 - passed) * at(level + 1) ** passed;
}

let scratch = new Uint16Array(256);

/** How many shown marks are anchored in each of some bins. The array serves again in the next call. */
function namedIn(marks: readonly Fitted[], from: number, bin: number, count: number): Uint16Array {
  if (scratch.length < count) scratch = new Uint16Array(2 * count);
  scratch.fill(0, 0, count);
  for (const { label, placed } of marks) {
    if (label === "hidden") continue;
    const at = Math.floor((placed.mark.anchor - from) / bin);
    if (at >= 0 && at < count) scratch[at] = (scratch[at] ?? 0) + 1;
  }
  return scratch;
}
