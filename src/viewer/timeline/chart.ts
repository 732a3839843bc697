/** The one file that knows vis-timeline: axis, lanes, named items and gestures. The rest of the timeline sees `Chart`. */
import moment from "moment";
import { DataSet } from "vis-data/esnext";
import { Timeline, type DataGroup, type DataItem, type TimelineOptions } from "vis-timeline/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.css";
import type { Span } from "../address.ts";
import { shortestMs } from "../overview/scale.ts";

/** A lane's name and the number of its events. */
export interface ChartLane {
  readonly id: string;
  readonly label: string;
  readonly total: number;
  /** In pixels. */
  readonly height: number;
}

/** A named item. `element` is made of text nodes and shapes, never of HTML strings. */
export interface ChartItem {
  readonly id: string;
  readonly lane: string;
  readonly at: number;
  readonly row: number;
  readonly element: HTMLElement;
}

/** What the chart tells. */
export interface ChartEvents {
  /** The window while it moves; called in the frame that shows it. */
  onMove(window: Span): void;
  /** The window once it rests. */
  onRest(window: Span): void;
  onChoose(id: string): void;
  /** The item under the pointer, with its box on the screen; undefined when there is none. */
  onHover(id: string | undefined, box?: DOMRect): void;
  /** A click beside every item, at a moment. */
  onBackground(moment: number): void;
}

/** A timeline to draw into. */
export interface Chart {
  readonly canvas: HTMLCanvasElement;
  setWindow(window: Span): void;
  setPicture(lanes: readonly ChartLane[], items: readonly ChartItem[]): void;
  setChosen(id: string | undefined): void;
  /** Takes up the size that its element now has. */
  resize(): void;
  /** The panel that lanes are drawn in, in pixels. */
  size(): { readonly width: number; readonly height: number };
  destroy(): void;
}

const restMs = 120;
/** How many pixels a hand may slip in a click. */
const clickSlack = 6;

interface Item extends DataItem {
  id: string;
  element: HTMLElement;
}

/** Makes a timeline in an element. `formatTick` puts the axis into words. */
export function createChart(
  container: HTMLElement,
  limits: Span,
  window: Span,
  formatTick: { minor: (date: Date, scale: string) => string; major: (date: Date, scale: string) => string },
  events: ChartEvents,
): Chart {
  const items = new DataSet<Item>();
  const groups = new DataSet<DataGroup>();
  const margin = (limits.to - limits.from) * 0.02;
  const options: TimelineOptions = {
    start: new Date(window.from),
    end: new Date(window.to),
    min: new Date(limits.from - margin),
    max: new Date(limits.to + margin),
    zoomMin: shortestMs,
    height: "100%",
    stack: false,
    showCurrentTime: false,
    showTooltips: false,
    selectable: false,
    orientation: { axis: "top", item: "top" },
    margin: { item: { horizontal: 0, vertical: 0 }, axis: 0 },
    groupOrder: "order",
    maxMinorChars: 4,
    // Civil time: the local clock of each place, drawn as if it were one clock.
    moment: (date: moment.MomentInput) => moment(date).utc(),
    template: (item: Item | undefined) => item?.element ?? "",
    // vis-timeline asks for the label of a lane once more after the lane has gone.
    groupTemplate: (group: (DataGroup & { element?: HTMLElement }) | null) => group?.element ?? "",
    format: {
      minorLabels: ((date: moment.Moment, scale: string) => formatTick.minor(date.toDate(), scale)) as unknown as () => string,
      majorLabels: ((date: moment.Moment, scale: string) => formatTick.major(date.toDate(), scale)) as unknown as () => string,
    },
  };
  const timeline = new Timeline(container, items, groups, options);
  // Without this private flag the first picture waits a second for a resize timer (visjs/vis-timeline#1340).
  Object.assign(timeline, { initialRangeChangeDone: true });
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  const centre = container.querySelector<HTMLElement>(".vis-panel.vis-center") ?? container;
  centre.prepend(canvas);
  container.querySelector(".vis-timeline")?.setAttribute("aria-hidden", "true");

  let chosen: string | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let quiet = false;
  const windowOf = ({ start, end }: { start: Date; end: Date }): Span => ({ from: start.valueOf(), to: end.valueOf() });
  timeline.on("rangechange", (range: { start: Date; end: Date }) => {
    events.onMove(windowOf(range));
  });
  timeline.on("rangechanged", (range: { start: Date; end: Date; byUser: boolean }) => {
    events.onMove(windowOf(range));
    if (quiet || !range.byUser) return;
    clearTimeout(rest);
    rest = setTimeout(() => {
      events.onRest(windowOf(timeline.getWindow()));
    }, restMs);
  });
  // The browser ends every drag with a click too; only one that stayed where it began is meant.
  let pressed = { x: 0, y: 0 };
  centre.addEventListener("pointerdown", ({ clientX, clientY }) => (pressed = { x: clientX, y: clientY }), { capture: true });
  timeline.on("click", ({ item, time, what, event }: { item: string | null; time: Date; what: string | null; event: MouseEvent }) => {
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > clickSlack) return;
    if (item !== null) events.onChoose(item);
    else if (what === "background") events.onBackground(time.valueOf());
  });

  timeline.on("itemover", ({ item, event }: { item: string; event: Event }) => {
    const element = event.target instanceof Element ? event.target.closest(".vis-item") : null;
    events.onHover(item, element?.getBoundingClientRect());
  });
  timeline.on("itemout", () => {
    events.onHover(undefined);
  });

  return {
    canvas,
    setWindow({ from, to }) {
      quiet = true;
      timeline.setWindow(new Date(from), new Date(to), { animation: false });
      quiet = false;
    },
    setPicture(lanes, named) {
      groups.update(lanes.map((lane, order) => ({ id: lane.id, content: "", order, element: laneLabel(lane) })));
      groups.remove(groups.getIds().filter((id) => !lanes.some((lane) => lane.id === id)));
      items.update(
        named.map(({ id, lane, at, row, element }) => ({
          id,
          group: lane,
          start: at,
          type: "point",
          content: "",
          className: `row-${row}${id === chosen ? " chosen" : ""}`,
          element,
        })),
      );
      const kept = new Set(named.map(({ id }) => id));
      items.remove(items.getIds().filter((id) => !kept.has(String(id))));
    },
    setChosen(id) {
      const before = chosen;
      chosen = id;
      for (const changed of [before, id]) {
        const item = changed === undefined ? null : items.get(changed);
        if (item === null || changed === undefined) continue;
        const className = (item.className ?? "").replace(" chosen", "") + (changed === chosen ? " chosen" : "");
        items.update({ ...item, className });
      }
    },
    resize() {
      timeline.redraw();
    },
    size: () => ({ width: centre.clientWidth, height: centre.clientHeight }),
    destroy() {
      clearTimeout(rest);
      timeline.destroy();
    },
  };
}

function laneLabel({ label, total, height }: ChartLane): HTMLElement {
  const element = document.createElement("div");
  element.className = "lane-label";
  element.style.blockSize = `${height}px`;
  const name = document.createElement("span");
  name.dir = "auto";
  name.textContent = label;
  const count = document.createElement("small");
  count.textContent = String(total);
  element.append(name, count);
  return element;
}
