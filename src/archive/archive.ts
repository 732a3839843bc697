/** A compiled log: immutable columns, one position an event, in the order of time. */
import type { Family, Form } from "../log/vocabulary.ts";
import type { Facet } from "./facet.ts";
import type { FacetName } from "./facets.ts";
import type { Said } from "./reading.ts";
import type { Times } from "./times.ts";

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
}

/**
 * The compiled log. Positions run from the earliest event to the latest. Rows are kept apart, in shelves: a reader needs few of
 * them. Facets come behind the rest, so a facet may not be there yet.
 */
export interface Archive {
  readonly size: number;
  readonly times: Times;
  /** What makes an event worth naming when not all can be, in quarters: see `weightOf`. */
  readonly weight: Uint8Array<ArrayBuffer>;
  readonly facets: Readonly<Partial<Record<FacetName, Facet>>>;
}
