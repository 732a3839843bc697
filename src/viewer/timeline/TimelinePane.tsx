import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { laneNames, type Lane, type LaneName } from "../../archive/index.ts";
import type { Span } from "../address.ts";
import { labelOf } from "../filters/labels.ts";
import { clampSpan } from "../overview/scale.ts";
import type { RoomProps } from "../ReadingRoom.tsx";
import { useCall } from "../useCall.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { createChart, type Chart } from "./chart.ts";
import { shareRows, type Placed } from "./layout.ts";
import { densityHeight, drawPicture, rowHeight, type Palette, type PictureLane } from "./picture.ts";
import { signOf } from "./sign.ts";
import { tickFormat } from "./tick.ts";

interface TimelineProps extends RoomProps {
  readonly step: (by: number) => void;
}

const labelFont = "14px 'Source Sans 3 Variable', sans-serif";
const longestLabel = 240;
/** What a lane takes besides its rows. */
const laneFoot = densityHeight + 8;
/** How much of the panel each lane asks for, so that the busier ones find a second row. */
const leastLaneHeight = rowHeight * 1.6 + laneFoot;

/** The timeline: lanes of named events near enough to read, density where they are too many. */
export function TimelinePane({ client, opened, view, change, step }: TimelineProps) {
  const words = useWords();
  const language = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart>(undefined);
  const picture = useRef<readonly PictureLane[]>([]);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const fonts = useFonts();
  const [hovered, setHovered] = useState<{ readonly id: string; readonly box: DOMRect }>();
  const whole: Span = { from: opened.from, to: opened.to + 1 };
  const shown = view.window ?? whole;
  const latest = useRef({ view, change, shown, whole });
  latest.current = { view, change, shown, whole };

  const maxLanes = Math.max(1, Math.floor(size.height / leastLaneHeight));
  const lanes = useCall(
    client,
    "marks",
    size.width === 0
      ? undefined
      : {
          query: view.query,
          ...shown,
          lanes: view.lanes,
          maxLanes,
          marksPerLane: 40,
          bins: Math.max(20, Math.round(size.width / 6)),
          chosen: view.entry,
        },
  ).output;

  useEffect(() => {
    const container = host.current;
    if (container === null) return;
    const made = createChart(container, latest.current.whole, latest.current.shown, tickFormat(language), {
      onMove: (window) => {
        draw(made, picture.current, window);
      },
      onRest: (window) => {
        latest.current.change({ window: clampSpan(latest.current.whole, minutes(window)) }, "replace");
      },
      onHover: (id, box) => {
        setHovered(id === undefined || box === undefined ? undefined : { id, box });
      },
      onChoose: (id) => {
        latest.current.change({ entry: id });
      },
      onBackground: (moment) => {
        const { shown: span, whole: all } = latest.current;
        const quarter = (span.to - span.from) / 8;
        latest.current.change({ window: clampSpan(all, minutes({ from: moment - quarter, to: moment + quarter })) });
      },
    });
    chart.current = made;
    const observer = new ResizeObserver(() => {
      made.resize();
      setSize((before) => {
        const now = made.size();
        return now.width === before.width && now.height === before.height ? before : now;
      });
    });
    observer.observe(container);
    // The panel also narrows when the lanes get their names.
    if (made.canvas.parentElement !== null) observer.observe(made.canvas.parentElement);
    return () => {
      observer.disconnect();
      chart.current = undefined;
      made.destroy();
    };
  }, [language]);

  useEffect(() => {
    chart.current?.setWindow({ from: shown.from, to: shown.to });
  }, [shown.from, shown.to]);

  useEffect(() => {
    const made = chart.current;
    if (made === undefined || lanes === undefined || size.width === 0) return;
    const window = { from: shown.from, to: shown.to };
    const measure = measurer();
    const totalRows = Math.floor((size.height - lanes.length * laneFoot) / rowHeight);
    const shares = shareRows(
      lanes.map(({ marks }) => marks),
      totalRows,
      { span: window, width: size.width, labelWidth: ({ row }) => measure(row.title) },
    );
    // What is left when every lane has the rows it needs is shared out evenly, so that the lanes fill the panel.
    const used = shares.reduce((sum, { rows }) => sum + rows * rowHeight + laneFoot, 0);
    const slack = Math.max(0, Math.floor((size.height - used) / Math.max(1, lanes.length)));
    let top = 0;
    picture.current = shares.map(({ rows, layout }, index) => {
      const height = rows * rowHeight + laneFoot + slack;
      top += height;
      return { layout, density: lanes[index]?.density ?? [], span: window, top: top - height, height };
    });
    made.setPicture(
      lanes.map((lane, index) => ({
        id: laneId(lane),
        label: laneLabel(lane),
        total: lane.total,
        height: picture.current[index]?.height ?? 0,
      })),
      lanes.flatMap((lane, index) => (shares[index]?.layout.placed ?? []).map((placed) => itemOf(placed, laneId(lane)))),
    );
    made.setChosen(view.entry);
    draw(made, picture.current, window);
    performance.mark("unrest:ready");

    function laneLabel(lane: Lane): string {
      if (lane.value !== undefined) return labelOf(words, view.lanes, lane.value);
      return lane.kind === "rest" ? words.laneRest(lane.values) : words.laneNone;
    }
  }, [lanes, size, fonts, shown.from, shown.to, view.entry, view.lanes, view.theme, words]);

  // The chosen event is brought into view when it is chosen, by list or link, and lies outside.
  useEffect(() => {
    if (view.entry === undefined) return;
    void client.call("find", { id: view.entry }).then((found) => {
      const { shown: span, whole: all, change: alter } = latest.current;
      if (found === undefined || (found.to >= span.from && found.from <= span.to)) return;
      const half = (span.to - span.from) / 2;
      const middle = (found.from + found.to) / 2;
      alter({ window: clampSpan(all, minutes({ from: middle - half, to: middle + half })) }, "replace");
    });
  }, [client, view.entry]);

  const zoom = (factor: number) => {
    const middle = (shown.from + shown.to) / 2;
    const half = ((shown.to - shown.from) / 2) * factor;
    change({ window: clampSpan(whole, minutes({ from: middle - half, to: middle + half })) }, "replace");
  };
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => {
      step(-1);
    },
    ArrowRight: () => {
      step(1);
    },
    "+": () => {
      zoom(0.5);
    },
    "=": () => {
      zoom(0.5);
    },
    "-": () => {
      zoom(2);
    },
    "0": () => {
      change({ window: undefined }, "replace");
    },
    Enter: () => document.querySelector<HTMLElement>("#entry-title")?.focus(),
  };
  const press = (event: KeyboardEvent) => {
    const action = event.ctrlKey || event.altKey || event.metaKey ? undefined : new Map(Object.entries(actions)).get(event.key);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };

  return (
    <section className="timeline" aria-label={words.timeline}>
      <div className="timeline-tools">
        <label>
          {words.lanes.label}{" "}
          <select
            value={view.lanes}
            onChange={({ target }) => {
              change({ lanes: target.value as LaneName }, "replace");
            }}
          >
            {laneNames.map((name) => (
              <option key={name} value={name}>
                {words.lanes[name]}
              </option>
            ))}
          </select>
        </label>
        <span>
          <button
            type="button"
            onClick={() => {
              zoom(0.5);
            }}
            aria-label={words.zoomIn}
            title={words.zoomIn}
          >
            +
          </button>
          <button
            type="button"
            onClick={() => {
              zoom(2);
            }}
            aria-label={words.zoomOut}
            title={words.zoomOut}
          >
            −
          </button>
          <button
            type="button"
            onClick={() => {
              change({ window: undefined });
            }}
          >
            {words.zoomAll}
          </button>
          <button
            type="button"
            onClick={() => {
              change({ query: { ...view.query, from: day(shown.from), to: day(shown.to - 1) } });
            }}
          >
            {words.onlySpan}
          </button>
        </span>
      </div>
      <div
        ref={host}
        id="timeline"
        className="timeline-chart"
        data-part="timeline"
        role="group"
        tabIndex={0}
        aria-label={words.timeline}
        aria-describedby="timeline-help"
        onKeyDown={press}
      />
      {hovered !== undefined && <Card hovered={hovered} lanes={lanes ?? []} />}
      <p id="timeline-help" className="visually-hidden">
        {words.timelineHelp}
      </p>
    </section>
  );
}

/** What a mark is, in full, while the pointer is on it. Readers without a pointer have the list. */
function Card({ hovered, lanes }: { readonly hovered: { readonly id: string; readonly box: DOMRect }; readonly lanes: readonly Lane[] }) {
  const words = useWords();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const { id, box } = hovered;
  useEffect(() => {
    const card = place.current;
    if (card === null) return;
    card.style.insetInlineStart = `${Math.max(8, Math.min(box.left, globalThis.innerWidth - card.offsetWidth - 8))}px`;
    card.style.insetBlockStart = `${box.bottom + 6 + card.offsetHeight > globalThis.innerHeight ? box.top - card.offsetHeight - 6 : box.bottom + 6}px`;
  }, [box]);
  const row = lanes.flatMap((lane) => lane.marks).find((mark) => mark.row.id === id)?.row;
  if (row === undefined) return null;
  return (
    <div ref={place} className="timeline-card" aria-hidden="true">
      <b>{row.title}</b>
      <br />
      {row.when[language]} · {row.place}
      <br />
      <span className="quiet">
        {row.forms.map((form) => words.forms[form].toLowerCase()).join(", ")} · {words.sources(row.citations)}
        {row.contested && ` · ◐ ${words.contestedMark}`}
      </span>
    </div>
  );
}

const laneId = ({ kind, value }: Lane) => (value === undefined ? ` ${kind}` : value.id);

const itemOf = (placed: Placed, lane: string) => ({
  id: placed.mark.row.id,
  lane,
  at: placed.at,
  row: placed.row,
  element: signOf(placed),
});

const minutes = ({ from, to }: Span): Span => ({ from: Math.round(from / 60_000) * 60_000, to: Math.round(to / 60_000) * 60_000 });

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Becomes true when the page's type has come, for words measured before have another width. */
function useFonts(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let gone = false;
    void document.fonts.load(labelFont).then(() => {
      if (!gone) setReady(true);
    });
    return () => {
      gone = true;
    };
  }, []);
  return ready;
}

/** How wide a title is drawn, in pixels. */
function measurer(): (title: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (context !== null) context.font = labelFont;
  return (title) => Math.min(longestLabel, (context?.measureText(title).width ?? 8 * title.length) + 4);
}

function draw(chart: Chart, lanes: readonly PictureLane[], window: Span): void {
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
