/** The canvas behind the names: bars of what lasts, tails of what is uncertain, density of what has no room. */
import { binOf, type Mark } from "../../archive/index.ts";
import type { Span } from "../address.ts";
import type { LaneLayout } from "./layout.ts";
import { spans } from "./layout.ts";

/** A lane as the canvas needs it. */
export interface PictureLane {
  /** From the panel's top, and how tall, in pixels. */
  readonly top: number;
  readonly height: number;
  readonly layout: LaneLayout;
  /** Events that were no marks at all, in equal bins over `span`. */
  readonly density: readonly number[];
  readonly span: Span;
}

/** Colours by family and for the neutral parts, read from the page's style. */
export type Palette = Readonly<Record<string, string>>;

/** The heights of a lane, in pixels. */
export const rowHeight = 24;
export const densityHeight = 16;
const barHeight = 10;

/** The picture's window and size. */
export interface Frame {
  readonly window: Span;
  readonly width: number;
}

/** Draws every lane for a window. Called on each frame of a gesture: it only draws, and looks nothing up. */
export function drawPicture(context: CanvasRenderingContext2D, lanes: readonly PictureLane[], frame: Frame, palette: Palette): void {
  const { window, width } = frame;
  const x = (ms: number) => ((ms - window.from) / (window.to - window.from)) * width;
  for (const lane of lanes) {
    for (const { mark, row } of lane.layout.placed)
      drawMark(context, mark, x, width, lane.top + row * rowHeight + 4 + rowHeight / 2, palette);
    drawDensity(context, lane, x, lane.top + lane.height - 3, palette);
  }
}

function drawMark(
  context: CanvasRenderingContext2D,
  mark: Mark,
  x: (ms: number) => number,
  width: number,
  middle: number,
  palette: Palette,
): void {
  const colour = palette[mark.row.families[0] ?? ""] ?? palette["muted"] ?? "gray";
  context.fillStyle = colour;
  const sure = mark.coreStart <= mark.coreEnd;
  const core = { from: x(sure ? mark.coreStart : mark.earliest), to: x(sure ? mark.coreEnd : mark.latest) };
  const tail = (from: number, to: number, fadeTo: "from" | "to") => {
    const [start, end] = [Math.max(from, -40), Math.min(to, width + 40)];
    if (end - start < 1) return;
    const fade = context.createLinearGradient(start, 0, end, 0);
    fade.addColorStop(fadeTo === "to" ? 0 : 1, colour);
    fade.addColorStop(fadeTo === "to" ? 1 : 0, "transparent");
    context.fillStyle = fade;
    context.globalAlpha = 0.3;
    context.fillRect(start, middle - barHeight / 2, end - start, barHeight);
    context.fillStyle = colour;
  };
  if (sure && spans(mark)) {
    context.globalAlpha = 0.28;
    const start = Math.max(core.from, -40);
    context.fillRect(start, middle - barHeight / 2, Math.max(2, Math.min(core.to, width + 40) - start), barHeight);
  }
  if (!sure) {
    const centre = (core.from + core.to) / 2;
    tail(core.from, centre, "from");
    tail(centre, core.to, "to");
  } else {
    if (mark.earliest < mark.coreStart) tail(x(mark.earliest), core.from, "from");
    if (mark.latest > mark.coreEnd) tail(core.to, x(mark.latest), "to");
  }
  if (mark.openEnd) tail(core.to, Math.max(core.to + 60, width), "to");
  if (mark.openStart) tail(Math.min(core.from - 60, 0), core.from, "from");
  context.globalAlpha = 1;
}

/** Bars along the foot of the lane, one for six pixels of time, as tall as the logarithm of what they hold. */
function drawDensity(
  context: CanvasRenderingContext2D,
  { density, layout, span }: PictureLane,
  x: (ms: number) => number,
  foot: number,
  palette: Palette,
): void {
  const bins = densityOf(density, layout, span);
  const step = (span.to - span.from) / bins.length;
  const width = Math.max(2, x(span.from + step) - x(span.from) - 1);
  context.fillStyle = palette["muted"] ?? "gray";
  bins.forEach((count, bin) => {
    if (count === 0) return;
    const height = Math.min(densityHeight - 4, 3 + 3 * Math.log2(count + 1));
    context.fillRect(x(span.from + bin * step), foot - height, width, height);
  });
}

/** The density of a lane with the marks that found no room counted in; what began outside the span stands at its edge. */
export function densityOf(density: readonly number[], { crowded }: LaneLayout, span: Span): number[] {
  const bins = [...density];
  for (const { anchor } of crowded) {
    const bin = Math.min(bins.length - 1, Math.max(0, binOf(anchor, { ...span, count: bins.length })));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}
