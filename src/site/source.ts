/** Where a site's entries come from: a log that is in memory, or a file of lines that is read again where it is needed. */
import { gatherLinks, inTime, linksOf, whenOf, type Links } from "../archive/index.ts";
import { gatherLines, readLine, type Event, type Log, type Problem } from "../log/index.ts";
import { boundsOf, compareBounds } from "../log/when.ts";
import type { LineFile } from "../store/lines.ts";

/** Sound entries in the order of positions. */
export interface EntrySource {
  readonly size: number;
  readonly links: Links;
  events(): AsyncGenerator<Event>;
  eventAt(position: number): Promise<Event>;
}

/** The entries of a log in memory. */
export function sourceOfLog(log: Log): EntrySource {
  const events = inTime(log.entries.map(({ event }) => event));
  const eventAt = (position: number) => {
    const event = events[position];
    return event === undefined ? Promise.reject(new RangeError(`no event at position ${position}`)) : Promise.resolve(event);
  };
  return {
    size: events.length,
    links: linksOf(events),
    async *events() {
      for (let position = 0; position < events.length; position += 1) yield await eventAt(position);
    },
    eventAt,
  };
}

/** A file of lines as it was read: its entries, or everything wrong with it up to a bound. */
export type LinesRead = { readonly source: EntrySource } | { readonly problems: readonly Problem[] };

/** No report is longer: a file with one fault in every line would fill the memory with it. */
const mostProblems = 1_000;

interface Place {
  readonly id: string;
  readonly anchor: number;
  readonly latest: number;
  readonly start: number;
  readonly length: number;
}

/**
 * Reads a file of lines from end to end: checks every entry and keeps of each only where it stands and when it was, some hundred
 * bytes. `progress` hears how many have been read.
 */
export async function readLines(name: string, lines: LineFile, progress: (entries: number) => void): Promise<LinesRead> {
  const places: Place[] = [];
  const problems: Problem[] = [];
  const together = gatherLines(name);
  const links = gatherLinks();
  for await (const { number, start, bytes } of lines.lines()) {
    if (bytes.length === 0) continue;
    const { event, problems: found } = readLine(name, number, bytes);
    problems.push(...found);
    if (problems.length >= mostProblems) return { problems: problems.slice(0, mostProblems) };
    if (event === undefined) continue;
    together.add(number, event);
    links.add(event);
    const { anchor, latest } = boundsOf(whenOf(event));
    places.push({ id: event.id, anchor, latest, start, length: bytes.length });
    if (places.length % 50_000 === 0) progress(places.length);
  }
  problems.push(...together.finish());
  if (problems.length > 0) return { problems };
  return { source: await sourceOf(lines, places, links) };
}

async function sourceOf(lines: LineFile, unsorted: readonly Place[], gathered: ReturnType<typeof gatherLinks>): Promise<EntrySource> {
  const places = unsorted.toSorted((a, b) => compareBounds(a, b) || (a.id < b.id ? -1 : 1));
  const eventOf = async ({ start, length }: Place) => JSON.parse(new TextDecoder().decode(await lines.read(start, length))) as Event;
  const { named, inverse } = gathered.finish();
  for (const place of places) if (named.has(place.id)) gathered.name(await eventOf(place));
  return {
    size: places.length,
    links: { named, inverse },
    async *events() {
      for (const place of places) yield eventOf(place);
    },
    eventAt: (position) => {
      const place = places[position];
      return place === undefined ? Promise.reject(new RangeError(`no event at position ${position}`)) : eventOf(place);
    },
  };
}
