import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Span } from "../address.ts";
import { labelOf } from "../filters/labels.ts";
import { clampSpan } from "../overview/scale.ts";
import type { RoomProps } from "../room.ts";
import { useCall } from "../useCall.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { Card, type Hovered } from "./Card.tsx";
import { nearPeaks } from "./density.ts";
import { askedSpan, gridOf, gridSpan } from "./grid.ts";
import { titleMeasure } from "./measure.ts";
import { lanesFor, marksPerTile, planPicture, type PlannedLane } from "./plan.ts";
import { TimelineTools } from "./TimelineTools.tsx";
import { useChart } from "./useChart.ts";

/** How many times the whole log is halved for the counts that come once; nearer ones come with each answer. */
const pyramidDepth = 16;

interface TimelineProps extends RoomProps {
  readonly step: (by: number) => void;
}

/** The timeline: lanes of named events near enough to read, density where they are too many. */
export function TimelinePane({ client, opened, view, change, step }: TimelineProps) {
  const words = useWords();
  const language = useLanguage();
  const [hovered, setHovered] = useState<Hovered>();
  const whole: Span = { from: opened.from, to: opened.to + 1 };
  const [exact, keepExact] = useExact(view.window);
  const shown = exact ?? whole;
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
  const { host, stage, size, look } = useChart(whole, shown, language, {
    onRest: (window) => {
      keepExact(window);
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
  const room = { lanes: laneName, maxLanes: lanesFor(size) };
  const ready = size.width > 0;
  const grid = gridOf(whole);
  const asked = askedSpan(grid, whole, shown, Math.max(1, size.width));
  const { level: _, ...span } = asked;
  const answer = useCall(client, "marks", ready ? { query, ...span, ...room, marksPerLane: marksPerTile(size), chosen: entry } : undefined);
  const depth = Math.min(pyramidDepth, grid.depth);
  const counted = useCall(client, "pyramid", ready ? { query, ...gridSpan(grid), ...room, depth } : undefined);

  useEffect(() => {
    stage.current?.travel({ from, to });
  }, [stage, from, to]);

  useEffect(() => {
    stage.current?.setChosen(entry);
  }, [stage, entry]);

  useEffect(() => {
    stage.current?.restyle();
  }, [stage, look, theme]);

  const lanes = answer.current ? answer.output : undefined;
  const pyramid = counted.current ? counted.output : undefined;
  useEffect(() => {
    if (stage.current === undefined || lanes === undefined || !ready) return;
    const window = { from, to };
    const planned = planPicture({ lanes, asked, pyramid, window, size, language, titleWidth: titleMeasure() });
    const nameOf = ({ lane: { kind, value, values } }: PlannedLane) =>
      value !== undefined ? labelOf(words, laneName, value) : kind === "rest" ? words.laneRest(values) : words.laneNone;
    stage.current.show(
      {
        lanes: planned.map((lane) => ({ ...lane, label: nameOf(lane) })),
        density: {
          grid,
          asked,
          depth,
          peaks:
            pyramid?.peaks ??
            nearPeaks(
              planned.map((lane) => lane.density),
              asked,
            ),
        },
        chosen: entry,
      },
      window,
    );
    markReady();
  }, [lanes, pyramid, stage, size, look, from, to, entry, laneName, theme, words, language]);

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
      {hovered !== undefined && <Card hovered={hovered} lanes={answer.output ?? []} />}
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

/**
 * The window to the millisecond. The address holds whole minutes, which are some pixels at the closest; a window that came to
 * rest under the hand stays where it is, as long as the address says the same.
 */
function useExact(window: Span | undefined): readonly [Span | undefined, (window: Span) => void] {
  const kept = useRef<Span>(undefined);
  const same = (a: Span, b: Span) => Math.abs(a.from - b.from) <= minuteMs && Math.abs(a.to - b.to) <= minuteMs;
  const exact = window !== undefined && kept.current !== undefined && same(window, kept.current) ? kept.current : window;
  return [
    exact,
    (rested) => {
      kept.current = rested;
    },
  ];
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
