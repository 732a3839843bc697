/**
 * What changed between two states of an entry, told for readers: each change by what it is in, with the old words and the new.
 * How a file is laid out, its `$schema` and its revisions are no changes; nor is the order of what is only listed.
 */
import { diffWordsWithSpace } from "diff";
import type { Citation, Event, Figure, Place, Statement } from "../log/index.ts";

/** What of an entry a change is in; the reading room has a word for each. */
export const changedParts = [
  "title",
  "date",
  "time",
  "otherDate",
  "alsoCalled",
  "summary",
  "statement",
  "figure",
  "citation",
  "place",
  "macroevent",
  "form",
  "firstForm",
  "issue",
  "party",
  "relation",
  "titleEs",
  "summaryEs",
] as const;

/** What of a statement, a figure, a citation or a place a change is in, where the thing itself stayed. */
export const changedDetails = [
  "text",
  "accordingTo",
  "cites",
  "contradicts",
  "number",
  "words",
  "kind",
  "asOf",
  "replacedBy",
  "title",
  "titleFrom",
  "author",
  "publisher",
  "origin",
  "published",
  "accessed",
  "url",
  "type",
  "language",
  "read",
  "note",
  "copy",
  "point",
] as const;

/** What of an entry a change is in. */
export type ChangedPart = (typeof changedParts)[number];

/** What of a thing in an entry a change is in. */
export type ChangedDetail = (typeof changedDetails)[number];

/** One change. Something added has no `before`, something removed no `after`. */
export interface Change {
  readonly part: ChangedPart;
  readonly detail?: ChangedDetail;
  /** Which of several: the id of a statement, the publisher of a source, what a figure counts. */
  readonly of?: string;
  readonly before?: string;
  readonly after?: string;
}

/** A run of words that both states have, or only one of them. */
export interface Words {
  readonly text: string;
  readonly in: "both" | "before" | "after";
}

/** Sets two wordings beside each other, word by word (the algorithm of Myers, 1986). Each side's words, joined, are that wording. */
export function compareWords(before: string, after: string): Words[] {
  const parts = diffWordsWithSpace(before, after);
  return parts.flatMap(({ value, added, removed }, index): Words[] => {
    if (added || removed) return [{ text: value, in: added ? "after" : "before" }];
    const between = isChanged(parts[index - 1]) && isChanged(parts[index + 1]);
    // A space that two changes share would cut what changed into single words.
    return value.trim() === "" && between
      ? [
          { text: value, in: "before" },
          { text: value, in: "after" },
        ]
      : [{ text: value, in: "both" }];
  });
}

const isChanged = (part: { readonly added: boolean; readonly removed: boolean } | undefined) =>
  part !== undefined && (part.added || part.removed);

/** What changed from one state of an entry to a later one, in the order of the page. Empty where no reader would see a difference. */
export function changesBetween(before: Event, after: Event): Change[] {
  const worded = (part: ChangedPart, pick: (event: Event) => string | undefined) => changed({ part }, pick(before), pick(after));
  const listed = (part: ChangedPart, pick: (event: Event) => readonly string[]) => inOneOnly({ part }, pick(before), pick(after));
  const statements = pairUp(before.statements, after.statements, statementKeys);
  const citations = pairUp(before.citations, after.citations, citationKeys);
  // Ids are no words: what was only given another id did not change, and neither did what names it.
  const names: Names = {
    statements: newIds(statements),
    citations: newIds(citations),
    publishers: new Map([...before.citations, ...after.citations].map(({ id, publisher }) => [id, publisher])),
  };
  return [
    ...worded("title", ({ title }) => title),
    ...worded("date", ({ date }) => date),
    ...worded("time", ({ time }) => time && `${time.start ?? ""}–${time.end ?? ""}`),
    ...listed("otherDate", ({ otherDates = [] }) => otherDates.map(({ date, accordingTo }) => owned(date, accordingTo))),
    ...listed("alsoCalled", ({ alsoCalled = [] }) => alsoCalled.map(({ name, accordingTo }) => owned(name, accordingTo))),
    ...worded("summary", ({ summary }) => summary),
    ...statements.flatMap((pair) => statementChanges(pair, names)),
    ...pairUp(before.figures ?? [], after.figures ?? [], figureKeys).flatMap((pair) => figureChanges(pair, names)),
    ...citations.flatMap(citationChanges),
    ...pairUp(before.places, after.places, [placeName]).flatMap(placeChanges),
    ...listed("macroevent", ({ macroevents = [] }) => macroevents),
    ...listed("form", ({ forms }) => forms),
    // An entry is drawn as its first form. One that is new here is told as added already.
    ...(before.forms.includes(after.forms[0] ?? "other") ? worded("firstForm", ({ forms }) => forms[0]) : []),
    ...listed("issue", ({ issues }) => issues),
    ...listed("party", ({ parties }) => parties.map(({ name, role }) => `${name} (${role})`)),
    ...listed("relation", ({ relations = [] }) => relations.map(({ to, as }) => `${as}: ${to}`)),
    ...worded("titleEs", ({ translations }) => translations?.es.title),
    ...worded("summaryEs", ({ translations }) => translations?.es.summary),
  ];
}

type Where = Pick<Change, "part" | "detail" | "of">;

function changed(where: Where, before: string | undefined, after: string | undefined): Change[] {
  if (before === after) return [];
  return [{ ...where, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

const inOneOnly = (where: Where, before: readonly string[], after: readonly string[]): Change[] => [
  ...before.filter((item) => !after.includes(item)).flatMap((item) => changed(where, item, undefined)),
  ...after.filter((item) => !before.includes(item)).flatMap((item) => changed(where, undefined, item)),
];

/** What one list has and the other has not, told as one change. */
function exchanged(where: Where, before: readonly string[], after: readonly string[]): Change[] {
  const left = before.filter((item) => !after.includes(item));
  const come = after.filter((item) => !before.includes(item));
  return changed(where, left.length === 0 ? undefined : left.join("; "), come.length === 0 ? undefined : come.join("; "));
}

/** A thing as it was and as it is; one of the two is missing where it was added or removed. */
type Pair<T> = readonly [before: T | undefined, after: T | undefined];

/** Finds which thing became which: first by the first key, what is left by the next. Those gone stand first, then the rest in today's order. */
function pairUp<T>(before: readonly T[], after: readonly T[], keys: readonly ((item: T) => string | undefined)[]): Pair<T>[] {
  const left = new Set(before);
  const found = new Map<T, T>();
  for (const keyOf of keys) {
    const waiting = new Map<string, T[]>();
    for (const item of left) {
      const key = keyOf(item);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), item]);
    }
    for (const item of after) {
      if (found.has(item)) continue;
      const match = waiting.get(keyOf(item) ?? "")?.shift();
      if (match === undefined) continue;
      found.set(item, match);
      left.delete(match);
    }
  }
  return [...[...left].map((item) => [item, undefined] as const), ...after.map((item) => [found.get(item), item] as const)];
}

interface Names {
  readonly statements: ReadonlyMap<string, string>;
  readonly citations: ReadonlyMap<string, string>;
  /** The publishers of citations by id, as a reader knows them. */
  readonly publishers: ReadonlyMap<string, string>;
}

const newIds = (pairs: readonly Pair<{ readonly id: string }>[]): ReadonlyMap<string, string> =>
  new Map(pairs.flatMap(([before, after]) => (before === undefined || after === undefined ? [] : [[before.id, after.id]])));

const renamed = (ids: readonly string[], names: ReadonlyMap<string, string>) => ids.map((id) => names.get(id) ?? id);

function citesChanges(where: Where, before: readonly string[], after: readonly string[], { citations, publishers }: Names): Change[] {
  const name = (id: string) => publishers.get(id) ?? id;
  return exchanged({ ...where, detail: "cites" }, renamed(before, citations).map(name), after.map(name));
}

const statementKeys = [
  ({ text, accordingTo }: Statement) => `${text}\n${accordingTo ?? ""}`,
  ({ text }: Statement) => text,
  ({ id }: Statement) => id,
];

function statementChanges([before, after]: Pair<Statement>, names: Names): Change[] {
  const where = { part: "statement", ...ofWhich((after ?? before)?.id) } as const;
  if (before === undefined || after === undefined) {
    const words = (statement: Statement | undefined) => statement && owned(statement.text, statement.accordingTo);
    return changed(where, words(before), words(after));
  }
  return [
    ...changed({ ...where, detail: "text" }, before.text, after.text),
    ...changed({ ...where, detail: "accordingTo" }, before.accordingTo, after.accordingTo),
    ...citesChanges(where, before.citations, after.citations, names),
    ...exchanged({ ...where, detail: "contradicts" }, renamed(before.contradicts ?? [], names.statements), after.contradicts ?? []),
  ];
}

const figureKeys = [
  (figure: Figure) => JSON.stringify(figure),
  ({ id }: Figure) => id,
  ({ measure, of, accordingTo }: Figure) => JSON.stringify([measure, of, accordingTo]),
  ({ measure, of }: Figure) => JSON.stringify([measure, of]),
];

function figureChanges([before, after]: Pair<Figure>, names: Names): Change[] {
  const where = { part: "figure", ...ofWhich((after ?? before)?.of) } as const;
  if (before === undefined || after === undefined) {
    const words = (figure: Figure | undefined) => figure && owned(`${figure.measure}: ${numberOf(figure)}`, figure.accordingTo);
    return changed(where, words(before), words(after));
  }
  return [
    ...changed(where, `${before.measure}: ${before.of}`, `${after.measure}: ${after.of}`),
    ...changed({ ...where, detail: "number" }, numberOf(before), numberOf(after)),
    ...details(where, ["words", "kind", "asOf", "accordingTo", "replacedBy"], before, after),
    ...citesChanges(where, before.citations, after.citations, names),
  ];
}

/** “200”, “200–300”, “≥ 200”, “≤ 300”. */
function numberOf({ low, high }: Figure): string {
  if (low === undefined) return `≤ ${high ?? ""}`;
  if (high === undefined) return `≥ ${low}`;
  return low === high ? `${low}` : `${low}–${high}`;
}

const citationKeys = [({ url }: Citation) => url, ({ id }: Citation) => id];

const citationDetails = [
  "title",
  "titleFrom",
  "author",
  "publisher",
  "origin",
  "published",
  "accessed",
  "url",
  "type",
  "language",
  "read",
  "note",
] as const satisfies readonly (ChangedDetail & keyof Citation)[];

function citationChanges([before, after]: Pair<Citation>): Change[] {
  const where = { part: "citation", ...ofWhich((after ?? before)?.publisher) } as const;
  if (before === undefined || after === undefined) {
    const words = (citation: Citation | undefined) =>
      citation && [citation.publisher, citation.title, citation.published, citation.url].filter((part) => part !== undefined).join(", ");
    return changed({ part: "citation" }, words(before), words(after));
  }
  const copies = ({ archives = [] }: Citation) => archives.map(({ url, captured }) => `${url} (${captured})`);
  return [...details(where, citationDetails, before, after), ...exchanged({ ...where, detail: "copy" }, copies(before), copies(after))];
}

const placeName = ({ name, locality, region, country, role }: Place) =>
  `${[name, locality, region, country].filter((part) => part !== undefined).join(", ")} (${role})`;

function placeChanges([before, after]: Pair<Place>): Change[] {
  if (before === undefined || after === undefined)
    return changed({ part: "place" }, before && placeName(before), after && placeName(after));
  const point = ({ coordinates: { lat, lon }, precision, timezone }: Place) => `${lat}, ${lon} (${precision}); ${timezone}`;
  return changed({ part: "place", of: placeName(after), detail: "point" }, point(before), point(after));
}

/** The changes of a thing's own words, key by key. */
const details = <K extends ChangedDetail>(
  where: Where,
  keys: readonly K[],
  before: Readonly<Partial<Record<K, string | undefined>>>,
  after: Readonly<Partial<Record<K, string | undefined>>>,
): Change[] => keys.flatMap((detail) => changed({ ...where, detail }, before[detail], after[detail]));

const ofWhich = (name: string | undefined) => (name === undefined ? {} : { of: name });

const owned = (words: string, accordingTo: string | undefined) => (accordingTo === undefined ? words : `${words} (${accordingTo})`);
