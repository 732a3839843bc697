/** Where a window goes when it is moved by hand: pure. Places are in pixels from the panel's left edge. */
import type { Span } from "../address.ts";
import { shortestMs } from "../overview/scale.ts";

/** What holds a window: the whole log, and the panel's width in pixels. */
export interface Bounds {
  readonly whole: Span;
  readonly width: number;
}

/** The moment at a place. */
export const momentAt = ({ from, to }: Span, place: number, width: number): number => from + (place / width) * (to - from);

/** Moves a window by so many pixels: what it shows goes to the right, as under a hand that moves to the right. */
export function pan(window: Span, pixels: number, { whole, width }: Bounds): Span {
  const by = (-pixels / width) * (window.to - window.from);
  return bounded({ from: window.from + by, to: window.to + by }, whole);
}

/** Makes a window so many times longer; the moment at `place` stays where it is, as far as the whole allows. */
export function zoom(window: Span, factor: number, place: number, bounds: Bounds): Span {
  const { whole, width } = bounds;
  const length = lengthWithin((window.to - window.from) * factor, whole);
  const from = momentAt(window, place, width) - (place / width) * length;
  return bounded({ from, to: from + length }, whole);
}

/** Moves a window as two fingers do that were at `before` and are at `after`: each keeps the moment under it. */
export function pinch(window: Span, before: readonly [number, number], after: readonly [number, number], bounds: Bounds): Span {
  const { whole, width } = bounds;
  const factor = Math.max(leastApart, Math.abs(before[1] - before[0])) / Math.max(leastApart, Math.abs(after[1] - after[0]));
  const length = lengthWithin((window.to - window.from) * factor, whole);
  const middle = momentAt(window, (before[0] + before[1]) / 2, width);
  const from = middle - ((after[0] + after[1]) / 2 / width) * length;
  return bounded({ from, to: from + length }, whole);
}

/** Fingers nearer than this count as this far apart, lest a pinch leap. */
const leastApart = 24;

const lengthWithin = (length: number, { from, to }: Span) => Math.min(to - from, Math.max(shortestMs, length));

/** Shifts a window into the whole; it keeps its length. */
function bounded({ from, to }: Span, whole: Span): Span {
  const length = Math.min(to - from, whole.to - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.to - length);
  return { from: start, to: start + length };
}

/** How many times longer a turn of the wheel makes the window: a quarter for a usual notch of 100 pixels. */
export const wheelFactor = (pixels: number): number => Math.exp((Math.max(-maxTurn, Math.min(maxTurn, pixels)) / 100) * Math.log(1.25));

/** A turn reported at once counts for no more than this, in pixels. */
const maxTurn = 400;

/** How a glide slows down: to a third of its speed in this many milliseconds. */
const glideMs = 300;
/** Below this speed a glide is over, in pixels a millisecond. */
const slowest = 0.03;

/** How far a glide goes in some milliseconds, and its speed after them; none when it is over. */
export function glide(speed: number, ms: number): { readonly pixels: number; readonly speed: number } {
  if (Math.abs(speed) < slowest) return { pixels: 0, speed: 0 };
  const left = speed * Math.exp(-ms / glideMs);
  return { pixels: (speed - left) * glideMs, speed: left };
}
