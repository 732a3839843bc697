/** The log's registers, to look things up in. */
import type { LinkCheck, Macroevent, Publisher, Registers } from "../log/index.ts";

/** Publishers by name. */
export type Publishers = ReadonlyMap<string, Publisher>;

/** Larger waves by id, publishers by name, what became of cited addresses by page. */
export interface Register {
  readonly macroevents: ReadonlyMap<string, Macroevent>;
  readonly publishers: Publishers;
  readonly links: ReadonlyMap<string, LinkCheck>;
}

/** Makes a log's registers easy to look things up in. */
export function registerOf({
  macroevents,
  publishers,
  links = [],
}: Pick<Registers, "macroevents" | "publishers"> & Partial<Pick<Registers, "links">>): Register {
  return {
    macroevents: new Map(macroevents.map((macroevent) => [macroevent.id, macroevent])),
    publishers: new Map(publishers.map((publisher) => [publisher.name, publisher])),
    links: new Map(links.map((check) => [check.page, check])),
  };
}
