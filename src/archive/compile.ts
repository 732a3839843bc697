import { bytesToHex } from "@noble/hashes/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Event, Log, Macroevent } from "../log/index.ts";
import { familyOf } from "../log/vocabulary.ts";
import { boundsOf, compareBounds, type Bounds } from "../log/when.ts";
import { flag, noLane, type Archive, type Columns, type Facet, type Row } from "./archive.ts";
import { addBit, emptyBitmap } from "./bitmap.ts";
import { countOrigins, isContested } from "./evidence.ts";
import { facetNames, facetValuesOf, laneNames, type FacetName, type FacetValue } from "./facets.ts";
import { readingsOf, saidShort, whenOf, type Reading } from "./reading.ts";
import { indexTexts, type TextIndex } from "./search.ts";

/** A compiled log with what is kept apart from its columns: the entries and the text index, by the same positions. */
export interface Compiled {
  readonly archive: Archive;
  readonly readings: readonly Reading[];
  readonly text: TextIndex;
}

interface Dated {
  readonly event: Event;
  readonly bounds: Bounds;
}

/** Compiles a sound log. The same log gives the same archive, to the byte. */
export function compile(log: Log): Compiled {
  const macroevents = new Map(log.macroevents.map((macroevent) => [macroevent.id, macroevent]));
  const dated = log.entries
    .map(({ event }) => ({ event, bounds: boundsOf(whenOf(event)) }))
    .sort((a, b) => compareBounds(a.bounds, b.bounds) || (a.event.id < b.event.id ? -1 : 1));
  const events = dated.map(({ event }) => event);
  const readings = readingsOf(events, macroevents);
  const { facets, lanes } = compileFacets(events, macroevents);
  return {
    archive: { size: events.length, rows: readings.map(rowOf), columns: compileColumns(dated), facets, lanes },
    readings,
    text: indexTexts(readings.map(searchableText)),
  };
}

/** The bytes that a reading is published as; its digest names the file. */
export function readingBytes(reading: Reading): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(reading));
}

function rowOf(reading: Reading): Row {
  const { event } = reading;
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
    origins: countOrigins(event.citations),
    contested: isContested(event),
    digest: bytesToHex(sha256(readingBytes(reading))),
  };
}

function compileColumns(dated: readonly Dated[]): Columns {
  const times = (key: "anchor" | "earliest" | "coreStart" | "coreEnd" | "latest") => Float64Array.from(dated, ({ bounds }) => bounds[key]);
  return {
    anchor: times("anchor"),
    earliest: times("earliest"),
    coreStart: times("coreStart"),
    coreEnd: times("coreEnd"),
    latest: times("latest"),
    flags: Uint8Array.from(dated, flagsOf),
    weight: Float32Array.from(dated, ({ event }) => weightOf(event)),
  };
}

function flagsOf({ event, bounds }: Dated): number {
  const when = whenOf(event);
  const unsure = [when.start, when.end].some(
    (edge) => edge.kind === "known" && (edge.uncertain || (edge.approximate && edge.precision !== "minute")),
  );
  return (
    (bounds.openStart ? flag.openStart : 0) |
    (bounds.openEnd ? flag.openEnd : 0) |
    (unsure ? flag.uncertain : 0) |
    (isContested(event) ? flag.contested : 0)
  );
}

/**
 * Which events are named when not all can be: the larger, the better sourced, the contested, in that order of force.
 * A crowd counts by its powers of ten, sources by their independent origins up to five, a contested event as one more.
 */
export function weightOf(event: Event): number {
  const crowd = Math.max(0, ...(event.figures ?? []).filter(({ measure }) => measure === "crowd").map(({ low, high }) => low ?? high ?? 0));
  return Math.log10(crowd + 1) + Math.min(5, countOrigins(event.citations)) / 2 + (isContested(event) ? 1 : 0);
}

function compileFacets(events: readonly Event[], macroevents: ReadonlyMap<string, Macroevent>): Pick<Archive, "facets" | "lanes"> {
  const valuesOf = events.map((event) => facetValuesOf(event, macroevents));
  const compiled = facetNames.map((name) => [name, compileFacet(valuesOf.map((values) => values[name]))] as const);
  const facets = Object.fromEntries(compiled) as Record<FacetName, Facet>;
  const lane = (name: (typeof laneNames)[number]) => {
    const position = new Map(facets[name].values.map(({ id }, index) => [id, index]));
    return Uint16Array.from(valuesOf, (values) => position.get(values[name][0]?.id ?? "") ?? noLane);
  };
  return { facets, lanes: Object.fromEntries(laneNames.map((name) => [name, lane(name)])) as Archive["lanes"] };
}

/** Values with the most events first, so that a page can show the head of the list; equals by id. */
function compileFacet(perEvent: readonly (readonly FacetValue[])[]): Facet {
  const found = new Map<string, { value: FacetValue; events: number[] }>();
  perEvent.forEach((values, event) => {
    for (const value of values) {
      const entry = found.get(value.id);
      if (entry === undefined) found.set(value.id, { value, events: [event] });
      else entry.events.push(event);
    }
  });
  const sorted = [...found.values()].sort((a, b) => b.events.length - a.events.length || (a.value.id < b.value.id ? -1 : 1));
  const bitmaps = sorted.map(({ events }) => {
    const bits = emptyBitmap(perEvent.length);
    for (const event of events) addBit(bits, event);
    return bits;
  });
  return { values: sorted.map(({ value }) => value), bitmaps };
}

/** All that a search looks through: names, statements, who says so, sources, places, parties, larger waves. */
function searchableText({ event, macroevents }: Reading): string {
  return [
    event.title,
    event.summary,
    event.translations?.es.title ?? "",
    event.translations?.es.summary ?? "",
    ...(event.alsoCalled ?? []).map(({ name }) => name),
    ...event.places.flatMap(({ name, locality, region }) => [name ?? "", locality, region]),
    ...event.parties.map(({ name }) => name),
    ...macroevents.map(({ name }) => name),
    ...event.statements.flatMap(({ text, accordingTo }) => [text, accordingTo ?? ""]),
    ...(event.figures ?? []).flatMap(({ of, words, accordingTo }) => [of, words ?? "", accordingTo ?? ""]),
    ...event.citations.flatMap(({ title, publisher, author, origin }) => [title, publisher, author ?? "", origin ?? ""]),
  ].join("\n");
}
