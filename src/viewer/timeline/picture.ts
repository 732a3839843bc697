/** The canvas behind the names: bars of what lasts, tails of what is uncertain, density of what has no name. */
import { eachBar, type BarFrame, type Density, type LaneDensity } from "./density.ts";
import type { Fitted } from "./fit.ts";
import { spans } from "./layout.ts";

/** A lane as the canvas needs it. */
export interface PictureLane {
  /** From the panel's top, and how tall, in pixels. */
  readonly top: number;
  readonly height: number;
  readonly rows: number;
  readonly marks: readonly Fitted[];
  readonly density: LaneDensity;
}

/** What is drawn with: colours by family and for the neutral parts, and for each a strip that fades out to the right. */
export interface Palette {
  readonly colours: Readonly<Record<string, string>>;
  readonly fades: Readonly<Record<string, CanvasImageSource>>;
}

/** The heights of a lane, in pixels. */
export const rowHeight = 24;
export const densityHeight = 16;
const barHeight = 10;
/** Where rows begin below a lane's top, and density above its foot. */
const rowTop = 4;
const footRoom = 1;

/** How high the bars of density may be: what the rows leave of the lane. */
const tallestBar = ({ height, rows }: PictureLane) => Math.min(48, height - rows * rowHeight - rowTop - footRoom - 2);

/** Draws every lane for a window. Called on each frame of a gesture: it only draws, and looks nothing up. */
export function drawPicture(
  context: CanvasRenderingContext2D,
  lanes: readonly PictureLane[],
  density: Density,
  frame: BarFrame,
  palette: Palette,
): void {
  for (const lane of lanes) {
    const foot = lane.top + lane.height - footRoom;
    context.globalAlpha = 0.6;
    context.fillStyle = palette.colours["muted"] ?? "gray";
    // Each bar by itself: a path of all of them takes a browser without a graphics card more than twice as long.
    eachBar(lane.density, density, lane.marks, frame, tallestBar(lane), (x, width, height) => {
      context.fillRect(x, foot - height, width, height);
    });
    for (const fitted of lane.marks) if (fitted.label !== "hidden" || fitted.gone) drawMark(context, fitted, lane, frame, palette);
  }
  context.globalAlpha = 1;
}

/** How far an end without a date reaches beyond what is certain, at the least, in pixels. */
const openReach = 60;

function drawMark(context: CanvasRenderingContext2D, fitted: Fitted, lane: PictureLane, frame: BarFrame, palette: Palette): void {
  const { mark, event, row } = fitted.placed;
  const { window, width } = frame;
  const middle = lane.top + row * rowHeight + rowTop + rowHeight / 2;
  const scale = width / (window.to - window.from);
  const x = (ms: number) => (ms - window.from) * scale;
  const family = event.families[0] ?? "muted";
  const tail = (from: number, to: number, fadeTo: "from" | "to") => {
    const start = Math.max(from, roomBefore(fitted, lane.marks));
    const end = Math.min(to, roomAfter(fitted, lane.marks));
    if (end - start < 1 || end < 0 || start > width) return;
    drawTail(context, palette.fades[family], { from: start, to: end, middle, width, fadeTo });
  };
  if (mark.coreStart > mark.coreEnd) {
    tail(x(mark.earliest), fitted.x, "from");
    tail(fitted.x, x(mark.latest), "to");
    return;
  }
  const core = { from: x(mark.coreStart), to: x(mark.coreEnd) };
  if (spans(mark)) {
    const [start, end] = [Math.max(core.from, -40), Math.min(core.to, width + 40)];
    context.globalAlpha = 0.28;
    context.fillStyle = palette.colours[family] ?? "gray";
    if (end > start || core.to >= 0) context.fillRect(start, middle - barHeight / 2, Math.max(2, end - start), barHeight);
  }
  if (mark.earliest < mark.coreStart) tail(x(mark.earliest), core.from, "from");
  if (mark.latest > mark.coreEnd) tail(core.to, x(mark.latest), "to");
  if (mark.openEnd) tail(core.to, Math.max(core.to + openReach, width), "to");
  if (mark.openStart) tail(Math.min(core.from - openReach, 0), core.from, "from");
}

/** How far to the left a tail may reach: to what stands before its mark in the row, lest many tails make one dark bar under words. */
function roomBefore({ start, placed }: Fitted, marks: readonly Fitted[]): number {
  let room = -Infinity;
  for (const other of marks)
    if (other.placed.row === placed.row && other.label !== "hidden" && other.start < start) room = Math.max(room, other.end);
  return room;
}

/** How far to the right a tail may reach. */
function roomAfter({ start, placed }: Fitted, marks: readonly Fitted[]): number {
  let room = Infinity;
  for (const other of marks)
    if (other.placed.row === placed.row && other.label !== "hidden" && other.start > start) room = Math.min(room, other.start);
  return room;
}

interface Tail {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly width: number;
  readonly fadeTo: "from" | "to";
}

/** Draws a tail as a strip made beforehand and stretched: a gradient of its own for each would be made anew in each frame. */
function drawTail(context: CanvasRenderingContext2D, fade: CanvasImageSource | undefined, { from, to, middle, width, fadeTo }: Tail): void {
  if (fade === undefined) return;
  // What lies far outside the panel is cut, for the strip would be stretched to no end.
  const [start, end] = [Math.max(from, -40), Math.min(to, width + 40)];
  context.globalAlpha = 0.3;
  if (fadeTo === "to") {
    context.drawImage(fade, start, middle - barHeight / 2, end - start, barHeight);
    return;
  }
  context.save();
  context.translate(end, 0);
  context.scale(-1, 1);
  context.drawImage(fade, 0, middle - barHeight / 2, end - start, barHeight);
  context.restore();
}
