/** The one file that runs vis-timeline: the axis, the lanes and the named items of the resting picture. It comes after the first picture. */
import moment from "moment";
import { DataSet } from "vis-data/esnext";
import { Timeline, type DataGroup, type DataItem, type TimelineOptions } from "vis-timeline/esnext";
import type { Span } from "../address.ts";
import { shortestMs } from "../overview/scale.ts";
import { minorCharacters } from "./axis.ts";
import { emptyLabel, laneLabel } from "./lane.ts";
import { measuresOf, type Chart } from "./panels.ts";
import type { TickFormat } from "./tick.ts";

interface LaneGroup extends DataGroup {
  element?: HTMLElement;
}

interface Item extends DataItem {
  id: string;
  look: string;
  element: HTMLElement;
}

/** Makes a timeline in an element. The hand is not its business: it neither moves nor zooms by itself. */
export function createChart(container: HTMLElement, limits: Span, window: Span, format: TickFormat): Chart {
  const items = new DataSet<Item>();
  // A lane without a name holds the room of the names, so that the panel has its width before the lanes have come.
  const groups = new DataSet<LaneGroup>([{ id: "", content: "", element: emptyLabel(0) }]);
  const timeline = new Timeline(container, items, groups, optionsOf(limits, window, format));
  // Without this private flag the first picture waits a second for a resize timer (visjs/vis-timeline#1340).
  Object.assign(timeline, { initialRangeChangeDone: true });
  const root = container.querySelector<HTMLElement>(".vis-timeline:not(.sketch)") ?? container;
  const part = (selector: string) => root.querySelector<HTMLElement>(selector) ?? root;
  const centre = part(".vis-panel.vis-center");
  root.setAttribute("aria-hidden", "true");
  let chosen: string | undefined;
  const classOf = (id: string, row: number) => `row-${row}${id === chosen ? " chosen" : ""}`;

  return {
    rests: true,
    root,
    centre,
    axis: part(".vis-panel.vis-top"),
    ground: part(".vis-panel.vis-background.vis-vertical"),
    setWindow({ from, to }) {
      timeline.setWindow(new Date(from), new Date(to), { animation: false });
    },
    setPicture(lanes, named) {
      groups.update(lanes.map((lane, order) => ({ id: lane.id, content: "", order, element: laneLabel(lane) })));
      groups.remove(groups.getIds().filter((id) => !lanes.some((lane) => lane.id === id)));
      const kept = new Set(named.map(({ id }) => id));
      items.remove(items.getIds().filter((id) => !kept.has(String(id))));
      items.update(
        named.flatMap(({ id, lane, at, row, look, element }): Item[] => {
          const before = items.get(id);
          const className = classOf(id, row);
          const same = before?.look === look;
          if (same && before.group === lane && Number(before.start) === at && before.className === className) return [];
          return [{ id, group: lane, start: at, type: "point", content: "", className, look, element: same ? before.element : element() }];
        }),
      );
    },
    setChosen(id) {
      const before = chosen;
      chosen = id;
      for (const changed of [before, id]) {
        const item = changed === undefined ? null : items.get(changed);
        if (item === null || changed === undefined) continue;
        items.update({ ...item, className: classOf(changed, Number(/\d+/.exec(item.className ?? "")?.[0])) });
      }
    },
    resize() {
      timeline.redraw();
    },
    size: () => ({ width: centre.offsetWidth, height: centre.clientHeight }),
    measures: () => measuresOf(root),
    destroy() {
      timeline.destroy();
    },
  };
}

function optionsOf(limits: Span, window: Span, format: TickFormat): TimelineOptions {
  const label = (row: (date: Date, scale: string) => string) =>
    ((date: moment.Moment, scale: string) => row(date.toDate(), scale)) as unknown as () => string;
  return {
    start: new Date(window.from),
    end: new Date(window.to),
    min: new Date(limits.from),
    max: new Date(limits.to),
    zoomMin: shortestMs,
    moveable: false,
    zoomable: false,
    height: "100%",
    stack: false,
    snap: null,
    showCurrentTime: false,
    showTooltips: false,
    selectable: false,
    orientation: { axis: "top", item: "top" },
    margin: { item: { horizontal: 0, vertical: 0 }, axis: 0 },
    groupOrder: "order",
    maxMinorChars: minorCharacters,
    // Civil time: the local clock of each place, drawn as if it were one clock.
    moment: (date: moment.MomentInput) => moment(date).utc(),
    template: (item: Item | undefined) => item?.element ?? "",
    // vis-timeline asks for the label of a lane once more after the lane has gone.
    groupTemplate: (group: LaneGroup | null) => group?.element ?? "",
    format: { minorLabels: label(format.minor), majorLabels: label(format.major) },
  };
}
