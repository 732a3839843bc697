import { memo, useState, type KeyboardEvent } from "react";
import type { Span } from "../address.ts";
import { datedBy, undatedBy } from "../following.ts";
import { clampSpan } from "../overview/scale.ts";
import type { RoomProps } from "../room.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { Card, type Hovered } from "./Card.tsx";
import { TimelineTools } from "./TimelineTools.tsx";
import { useChart } from "./useChart.ts";
import { useChosenInView } from "./useChosenInView.ts";
import { useExact } from "./useExact.ts";
import { usePicture } from "./usePicture.ts";

interface TimelineProps extends RoomProps {
  readonly step: (by: number) => void;
}

/** The timeline: lanes of named events near enough to read, density where they are too many. */
export const TimelinePane = memo(function TimelinePane({ client, opened, view, change, step }: TimelineProps) {
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
  const chart = useChart(whole, shown, language, {
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

  const { query, lanes: laneName, entry } = view;
  // What lies beside the window is drawn too, for the hand that will come there.
  const drawn = view.following ? { ...view, query: undatedBy(query) } : view;
  const rows = usePicture({ client, opened, view: drawn, whole, shown, chart });
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
        following={view.following}
        follow={(following) => {
          change({ following, query: following ? datedBy(query, view.window) : undatedBy(query) });
        }}
      />
      <div
        ref={chart.host}
        id="timeline"
        className="timeline-chart"
        data-part="timeline"
        role="group"
        tabIndex={0}
        aria-label={words.timeline}
        aria-describedby="timeline-help"
        onKeyDown={press}
      />
      {hovered !== undefined && <Card hovered={hovered} rows={rows} />}
      <p id="timeline-help" className="visually-hidden">
        {words.timelineHelp}
      </p>
    </section>
  );
});

const minuteMs = 60_000;
const wholeMinutes = ({ from, to }: Span): Span => ({
  from: Math.round(from / minuteMs) * minuteMs,
  to: Math.round(to / minuteMs) * minuteMs,
});
