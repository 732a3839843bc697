/** From the lanes of an answer to what is drawn: heights, rows and places. Pure. */
import type { Lane } from "../../archive/index.ts";
import type { Language } from "../../log/say.ts";
import type { Span } from "../address.ts";
import { shareRows, type Placed } from "./layout.ts";
import { densityHeight, rowHeight, type PictureLane } from "./picture.ts";

/** What a lane takes besides its rows. */
const laneFoot = densityHeight + 8;
/** How much of the panel each lane asks for, so that the busier ones find a second row. */
const leastLaneHeight = rowHeight * 1.6 + laneFoot;

/** The panel's size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How many lanes a panel has room for. */
export const lanesFor = ({ height }: Size): number => Math.max(1, Math.floor(height / leastLaneHeight));

/** A lane with its name in the archive and all that is drawn in it. */
export interface PlannedLane extends PictureLane {
  readonly id: string;
  readonly lane: Lane;
  readonly placed: readonly Placed[];
}

/** Plans a picture: rows go to the lanes that need them, and what is left over is shared so that the lanes fill the panel. */
export function planPicture(
  lanes: readonly Lane[],
  span: Span,
  { width, height }: Size,
  language: Language,
  titleWidth: (title: string) => number,
): PlannedLane[] {
  const totalRows = Math.floor((height - lanes.length * laneFoot) / rowHeight);
  const shares = shareRows(
    lanes.map(({ marks }) => marks),
    totalRows,
    { span, width, labelWidth: ({ row }) => titleWidth(row.translated?.[language] ?? row.title) },
  );
  const used = shares.reduce((sum, { rows }) => sum + rows * rowHeight + laneFoot, 0);
  const slack = Math.max(0, Math.floor((height - used) / Math.max(1, lanes.length)));
  let top = 0;
  return lanes.flatMap((lane, index) => {
    const share = shares[index];
    if (share === undefined) return [];
    const laneHeight = share.rows * rowHeight + laneFoot + slack;
    top += laneHeight;
    return [
      {
        id: lane.value?.id ?? ` ${lane.kind}`,
        lane,
        placed: share.layout.placed,
        layout: share.layout,
        density: lane.density,
        span,
        top: top - laneHeight,
        height: laneHeight,
      },
    ];
  });
}
