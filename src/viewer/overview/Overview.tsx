import { useRef, useState, type PointerEvent } from "react";
import type { Span } from "../address.ts";
import type { RoomProps } from "../room.ts";
import { useWords } from "../words/useWords.ts";
import { barPath, clampSpan, fractionOf, momentAt, yearTicks } from "./scale.ts";

interface OverviewProps extends RoomProps {
  /** Events that match, and all events, in the same bins over the whole span. */
  readonly histogram: readonly number[];
  readonly everything: readonly number[];
  /** Hears the span under the brush while the hand draws it, and nothing once it has let go. */
  readonly onBrush: (span: Span | undefined) => void;
}

const steps = 1000;

/** The whole span as density, with the part that the timeline shows as a brush: by hand, or by two sliders. */
export function Overview({ opened, view, change, histogram, everything, onBrush }: OverviewProps) {
  const words = useWords();
  const strip = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number }>();
  const whole: Span = { from: opened.from, to: opened.to + 1 };
  const shown = view.window ?? whole;
  const brush = drag ?? { from: fractionOf(whole, shown.from), to: fractionOf(whole, shown.to) };
  const tallest = Math.max(1, ...everything);

  const at = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    return box === undefined ? 0 : Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  };
  const spanOf = ({ from, to }: { readonly from: number; readonly to: number }): Span | undefined =>
    Math.abs(to - from) < 0.002
      ? undefined
      : clampSpan(whole, { from: momentAt(whole, Math.min(from, to)), to: momentAt(whole, Math.max(from, to)) });
  const draw = (next: typeof drag) => {
    setDrag(next);
    onBrush(next === undefined ? undefined : spanOf(next));
  };
  const finish = () => {
    if (drag === undefined) return;
    draw(undefined);
    change({ window: spanOf(drag) });
  };
  const slide = (end: "from" | "to", value: number) => {
    change({ window: clampSpan(whole, { ...shown, [end]: momentAt(whole, value / steps) }, end) }, "replace");
  };

  return (
    <section className="overview" aria-label={words.overview}>
      <div
        ref={strip}
        className="overview-strip"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          draw({ from: at(event), to: at(event) });
        }}
        onPointerMove={(event) => {
          if (drag !== undefined) draw({ ...drag, to: at(event) });
        }}
        onPointerUp={finish}
        onPointerCancel={() => {
          draw(undefined);
        }}
      >
        <svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
          <path className="overview-all" d={barPath(everything, tallest)} />
          <path className="overview-matching" d={barPath(histogram, tallest)} />
          <rect
            className="overview-brush"
            x={Math.min(brush.from, brush.to) * 1000}
            width={Math.max(3, Math.abs(brush.to - brush.from) * 1000)}
            y="0"
            height="40"
          />
        </svg>
        <svg className="overview-years" aria-hidden="true">
          {yearTicks(whole).map(({ year, fraction }) => (
            <text key={year} x={`${(fraction * 100).toFixed(2)}%`} y="11" textAnchor="middle">
              {year}
            </text>
          ))}
        </svg>
      </div>
      <div className="overview-handles">
        {(["from", "to"] as const).map((end) => (
          <input
            key={end}
            type="range"
            min={0}
            max={steps}
            value={Math.round(fractionOf(whole, shown[end]) * steps)}
            aria-label={end === "from" ? words.overviewFrom : words.overviewTo}
            aria-valuetext={new Date(shown[end]).toISOString().slice(0, 10)}
            onChange={({ target }) => {
              slide(end, Number(target.value));
            }}
          />
        ))}
      </div>
    </section>
  );
}
