import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Language } from "../../log/say.ts";
import type { Span } from "../address.ts";
import { afterFirstViewMs, whenIdle } from "../whenIdle.ts";
import { labelFontReady } from "./measure.ts";
import type { Size } from "./plan.ts";
import { createStage, type Stage, type StageEvents } from "./stage.ts";
import { tickFormat } from "./tick.ts";

/** A timeline in an element. */
export interface ChartHandle {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly stage: RefObject<Stage | undefined>;
  readonly size: Size;
  /** Called when the first picture stands: vis-timeline may come now. */
  readonly furnish: () => void;
  /** Changes when the picture must be drawn anew though the data is the same: type or colours have changed. */
  readonly look: number;
}

/** Keeps one timeline in an element, made anew only for another language. `events` may change freely. */
export function useChart(whole: Span, shown: Span, language: Language, events: StageEvents): ChartHandle {
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage>(undefined);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const furnish = useRef<() => void>(() => undefined);
  const now = useRef({ whole, shown, events });
  now.current = { whole, shown, events };

  useLayoutEffect(() => {
    const container = host.current;
    if (container === null) return;
    const format = tickFormat(language);
    const made = createStage(container, now.current.whole, now.current.shown, language, format, {
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
    stage.current = made;
    const measure = () => {
      made.resize();
      setSize((before) => {
        const after = made.size();
        return after.width === before.width && after.height === before.height ? before : after;
      });
    };
    // At once, so that what is known is drawn before the page is first shown.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(container);
    // The panel also narrows when the lanes get their names.
    observer.observe(made.centre());
    let furnished = false;
    furnish.current = () => {
      if (furnished) return;
      furnished = true;
      // Not at once: the reader's first move is not to wait for a script that the picture does not need.
      setTimeout(whenIdle, afterFirstViewMs, () => {
        // Where it does not come the sketch goes on: it can do all but be printed as sharply.
        import("./chart.ts").then(
          ({ createChart }) => {
            if (stage.current !== made) return;
            made.furnish((window) => {
              const chart = createChart(container, now.current.whole, window, format);
              observer.observe(chart.centre);
              return chart;
            });
          },
          () => undefined,
        );
      });
    };
    return () => {
      observer.disconnect();
      furnish.current = () => undefined;
      stage.current = undefined;
      made.destroy();
    };
  }, [language]);

  const ready = useCallback(() => {
    furnish.current();
  }, []);
  return { host, stage, size, furnish: ready, look: useLook() };
}

/** What changes colours under the picture. */
const schemes = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/** Counts the times that type or colours changed under the picture. */
function useLook(): number {
  const [look, setLook] = useState(0);
  useEffect(() => {
    const change = () => {
      setLook((count) => count + 1);
    };
    const queries = schemes.map((scheme) => globalThis.matchMedia(scheme));
    for (const query of queries) query.addEventListener("change", change);
    // The reader's own choice of light or dark.
    const theme = new MutationObserver(change);
    theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    void labelFontReady().then(change);
    return () => {
      for (const query of queries) query.removeEventListener("change", change);
      theme.disconnect();
    };
  }, []);
  return look;
}
