/** What changed in a statement, a figure, a source or a place. */
import type { Citation, Figure, Place, Statement } from "../log/index.ts";
import { changed, details, exchanged, ofWhich, owned, type Change, type ChangedDetail, type Where } from "./change.ts";
import type { Pair } from "./pairing.ts";

/** What ids of the earlier state are called in the later one, and publishers by the ids of their citations. */
export interface Names {
  readonly statements: ReadonlyMap<string, string>;
  readonly citations: ReadonlyMap<string, string>;
  /** The publishers of citations by id, as a reader knows them. */
  readonly publishers: ReadonlyMap<string, string>;
}

const renamed = (ids: readonly string[], names: ReadonlyMap<string, string>) => ids.map((id) => names.get(id) ?? id);

function citesChanges(where: Where, before: readonly string[], after: readonly string[], { citations, publishers }: Names): Change[] {
  const name = (id: string) => publishers.get(id) ?? id;
  return exchanged({ ...where, detail: "cites" }, renamed(before, citations).map(name), after.map(name));
}

/** By what a statement is known again, the surest first. */
export const statementKeys = [
  ({ text, accordingTo }: Statement) => `${text}\n${accordingTo ?? ""}`,
  ({ text }: Statement) => text,
  ({ id }: Statement) => id,
];

/** The changes of a statement. */
export function statementChanges([before, after]: Pair<Statement>, names: Names): Change[] {
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

/** By what a figure is known again, the surest first. */
export const figureKeys = [
  (figure: Figure) => JSON.stringify(figure),
  ({ id }: Figure) => id,
  ({ measure, of, accordingTo }: Figure) => JSON.stringify([measure, of, accordingTo]),
  ({ measure, of }: Figure) => JSON.stringify([measure, of]),
];

/** The changes of a figure. */
export function figureChanges([before, after]: Pair<Figure>, names: Names): Change[] {
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

/** By what a citation is known again, the surest first. */
export const citationKeys = [({ url }: Citation) => url, ({ id }: Citation) => id];

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

/** The changes of a citation. */
export function citationChanges([before, after]: Pair<Citation>): Change[] {
  const where = { part: "citation", ...ofWhich((after ?? before)?.publisher) } as const;
  if (before === undefined || after === undefined) {
    const words = (citation: Citation | undefined) =>
      citation && [citation.publisher, citation.title, citation.published, citation.url].filter((part) => part !== undefined).join(", ");
    return changed({ part: "citation" }, words(before), words(after));
  }
  const copies = ({ archives = [] }: Citation) => archives.map(({ url, captured }) => `${url} (${captured})`);
  return [...details(where, citationDetails, before, after), ...exchanged({ ...where, detail: "copy" }, copies(before), copies(after))];
}

/** A place in words, by which it is known again too. */
export const placeName = ({ name, locality, region, country, role }: Place) =>
  `${[name, locality, region, country].filter((part) => part !== undefined).join(", ")} (${role})`;

/** The changes of a place. */
export function placeChanges([before, after]: Pair<Place>): Change[] {
  if (before === undefined || after === undefined)
    return changed({ part: "place" }, before && placeName(before), after && placeName(after));
  const point = ({ coordinates: { lat, lon }, precision, timezone }: Place) => `${lat}, ${lon} (${precision}); ${timezone}`;
  return changed({ part: "place", of: placeName(after), detail: "point" }, point(before), point(after));
}
