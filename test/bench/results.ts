/** All that a run finds, as it is saved. */
import type { Arrival } from "./arrival.ts";
import type { Built } from "./build.ts";
import type { CrossfilterFigures, MinisearchFigures, VisFigures } from "./measurePeers.ts";
import type { RoomFigures } from "./room.ts";

/** What was found at one size of log. What was not measured is missing; `failures` says what should not be. */
export interface SizeResult {
  readonly name: string;
  readonly size: number;
  readonly built?: Built;
  readonly arrival?: Arrival;
  /** A visit in which a filter is clicked as soon as the page is drawn, and one that begins at an address with a filter. */
  readonly early?: Pick<Arrival, "ms">;
  readonly filtered?: Pick<Arrival, "ms">;
  readonly room?: RoomFigures;
  readonly vis?: VisFigures;
  /** The bytes that plain vis-timeline needs. */
  readonly visArrival?: Arrival;
  readonly crossfilter?: CrossfilterFigures;
  readonly minisearch?: MinisearchFigures;
  readonly failures: readonly string[];
}

/** Where it was measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  /** The processes that wanted a core, on average over the minute before the run and before its end. */
  readonly load: readonly [number, number];
}

/** A whole run. */
export interface Results {
  readonly day: string;
  readonly minutes: number;
  readonly machine: Machine;
  readonly sizes: readonly SizeResult[];
  /** The log in the repository, where it is sound. */
  readonly curated?: SizeResult;
}

/** The result at a size, if the run had it. */
export const resultAt = ({ sizes }: Results, size: number): SizeResult | undefined => sizes.find((result) => result.size === size);
