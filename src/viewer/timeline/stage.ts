/**
 * The timeline as a whole: vis-timeline draws the picture at rest, and while the window moves the canvas, a layer of signs and
 * an axis of our own draw it, frame by frame. At rest these two step back and vis-timeline takes the window once.
 */
import type { Language } from "../../log/say.ts";
import type { Span } from "../address.ts";
import { createPainter } from "./canvas.ts";
import { createChart, type Chart } from "./chart.ts";
import type { Density } from "./density.ts";
import { fitLane } from "./fit.ts";
import { createHand } from "./hand.ts";
import { itemsOf } from "./items.ts";
import { createLayers } from "./layers.ts";
import { momentAt } from "./motion.ts";
import type { PictureLane } from "./picture.ts";
import { eventOf } from "./sign.ts";
import { tickFormat } from "./tick.ts";

/** A lane of a picture. */
export interface SceneLane extends PictureLane {
  readonly id: string;
  readonly label: string;
  readonly total: string;
}

/** A picture for any window near the one that it was planned for. */
export interface Scene {
  readonly lanes: readonly SceneLane[];
  readonly density: Density;
  readonly chosen: string | undefined;
}

/** What the timeline tells. */
export interface StageEvents {
  /** The window once it rests. */
  onRest(window: Span): void;
  onChoose(id: string): void;
  /** The item under the pointer, with its box on the screen; undefined when there is none. */
  onHover(id: string | undefined, box?: DOMRect): void;
  /** A click beside every item, at a moment. */
  onBackground(moment: number): void;
}

/** A timeline to show scenes on. */
export interface Stage extends Pick<Chart, "setChosen" | "size" | "resize" | "centre"> {
  /** Shows a window at once with the scene that is there; the scene for it is to follow. */
  travel(window: Span): void;
  /** Shows a scene at rest. While a hand is on the timeline it waits. */
  show(scene: Scene, window: Span): void;
  /** Reads the colours anew. */
  readonly restyle: () => void;
  destroy(): void;
}

/** How long a window waits for its scene before it comes to rest with the one that is there. */
const patienceMs = 500;

/** Makes a timeline in an element. */
export function createStage(container: HTMLElement, whole: Span, opening: Span, language: Language, events: StageEvents): Stage {
  const format = tickFormat(language);
  const chart = createChart(container, whole, opening, format);
  const { root, centre } = chart;
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  centre.prepend(canvas);
  const painter = createPainter(canvas);
  const layers = createLayers(chart, format);

  let scene: Scene | undefined;
  let waiting: { readonly scene: Scene; readonly window: Span } | undefined;
  let window = opening;
  let size = chart.size();
  let frame = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const draw = (resting: boolean) => {
    if (scene === undefined) return;
    for (const { marks } of scene.lanes) fitLane(marks, window, size.width, resting);
    painter.draw(scene.lanes, scene.density, { window, ...size });
    layers.place(window, size.width);
  };
  const inFrame = (act: () => void) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      frame = 0;
      act();
    });
  };
  /** Moves the window; what is drawn in the next frame is the picture under the hand. */
  const move = (to: Span) => {
    window = to;
    clearTimeout(patience);
    if (!layers.out()) {
      size = chart.size();
      events.onHover(undefined);
      layers.depart();
    }
    inFrame(() => draw(false));
  };
  const settle = (next: Scene | undefined, at: Span) => {
    clearTimeout(patience);
    if (next !== undefined && next !== scene) layers.set(next.lanes, language, next.chosen);
    scene = next;
    waiting = undefined;
    window = at;
    size = chart.size();
    draw(true);
    chart.setWindow(window);
    if (scene !== undefined) {
      chart.setChosen(scene.chosen);
      chart.setPicture(
        scene.lanes.map(({ id, label, total, height }) => ({ id, label, total, height })),
        itemsOf(scene.lanes, window, size.width, language),
      );
    }
    // vis-timeline draws in the next frame, in a call that it has asked for by now: this one comes after it.
    inFrame(layers.arrive);
  };
  const settleLater = () => {
    clearTimeout(patience);
    patience = setTimeout(() => {
      if (!hand.busy()) settle(waiting?.scene ?? scene, window);
    }, patienceMs);
  };

  const hand = createHand({
    surface: root,
    measure: () => ({ whole, width: size.width, left: centre.getBoundingClientRect().left }),
    window: () => window,
    move,
    rest() {
      settleLater();
      events.onRest(window);
    },
    tap({ target, clientX, clientY }) {
      const found = eventOf(target);
      const { left, top } = centre.getBoundingClientRect();
      if (found !== undefined) events.onChoose(found.id);
      else if (clientY >= top) events.onBackground(momentAt(window, clientX - left, size.width));
    },
  });
  centre.addEventListener("pointerover", ({ target, buttons }) => {
    const found = eventOf(target);
    if (found === undefined || buttons > 0 || layers.out()) events.onHover(undefined);
    else events.onHover(found.id, found.sign.getBoundingClientRect());
  });
  centre.addEventListener("pointerleave", () => events.onHover(undefined));

  return {
    centre,
    setChosen: chart.setChosen,
    size: chart.size,
    resize: chart.resize,
    travel(to) {
      if (hand.busy() || (to.from === window.from && to.to === window.to)) return;
      move(to);
      settleLater();
    },
    show(next, at) {
      if (hand.busy()) waiting = { scene: next, window: at };
      else settle(next, at);
    },
    restyle: painter.restyle,
    destroy() {
      clearTimeout(patience);
      cancelAnimationFrame(frame);
      hand.destroy();
      chart.destroy();
    },
  };
}
