import type { BarFrame, Density } from "./density.ts";
import { drawPicture, type Palette, type PictureLane } from "./picture.ts";

/** A canvas that covers the panel, as sharp as the screen. */
export interface Painter {
  draw(lanes: readonly PictureLane[], density: Density, frame: BarFrame & { readonly height: number }): void;
  /** Reads the colours anew from the page's style. */
  readonly restyle: () => void;
}

/** Beyond this a screen's sharpness costs more time than the eye gains. */
const sharpest = 2;

/** Paints on a canvas; colours are read once and kept. */
export function createPainter(canvas: HTMLCanvasElement): Painter {
  const context = canvas.getContext("2d");
  let palette: Palette | undefined;
  return {
    draw(lanes, density, frame) {
      if (context === null) return;
      const scale = Math.min(sharpest, globalThis.devicePixelRatio);
      const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)];
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
        canvas.style.inlineSize = `${frame.width}px`;
        canvas.style.blockSize = `${frame.height}px`;
      }
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, frame.width, frame.height);
      palette ??= paletteOf(canvas);
      drawPicture(context, lanes, density, frame, palette);
    },
    restyle() {
      palette = undefined;
    },
  };
}

const paletteNames = ["assembly", "disruption", "unrest", "harm", "response", "proceeding", "muted"];

function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  // A reader's own colours, where they are forced, take the place of ours; shapes still tell the families apart.
  const forced = globalThis.matchMedia("(forced-colors: active)").matches;
  const colours = Object.fromEntries(paletteNames.map((name) => [name, forced ? "CanvasText" : style.getPropertyValue(`--${name}`)]));
  return { colours, fades: Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, fadeOf(colour)])) };
}

/** A strip of a colour that fades out to the right. */
function fadeOf(colour: string): HTMLCanvasElement {
  const strip = document.createElement("canvas");
  strip.width = 128;
  strip.height = 1;
  const context = strip.getContext("2d");
  if (context === null) return strip;
  const fade = context.createLinearGradient(0, 0, strip.width, 0);
  fade.addColorStop(0, colour);
  fade.addColorStop(1, "transparent");
  context.fillStyle = fade;
  context.fillRect(0, 0, strip.width, 1);
  return strip;
}
