/** Listing only what the timeline shows: while that is chosen, the query's dates go with the window. Pure. */
import type { Query } from "../archive/index.ts";
import type { Span, View } from "./address.ts";

/** The query over just the days of a window; over all days where there is none. */
export function datedBy(query: Query, window: Span | undefined): Query {
  const undated = undatedBy(query);
  return window === undefined ? undated : { ...undated, from: dayOf(window.from), to: dayOf(window.to - 1) };
}

/** The query over all days. */
export function undatedBy({ from: _from, to: _to, ...rest }: Query): Query {
  return rest;
}

/** A change of a view with what follows from it: another window brings its dates, and dates of the reader's own end the following. */
export function followed(view: View, part: Partial<View>): Partial<View> {
  const following = part.following ?? view.following;
  if (!following) return part;
  const query = part.query ?? view.query;
  const ownDates = query.from !== view.query.from || query.to !== view.query.to;
  if (part.following === undefined && ownDates) return { ...part, following: false };
  return "window" in part ? { ...part, query: datedBy(query, part.window) } : part;
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
