/** What to draw of a selection in a span of time: for each lane its density and the few events worth naming. */
import type { Archive, Row } from "./archive.ts";
import { binOf } from "./ask.ts";
import { eachBit, intersect, type Bitmap } from "./bitmap.ts";
import { firstValues, noValue, type Facet } from "./facet.ts";
import type { FacetValue, LaneName } from "./facets.ts";
import { timesAt, touching, type EventTimes } from "./times.ts";

/** An event to draw, before its row has come. There is a core only where `coreStart ≤ coreEnd`. */
export interface BareMark extends EventTimes {
  readonly position: number;
}

/** An event to draw. */
export interface Mark extends BareMark {
  readonly row: Row;
}

/** A lane: one value of a facet, or those beyond the number asked for (`rest`), or events without a value (`none`). */
export interface LaneOf<M> {
  readonly kind: "value" | "rest" | "none";
  readonly value?: FacetValue;
  /** How many values the lane stands for. */
  readonly values: number;
  readonly total: number;
  /** Events of the span that are not among the marks, each in the bin of its anchor; one anchored outside the span in the bin nearest to it. */
  readonly density: readonly number[];
  /** Events worth naming, most worth first. */
  readonly marks: readonly M[];
}

/** A lane with the rows of its marks. */
export type Lane = LaneOf<Mark>;

/** What a picture asks: a span of civil milliseconds, a kind of lane, and how much there is room for. */
export interface MarksQuestion {
  readonly from: number;
  readonly to: number;
  readonly lanes: LaneName;
  readonly maxLanes: number;
  readonly marksPerLane: number;
  /** Into how many equal tiles the span is cut, each with marks of its own; one where nothing is said. */
  readonly tiles?: number | undefined;
  readonly bins: number;
  /** Position of the chosen event, which is always marked when in the span. */
  readonly chosen?: number | undefined;
}

/**
 * Chooses what to draw. Lanes are those with most events in the whole selection, so that they keep their places while
 * the reader moves through time; what more there is falls into one lane for the rest. Within a lane the events of the
 * span that are most worth are marks (`worthOf`), the others density. An event's worth does not depend on the span: so
 * what is named stays named while the reader moves, until something worth more comes into the span.
 */
export function marks(archive: Archive, selection: Bitmap, question: MarksQuestion): LaneOf<BareMark>[] {
  const { from, to, bins, marksPerLane, chosen } = question;
  const { lanes, laneAt } = layLanes(archive, selection, question);
  // A burst in one tile leaves the others their marks, and tiles that stand still in time keep theirs while the span moves on.
  const tiles = { from, to, count: question.tiles ?? 1 };
  const best = lanes.map(() => Array.from({ length: tiles.count }, () => new Best(marksPerLane)));
  const density = lanes.map(() => new Uint32Array(bins));
  const span = { from, to, count: bins };
  const { anchor } = archive.times;
  const inSpan = intersect(touching(archive.times, from, to), selection);
  eachBit(inSpan, (position) => {
    const lane = laneAt(position);
    const counts = density[lane];
    if (counts === undefined) return;
    const at = anchor[position] ?? 0;
    const bin = binOf(at, span);
    counts[bin] = (counts[bin] ?? 0) + 1;
    best[lane]?.[binOf(at, tiles)]?.offer(position, position === chosen ? Infinity : worthOf(archive, position));
  });
  return lanes.map((lane, index) => {
    const counts = density[index] ?? new Uint32Array(bins);
    const positions = mostWorth(best[index] ?? []);
    for (const position of positions) {
      const bin = binOf(anchor[position] ?? 0, span);
      counts[bin] = (counts[bin] ?? 0) - 1;
    }
    return {
      ...lane,
      density: Array.from(counts),
      marks: positions.map((position) => ({ position, ...timesAt(archive.times, position) })),
    };
  });
}

/**
 * How much an event is worth naming: by its weight, and among equals by lot. The lot is drawn once for all from the position
 * (a bijection of 24 bits, after the finisher of MurmurHash3), so that the named are spread over time and not crowded at one end.
 */
export function worthOf({ weight }: Archive, position: number): number {
  let lot = position & 0xffffff;
  lot = Math.imul(lot ^ (lot >>> 13), 0x85ebcb) & 0xffffff;
  lot = Math.imul(lot ^ (lot >>> 11), 0xc2b2af) & 0xffffff;
  lot ^= lot >>> 12;
  return (weight[position] ?? 0) * 0x1000000 + lot;
}

/** The few most worth of many, kept sorted, most worth first; of equals the earlier first. */
class Best {
  readonly #kept: Worthy[] = [];
  readonly #room: number;
  constructor(room: number) {
    this.#room = room;
  }
  offer(position: number, worth: number): void {
    const last = this.#kept[this.#room - 1];
    if (this.#room === 0 || (last !== undefined && worth <= last.worth)) return;
    let at = this.#kept.length;
    while (at > 0 && (this.#kept[at - 1]?.worth ?? 0) < worth) at -= 1;
    this.#kept.splice(at, 0, { position, worth });
    if (this.#kept.length > this.#room) this.#kept.pop();
  }
  kept(): readonly Worthy[] {
    return this.#kept;
  }
}

interface Worthy {
  readonly position: number;
  readonly worth: number;
}

/** What several have kept, most worth first; of equals the earlier first. */
const mostWorth = (several: readonly Best[]): number[] =>
  several
    .flatMap((best) => best.kept())
    .sort((a, b) => b.worth - a.worth || a.position - b.position)
    .map(({ position }) => position);

/** A lane before anything stands in it. */
export type EmptyLane = Pick<LaneOf<never>, "kind" | "value" | "values" | "total">;

/** The lanes of a whole selection, and which of them a position stands in. */
export function layLanes(
  archive: Archive,
  selection: Bitmap,
  { lanes: name, maxLanes }: Pick<MarksQuestion, "lanes" | "maxLanes">,
): { readonly lanes: readonly EmptyLane[]; readonly laneAt: (position: number) => number } {
  const facet = archive.facets[name];
  if (facet === undefined) throw new Error(`the facet ${name} is not there yet`);
  const { values } = facet;
  const { totals, none } = firstTotals(facet, selection);
  const present = values.flatMap((value, index) => ((totals[index] ?? 0) > 0 ? [{ value, index, total: totals[index] ?? 0 }] : []));
  present.sort((a, b) => b.total - a.total || a.index - b.index);
  const room = Math.max(1, maxLanes - (none > 0 ? 1 : 0));
  const named = present.length <= room ? present : present.slice(0, room - 1);
  const rest = present.slice(named.length);
  const lanes: EmptyLane[] = named.map(({ value, total }) => ({ kind: "value", value, values: 1, total }));
  const laneOf = new Uint16Array(values.length).fill(named.length);
  named.forEach(({ index }, lane) => (laneOf[index] = lane));
  if (rest.length > 0) lanes.push({ kind: "rest", values: rest.length, total: rest.reduce((sum, { total }) => sum + total, 0) });
  const noneAt = lanes.length;
  const first = firstValues(facet);
  if (none > 0) lanes.push({ kind: "none", values: 0, total: none });
  return {
    lanes,
    laneAt: (position) => {
      const value = first[position] ?? noValue;
      return value === noValue ? noneAt : (laneOf[value] ?? noneAt);
    },
  };
}

/** Events of a selection by the first of their values, and those without any. */
function firstTotals(facet: Facet, selection: Bitmap): { readonly totals: Uint32Array; readonly none: number } {
  const totals = new Uint32Array(facet.values.length);
  const first = firstValues(facet);
  let none = 0;
  eachBit(selection, (position) => {
    const value = first[position] ?? noValue;
    if (value === noValue) none += 1;
    else totals[value] = (totals[value] ?? 0) + 1;
  });
  return { totals, none };
}
