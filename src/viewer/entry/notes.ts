import { createContext, useContext } from "react";
import type { Event } from "../../log/index.ts";

/** The numbers of an entry's citations: in the order in which a reader meets them. */
export function numberCitations(event: Event): ReadonlyMap<string, number> {
  const met = [...(event.alsoCalled ?? []), ...(event.otherDates ?? []), ...event.statements, ...(event.figures ?? [])];
  return new Map([...new Set(met.flatMap(({ citations }) => citations))].map((id, index) => [id, index + 1]));
}

/** The numbers of the entry being read. */
export const NumbersContext = createContext<ReadonlyMap<string, number>>(new Map());

/** The numbers of the entry being read. */
export const useNumbers = (): ReadonlyMap<string, number> => useContext(NumbersContext);
