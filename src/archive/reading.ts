/** An entry prepared for reading: what the page of an entry needs beyond the entry, all of it derived. */
import { isoInstant, readDate, type Event, type Macroevent } from "../log/index.ts";
import { languages, sayDate, sayDateShort, type Language } from "../log/say.ts";
import { boundsOf, type When } from "../log/when.ts";
import type { RelationType } from "../log/vocabulary.ts";
import { groupFigures, supportOfStatements, type FigureGroup, type Support } from "./evidence.ts";

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
  readonly support: readonly Support[];
  readonly passages: readonly Passage[];
  readonly figures: readonly FigureGroup[];
  readonly macroevents: readonly Macroevent[];
  readonly related: readonly Related[];
}

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

const inEach = (say: (language: Language) => string): Said =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as Said;

/** Prepares every entry of a log for reading, in the order given. */
export function readingsOf(events: readonly Event[], macroevents: ReadonlyMap<string, Macroevent>): Reading[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const inverse = new Map<string, Related[]>();
  const seen = (id: string, as: RelationType, isInverse: boolean): Related[] => {
    const event = byId.get(id);
    return event === undefined ? [] : [{ as, inverse: isInverse, id, title: event.title, when: saidShort(whenOf(event)) }];
  };
  for (const event of events)
    for (const { to, as } of event.relations ?? []) inverse.set(to, [...(inverse.get(to) ?? []), ...seen(event.id, as, true)]);
  return events.map((event) => {
    const when = whenOf(event);
    return {
      event,
      when: said(when),
      machineDate: event.time?.start === undefined ? event.date : isoInstant(boundsOf(when).coreStart, event.places[0]?.timezone ?? "UTC"),
      dates: datesOf(event),
      support: supportOfStatements(event),
      passages: passagesOf(event),
      figures: groupFigures(event.figures ?? []),
      macroevents: (event.macroevents ?? []).flatMap((id) => macroevents.get(id) ?? []),
      related: [...(event.relations ?? []).flatMap(({ to, as }) => seen(to, as, false)), ...(inverse.get(event.id) ?? [])],
    };
  });
}

function datesOf(event: Event): Record<string, Said> {
  const dates = [
    ...(event.otherDates ?? []).map(({ date }) => date),
    ...(event.figures ?? []).flatMap(({ asOf }) => asOf ?? []),
    ...event.citations.flatMap(({ published, accessed, archives }) =>
      [published ?? [], accessed, ...(archives ?? []).map(({ captured }) => captured)].flat(),
    ),
    ...event.revisions.map(({ date }) => date),
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
