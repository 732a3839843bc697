import type { Span } from "../address.ts";
import type { Chart } from "./chart.ts";
import { drawPicture, type Palette, type PictureLane } from "./picture.ts";

/** Draws lanes for a window on the chart's canvas, at the sharpness of the screen. */
export function drawLanes(chart: Chart, lanes: readonly PictureLane[], window: Span): void {
  const { width, height } = chart.size();
  const scale = globalThis.devicePixelRatio;
  const { canvas } = chart;
  if (canvas.width !== Math.round(width * scale) || canvas.height !== Math.round(height * scale)) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.style.inlineSize = `${width}px`;
    canvas.style.blockSize = `${height}px`;
  }
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  drawPicture(context, lanes, { window, width }, paletteOf(canvas));
}

const paletteNames = ["assembly", "disruption", "unrest", "harm", "response", "proceeding", "muted"];

function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(paletteNames.map((name) => [name, style.getPropertyValue(`--${name}`)]));
}
