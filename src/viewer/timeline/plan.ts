/** From the lanes of an answer to what is drawn: heights, rows and places. Pure. */
import type { Lane, Pyramid } from "../../archive/index.ts";
import type { Language } from "../../log/say.ts";
import type { Span } from "../address.ts";
import { nearCounts } from "./density.ts";
import { unfitted } from "./fit.ts";
import type { Asked } from "./grid.ts";
import { layLane, shareRows } from "./layout.ts";
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

/** How many marks are asked for in each tile of each lane: enough to choose from, few enough to send. */
export const marksPerTile = (size: Size): number => Math.max(6, Math.ceil(mostNamed / lanesFor(size)));

/** A lane with its name in the archive and all that is drawn in it. */
export interface PlannedLane extends PictureLane {
  readonly id: string;
  readonly lane: Lane;
}

/** What a picture is planned from. */
export interface Plan {
  readonly lanes: readonly Lane[];
  readonly asked: Asked;
  /** The counts of the whole log; none until they have come. */
  readonly pyramid: Pyramid | undefined;
  readonly window: Span;
  readonly size: Size;
  readonly language: Language;
  readonly titleWidth: (title: string) => number;
}

/** Plans a picture: rows go to the larger lanes, and what is left over is shared so that the lanes fill the panel. */
export function planPicture({ lanes, asked, pyramid, window, size, language, titleWidth }: Plan): PlannedLane[] {
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
    const labelWidth = ({ row }: Lane["marks"][number]) => titleWidth(row.translated?.[language] ?? row.title);
    const placed = layLane(lane.marks, { span: asked, width, rows, most, view: size.width, labelWidth });
    const counted = pyramid?.lanes.find((other) => idOf(other) === idOf(lane) && other.total === lane.total)?.counts;
    top += height;
    return {
      id: idOf(lane),
      lane,
      top: top - height,
      height,
      rows,
      marks: placed.map(unfitted),
      density: { whole: counted, near: nearCounts(lane, asked) },
    };
  });
}

/** A lane's name in the picture; the lanes without a value have names that no value has. */
const idOf = ({ value, kind }: Pick<Lane, "value" | "kind">) => value?.id ?? ` ${kind}`;
