import type { Figure } from "../../log/index.ts";

/** A scale that figures share, with the round numbers that are marked on it: even from 0, or by powers of ten. */
export interface Scale {
  readonly kind: "linear" | "logarithmic";
  /** The first and last are the scale's own ends. Even steps on a linear scale, even factors on a logarithmic one. */
  readonly ticks: readonly number[];
}

/** A figure's place on a scale, in hundredths of its width. An end without a place is open. */
export interface MarkPlace {
  readonly from?: number;
  readonly to?: number;
}

/** Beyond this ratio of the largest number to the smallest, the small ones would lie in one heap at the foot of a linear scale. */
const widestLinear = 30;
/** Below this, a number is as good as 0 on any scale. */
const least = 0.01;
/** More marked numbers than so many steps apart would run into each other on a phone. */
const mostSteps = 4;
/** Room at the ends, in hundredths, where an open bound can be seen to go on, and a mark at the end to be whole. */
const margin = { before: 5, after: 9 } as const;

type Bounds = Pick<Figure, "low" | "high">;

/**
 * The scale for figures that stand together. It begins at 0, so that nothing looks further apart than it is, unless the
 * largest number is more than thirty times the smallest: then it is logarithmic, which 0 cannot be on.
 */
export function scaleOf(figures: readonly Bounds[]): Scale {
  const bounds = figures.flatMap(({ low, high }) => [low ?? [], high ?? []].flat());
  const [smallest, largest] = [Math.min(...bounds), Math.max(0, ...bounds)];
  return smallest >= least && largest > smallest * widestLinear ? logarithmic(smallest, largest) : linear(largest);
}

function linear(largest: number): Scale {
  if (largest < least) return { kind: "linear", ticks: [0, 1] };
  const rough = 10 ** Math.floor(Math.log10(largest / mostSteps));
  const step = [1, 2, 5, 10, 20].map((times) => times * rough).find((size) => Math.ceil(largest / size) <= mostSteps) ?? largest;
  // What is counted comes in ones; only what is smaller than one is parted further.
  const whole = largest >= 1 ? Math.max(1, step) : step;
  return { kind: "linear", ticks: Array.from({ length: Math.ceil(largest / whole) + 1 }, (_, index) => index * whole) };
}

function logarithmic(smallest: number, largest: number): Scale {
  const first = power(smallest, Math.floor);
  const decades = power(largest, Math.ceil) - first;
  const every = Math.ceil(decades / mostSteps);
  return {
    kind: "logarithmic",
    ticks: Array.from({ length: Math.ceil(decades / every) + 1 }, (_, index) => 10 ** (first + index * every)),
  };
}

/** The exponent of a power of ten beside a number, exact where the logarithm of a power is not. */
function power(value: number, round: (exponent: number) => number): number {
  const near = Math.round(Math.log10(value));
  return 10 ** near === value ? near : round(Math.log10(value));
}

/** Where a number lies on a scale, in hundredths of its width. */
export function placeOn({ kind, ticks }: Scale, value: number): number {
  const [first, last] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const share = kind === "linear" ? value / last : Math.log(value / first) / Math.log(last / first);
  return Math.round((margin.before + share * (100 - margin.before - margin.after)) * 100) / 100;
}

/** Where a figure lies on a scale. */
export function markOn(scale: Scale, { low, high }: Bounds): MarkPlace {
  return { ...(low !== undefined && { from: placeOn(scale, low) }), ...(high !== undefined && { to: placeOn(scale, high) }) };
}

/** Figures in the order in which they are drawn, as positions: as the file has them, but what was replaced right before what replaced it. */
export function orderOf(figures: readonly Pick<Figure, "id" | "replacedBy">[]): number[] {
  const drawn = new Set<number>();
  const draw = (index: number) => {
    const id = figures[index]?.id;
    if (id !== undefined) figures.forEach(({ replacedBy }, before) => replacedBy === id && !drawn.has(before) && draw(before));
    drawn.add(index);
  };
  figures.forEach(({ replacedBy }, index) => {
    if (replacedBy === undefined) draw(index);
  });
  figures.forEach((_, index) => drawn.add(index));
  return [...drawn];
}
