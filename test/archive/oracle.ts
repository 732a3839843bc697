/** The slow and plain answer to a question: a loop over the entries, with no column, bitmap or index. */
import { facetNames, type FacetName, type Query, type Question } from "../../src/archive/index.ts";
import { readDate, slugOf, type Event, type Log } from "../../src/log/index.ts";
import { forms } from "../../src/log/vocabulary.ts";
import { boundsOf } from "../../src/log/when.ts";

/** What an archive should answer, with facet counts by value. */
export interface Expected {
  readonly total: number;
  readonly of: number;
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
  readonly histogram: readonly number[];
  readonly page: readonly string[];
}

/** A question with the page of the list that is wanted. */
export type PagedQuestion = Question & { readonly page: { readonly offset: number; readonly limit: number } };

/** Answers from the entries themselves. */
export function expectedAnswer({ entries, macroevents }: Log, { query, page, histogram }: PagedQuestion): Expected {
  const names = new Map(macroevents.map(({ id, name }) => [id, name]));
  const events = inTime(entries.map(({ event }) => event));
  const found = events.filter((event) => matches(event, query, names));
  const ordered = query.sort === "newest" ? [...found].reverse() : found;
  return {
    total: found.length,
    of: events.length,
    counts: Object.fromEntries(facetNames.map((name) => [name, countsOf(name, events, query, names)])) as Record<
      FacetName,
      Map<string, number>
    >,
    histogram: Array.from({ length: histogram.count }, (_, bin) => found.filter((event) => binOf(event, histogram) === bin).length),
    page: ordered.slice(page.offset, page.offset + page.limit).map(({ id }) => id),
  };
}

/** Events in the order of time: by the first moment they can have begun, then the last they can have lasted, then the id. */
export function inTime(events: readonly Event[]): Event[] {
  return [...events].sort(
    (a, b) => timesOf(a).anchor - timesOf(b).anchor || timesOf(a).latest - timesOf(b).latest || (a.id < b.id ? -1 : 1),
  );
}

/** Whether an event is what a query asks. A facet may be lifted. */
export function matches(event: Event, query: Query, names: ReadonlyMap<string, string>, lifted?: FacetName): boolean {
  return (
    foldedWords(query.text).every((asked) => foldedWords(textsOf(event, names).join(" ")).some((word) => word.startsWith(asked))) &&
    touches(event, query) &&
    facetNames.every((name) => {
      const chosen = query.facets[name];
      return name === lifted || chosen.length === 0 || valuesOf(event, name).some((value) => chosen.includes(value));
    })
  );
}

function countsOf(name: FacetName, events: readonly Event[], query: Query, names: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const event of events)
    for (const value of new Set(valuesOf(event, name)))
      counts.set(value, (counts.get(value) ?? 0) + (matches(event, query, names, name) ? 1 : 0));
  return counts;
}

/** A date's bounds, with an open or unknown end without bound. */
export function timesOf({ date, time }: Event): { anchor: number; latest: number; mayBegin: number; mayEnd: number } {
  const reading = readDate(date, time);
  if (!reading.ok) throw new Error(reading.reason);
  const { anchor, earliest, latest } = boundsOf(reading.when);
  return {
    anchor,
    latest,
    mayBegin: reading.when.start.kind === "known" ? earliest : -Infinity,
    mayEnd: reading.when.end.kind === "known" ? latest : Infinity,
  };
}

function touches(event: Event, { from, to }: Query): boolean {
  const { mayBegin, mayEnd } = timesOf(event);
  if (from !== undefined && mayEnd < new Date(`${from}T00:00:00.000Z`).getTime()) return false;
  return to === undefined || mayBegin <= new Date(`${to}T23:59:59.999Z`).getTime();
}

/** The bin of an event's anchor in whole numbers, so that no rounding moves it. */
function binOf(event: Event, { from, to, count }: Question["histogram"]): number | undefined {
  const { anchor } = timesOf(event);
  return anchor < from || anchor >= to ? undefined : Number((BigInt(anchor - from) * BigInt(count)) / BigInt(to - from));
}

function valuesOf(event: Event, name: FacetName): string[] {
  switch (name) {
    case "place":
      return event.places.map(({ locality, region }) => slugOf(`${locality} ${region}`));
    case "family":
      return event.forms.map((form) => forms[form].family);
    case "form":
      return event.forms;
    case "issue":
      return event.issues;
    case "macroevent":
      return event.macroevents ?? [];
    case "party":
      return event.parties.map((party) => slugOf(party.name));
    case "publisher":
      return event.citations.map(({ publisher }) => slugOf(publisher));
    case "evidence":
      return evidenceOf(event);
  }
}

function evidenceOf(event: Event): string[] {
  const origins: string[] = [];
  for (const { origin, publisher } of event.citations) {
    const who = slugOf(origin ?? publisher);
    if (!origins.includes(who)) origins.push(who);
  }
  const values = [["one-origin", "two-origins"][origins.length - 1] ?? "three-origins"];
  const statements = event.statements.some(({ contradicts = [] }) => contradicts.length > 0);
  const figures = figuresDiffer(event);
  if (statements) values.push("contested-statements");
  if (figures) values.push("contested-figures");
  if (statements || figures) values.push("contested");
  const own = event.statements.filter(
    ({ id, accordingTo, contradicts }) =>
      accordingTo === undefined && contradicts === undefined && !event.statements.some((other) => other.contradicts?.includes(id)),
  );
  const many = own.filter(({ citations }) => {
    const cited = event.citations.filter(({ id }) => citations.includes(id));
    return cited.some((a) => cited.some((b) => slugOf(a.origin ?? a.publisher) !== slugOf(b.origin ?? b.publisher)));
  });
  if (many.length < own.length) values.push("single-source");
  if (many.length === own.length && own.length > 0 && !statements && !figures) values.push("corroborated");
  if (own.length === 0 && !statements) values.push("attributed");
  return values;
}

function figuresDiffer({ figures = [] }: Event): boolean {
  return figures.some((one) =>
    figures.some(
      (other) =>
        one.measure === other.measure &&
        one.of === other.of &&
        one.kind !== "forecast" &&
        other.kind !== "forecast" &&
        one.low !== undefined &&
        other.high !== undefined &&
        one.low > other.high,
    ),
  );
}

/** What a search looks through. */
function textsOf(event: Event, names: ReadonlyMap<string, string>): string[] {
  const texts: (string | undefined)[] = [event.title, event.summary];
  for (const { name } of event.alsoCalled ?? []) texts.push(name);
  for (const { name, locality, region } of event.places) texts.push(name, locality, region);
  for (const { name } of event.parties) texts.push(name);
  for (const id of event.macroevents ?? []) texts.push(names.get(id));
  for (const { text, accordingTo } of event.statements) texts.push(text, accordingTo);
  for (const { of, words, accordingTo } of event.figures ?? []) texts.push(of, words, accordingTo);
  for (const { title, publisher, author, origin } of event.citations) texts.push(title, publisher, author, origin);
  return texts.filter((text) => text !== undefined);
}

/** Letters and digits, sign by sign: without case, accents and apostrophes; whatever else there is parts words. */
function foldedWords(text: string): string[] {
  const folded: string[] = [""];
  for (const sign of text.normalize("NFKD").toLowerCase()) {
    if (/^\p{M}$/u.test(sign) || "'’ʼ".includes(sign)) continue;
    if (/^[\p{L}\p{N}]$/u.test(sign)) folded.push((folded.pop() ?? "") + sign);
    else folded.push("");
  }
  return folded.filter((word) => word !== "");
}
