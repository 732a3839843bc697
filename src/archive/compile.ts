import type { Event, Log } from "../log/index.ts";
import { familyOf } from "../log/vocabulary.ts";
import { boundsOf, compareBounds, type When } from "../log/when.ts";
import type { Archive, Row } from "./archive.ts";
import { isContested } from "./evidence.ts";
import { gatherFacet } from "./facet.ts";
import { facetNames, facetValuesOf } from "./facets.ts";
import { countOrigins } from "./origins.ts";
import { linksOf, readingOf, saidShort, whenOf, type Reading } from "./reading.ts";
import { registerOf, type Publishers, type Register } from "./register.ts";
import { gatherText, type TextIndex } from "./search.ts";
import { gatherTimes } from "./times.ts";

/** A compiled log with what is kept apart from its columns, by the same positions. */
export interface Compiled {
  readonly archive: Archive;
  readonly rows: readonly Row[];
  readonly readings: readonly Reading[];
  readonly text: readonly TextIndex[];
}

/** Compiles a sound log. The same log gives the same archive, to the byte. */
export function compile(log: Log): Compiled {
  const register = registerOf(log);
  const events = inTime(log.entries.map(({ event }) => event));
  const links = linksOf(events);
  const readings = events.map((event) => readingOf(event, register, links));
  const columns = gatherColumns(events.length, register);
  const text = gatherText();
  for (const reading of readings) {
    columns.add(reading.event);
    text.add(searchableText(reading));
  }
  return {
    archive: columns.finish(),
    rows: readings.map((reading) => rowOf(reading.event, register.publishers)),
    readings,
    text: text.finish(),
  };
}

/** Events in the order of positions: by time, then by id. */
export function inTime(events: readonly Event[]): Event[] {
  return events
    .map((event) => ({ event, bounds: boundsOf(whenOf(event)) }))
    .sort((a, b) => compareBounds(a.bounds, b.bounds) || (a.event.id < b.event.id ? -1 : 1))
    .map(({ event }) => event);
}

/** Gathers an archive's columns from events that come in the order of positions. Keeps none of the events. */
export function gatherColumns(capacity: number, register: Register): { add(event: Event): void; finish(): Archive } {
  const times = gatherTimes(capacity);
  const weight = new Uint8Array(capacity);
  const facets = facetNames.map((name) => ({ name, gathered: gatherFacet() }));
  let size = 0;
  return {
    add(event) {
      const when = whenOf(event);
      times.add(boundsOf(when), isUnsure(when));
      weight[size] = weightOf(event, register.publishers);
      const values = facetValuesOf(event, register);
      for (const { name, gathered } of facets) gathered.add(values[name]);
      size += 1;
    },
    finish: () => ({
      size,
      times: times.finish(),
      weight: weight.subarray(0, size),
      facets: Object.fromEntries(facets.map(({ name, gathered }) => [name, gathered.finish()])),
    }),
  };
}

/** The bytes that a reading is published as. */
export const readingBytes = (reading: Reading): Uint8Array => new TextEncoder().encode(JSON.stringify(reading));

/** What a list shows of an entry. */
export function rowOf(event: Event, publishers: Publishers): Row {
  const place = event.places[0];
  return {
    id: event.id,
    title: event.title,
    ...(event.translations !== undefined && { translated: { es: event.translations.es.title } }),
    when: saidShort(whenOf(event)),
    place: place === undefined ? "" : `${place.locality}, ${place.region}`,
    forms: event.forms,
    families: [...new Set(event.forms.map(familyOf))],
    citations: event.citations.length,
    origins: countOrigins(event.citations, publishers),
    contested: isContested(event),
  };
}

/** Whether a known end is unsure, or about by more than an hour. */
const isUnsure = ({ start, end }: When): boolean =>
  [start, end].some((edge) => edge.kind === "known" && (edge.uncertain || (edge.approximate && edge.precision !== "minute")));

/**
 * Which events are named when not all can be: the larger, the better sourced, the contested, in that order of force, in
 * quarters. A crowd counts by its powers of ten, sources by their independent origins up to five, a contested event as one more.
 */
export function weightOf(event: Event, publishers: Publishers): number {
  const crowd = Math.max(0, ...(event.figures ?? []).filter(({ measure }) => measure === "crowd").map(({ low, high }) => low ?? high ?? 0));
  return Math.round(4 * Math.log10(crowd + 1)) + 2 * Math.min(5, countOrigins(event.citations, publishers)) + (isContested(event) ? 4 : 0);
}

/** All that a search looks through: names, statements, who says so, sources, places, parties, larger waves. */
export function searchableText(reading: Reading): string {
  const { event } = reading;
  return [
    namesText(reading),
    event.summary,
    event.translations?.es.summary ?? "",
    ...event.statements.flatMap(({ text, accordingTo }) => [text, accordingTo ?? ""]),
    ...(event.figures ?? []).flatMap(({ of, words, accordingTo }) => [of, words ?? "", accordingTo ?? ""]),
    ...event.citations.flatMap(({ title, publisher, author, origin }) => [title, publisher, author ?? "", origin ?? ""]),
  ].join("\n");
}

/** What a search of a very large log looks through: titles, other names, places, parties, larger waves. */
export function namesText({ event, macroevents }: Reading): string {
  return [
    event.title,
    event.translations?.es.title ?? "",
    ...(event.alsoCalled ?? []).map(({ name }) => name),
    ...event.places.flatMap(({ name, locality, region }) => [name ?? "", locality, region]),
    ...event.parties.map(({ name }) => name),
    ...macroevents.map(({ name }) => name),
  ].join("\n");
}
