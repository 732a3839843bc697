/**
 * The timeline as a whole: vis-timeline draws the picture at rest, and while the window moves the canvas, a layer of signs and
 * an axis of our own draw it, frame by frame. At rest these two step back and vis-timeline takes the window once. The first
 * picture is drawn by them alone, in the panels of a sketch; vis-timeline takes its place when it has come.
 */
import type { Language } from "../../log/say.ts";
import type { Span } from "../address.ts";
import { createPainter } from "./canvas.ts";
import type { Density } from "./density.ts";
import { fitLane } from "./fit.ts";
import { createHand } from "./hand.ts";
import { itemsOf } from "./items.ts";
import { createLayers } from "./layers.ts";
import { momentAt } from "./motion.ts";
import type { Chart } from "./panels.ts";
import type { PictureLane } from "./picture.ts";
import { eventOf } from "./sign.ts";
import { createSketch } from "./sketch.ts";
import type { TickFormat } from "./tick.ts";

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
export interface Stage extends Pick<Chart, "setChosen" | "size" | "resize"> {
  /** The panel in which lanes are drawn; another one once `furnish` has been called. */
  centre(): HTMLElement;
  /** Puts a chart that has come in the place of the sketch, with the scene that is shown. It waits for a hand to rest. */
  furnish(make: (window: Span) => Chart): void;
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
export function createStage(
  container: HTMLElement,
  whole: Span,
  opening: Span,
  language: Language,
  format: TickFormat,
  events: StageEvents,
): Stage {
  let chart = createSketch(container);
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  chart.centre.prepend(canvas);
  const painter = createPainter(canvas);
  let layers = createLayers(chart, format);
  layers.depart();

  let moving = false;
  let coming: ((window: Span) => Chart) | undefined;
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
    if (!moving) {
      moving = true;
      size = chart.size();
      events.onHover(undefined);
      if (chart.rests) layers.depart();
    }
    inFrame(() => draw(false));
  };
  const settle = (next: Scene | undefined, at: Span) => {
    clearTimeout(patience);
    moving = false;
    if (next !== undefined && next !== scene) layers.set(next.lanes, language, next.chosen);
    scene = next;
    waiting = undefined;
    window = at;
    size = chart.size();
    // The sketch has no axis of its own, and its layers take up its size.
    if (!chart.rests) layers.depart();
    draw(true);
    putDown();
    if (coming !== undefined) exchange(coming);
  };
  /** Gives the picture at rest to the chart. */
  const putDown = () => {
    chart.setWindow(window);
    if (scene !== undefined) {
      chart.setChosen(scene.chosen);
      chart.setPicture(
        scene.lanes.map(({ id, label, total, height }) => ({ id, label, total, height })),
        chart.rests ? itemsOf(scene.lanes, window, size.width, language) : [],
      );
    }
    // vis-timeline draws in the next frame, in a call that it has asked for by now: this one comes after it.
    if (chart.rests) inFrame(layers.arrive);
  };
  const exchange = (make: (window: Span) => Chart) => {
    coming = undefined;
    const sketch = chart;
    chart = make(window);
    layers = createLayers(chart, format);
    chart.centre.prepend(canvas);
    size = chart.size();
    if (scene !== undefined) layers.set(scene.lanes, language, scene.chosen);
    putDown();
    // For one frame both stand over each other, alike to the pixel, so that nothing is seen to go.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        sketch.destroy();
      }),
    );
  };
  const settleLater = () => {
    clearTimeout(patience);
    patience = setTimeout(() => {
      if (!hand.busy()) settle(waiting?.scene ?? scene, window);
    }, patienceMs);
  };

  const hand = createHand({
    surface: container,
    measure: () => ({ whole, width: size.width, left: chart.centre.getBoundingClientRect().left }),
    window: () => window,
    move,
    rest() {
      settleLater();
      events.onRest(window);
    },
    tap({ target, clientX, clientY }) {
      const found = eventOf(target);
      const { left, top } = chart.centre.getBoundingClientRect();
      if (found !== undefined) events.onChoose(found.id);
      else if (clientY >= top) events.onBackground(momentAt(window, clientX - left, size.width));
    },
  });
  const listeners = new AbortController();
  const { signal } = listeners;
  container.addEventListener(
    "pointerover",
    ({ target, buttons }) => {
      const found = eventOf(target);
      if (found === undefined || buttons > 0 || moving) events.onHover(undefined);
      else events.onHover(found.id, found.sign.getBoundingClientRect());
    },
    { signal },
  );
  container.addEventListener("pointerleave", () => events.onHover(undefined), { signal });

  return {
    centre: () => chart.centre,
    setChosen(id) {
      chart.setChosen(id);
    },
    size: () => chart.size(),
    resize() {
      chart.resize();
    },
    furnish(make) {
      if (moving || hand.busy()) coming = make;
      else exchange(make);
    },
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
      listeners.abort();
      hand.destroy();
      chart.destroy();
    },
  };
}
