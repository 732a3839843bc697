/** What a log covers, counted from its entries: where and when they lie, what they tell of, and whose pages they rest on. */
import type { Event, Log } from "../log/index.ts";
import type { Form, Issue, PublisherKind } from "../log/vocabulary.ts";
import { evidenceOf, evidenceValues, type EvidenceValue } from "./facets.ts";
import { countOrigins } from "./origins.ts";
import { registerOf } from "./register.ts";
import { statsOf, type Stats } from "./stats.ts";

/** A word, year or place with how many entries have it. */
export interface Count<T> {
  readonly of: T;
  readonly entries: number;
}

/** A kind of publisher with how many there are, and how many citations are theirs. */
export interface KindCount {
  readonly kind: PublisherKind;
  readonly publishers: number;
  readonly citations: number;
}

/** What a log covers. Lists run from the most to the fewest; years run on without a gap. */
export interface Coverage {
  readonly stats: Stats;
  readonly lookedFor: readonly string[];
  readonly thin: readonly string[];
  readonly years: readonly Count<number>[];
  readonly places: readonly Count<string>[];
  readonly countries: readonly Count<string>[];
  readonly forms: readonly Count<Form>[];
  readonly issues: readonly Count<Issue>[];
  readonly publisherKinds: readonly KindCount[];
  /** Sources by the language they are written in. */
  readonly languages: readonly { readonly language: string; readonly citations: number }[];
  /** Entries by what can be said of their evidence, in the order in which the reading room offers it. */
  readonly evidence: readonly Count<EvidenceValue>[];
  /** Entries that rest on one origin alone. */
  readonly oneOrigin: readonly { readonly id: string; readonly title: string }[];
}

/** Counts what a log covers. */
export function coverageOf(log: Log): Coverage {
  const events = log.entries.map(({ event }) => event);
  const { publishers } = registerOf(log);
  return {
    stats: statsOf(events, publishers),
    lookedFor: log.about.lookedFor,
    thin: log.about.thin,
    years: everyYear(events),
    places: tally(events, ({ places }) => places.map(({ locality, region }) => `${locality}, ${region}`)),
    countries: tally(events, ({ places }) => places.map(({ country }) => country)),
    forms: tally(events, ({ forms }) => forms),
    issues: tally(events, ({ issues }) => issues),
    publisherKinds: kindsOf(log, events),
    languages: languagesOf(events),
    evidence: tally(events, (event) => evidenceOf(event, publishers)).sort(
      (a, b) => evidenceValues.indexOf(a.of) - evidenceValues.indexOf(b.of),
    ),
    oneOrigin: events.filter(({ citations }) => countOrigins(citations, publishers) === 1).map(({ id, title }) => ({ id, title })),
  };
}

/** How many entries have each value; an entry counts once for a value that it names twice. */
function tally<T extends string | number>(events: readonly Event[], valuesOf: (event: Event) => readonly T[]): Count<T>[] {
  const counts = new Map<T, number>();
  for (const event of events) for (const value of new Set(valuesOf(event))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([of, entries]) => ({ of, entries })).sort((a, b) => b.entries - a.entries || (a.of < b.of ? -1 : 1));
}

const yearOf = ({ id }: Event) => Number(id.slice(0, 4));

function everyYear(events: readonly Event[]): Count<number>[] {
  const counted = new Map(tally(events, (event) => [yearOf(event)]).map(({ of, entries }) => [of, entries]));
  if (counted.size === 0) return [];
  const first = Math.min(...counted.keys());
  return Array.from({ length: Math.max(...counted.keys()) - first + 1 }, (_, index) => ({
    of: first + index,
    entries: counted.get(first + index) ?? 0,
  }));
}

function kindsOf(log: Log, events: readonly Event[]): KindCount[] {
  const kinds = new Map(log.publishers.map(({ name, kind }) => [name, kind]));
  const found = new Map<PublisherKind, { readonly publishers: Set<string>; citations: number }>();
  for (const { publisher } of events.flatMap(({ citations }) => citations)) {
    const kind = kinds.get(publisher);
    if (kind === undefined) continue;
    const count = found.get(kind) ?? { publishers: new Set<string>(), citations: 0 };
    count.publishers.add(publisher);
    count.citations += 1;
    found.set(kind, count);
  }
  return [...found]
    .map(([kind, { publishers, citations }]) => ({ kind, publishers: publishers.size, citations }))
    .sort((a, b) => b.citations - a.citations || (a.kind < b.kind ? -1 : 1));
}

function languagesOf(events: readonly Event[]): Coverage["languages"] {
  const counts = new Map<string, number>();
  for (const { language } of events.flatMap(({ citations }) => citations)) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts]
    .map(([language, citations]) => ({ language, citations }))
    .sort((a, b) => b.citations - a.citations || (a.language < b.language ? -1 : 1));
}
