/** Where marks and their words go in a lane of a few rows: pure, so that it can be tested without a browser. */
import type { Mark } from "../../archive/index.ts";
import type { Span } from "../address.ts";

/** A mark with its place. */
export interface Placed {
  readonly mark: Mark;
  readonly row: number;
  /** Civil milliseconds at which the sign stands: its start, or the edge of the window when it began before. */
  readonly at: number;
  /** On which side of the sign the words stand, if there is room for them. */
  readonly label: "after" | "before" | "none";
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
    const barEnd = spans(mark) ? Math.min(box.width, pixels(mark.coreEnd)) : 0;
    const bare = { start, end: Math.max(start + signWidth, barEnd) };
    const words = box.labelWidth(mark);
    const after = { start, end: Math.max(bare.end, start + signWidth + words) };
    const before = { start: start - words, end: bare.end };
    const choices: readonly { readonly label: Placed["label"]; readonly takes: Interval }[] = [
      ...(after.end <= box.width ? [{ label: "after" as const, takes: after }] : []),
      ...(before.start >= 0 ? [{ label: "before" as const, takes: before }] : []),
      { label: "none", takes: bare },
    ];
    const found = choices
      .map((choice) => ({ ...choice, row: rows.findIndex((row) => fits(row, choice.takes)) }))
      .find(({ row }) => row >= 0);
    if (found === undefined) {
      crowded.push(mark);
      continue;
    }
    rows[found.row]?.push(found.takes);
    placed.push({ mark, row: found.row, at, label: found.label });
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

/**
 * Shares rows among lanes: one to each, then one at a time to the lane that leaves most marks without words, so that
 * crowded lanes get room and quiet ones stay low. Gives the layout of each lane.
 */
export function shareRows(
  lanes: readonly (readonly Mark[])[],
  totalRows: number,
  box: Omit<LaneBox, "rows">,
): { readonly rows: number; readonly layout: LaneLayout }[] {
  const shares = lanes.map((marks) => ({ marks, rows: 1, layout: layLane(marks, { ...box, rows: 1 }) }));
  for (let spare = totalRows - lanes.length; spare > 0; spare -= 1) {
    const neediest = shares.reduce(
      (most, share) => (need(share) > need(most) ? share : most),
      shares[0] ?? { marks: [], rows: 0, layout: { placed: [], crowded: [] } },
    );
    if (need(neediest) === 0 || neediest.rows >= maxRows) break;
    neediest.rows += 1;
    neediest.layout = layLane(neediest.marks, { ...box, rows: neediest.rows });
  }
  return shares;
}

/** As many rows as the style sheet has places for. */
const maxRows = 8;

/** How much a lane would gain from one more row: what stands there without words, for each row that it has. */
const need = ({ rows, layout }: { readonly rows: number; readonly layout: LaneLayout }) => wordless(layout) / rows;

const wordless = ({ placed, crowded }: LaneLayout) => 2 * crowded.length + placed.filter(({ label }) => label === "none").length;
