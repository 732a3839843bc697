import { Temporal } from "temporal-polyfill";

/** Names that were asked for before: to look one up is slow, and a log has few. */
const asked = new Map<string, boolean>();

/** Whether the time-zone database knows this name. Only area names ("America/Los_Angeles") and UTC are taken. */
export function isTimeZone(name: string): boolean {
  const known = asked.get(name) ?? isInDatabase(name);
  asked.set(name, known);
  return known;
}

function isInDatabase(name: string): boolean {
  if (name !== "UTC" && !name.includes("/")) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId === name;
  } catch {
    return false;
  }
}

/**
 * The moment at which a place's clock showed a civil time. A time that the clock skipped moves forward by the skip;
 * one that came twice is the first of the two (Temporal's "compatible").
 */
export function instantAt(civilMs: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(civilMs).toZonedDateTimeISO("UTC").toPlainDateTime().toZonedDateTime(timeZone);
}

/** The earliest and latest instants, in epoch milliseconds, of a pair of civil bounds in a time zone. */
export function instantsOf(
  bounds: { readonly earliest: number; readonly latest: number },
  timeZone: string,
): { earliest: number; latest: number } {
  return {
    earliest: instantAt(bounds.earliest, timeZone).epochMilliseconds,
    latest: instantAt(bounds.latest, timeZone).epochMilliseconds,
  };
}

/** ISO 8601 with offset and minutes, "2025-06-14T18:30-07:00", as `<time datetime>` takes it. */
export function isoInstant(civilMs: number, timeZone: string): string {
  const moment = instantAt(civilMs, timeZone);
  // The clock's own minute: to round the instant would be a minute off where an offset has seconds, as Moscow's had in 1917.
  return moment.toPlainDateTime().toString({ smallestUnit: "minute" }) + moment.offset.slice(0, 6);
}
