/** The signs that move: copies of the named items in one layer, which stands in the page only while the window moves. */
import type { Language } from "../../log/say.ts";
import type { Fitted, Label } from "./fit.ts";
import { edgePlace } from "./layout.ts";
import { rowHeight, type PictureLane } from "./picture.ts";
import { setLabel, setSeen, signOf } from "./sign.ts";
import { createSlide } from "./slide.ts";

/** The moving signs. */
export interface Labels {
  /** Holds a layer that slides, and one that stays for signs that hold to the edge. */
  readonly layer: HTMLElement;
  /** Takes up the signs of a picture. */
  set(lanes: readonly PictureLane[], language: Language, chosen: string | undefined): void;
  /** Puts every sign where it was fitted, for a window that starts at `from` with so many pixels a millisecond. */
  place(from: number, scale: number, width: number): void;
}

interface Moving {
  readonly fitted: Fitted;
  readonly sign: HTMLElement;
  readonly top: number;
  x: number;
  label: Label | undefined;
  seen: number;
  stays: boolean;
}

/**
 * A pan moves one layer by one transform, and no sign in it; signs that hold to the edge have a layer that stays. A zoom
 * moves each sign by one transform. Nothing of the page's layout is read.
 */
export function createLabels(): Labels {
  const layer = document.createElement("div");
  layer.className = "moving-signs";
  const [staying, sliding] = [document.createElement("div"), document.createElement("div")];
  staying.className = "moving-slide";
  sliding.className = "moving-slide";
  layer.append(sliding, staying);
  const slide = createSlide(sliding);
  let signs: Moving[] = [];
  return {
    layer,
    set(lanes, language, chosen) {
      signs = lanes.flatMap(({ top, marks }) =>
        marks.map((fitted): Moving => {
          const sign = signOf(fitted.placed.mark, fitted.placed.event, language);
          sign.classList.toggle("chosen", fitted.placed.event.id === chosen);
          return { fitted, sign, top: top + fitted.placed.row * rowHeight, x: NaN, label: undefined, seen: NaN, stays: false };
        }),
      );
      staying.replaceChildren();
      sliding.replaceChildren(...signs.map(({ sign }) => sign));
    },
    place(from, scale, width) {
      const shift = slide(from, scale);
      for (const moving of signs) {
        const { fitted, sign, top } = moving;
        const away = fitted.end < -nearby || fitted.start > width + nearby;
        const label = away ? "hidden" : fitted.label;
        if (label !== moving.label) {
          moving.label = label;
          setLabel(sign, label);
        }
        if (fitted.seen !== moving.seen) {
          moving.seen = fitted.seen;
          setSeen(sign, fitted);
        }
        const stays = Math.abs(fitted.x - edgePlace) < nothing;
        if (stays !== moving.stays) (stays ? staying : sliding).append(sign);
        moving.stays = stays;
        const x = stays ? fitted.x : fitted.x - shift;
        if (label === "hidden" || Math.abs(x - moving.x) < nothing) continue;
        moving.x = x;
        sign.style.transform = `translate(${x}px, ${top}px)`;
      }
    },
  };
}

/** What is further from the panel than this, in pixels, is not laid out by the browser. */
const nearby = 60;
/** A move that no screen can show, in pixels. */
const nothing = 0.01;
