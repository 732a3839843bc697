/** What of the placed marks can be read in a window: which show their words, which only their sign. Pure, and run in every frame. */
import type { Row } from "../../archive/index.ts";
import type { Span } from "../address.ts";
import { gap, signAt, signWidth, spans, type Placed } from "./layout.ts";

/** On which side of a sign its words stand; `none` is the bare sign, `hidden` is no sign either. */
export type Label = "after" | "before" | "none" | "hidden";

/** A placed mark with what it says. */
export interface Named extends Placed {
  readonly event: Row;
  /** How wide its words are, in pixels. */
  readonly words: number;
}

/** A placed mark as it stands in the present window. Changed in place, so that a frame makes nothing new. */
export interface Fitted {
  readonly placed: Named;
  /** The sign's middle, in pixels from the window's start. */
  x: number;
  label: Label;
  /** The side of the words when the window last came to rest. They keep it while it moves; those that had none may get one. */
  side: Exclude<Label, "hidden">;
  /** How much of its words, in pixels, the panel let be seen when the window last came to rest: there they end, with an ellipsis. */
  seen: number;
  /** Whether it was left out when the window came to rest, since its sign was outside though its words reached in. */
  gone: boolean;
  /** What it covers in its row, in pixels from the window's start. */
  start: number;
  end: number;
}

/** A mark before it was fitted. */
export const unfitted = (placed: Named): Fitted => ({
  placed,
  x: 0,
  label: "none",
  side: "after",
  seen: placed.words,
  gone: false,
  start: 0,
  end: 0,
});

/**
 * Fits a lane's marks, most worth first, into a window. Each takes its words if nothing worth more stands in their way,
 * else shows its bare sign, else hides and is counted in the density. In a window at rest the words turn to the side
 * where the panel does not cut them, if there is room; in one that moves they stay, lest they jump about under the hand.
 * Words whose sign is outside slide out under the hand, but are not left behind without it at rest.
 */
export function fitLane(marks: readonly Fitted[], window: Span, width: number, resting: boolean): void {
  const scale = width / (window.to - window.from);
  for (let index = 0; index < marks.length; index += 1) {
    const fitted = marks[index];
    if (fitted === undefined) continue;
    const { mark } = fitted.placed;
    fitted.x = (signAt(mark, window, width) - window.from) * scale;
    const barEnd = spans(mark) ? (mark.coreEnd - window.from) * scale : -Infinity;
    const outside = fitted.x < -signWidth / 2 || fitted.x > width + signWidth / 2;
    if (!resting && outside && fitted.gone) {
      fitted.label = "hidden";
      continue;
    }
    if (resting) {
      fitted.side = restingSide(marks, index, barEnd, width);
      fitted.seen = fitted.side === "after" && !outside ? seenOf(fitted, width) : fitted.placed.words;
    } else if (fitted.side === "none" && stands(marks, index, "after", barEnd) && seenOf(fitted, width) >= fitted.placed.words) {
      fitted.side = "after";
      fitted.seen = fitted.placed.words;
    }
    if (!stands(marks, index, fitted.side, barEnd) && !stands(marks, index, "none", barEnd)) fitted.label = "hidden";
    fitted.gone = resting && outside && fitted.start < width && fitted.end > 0;
    if (fitted.gone) fitted.label = "hidden";
  }
}

/** Words of which less than this can be seen say nothing, in pixels. */
const leastSeen = 100;

/** The side where words fit whole, else after the sign where enough of them can be seen. Outside the panel nothing cuts them yet. */
function restingSide(marks: readonly Fitted[], index: number, barEnd: number, width: number): Fitted["side"] {
  const fitted = marks[index];
  if (fitted === undefined) return "none";
  const { x, placed } = fitted;
  const outside = x < 0 || x > width;
  const after = stands(marks, index, "after", barEnd);
  if (after && (outside || seenOf(fitted, width) >= placed.words)) return "after";
  if (stands(marks, index, "before", barEnd) && (outside || x - signWidth / 2 - placed.words >= 0)) return "before";
  return after && seenOf(fitted, width) >= leastSeen ? "after" : "none";
}

/** How much of the words after a sign the panel lets be seen, in pixels. */
const seenOf = ({ x, placed }: Fitted, width: number) => Math.min(placed.words, width - x - signWidth / 2);

/** Tries a label; what it covers is left in the mark. Whether nothing before it in the list is in its way. */
function stands(marks: readonly Fitted[], index: number, label: "after" | "before" | "none", barEnd: number): boolean {
  const fitted = marks[index];
  if (fitted === undefined) return false;
  const { words, row } = fitted.placed;
  fitted.label = label;
  fitted.start = fitted.x - signWidth / 2 - (label === "before" ? words : 0);
  fitted.end = Math.max(fitted.x + signWidth / 2 + (label === "after" ? words : 0), barEnd);
  for (let other = 0; other < index; other += 1) {
    const taken = marks[other];
    if (taken?.placed.row !== row || taken.label === "hidden") continue;
    if (fitted.start < taken.end + gap && fitted.end + gap > taken.start) return false;
  }
  return true;
}
