import type { Figure } from "../../log/index.ts";
import { markOn, placeOn, type Scale } from "./plot.ts";

/** A figure on its group's scale: a disc for one number, a bar between two ends for a range, a broken line with an arrow where no bound is given. */
export function Mark({ figure, scale }: { readonly figure: Figure; readonly scale: Scale }) {
  const { from, to } = markOn(scale, figure);
  // Nothing counts fewer than none: an even scale has no room to the left of its 0.
  const least = scale.kind === "linear" ? placeOn(scale, 0) : 0;
  return (
    <svg className="plot-line" aria-hidden="true">
      <Grid scale={scale} />
      {from !== undefined && from === to ? (
        <circle className="plot-number" cx={`${from}%`} cy="50%" r="0.3em" />
      ) : (
        <>
          <line className={from === undefined || to === undefined ? "plot-open" : "plot-range"} {...span(from ?? least, to ?? 100)} />
          {from === undefined ? <Arrow at={least} d="M7 -4 1 0 7 4" /> : <End at={from} />}
          {to === undefined ? <Arrow at={100} d="M-7 -4 -1 0 -7 4" /> : <End at={to} />}
        </>
      )}
    </svg>
  );
}

const span = (from: number, to: number) => ({ x1: `${from}%`, x2: `${to}%`, y1: "50%", y2: "50%" });

const End = ({ at }: { readonly at: number }) => (
  <svg x={`${at}%`} y="50%" overflow="visible">
    <path className="plot-end" d="M0 -6V6" />
  </svg>
);

const Arrow = ({ at, d }: { readonly at: number; readonly d: string }) => (
  <svg x={`${at}%`} y="50%" overflow="visible">
    <path className="plot-arrow" d={d} />
  </svg>
);

/** The lines of a scale behind a mark. */
function Grid({ scale }: { readonly scale: Scale }) {
  return scale.ticks.map((tick) => (
    <line key={tick} className="plot-grid" x1={`${placeOn(scale, tick)}%`} x2={`${placeOn(scale, tick)}%`} y1="0" y2="100%" />
  ));
}

/** The numbers under the lines of a scale. */
export function Axis({ scale, say }: { readonly scale: Scale; readonly say: (tick: number) => string }) {
  return (
    <svg className="plot-axis" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <text key={tick} x={`${placeOn(scale, tick)}%`} y="1em">
          {say(tick)}
        </text>
      ))}
    </svg>
  );
}
