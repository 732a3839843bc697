/**
 * Dates in columns. Most dates are alike but for where they lie: a day, a month, an evening. So an event keeps its anchor and the
 * number of its shape, and a shape keeps how far the bounds lie from the anchor. Milliseconds are civil.
 */
import type { Bounds } from "../log/when.ts";
import { addBit, emptyBitmap, fillRange, type Bitmap } from "./bitmap.ts";

/** Bits of a shape's flags. */
export const flag = { openStart: 1, openEnd: 2, uncertain: 4 } as const;

/** How far bounds lie from an anchor, in milliseconds, by shape. */
export interface Shapes {
  readonly earliest: Float64Array<ArrayBuffer>;
  readonly coreStart: Float64Array<ArrayBuffer>;
  readonly coreEnd: Float64Array<ArrayBuffer>;
  readonly latest: Float64Array<ArrayBuffer>;
  /** Bits of `flag`. */
  readonly flags: Uint8Array<ArrayBuffer>;
}

/** The dates of all events, which are sorted by anchor. */
export interface Times {
  readonly anchor: Float64Array<ArrayBuffer>;
  readonly shape: Uint32Array<ArrayBuffer>;
  readonly shapes: Shapes;
  /** The events whose date reaches further than `nearMs` from its anchor: their positions in order, and how far they reach. */
  readonly far: {
    readonly positions: Uint32Array<ArrayBuffer>;
    /** An open end reaches to infinity. */
    readonly earliest: Float64Array<ArrayBuffer>;
    readonly latest: Float64Array<ArrayBuffer>;
  };
}

/** An event's bounds, with whether it is unsure. */
export interface EventTimes extends Bounds {
  readonly uncertain: boolean;
}

const dayMs = 86_400_000;
/** Most dates reach no further than this from their anchor; the few that do are looked at one by one. */
export const nearMs = 40 * dayMs;

/** Gathers dates into columns, in the order in which they are added. */
export function gatherTimes(capacity: number): { add(bounds: Bounds, uncertain: boolean): void; finish(): Times } {
  const anchor = new Float64Array(capacity);
  const shape = new Uint32Array(capacity);
  const numbers = new Map<string, number>();
  const found: { readonly bounds: readonly [number, number, number, number]; readonly flags: number }[] = [];
  let size = 0;
  return {
    add(bounds, uncertain) {
      const at = bounds.anchor;
      const reach = [bounds.earliest - at, bounds.coreStart - at, bounds.coreEnd - at, bounds.latest - at] as const;
      const flags = (bounds.openStart ? flag.openStart : 0) | (bounds.openEnd ? flag.openEnd : 0) | (uncertain ? flag.uncertain : 0);
      const key = `${reach.join(" ")} ${flags}`;
      const number = numbers.get(key) ?? found.push({ bounds: reach, flags }) - 1;
      numbers.set(key, number);
      anchor[size] = at;
      shape[size] = number;
      size += 1;
    },
    finish() {
      const column = (index: 0 | 1 | 2 | 3) => Float64Array.from(found, ({ bounds }) => bounds[index]);
      const shapes = {
        earliest: column(0),
        coreStart: column(1),
        coreEnd: column(2),
        latest: column(3),
        flags: Uint8Array.from(found, ({ flags }) => flags),
      };
      return withFar(anchor.subarray(0, size), shape.subarray(0, size), shapes);
    },
  };
}

/** Columns with the far-reaching dates found among them. */
export function withFar(anchor: Times["anchor"], shape: Times["shape"], shapes: Shapes): Times {
  const reachesFar = Uint8Array.from(shapes.flags, (flags, index) => {
    const open = (flags & (flag.openStart | flag.openEnd)) !== 0;
    return open || (shapes.latest[index] ?? 0) > nearMs || (shapes.earliest[index] ?? 0) < -nearMs ? 1 : 0;
  });
  let count = 0;
  for (const number of shape) count += reachesFar[number] ?? 0;
  const far = { positions: new Uint32Array(count), earliest: new Float64Array(count), latest: new Float64Array(count) };
  let next = 0;
  for (let position = 0; position < shape.length; position += 1) {
    const number = shape[position] ?? 0;
    if ((reachesFar[number] ?? 0) === 0) continue;
    const at = anchor[position] ?? 0;
    const flags = shapes.flags[number] ?? 0;
    far.positions[next] = position;
    far.earliest[next] = (flags & flag.openStart) !== 0 ? -Infinity : at + (shapes.earliest[number] ?? 0);
    far.latest[next] = (flags & flag.openEnd) !== 0 ? Infinity : at + (shapes.latest[number] ?? 0);
    next += 1;
  }
  return { anchor, shape, shapes, far };
}

/** The bounds of one event. */
export function timesAt({ anchor, shape, shapes }: Times, position: number): EventTimes {
  const at = anchor[position] ?? 0;
  const number = shape[position] ?? 0;
  const flags = shapes.flags[number] ?? 0;
  return {
    anchor: at,
    earliest: at + (shapes.earliest[number] ?? 0),
    coreStart: at + (shapes.coreStart[number] ?? 0),
    coreEnd: at + (shapes.coreEnd[number] ?? 0),
    latest: at + (shapes.latest[number] ?? 0),
    openStart: (flags & flag.openStart) !== 0,
    openEnd: (flags & flag.openEnd) !== 0,
    uncertain: (flags & flag.uncertain) !== 0,
  };
}

/** Whether an event may have touched a span, whose ends belong to it. An open end reaches on for ever. */
export function touches({ anchor, shape, shapes }: Times, position: number, from: number, to: number): boolean {
  const at = anchor[position] ?? 0;
  const number = shape[position] ?? 0;
  const flags = shapes.flags[number] ?? 0;
  const begins = (flags & flag.openStart) !== 0 || at + (shapes.earliest[number] ?? 0) <= to;
  const lasts = (flags & flag.openEnd) !== 0 || at + (shapes.latest[number] ?? 0) >= from;
  return begins && lasts;
}

/** The first position whose anchor is at or after a moment; the number of events where there is none. */
export function firstFrom({ anchor }: Times, moment: number): number {
  let low = 0;
  let high = anchor.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((anchor[middle] ?? 0) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The events that may have touched a span. Every event anchored inside it does; of the others only those anchored near its
 * edges, or reaching far, need be asked.
 */
export function touching(times: Times, from: number, to: number): Bitmap {
  const bits = emptyBitmap(times.anchor.length);
  const [first, last] = [firstFrom(times, from), firstFrom(times, to)];
  fillRange(bits, first, last);
  const ask = (start: number, end: number) => {
    for (let position = start; position < end; position += 1) if (touches(times, position, from, to)) addBit(bits, position);
  };
  ask(firstFrom(times, from - nearMs), first);
  ask(last, firstFrom(times, to + nearMs + 1));
  const { positions, earliest, latest } = times.far;
  for (let index = 0; index < positions.length; index += 1)
    if ((earliest[index] ?? 0) <= to && (latest[index] ?? 0) >= from) addBit(bits, positions[index] ?? 0);
  return bits;
}
