/** The log's registers, to look things up in. */
import type { Macroevent, Publisher, Registers } from "../log/index.ts";

/** Publishers by name. */
export type Publishers = ReadonlyMap<string, Publisher>;

/** Larger waves by id, publishers by name. */
export interface Register {
  readonly macroevents: ReadonlyMap<string, Macroevent>;
  readonly publishers: Publishers;
}

/** Makes a log's registers easy to look things up in. */
export function registerOf({ macroevents, publishers }: Pick<Registers, "macroevents" | "publishers">): Register {
  return {
    macroevents: new Map(macroevents.map((macroevent) => [macroevent.id, macroevent])),
    publishers: new Map(publishers.map((publisher) => [publisher.name, publisher])),
  };
}
