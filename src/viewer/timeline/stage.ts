/**
 * The timeline as a whole: vis-timeline draws the picture at rest, and while the window moves the canvas, a layer of signs and
 * an axis of our own draw it, frame by frame. At rest these two step back and vis-timeline takes the window once.
 */
import type { Language } from "../../log/say.ts";
import type { Span } from "../address.ts";
import { createAxis, type AxisMeasures } from "./axis.ts";
import { createPainter } from "./canvas.ts";
import { createChart, type Chart, type ChartItem } from "./chart.ts";
import type { Density } from "./density.ts";
import { fitLane, type Fitted } from "./fit.ts";
import { createHand } from "./hand.ts";
import { createLabels } from "./labels.ts";
import { signAt } from "./layout.ts";
import { momentAt } from "./motion.ts";
import type { PlannedLane } from "./plan.ts";
import { eventOf, setLabel, signOf } from "./sign.ts";
import { tickFormat } from "./tick.ts";

/** A picture for any window near the one that it was planned for. */
export interface Scene {
  readonly lanes: readonly (PlannedLane & { readonly label: string })[];
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
  const labels = createLabels();
  const axis = createAxis(format);
  const layers = [labels.layer, axis.labels, axis.lines];

  let scene: Scene | undefined;
  let waiting: Scene | undefined;
  let window = opening;
  let moving = false;
  let size = chart.size();
  let measures: AxisMeasures | undefined;
  let frame = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const draw = (resting: boolean) => {
    if (scene === undefined) return;
    const { lanes, density } = scene;
    for (const { marks } of lanes) fitLane(marks, window, size.width, resting);
    painter.draw(lanes, density, { window, ...size });
    if (!moving) return;
    labels.place(window.from, size.width / (window.to - window.from), size.width);
    measures ??= chart.measures();
    axis.place(window, size.width, measures);
  };
  const drawSoon = () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      draw(false);
    });
  };
  const depart = () => {
    clearTimeout(patience);
    if (moving) return;
    moving = true;
    size = chart.size();
    measures = chart.measures();
    events.onHover(undefined);
    centre.append(labels.layer);
    chart.axis.append(axis.labels);
    chart.ground.append(axis.lines);
    root.classList.add("moving");
  };
  const arrive = () => {
    moving = false;
    root.classList.remove("moving");
    for (const layer of layers) layer.remove();
  };
  const settle = (next: Scene | undefined, at: Span) => {
    clearTimeout(patience);
    cancelAnimationFrame(frame);
    frame = 0;
    const other = next !== scene;
    scene = next;
    waiting = undefined;
    window = at;
    size = chart.size();
    if (scene !== undefined && other) labels.set(scene.lanes, language, scene.chosen);
    draw(true);
    chart.setWindow(window);
    if (scene !== undefined) {
      chart.setChosen(scene.chosen);
      chart.setPicture(
        scene.lanes.map(({ id, label, lane, height }) => ({ id, label, total: lane.total, height })),
        scene.lanes.flatMap((lane) =>
          lane.marks.filter((mark) => inView(mark, size.width)).map((mark) => itemOf(mark, lane.id, window, size.width, language)),
        ),
      );
    }
    // vis-timeline draws in the next frame, in a call that it has asked for by now: this one comes after it.
    frame = requestAnimationFrame(() => {
      frame = 0;
      arrive();
    });
  };
  const settleLater = () => {
    clearTimeout(patience);
    patience = setTimeout(() => {
      if (!hand.busy()) settle(waiting ?? scene, window);
    }, patienceMs);
  };

  const hand = createHand({
    surface: root,
    measure: () => ({ whole, width: size.width, left: centre.getBoundingClientRect().left }),
    window: () => window,
    move(to) {
      if (to.from === window.from && to.to === window.to) return;
      depart();
      window = to;
      drawSoon();
    },
    rest() {
      if (!moving) return;
      settleLater();
      events.onRest(window);
    },
    tap(event) {
      const found = eventOf(event.target);
      if (found !== undefined) events.onChoose(found.id);
      else if (event.clientY >= centre.getBoundingClientRect().top)
        events.onBackground(momentAt(window, event.clientX - centre.getBoundingClientRect().left, size.width));
    },
  });
  centre.addEventListener("pointerover", ({ target, buttons }) => {
    const found = eventOf(target);
    if (found === undefined || buttons > 0 || moving) events.onHover(undefined);
    else events.onHover(found.id, found.sign.getBoundingClientRect());
  });
  centre.addEventListener("pointerleave", () => events.onHover(undefined));

  return {
    centre,
    setChosen: chart.setChosen,
    size: chart.size,
    resize() {
      measures = undefined;
      chart.resize();
    },
    travel(to) {
      if (hand.busy() || (to.from === window.from && to.to === window.to)) return;
      if (scene === undefined) {
        window = to;
        return;
      }
      depart();
      window = to;
      drawSoon();
      settleLater();
    },
    show(next, at) {
      if (hand.busy()) waiting = next;
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

/** Whether any of a mark can be seen. */
const inView = ({ label, start, end }: Fitted, width: number) => label !== "hidden" && end > 0 && start < width;

function itemOf({ placed: { mark, row }, label }: Fitted, lane: string, window: Span, width: number, language: Language): ChartItem {
  return {
    id: mark.row.id,
    lane,
    at: signAt(mark, window, width),
    row,
    look: `${language} ${label} ${mark.row.title}`,
    element: () => {
      const sign = signOf(mark, language);
      setLabel(sign, label);
      return sign;
    },
  };
}
