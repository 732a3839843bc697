/** Which marks of a lane find room, and in which row: pure, so that it can be tested without a browser. */
import type { BareMark } from "../../archive/index.ts";
import type { Span } from "../address.ts";

/** A mark with its place. */
export interface Placed {
  readonly mark: BareMark;
  readonly row: number;
}

/** The measures of a lane, in pixels. */
export interface LaneBox {
  /** The time that is laid out: more than is in view, so that the layout stays while the view moves in it. */
  readonly span: Span;
  readonly width: number;
  readonly rows: number;
  /** How many marks may stand in a view, and how wide it is. */
  readonly most: number;
  readonly view: number;
  /** The room that is kept for words. Titles come later than places, and few are shorter. */
  readonly words: number;
}

/** A sign's width with the room around it, and the least distance of two things in a row, in pixels. */
export const signWidth = 20;
export const gap = 6;

/**
 * Places marks in the order given, the most worth first: with words in the first row that has room, else as a bare
 * sign, else not at all. Two things in one row never overlap, and no stretch of the lane as long as the view holds more
 * marks than are allowed.
 *
 * So the choice is stable. It does not ask where in the span the view is, and a mark loses its place only to marks worth
 * more: what is named stays named while the reader moves through the span, and when the span itself moves on, until a
 * heavier mark that was not there before takes its place or its share.
 */
export function layLane(marks: readonly BareMark[], box: LaneBox): Placed[] {
  const rows: Interval[][] = Array.from({ length: box.rows }, () => []);
  const placed: Placed[] = [];
  const signs: number[] = [];
  const pixels = (ms: number) => ((ms - box.span.from) / (box.span.to - box.span.from)) * box.width;
  for (const mark of marks) {
    const sign = pixels(signAt(mark, box.span, box.width));
    if (wouldCrowd(signs, sign, box)) continue;
    const start = sign - signWidth / 2;
    const barEnd = spans(mark) ? Math.min(box.width, pixels(mark.coreEnd)) : 0;
    const bare = { start, end: Math.max(start + signWidth, barEnd) };
    const after = { start, end: Math.max(bare.end, start + signWidth + box.words) };
    const before = { start: start - box.words, end: bare.end };
    const choices = [...(after.end <= box.width ? [after] : []), ...(before.start >= 0 ? [before] : []), bare];
    const found = choices
      .map((takes) => ({ takes, row: rows.findIndex((row) => row.every((taken) => apart(taken, takes))) }))
      .find(({ row }) => row >= 0);
    if (found === undefined) continue;
    rows[found.row]?.push(found.takes);
    signs.splice(placeIn(signs, sign), 0, sign);
    placed.push({ mark, row: found.row });
  }
  return placed;
}

interface Interval {
  readonly start: number;
  readonly end: number;
}

const apart = (a: Interval, b: Interval) => b.end + gap <= a.start || b.start >= a.end + gap;

/** Where in sorted places a new one belongs. */
const placeIn = (sorted: readonly number[], place: number) => {
  const at = sorted.findIndex((other) => other > place);
  return at < 0 ? sorted.length : at;
};

/** Whether one more sign would put too many into a stretch as long as the view. `signs` are sorted. */
function wouldCrowd(signs: readonly number[], sign: number, { most, view }: LaneBox): boolean {
  const near = signs.filter((other) => Math.abs(other - sign) < view);
  near.splice(placeIn(near, sign), 0, sign);
  return near.some((first, index) => (near[index + most] ?? Infinity) - first < view);
}

const dayMs = 86_400_000;

/** Whether an event is drawn as a bar: it is certain to have lasted more than a day, or one end is open. */
export const spans = ({ coreStart, coreEnd, openEnd, openStart }: BareMark): boolean =>
  coreEnd - coreStart >= dayMs || openEnd || openStart;

/** The place of a sign that holds to the window's edge, in pixels: whole, just inside. */
export const edgePlace = signWidth / 2 - 1;

/** Where the sign stands: at the start, or whole at the window's edge for what began before and still goes on. */
export function signAt(mark: BareMark, { from, to }: Span, width: number): number {
  const start = mark.coreStart <= mark.coreEnd ? mark.coreStart : (mark.earliest + mark.latest) / 2;
  const edge = from + ((to - from) * edgePlace) / width;
  return start < edge && (mark.latest > from || mark.openEnd) ? edge : start;
}

/** As many rows as a lane may have. */
const maxRows = 8;

/**
 * Shares rows among lanes by what they hold in all: one to each, then one at a time to the lane with most events a row,
 * counted by the square root lest the largest take all. The window has no say, so lanes keep their heights while it moves.
 */
export function shareRows(totals: readonly number[], totalRows: number): number[] {
  const rows = totals.map(() => 1);
  for (let spare = totalRows - rows.length; spare > 0; spare -= 1) {
    const needs = totals.map((total, lane) => {
      const has = rows[lane] ?? 1;
      return has >= Math.min(maxRows, total) ? 0 : Math.sqrt(total) / has;
    });
    const most = Math.max(0, ...needs);
    if (most === 0) break;
    const lane = needs.indexOf(most);
    rows[lane] = (rows[lane] ?? 1) + 1;
  }
  return rows;
}
