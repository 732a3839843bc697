/** A compiled log: immutable columns and bitmaps, one position an event, in the order of time. */
import type { Family, Form } from "../log/vocabulary.ts";
import type { Bitmap } from "./bitmap.ts";
import type { FacetName, FacetValue, LaneName } from "./facets.ts";
import type { Said } from "./reading.ts";

/** What a list shows of an event. */
export interface Row {
  readonly id: string;
  readonly title: string;
  /** The title in other languages, where the log translates it. */
  readonly translated?: Partial<Said>;
  readonly when: Said;
  readonly place: string;
  readonly forms: readonly Form[];
  /** Families in the order of the forms; the first colours the mark, the others are ticks. */
  readonly families: readonly Family[];
  readonly citations: number;
  readonly origins: number;
  readonly contested: boolean;
  /** SHA-256 of the entry's published file, in hexadecimal. */
  readonly digest: string;
}

/** Time and flags, one element an event. Milliseconds are civil. */
export interface Columns {
  readonly anchor: Float64Array<ArrayBuffer>;
  readonly earliest: Float64Array<ArrayBuffer>;
  readonly coreStart: Float64Array<ArrayBuffer>;
  readonly coreEnd: Float64Array<ArrayBuffer>;
  readonly latest: Float64Array<ArrayBuffer>;
  /** Bits of `flag`. */
  readonly flags: Uint8Array<ArrayBuffer>;
  /** What makes an event worth naming when not all can be: see `weightOf`. */
  readonly weight: Float32Array<ArrayBuffer>;
}

/** Bits of the flags column. */
export const flag = { openStart: 1, openEnd: 2, uncertain: 4, contested: 8 } as const;

/** Whether an event may have touched a span of civil milliseconds, whose ends belong to it. An open end reaches on for ever. */
export function touches({ earliest, latest, flags }: Columns, position: number, from: number, to: number): boolean {
  const bits = flags[position] ?? 0;
  const begins = (bits & flag.openStart) !== 0 || (earliest[position] ?? 0) <= to;
  const lasts = (bits & flag.openEnd) !== 0 || (latest[position] ?? 0) >= from;
  return begins && lasts;
}

/** A facet: its values, and for each the events that have it. */
export interface Facet {
  readonly values: readonly FacetValue[];
  readonly bitmaps: readonly Bitmap[];
}

/** No value: the event stands in no lane of that kind. */
export const noLane = 0xffff;

/** The compiled log. Positions run from the earliest event to the latest. */
export interface Archive {
  readonly size: number;
  readonly rows: readonly Row[];
  readonly columns: Columns;
  readonly facets: Readonly<Record<FacetName, Facet>>;
  /** For each way to lay out lanes, the position of the event's first value in that facet, or `noLane`. */
  readonly lanes: Readonly<Record<LaneName, Uint16Array<ArrayBuffer>>>;
}
