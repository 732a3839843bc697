import { useEffect, useRef, useState, type RefObject } from "react";
import type { Language } from "../../log/say.ts";
import type { Span } from "../address.ts";
import { drawLanes } from "./canvas.ts";
import { createChart, type Chart, type ChartEvents } from "./chart.ts";
import { labelFontReady } from "./measure.ts";
import type { PictureLane } from "./picture.ts";
import type { Size } from "./plan.ts";
import { tickFormat } from "./tick.ts";

/** A chart in an element, with the lanes that its canvas draws while it moves. */
export interface ChartHandle {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly chart: RefObject<Chart | undefined>;
  readonly lanes: RefObject<readonly PictureLane[]>;
  readonly size: Size;
  /** Changes when the picture must be drawn anew though the data is the same: type or colours have changed. */
  readonly look: number;
}

/** Keeps one chart in an element, made anew only for another language. `events` may change freely. */
export function useChart(whole: Span, shown: Span, language: Language, events: Omit<ChartEvents, "onMove">): ChartHandle {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart>(undefined);
  const lanes = useRef<readonly PictureLane[]>([]);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const now = useRef({ whole, shown, events });
  now.current = { whole, shown, events };

  useEffect(() => {
    const container = host.current;
    if (container === null) return;
    const made = createChart(container, now.current.whole, now.current.shown, tickFormat(language), {
      onMove: (window) => {
        drawLanes(made, lanes.current, window);
      },
      onRest: (window) => {
        now.current.events.onRest(window);
      },
      onHover: (id, box) => {
        now.current.events.onHover(id, box);
      },
      onChoose: (id) => {
        now.current.events.onChoose(id);
      },
      onBackground: (moment) => {
        now.current.events.onBackground(moment);
      },
    });
    chart.current = made;
    const observer = new ResizeObserver(() => {
      made.resize();
      setSize((before) => {
        const after = made.size();
        return after.width === before.width && after.height === before.height ? before : after;
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

  return { host, chart, lanes, size, look: useLook() };
}

/** Counts the times that type or colours changed under the picture. */
function useLook(): number {
  const [look, setLook] = useState(0);
  useEffect(() => {
    const change = () => {
      setLook((count) => count + 1);
    };
    const dark = globalThis.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", change);
    void labelFontReady().then(change);
    return () => {
      dark.removeEventListener("change", change);
    };
  }, []);
  return look;
}
