/** From the lanes of an answer to what is drawn: heights, rows and places. Pure. */
import { marksOfAll, type BareMark, type LaneOf, type Pyramid, type Row } from "../../archive/index.ts";
import type { Span } from "../address.ts";
import { nearCounts, type LaneDensity } from "./density.ts";
import { unfitted } from "./fit.ts";
import type { Asked } from "./grid.ts";
import { layLane, shareRows, signAt, type Placed } from "./layout.ts";
import { longestLabel } from "./measure.ts";
import { densityHeight, rowHeight, type PictureLane } from "./picture.ts";

/** What a lane takes besides its rows. */
const laneFoot = densityHeight + 8;
/** How much of the panel each lane asks for, so that the busier ones find a second row. */
const leastLaneHeight = rowHeight * 1.6 + laneFoot;

/** How many named events may stand in a view: what vis-timeline and the eye hold. */
const mostNamed = 60;

/** The panel's size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How many lanes a panel has room for. */
export const lanesFor = ({ height }: Size): number => Math.max(1, Math.floor(height / leastLaneHeight));

/**
 * How many marks are asked for in each tile of each lane: enough to choose from, few enough to send. In a picture of all
 * years of a large log they are those whose rows come ahead, in one file (see `foremostPositions`).
 */
export const marksPerTile = (size: Size, tiles: number, entries: number): number =>
  tiles > 1 ? Math.max(6, Math.ceil(mostNamed / lanesFor(size))) : marksOfAll(entries);

/** A lane with its name in the archive and its place in the panel, before it is known what its marks say. */
export interface PlannedLane extends Omit<PictureLane, "marks"> {
  readonly id: string;
  readonly lane: LaneOf<BareMark>;
  readonly placed: readonly Placed[];
  readonly density: LaneDensity;
}

/** What a picture is planned from. */
export interface Plan {
  readonly lanes: readonly LaneOf<BareMark>[];
  readonly asked: Asked;
  /** The counts of the whole log; none until they have come. */
  readonly pyramid: Pyramid | undefined;
  readonly window: Span;
  readonly size: Size;
}

/** Plans a picture: rows go to the larger lanes, and what is left over is shared so that the lanes fill the panel. */
export function planPicture({ lanes, asked, pyramid, window, size }: Plan): PlannedLane[] {
  const totalRows = Math.floor((size.height - lanes.length * laneFoot) / rowHeight);
  const shares = shareRows(
    lanes.map(({ total }) => total),
    totalRows,
  );
  const allRows = shares.reduce((sum, rows) => sum + rows, 0);
  const slack = Math.max(0, Math.floor((size.height - allRows * rowHeight - lanes.length * laneFoot) / Math.max(1, lanes.length)));
  const width = (size.width * (asked.to - asked.from)) / (window.to - window.from);
  let top = 0;
  return lanes.map((lane, index) => {
    const rows = shares[index] ?? 1;
    const height = rows * rowHeight + laneFoot + slack;
    const most = Math.max(1, Math.round((mostNamed * rows) / allRows));
    const placed = layLane(lane.marks, { span: asked, width, rows, most, view: size.width, words: longestLabel });
    const counted = pyramid?.lanes.find((other) => idOf(other) === idOf(lane) && other.total === lane.total)?.counts;
    top += height;
    return {
      id: idOf(lane),
      lane,
      top: top - height,
      height,
      rows,
      placed,
      density: { whole: counted, near: nearCounts(lane, asked) },
    };
  });
}

/** The positions of the placed marks: first those whose signs a window shows, then those beside it. */
export function positionsOf(
  lanes: readonly PlannedLane[],
  window: Span,
  width: number,
): { readonly first: number[]; readonly then: number[] } {
  const inView = ({ mark }: Placed) => {
    const at = signAt(mark, window, width);
    return at >= window.from && at <= window.to;
  };
  const placed = lanes.flatMap((lane) => lane.placed);
  return {
    first: placed.filter(inView).map(({ mark }) => mark.position),
    then: placed.filter((mark) => !inView(mark)).map(({ mark }) => mark.position),
  };
}

/** The marks of a lane that it is known of what they say. The others keep their places, and come when their rows do. */
export const namedOf = (
  { placed }: PlannedLane,
  rows: ReadonlyMap<number, Row>,
  titleOf: (row: Row) => string,
  widthOf: (title: string) => number,
): PictureLane["marks"] =>
  placed.flatMap((mark) => {
    const event = rows.get(mark.mark.position);
    return event === undefined ? [] : [unfitted({ ...mark, event, words: widthOf(titleOf(event)) })];
  });

/** A lane's name in the picture; the lanes without a value have names that no value has. */
const idOf = ({ value, kind }: Pick<LaneOf<BareMark>, "value" | "kind">) => value?.id ?? ` ${kind}`;
