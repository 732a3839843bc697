/** EDTF as far as ISO 8601-1 can say it too, for readers that know no other. What is about, not sure or a season is left out, never made exact. */
import { isoInstant, readDate, type Event } from "../log/index.ts";
import type { Edge } from "../log/when.ts";

/** The two ends of a date, each where it is exact. `end` only where the date has an end of its own. */
export interface IsoSpan {
  readonly start?: string;
  readonly end?: string;
}

/** When an event took place, to the minute and with the place's offset where the log has clock times. */
export function isoSpan(event: Event): IsoSpan {
  const zone = event.places[0]?.timezone ?? "UTC";
  const day = readDate(event.date);
  const timed = readDate(event.date, event.time);
  if (!day.ok || !timed.ok) return {};
  const { interval } = day.when;
  // A clock time that is only about leaves the day standing, but for the end of a single day, which may lie past midnight.
  const start = isoEdge(timed.when.start, zone) ?? isoEdge(day.when.start, zone);
  const end = isoEdge(timed.when.end, zone) ?? (interval ? isoEdge(day.when.end, zone) : undefined);
  const ends = end !== undefined && (interval || event.time?.end !== undefined);
  return { ...(start !== undefined && { start }), ...(ends && { end }) };
}

/** A single date: "2025-06-14", "2025-06" or "2025"; undefined for a span and for what is not exact. */
export function isoDate(edtf: string | undefined): string | undefined {
  if (edtf === undefined) return undefined;
  const reading = readDate(edtf);
  return reading.ok && !reading.when.interval ? isoEdge(reading.when.start, "UTC") : undefined;
}

function isoEdge(edge: Edge, zone: string): string | undefined {
  if (edge.kind !== "known" || edge.approximate || edge.uncertain) return undefined;
  const text = new Date(edge.earliest).toISOString();
  switch (edge.precision) {
    case "minute":
      return isoInstant(edge.earliest, zone);
    case "day":
      return text.slice(0, 10);
    case "month":
      return text.slice(0, 7);
    case "year":
      return text.slice(0, 4);
    default:
      return undefined;
  }
}
