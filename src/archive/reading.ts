/** An entry prepared for reading: what the page of an entry needs beyond the entry, all of it derived. */
import { isoInstant, linkKey, readDate, type Event, type LinkCheck, type Macroevent } from "../log/index.ts";
import { languages, sayDate, sayDateShort, type Language } from "../log/say.ts";
import { boundsOf, type When } from "../log/when.ts";
import type { RelationType } from "../log/vocabulary.ts";
import type { Register } from "./register.ts";
import { groupFigures, type FigureGroup } from "./agreement.ts";
import { newsroomsOf, type Newsroom } from "./origins.ts";
import type { SourcePages } from "./sourceId.ts";

/** Words in each language of the reading room. */
export type Said = Readonly<Record<Language, string>>;

/** What is read in order: a statement alone, or statements that contradict each other, side by side. Indexes into the statements. */
export type Passage =
  { readonly kind: "plain"; readonly statement: number } | { readonly kind: "contested"; readonly statements: readonly number[] };

/** A related entry, as seen from this one. `inverse` when the link is written at the other end. */
export interface Related {
  readonly as: RelationType;
  readonly inverse: boolean;
  readonly id: string;
  readonly title: string;
  readonly when: Said;
}

/** An entry with all that its page shows. Plain JSON. */
export interface Reading {
  readonly event: Event;
  readonly when: Said;
  /** ISO 8601 with offset, where the clock time is known; else the EDTF date. */
  readonly machineDate: string;
  /** Every date that the entry names, in words, by its EDTF. */
  readonly dates: Readonly<Record<string, Said>>;
  /** What the register says that bears on who reported first: enough for `supportOf`. */
  readonly newsrooms: readonly Newsroom[];
  readonly passages: readonly Passage[];
  readonly figures: readonly FigureGroup[];
  readonly macroevents: readonly Macroevent[];
  readonly related: readonly Related[];
  /** What became of its sources' addresses, by citation id; left out where none was ever checked. */
  readonly checks?: Readonly<Record<string, SourceCheck>>;
  /** Where the pages of each citation's source and publisher are, by the citation's id; none in a log without such pages. */
  readonly sourcePages?: Readonly<Record<string, SourcePages>>;
}

/** What a reader is told of a check. */
export type SourceCheck = Pick<LinkCheck, "outcome" | "checked" | "since" | "found">;

/** A checked entry's date. */
export const whenOf = (event: Event): When => whenFrom(event.date, event.time);

/** Checked dates read; one that does not is a bug. */
function whenFrom(date: string, time?: Event["time"]): When {
  const reading = readDate(date, time);
  if (!reading.ok) throw new Error(`the date ${date} was not checked: ${reading.reason}`);
  return reading.when;
}

/** A date in each language, in full. */
export const said = (when: When): Said => inEach((language) => sayDate(when, language));

/** A date in each language, for lists. */
export const saidShort = (when: When): Said => inEach((language) => sayDateShort(when, language));

/** A checked date in each language, in full. */
export const saidDate = (edtf: string): Said => said(whenFrom(edtf));

/** The first and the last year that a checked date names, whatever it says of its being sure or about. */
export function yearsOf(edtf: string): readonly [first: number, last: number] {
  const { start, end } = whenFrom(edtf);
  const known = [start, end].flatMap((edge) => (edge.kind === "known" ? edge : []));
  const yearAt = (moment: number) => new Date(moment).getUTCFullYear();
  return [yearAt(Math.min(...known.map(({ earliest }) => earliest))), yearAt(Math.max(...known.map(({ latest }) => latest)))];
}

const inEach = (say: (language: Language) => string): Said =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as Said;

/** What is needed of other entries to tell how an entry is related to them. */
export interface Links {
  /** Entries that others name, and those that name them, with title and date. */
  readonly named: ReadonlyMap<string, Pick<Related, "title" | "when"> | undefined>;
  /** For an entry, those that name it. */
  readonly inverse: ReadonlyMap<string, readonly Pick<Related, "as" | "id">[]>;
}

/** Gathers links: first `add` every entry, then `name` every entry again, in any order. */
export function gatherLinks(): { add(event: Event): void; name(event: Event): void; finish(): Links } {
  const inverse = new Map<string, Pick<Related, "as" | "id">[]>();
  const named = new Map<string, Pick<Related, "title" | "when"> | undefined>();
  return {
    add({ id, relations = [] }) {
      for (const { to, as } of relations) {
        const list = inverse.get(to) ?? [];
        if (list.length === 0) inverse.set(to, list);
        list.push({ as, id });
        named.set(to, undefined).set(id, undefined);
      }
    },
    name(event) {
      if (named.has(event.id)) named.set(event.id, { title: event.title, when: saidShort(whenOf(event)) });
    },
    finish() {
      // By id, which begins with the date: the order does not depend on how the entries came.
      for (const list of inverse.values()) list.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
      return { named, inverse };
    },
  };
}

/** The links among entries, in the order given. */
export function linksOf(events: readonly Event[]): Links {
  const links = gatherLinks();
  for (const event of events) links.add(event);
  for (const event of events) links.name(event);
  return links.finish();
}

/** Prepares an entry for reading. */
export function readingOf(event: Event, { macroevents, publishers, links }: Register, { named, inverse }: Links): Reading {
  const when = whenOf(event);
  const waves = (event.macroevents ?? []).flatMap((id) => macroevents.get(id) ?? []);
  const checks = checksOf(event, links);
  const related = (id: string, as: RelationType, isInverse: boolean): Related[] => {
    const other = named.get(id);
    return other === undefined ? [] : [{ as, inverse: isInverse, id, ...other }];
  };
  return {
    event,
    when: said(when),
    machineDate: event.time?.start === undefined ? event.date : isoInstant(boundsOf(when).coreStart, event.places[0]?.timezone ?? "UTC"),
    dates: datesOf(event, waves, Object.values(checks)),
    newsrooms: newsroomsOf(event.citations, publishers),
    passages: passagesOf(event),
    figures: groupFigures(event.figures ?? []),
    macroevents: waves,
    related: [
      ...(event.relations ?? []).flatMap(({ to, as }) => related(to, as, false)),
      ...(inverse.get(event.id) ?? []).flatMap(({ id, as }) => related(id, as, true)),
    ],
    ...(Object.keys(checks).length > 0 && { checks }),
  };
}

function checksOf({ citations }: Event, links: Register["links"]): Record<string, SourceCheck> {
  if (links.size === 0) return {};
  const found = citations.flatMap(({ id, url }): [string, SourceCheck][] => {
    const check = links.get(linkKey(url));
    if (check === undefined) return [];
    const { outcome, checked, since, found: day } = check;
    return [[id, { outcome, checked, since, ...(day !== undefined && { found: day }) }]];
  });
  return Object.fromEntries(found);
}

function datesOf(event: Event, waves: readonly Macroevent[], checks: readonly SourceCheck[]): Record<string, Said> {
  const dates = [
    ...waves.map(({ date }) => date),
    ...(event.otherDates ?? []).map(({ date }) => date),
    ...(event.figures ?? []).flatMap(({ asOf }) => asOf ?? []),
    ...event.citations.flatMap(({ published, accessed, archives }) =>
      [published ?? [], accessed, ...(archives ?? []).map(({ captured }) => captured)].flat(),
    ),
    ...event.revisions.map(({ date }) => date),
    ...checks.flatMap(({ checked, since, found }) => [checked, since, ...(found === undefined ? [] : [found])]),
  ];
  return Object.fromEntries([...new Set(dates)].map((date) => [date, said(whenFrom(date))]));
}

/** Statements in order; those joined by contradictions stand together where the first of them stood. */
export function passagesOf(event: Event): Passage[] {
  const indexOf = new Map(event.statements.map(({ id }, index) => [id, index]));
  const group = event.statements.map((_, index) => index);
  const rootOf = (index: number): number => (group[index] === index ? index : rootOf(group[index] ?? index));
  event.statements.forEach(({ contradicts }, index) => {
    for (const id of contradicts ?? []) {
      const [low, high] = [rootOf(index), rootOf(indexOf.get(id) ?? index)].sort((a, b) => a - b);
      if (low !== undefined && high !== undefined) group[high] = low;
    }
  });
  const members = new Map<number, number[]>();
  event.statements.forEach((_, index) => members.set(rootOf(index), [...(members.get(rootOf(index)) ?? []), index]));
  return [...members.values()].map((statements) =>
    statements.length > 1 ? { kind: "contested", statements } : { kind: "plain", statement: statements[0] ?? 0 },
  );
}
