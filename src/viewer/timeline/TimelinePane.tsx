import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Span } from "../address.ts";
import { labelOf } from "../filters/labels.ts";
import { clampSpan } from "../overview/scale.ts";
import type { RoomProps } from "../room.ts";
import { useCall } from "../useCall.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { drawLanes } from "./canvas.ts";
import { Card, type Hovered } from "./Card.tsx";
import { titleMeasure } from "./measure.ts";
import { lanesFor, planPicture } from "./plan.ts";
import { signOf } from "./sign.ts";
import { TimelineTools } from "./TimelineTools.tsx";
import { useChart } from "./useChart.ts";

/** How many events of a lane may be marks, and how many pixels a bar of density is wide. */
const marksPerLane = 40;
const densityStep = 6;

interface TimelineProps extends RoomProps {
  readonly step: (by: number) => void;
}

/** The timeline: lanes of named events near enough to read, density where they are too many. */
export function TimelinePane({ client, opened, view, change, step }: TimelineProps) {
  const words = useWords();
  const language = useLanguage();
  const [hovered, setHovered] = useState<Hovered>();
  const whole: Span = { from: opened.from, to: opened.to + 1 };
  const shown = view.window ?? whole;
  const { from, to } = shown;
  const go = (window: Span, how: "push" | "replace") => {
    change({ window: clampSpan(whole, wholeMinutes(window)) }, how);
  };
  const around = (middle: number, half: number, how: "push" | "replace") => {
    go({ from: middle - half, to: middle + half }, how);
  };
  const zoom = (factor: number) => {
    around((from + to) / 2, ((to - from) / 2) * factor, "replace");
  };
  const { host, chart, lanes, size, look } = useChart(whole, shown, language, {
    onRest: (window) => {
      go(window, "replace");
    },
    onHover: (id, box) => {
      setHovered(id === undefined || box === undefined ? undefined : { id, box });
    },
    onChoose: (id) => {
      change({ entry: id });
    },
    onBackground: (moment) => {
      around(moment, (to - from) / 8, "push");
    },
  });

  const { query, lanes: laneName, entry, theme } = view;
  const bins = Math.max(20, Math.round(size.width / densityStep));
  const question = { query, from, to, lanes: laneName, maxLanes: lanesFor(size), marksPerLane, bins, chosen: entry };
  const answer = useCall(client, "marks", size.width === 0 ? undefined : question).output;

  useEffect(() => {
    chart.current?.setWindow({ from, to });
  }, [chart, from, to]);

  useEffect(() => {
    if (chart.current === undefined || answer === undefined || size.width === 0) return;
    const planned = planPicture(answer, { from, to }, size, language, titleMeasure());
    lanes.current = planned;
    chart.current.setPicture(
      planned.map(({ id, height, lane }) => ({
        id,
        height,
        total: lane.total,
        label:
          lane.value !== undefined
            ? labelOf(words, laneName, lane.value)
            : lane.kind === "rest"
              ? words.laneRest(lane.values)
              : words.laneNone,
      })),
      planned.flatMap(({ id, placed }) =>
        placed.map((place) => ({ id: place.mark.row.id, lane: id, at: place.at, row: place.row, element: signOf(place, language) })),
      ),
    );
    chart.current.setChosen(entry);
    drawLanes(chart.current, planned, { from, to });
    markReady();
  }, [answer, chart, lanes, size, look, from, to, entry, laneName, theme, words, language]);

  useChosenInView({ client, entry, shown, show: around });

  const actions = new Map<string, () => void>([
    [
      "ArrowLeft",
      () => {
        step(-1);
      },
    ],
    [
      "ArrowRight",
      () => {
        step(1);
      },
    ],
    [
      "+",
      () => {
        zoom(0.5);
      },
    ],
    [
      "=",
      () => {
        zoom(0.5);
      },
    ],
    [
      "-",
      () => {
        zoom(2);
      },
    ],
    [
      "0",
      () => {
        change({ window: undefined }, "replace");
      },
    ],
    ["Enter", () => document.getElementById("entry-title")?.focus()],
  ]);
  const press = (event: KeyboardEvent) => {
    const action = event.ctrlKey || event.altKey || event.metaKey ? undefined : actions.get(event.key);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };

  return (
    <section className="timeline" aria-label={words.timeline}>
      <TimelineTools
        lanes={laneName}
        setLanes={(name) => {
          change({ lanes: name }, "replace");
        }}
        zoom={zoom}
        showAll={() => {
          change({ window: undefined });
        }}
        listSpan={() => {
          change({ query: { ...query, from: dayOf(from), to: dayOf(to - 1) } });
        }}
      />
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
      {hovered !== undefined && <Card hovered={hovered} lanes={answer ?? []} />}
      <p id="timeline-help" className="visually-hidden">
        {words.timelineHelp}
      </p>
    </section>
  );
}

interface ChosenProps {
  readonly client: RoomProps["client"];
  readonly entry: string | undefined;
  readonly shown: Span;
  readonly show: (middle: number, half: number, how: "replace") => void;
}

/** Brings the chosen event into view when it is chosen, by list or link, and lies outside the window. */
function useChosenInView(props: ChosenProps): void {
  const now = useRef(props);
  now.current = props;
  const { client, entry } = props;
  useEffect(() => {
    if (entry === undefined) return;
    void client.call("find", { id: entry }).then((found) => {
      const { shown, show } = now.current;
      if (found === undefined || (found.to >= shown.from && found.from <= shown.to)) return;
      show((found.from + found.to) / 2, (shown.to - shown.from) / 2, "replace");
    });
  }, [client, entry]);
}

/** Tells whoever measures the page, once, that it is drawn and can be used. */
function markReady(): void {
  if (performance.getEntriesByName(readyMark).length === 0) performance.mark(readyMark);
}

const readyMark = "unrest:ready";
const minuteMs = 60_000;
const wholeMinutes = ({ from, to }: Span): Span => ({
  from: Math.round(from / minuteMs) * minuteMs,
  to: Math.round(to / minuteMs) * minuteMs,
});

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
