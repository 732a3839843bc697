/** What to draw of a selection in a span of time: for each lane its density and the few events worth naming. */
import { flag, noLane, touches, type Archive, type Row } from "./archive.ts";
import { binOf } from "./ask.ts";
import { hasBit, type Bitmap } from "./bitmap.ts";
import type { FacetValue, LaneName } from "./facets.ts";

/** An event to draw. Milliseconds are civil; there is a core only where `coreStart ≤ coreEnd`. */
export interface Mark {
  readonly position: number;
  readonly row: Row;
  readonly anchor: number;
  readonly earliest: number;
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly latest: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  readonly uncertain: boolean;
}

/** A lane: one value of a facet, or those beyond the number asked for (`rest`), or events without a value (`none`). */
export interface Lane {
  readonly kind: "value" | "rest" | "none";
  readonly value?: FacetValue;
  /** How many values the lane stands for. */
  readonly values: number;
  readonly total: number;
  /** Events of the span that are not among the marks, each in the bin of its anchor; one anchored outside the span in the bin nearest to it. */
  readonly density: readonly number[];
  /** Events worth naming, most worth first. */
  readonly marks: readonly Mark[];
}

/** What a picture asks: a span of civil milliseconds, a kind of lane, and how much there is room for. */
export interface MarksQuestion {
  readonly from: number;
  readonly to: number;
  readonly lanes: LaneName;
  readonly maxLanes: number;
  readonly marksPerLane: number;
  readonly bins: number;
  /** The chosen event, which is always marked when in the span. */
  readonly chosen?: string | undefined;
}

/**
 * Chooses what to draw. Lanes are those with most events in the whole selection, so that they keep their places while
 * the reader moves through time; what more there is falls into one lane for the rest. Within a lane the heaviest
 * events of the span are marks, the others density.
 */
export function marks(archive: Archive, selection: Bitmap, question: MarksQuestion): Lane[] {
  const { lanes, laneAt } = layLanes(archive, selection, question);
  const inSpan = lanes.map((): number[] => []);
  for (let position = 0; position < archive.size; position += 1) {
    if (!hasBit(selection, position) || !touches(archive.columns, position, question.from, question.to)) continue;
    inSpan[laneAt(position)]?.push(position);
  }
  return lanes.map((lane, index) => fill(archive, lane, inSpan[index] ?? [], question));
}

type EmptyLane = Pick<Lane, "kind" | "value" | "values" | "total">;

/** The lanes of a whole selection, and which of them a position stands in. */
function layLanes(
  archive: Archive,
  selection: Bitmap,
  { lanes: name, maxLanes }: MarksQuestion,
): { lanes: EmptyLane[]; laneAt: (position: number) => number } {
  const column = archive.lanes[name];
  const { values } = archive.facets[name];
  const totals = new Float64Array(values.length + 1);
  for (let position = 0; position < archive.size; position += 1) {
    if (!hasBit(selection, position)) continue;
    const value = Math.min(column[position] ?? noLane, values.length);
    totals[value] = (totals[value] ?? 0) + 1;
  }
  const present = values.flatMap((value, index) => ((totals[index] ?? 0) > 0 ? [{ value, index, total: totals[index] ?? 0 }] : []));
  present.sort((a, b) => b.total - a.total || a.index - b.index);
  const none = totals[values.length] ?? 0;
  const room = Math.max(1, maxLanes - (none > 0 ? 1 : 0));
  const named = present.length <= room ? present : present.slice(0, room - 1);
  const rest = present.slice(named.length);
  const lanes: EmptyLane[] = named.map(({ value, total }) => ({ kind: "value", value, values: 1, total }));
  const laneOf = new Uint16Array(values.length + 1).fill(named.length);
  named.forEach(({ index }, lane) => (laneOf[index] = lane));
  if (rest.length > 0) lanes.push({ kind: "rest", values: rest.length, total: rest.reduce((sum, { total }) => sum + total, 0) });
  if (none > 0) {
    laneOf[values.length] = lanes.length;
    lanes.push({ kind: "none", values: 0, total: none });
  }
  return { lanes, laneAt: (position) => laneOf[Math.min(column[position] ?? noLane, values.length)] ?? 0 };
}

function fill(archive: Archive, lane: EmptyLane, positions: readonly number[], question: MarksQuestion): Lane {
  const { weight, anchor } = archive.columns;
  const worth = (position: number) => (archive.rows[position]?.id === question.chosen ? Infinity : (weight[position] ?? 0));
  const ranked = [...positions].sort((a, b) => worth(b) - worth(a) || a - b);
  const density = new Array<number>(question.bins).fill(0);
  for (const position of ranked.slice(question.marksPerLane)) {
    const bin = binOf(anchor[position] ?? 0, { from: question.from, to: question.to, count: question.bins });
    density[bin] = (density[bin] ?? 0) + 1;
  }
  return { ...lane, density, marks: ranked.slice(0, question.marksPerLane).map((position) => markAt(archive, position)) };
}

function markAt({ rows, columns }: Archive, position: number): Mark {
  const row = rows[position];
  if (row === undefined) throw new RangeError(`no event at position ${position}`);
  const at = (column: Float64Array) => column[position] ?? 0;
  const bits = columns.flags[position] ?? 0;
  return {
    position,
    row,
    anchor: at(columns.anchor),
    earliest: at(columns.earliest),
    coreStart: at(columns.coreStart),
    coreEnd: at(columns.coreEnd),
    latest: at(columns.latest),
    openStart: (bits & flag.openStart) !== 0,
    openEnd: (bits & flag.openEnd) !== 0,
    uncertain: (bits & flag.uncertain) !== 0,
  };
}
