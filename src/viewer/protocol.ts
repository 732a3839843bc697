/** What the page and the archive's worker say to each other. */
import type { CitingCalls } from "./cite/calls.ts";
import type {
  Answer,
  BareMark,
  FacetName,
  FacetValue,
  LaneOf,
  MarksQuestion,
  Pyramid,
  PyramidQuestion,
  Query,
  Question,
  Reading,
  Row,
} from "../archive/index.ts";
import type { Event } from "../log/index.ts";

/** A published file as the page names it: its address from the site's root, its size and SHA-256. */
export interface PublishedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** What a search looks through: everything that is said, or for a very large log only names. */
export type Searched = "everything" | "names";

/** What the page names to open an archive; `base` is the site's root. */
export interface Opening {
  readonly base: string;
  /** The answers that a page of today's log begins with. */
  readonly front: PublishedFile;
  readonly archive: PublishedFile;
  readonly facets: PublishedFile;
  readonly directory: PublishedFile;
  /** What there is to cite with; fetched when a reader first cites. */
  readonly citations: PublishedFile;
  readonly searched: Searched;
  /** Whether each entry has a page of its own. */
  readonly pages: boolean;
  /** The log's past; a log of lines has none. */
  readonly history?: PublishedFile | undefined;
  /** The state to open, as the index of a version; today's when absent. */
  readonly at?: number | undefined;
}

/** What was opened: what there is to filter by, and the span of it all in civil milliseconds. */
export interface Opened extends Pick<Opening, "base" | "searched" | "pages" | "history" | "at"> {
  readonly size: number;
  readonly from: number;
  readonly to: number;
  /** Empty for a facet that has not come yet. */
  readonly values: Values;
}

/** The values of each facet, those with most events first. */
export type Values = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** An event of a list. */
export interface Listed {
  readonly position: number;
  readonly row: Row;
}

/** An event with its span in civil milliseconds. */
export interface Whereabouts {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

/** The calls of the worker: what goes in, what comes out. */
export interface Calls extends CitingCalls {
  open: { input: Opening; output: Opened };
  /** Waits for the facets that come behind the archive. */
  facets: { input: Record<string, never>; output: Values };
  ask: { input: Question; output: Answer };
  /** A page of a query's events, in its order. */
  rows: { input: { readonly query: Query; readonly offset: number; readonly limit: number }; output: Listed[] };
  marks: {
    input: Omit<MarksQuestion, "chosen"> & { readonly query: Query; readonly chosen?: string | undefined };
    output: LaneOf<BareMark>[];
  };
  /** The rows of some events, by their positions. */
  rowsAt: { input: { readonly positions: readonly number[] }; output: Row[] };
  /** The counts behind the timeline's density at every zoom. */
  pyramid: { input: PyramidQuestion & { readonly query: Query }; output: Pyramid };
  /** The place of an event in a query's order, or -1. */
  locate: { input: { readonly query: Query; readonly id: string }; output: number };
  /** The event so many steps later in time among those that match. */
  step: { input: { readonly query: Query; readonly id: string | undefined; readonly by: number }; output: Whereabouts | undefined };
  find: { input: { readonly id: string }; output: Whereabouts | undefined };
  entry: { input: { readonly id: string }; output: Reading | undefined };
  /** An entry as it stands today, whatever state is open. */
  today: { input: { readonly id: string }; output: Event | undefined };
}

/** A call on its way. */
export type Call = {
  [Name in keyof Calls]: { readonly id: number; readonly name: Name; readonly input: Calls[Name]["input"] };
}[keyof Calls];

/** What the worker sends back. */
export type Message =
  | { readonly kind: "answer"; readonly id: number; readonly output: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly reason: string }
  | { readonly kind: "progress"; readonly loaded: number; readonly size: number };
