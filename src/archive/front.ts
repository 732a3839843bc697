/**
 * What a reader sees first, made when the log is laid out: the answers to the questions that a page asks before anything is chosen.
 * So the first view takes as long for a million events as for a thousand, and is there before the archive itself has come.
 */
import type { Archive, Row } from "./archive.ts";
import { binOf, histogramOf, pageOf, type Answer } from "./ask.ts";
import { fullBitmap } from "./bitmap.ts";
import { facetNames, type FacetName, type FacetValue } from "./facets.ts";
import { extentOf, gridOf, gridSpan, type Stretch } from "./grid.ts";
import { marks, worthOf, type BareMark, type LaneOf, type MarksQuestion } from "./marks.ts";
import { everything } from "./query.ts";

/** How many bins the overview has, and how many rows a page of the list. */
export const overviewBins = 240;
export const pageSize = 100;

/** The kind of lane that a page opens with. */
export const firstLanes = "place";
/** A log of no more entries than this has more to choose its names from: its rows are soon at hand. */
const smallLog = 10_000;
/** How many marks a lane of a picture of all years asks for. */
export const marksOfAll = (entries: number): number => (entries > smallLog ? 8 : 40);

/** The most lanes that a first picture has, and how often the whole of time is halved for its density: 1,024 bins are enough for 3,000 pixels. */
const mostLanes = 14;
const depth = 10;

/** A lane of the first picture. */
interface FrontLane extends Omit<LaneOf<BareMark>, "density"> {
  /** All events of the lane, the marks too, by anchor. */
  readonly events: readonly number[];
  /** What each mark is worth (see `worthOf`). */
  readonly worth: readonly number[];
}

/** The first answers. */
export interface Front extends Stretch {
  readonly size: number;
  /** The values of each facet, those with most events first, and how many events have each. */
  readonly values: Readonly<Record<FacetName, readonly FacetValue[]>>;
  readonly answer: Answer;
  /** The positions of the first page of the list. */
  readonly page: readonly number[];
  readonly lanes: readonly FrontLane[];
  /** The rows of the page and of the marks, by position. */
  readonly rows: readonly (readonly [position: number, row: Row])[];
}

/** Makes the first answers of a whole archive; `rowAt` gives the row at a position. */
export async function frontOf(archive: Archive, rowAt: (position: number) => Promise<Row>): Promise<Front> {
  const { size, times, facets } = archive;
  const extent = extentOf(times);
  const all = fullBitmap(size);
  const bins = { ...gridSpan(gridOf(wholeOf(extent))), count: 2 ** depth };
  const question = { from: bins.from, to: bins.to, bins: bins.count, lanes: firstLanes, maxLanes: mostLanes } as const;
  const lanes = marks(archive, all, { ...question, marksPerLane: marksOfAll(size) }).map(({ density, ...lane }): FrontLane => ({
    ...lane,
    events: addMarks(density, lane.marks, bins, 1),
    worth: lane.marks.map(({ position }) => worthOf(archive, position)),
  }));
  const page = pageOf(all, everything.sort === "newest", 0, pageSize);
  const positions = new Set([...page, ...lanes.flatMap((lane) => lane.marks.map(({ position }) => position))]);
  const rows: [number, Row][] = [];
  for (const position of [...positions].sort((a, b) => a - b)) rows.push([position, await rowAt(position)]);
  const byFacet = <T>(give: (name: FacetName) => T) =>
    Object.fromEntries(facetNames.map((name) => [name, give(name)])) as Record<FacetName, T>;
  return {
    size,
    ...extent,
    values: byFacet((name) => facets[name]?.values ?? []),
    answer: {
      total: size,
      of: size,
      counts: byFacet((name) => Array.from(facets[name]?.totals ?? [])),
      histogram: histogramOf(archive, all, { ...wholeOf(extent), count: overviewBins }),
    },
    page,
    lanes,
    rows,
  };
}

/** A log's span with the moment that ends it. */
const wholeOf = ({ from, to }: Stretch): Stretch => ({ from, to: to + 1 });

/** Adds to each bin (or takes from it) the marks that are anchored in it. */
function addMarks(counts: readonly number[], found: readonly BareMark[], bins: Stretch & { readonly count: number }, by: 1 | -1): number[] {
  const sums = [...counts];
  for (const { anchor } of found) {
    const bin = binOf(anchor, bins);
    sums[bin] = (sums[bin] ?? 0) + by;
  }
  return sums;
}

/** The first picture as `marks` gives it over all events; undefined where it asks for what was not made beforehand. */
export function frontMarks(front: Front, question: MarksQuestion): LaneOf<BareMark>[] | undefined {
  const { lanes, maxLanes, marksPerLane, bins, tiles = 1, chosen } = question;
  const span = gridSpan(gridOf(wholeOf(front)));
  const isMade =
    lanes === firstLanes &&
    maxLanes <= mostLanes &&
    marksPerLane <= marksOfAll(front.size) &&
    2 ** depth % bins === 0 &&
    tiles === 1 &&
    chosen === undefined &&
    question.from === span.from &&
    question.to === span.to;
  if (!isMade) return undefined;
  return foldLanes(front.lanes, maxLanes).map(({ events, worth, marks: found, ...lane }) => {
    const order = found.map((mark, index) => ({ mark, worth: worth[index] ?? 0 }));
    order.sort((a, b) => b.worth - a.worth || a.mark.position - b.mark.position);
    const best = order.slice(0, marksPerLane).map(({ mark }) => mark);
    return { ...lane, density: addMarks(coarser(events, bins), best, { ...span, count: bins }, -1), marks: best };
  });
}

/** The lanes of a picture with room for fewer: what is beyond them goes into the lane of the rest. */
function foldLanes(lanes: readonly FrontLane[], maxLanes: number): FrontLane[] {
  const single = lanes.filter(({ kind }) => kind === "value");
  const rest = lanes.filter(({ kind }) => kind === "rest");
  const none = lanes.filter(({ kind }) => kind === "none");
  const room = Math.max(1, maxLanes - none.length);
  if (rest.length === 0 && single.length <= room) return [...single, ...none];
  const folded = [...single.slice(room - 1), ...rest];
  const sum = folded.reduce(
    (one, other): FrontLane => ({
      kind: "rest",
      values: one.values + other.values,
      total: one.total + other.total,
      events: one.events.map((count, bin) => count + (other.events[bin] ?? 0)),
      marks: [...one.marks, ...other.marks],
      worth: [...one.worth, ...other.worth],
    }),
    { kind: "rest", values: 0, total: 0, events: coarser([], 2 ** depth), marks: [], worth: [] },
  );
  return [...single.slice(0, room - 1), sum, ...none];
}

/** Counts in fewer bins. */
function coarser(counts: readonly number[], bins: number): number[] {
  const sums = new Array<number>(bins).fill(0);
  const each = counts.length / bins;
  counts.forEach((count, bin) => {
    const wide = Math.floor(bin / each);
    sums[wide] = (sums[wide] ?? 0) + count;
  });
  return sums;
}
