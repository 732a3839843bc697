/** Where marks and their words go in a lane of a few rows: pure, so that it can be tested without a browser. */
import type { Mark } from "../../archive/index.ts";
import type { Span } from "../address.ts";

/** A mark with its place. `label` is false where there is room for the sign but not for the words. */
export interface Placed {
  readonly mark: Mark;
  readonly row: number;
  /** Civil milliseconds at which the sign stands: its start, or the edge of the window when it began before. */
  readonly at: number;
  readonly label: boolean;
}

/** What a lane's drawing comes to: what is placed, and the marks for which there was no room. */
export interface LaneLayout {
  readonly placed: readonly Placed[];
  readonly crowded: readonly Mark[];
}

/** The measures of a lane, in pixels. */
export interface LaneBox {
  readonly span: Span;
  readonly width: number;
  readonly rows: number;
  readonly labelWidth: (mark: Mark) => number;
}

const signWidth = 20;
const gap = 6;

/**
 * Places marks in the order given, the most worth first: with words in the first row that has room, else as a bare
 * sign, else not at all. Two things in one row never overlap.
 */
export function layLane(marks: readonly Mark[], box: LaneBox): LaneLayout {
  const rows: Interval[][] = Array.from({ length: box.rows }, () => []);
  const placed: Placed[] = [];
  const crowded: Mark[] = [];
  const pixels = (ms: number) => ((ms - box.span.from) / (box.span.to - box.span.from)) * box.width;
  for (const mark of marks) {
    const at = signAt(mark, box.span);
    const start = pixels(at) - signWidth / 2;
    const barEnd = Math.min(box.width, pixels(Math.max(mark.coreEnd, mark.coreStart)));
    const isBar = spans(mark);
    const bare = { start, end: Math.max(start + signWidth, isBar ? barEnd : 0) };
    const full = { start, end: Math.max(bare.end, start + signWidth + box.labelWidth(mark)) };
    const labelled = rows.findIndex((row) => fits(row, full));
    const row = labelled >= 0 ? labelled : rows.findIndex((taken) => fits(taken, bare));
    if (row < 0) {
      crowded.push(mark);
      continue;
    }
    rows[row]?.push(labelled >= 0 ? full : bare);
    placed.push({ mark, row, at, label: labelled >= 0 });
  }
  return { placed, crowded };
}

interface Interval {
  readonly start: number;
  readonly end: number;
}

const fits = (row: readonly Interval[], { start, end }: Interval) =>
  row.every((taken) => end + gap <= taken.start || start >= taken.end + gap);

const dayMs = 86_400_000;

/** Whether an event is drawn as a bar: it is certain to have lasted more than a day, or one end is open. */
export const spans = ({ coreStart, coreEnd, openEnd, openStart }: Mark): boolean => coreEnd - coreStart >= dayMs || openEnd || openStart;

/** Where the sign stands: at the start, or at the window's edge for what began before and still goes on. */
function signAt(mark: Mark, { from, to }: Span): number {
  const start = mark.coreStart <= mark.coreEnd ? mark.coreStart : (mark.earliest + mark.latest) / 2;
  const edge = from + (to - from) * 0.008;
  return start < edge && (mark.latest > from || mark.openEnd) ? edge : start;
}
