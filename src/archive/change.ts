/** One change between two states of an entry, and how changes are told of single words and of lists. */

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

/** What a change is in. */
export type Where = Pick<Change, "part" | "detail" | "of">;

/** The change of one wording into another; none where they are alike. */
export function changed(where: Where, before: string | undefined, after: string | undefined): Change[] {
  if (before === after) return [];
  return [{ ...where, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

/** What only one of two lists has, a change each. */
export const inOneOnly = (where: Where, before: readonly string[], after: readonly string[]): Change[] => [
  ...before.filter((item) => !after.includes(item)).flatMap((item) => changed(where, item, undefined)),
  ...after.filter((item) => !before.includes(item)).flatMap((item) => changed(where, undefined, item)),
];

/** What one list has and the other has not, told as one change. */
export function exchanged(where: Where, before: readonly string[], after: readonly string[]): Change[] {
  const left = before.filter((item) => !after.includes(item));
  const come = after.filter((item) => !before.includes(item));
  return changed(where, left.length === 0 ? undefined : left.join("; "), come.length === 0 ? undefined : come.join("; "));
}

/** The changes of a thing's own words, key by key. */
export const details = <K extends ChangedDetail>(
  where: Where,
  keys: readonly K[],
  before: Readonly<Partial<Record<K, string | undefined>>>,
  after: Readonly<Partial<Record<K, string | undefined>>>,
): Change[] => keys.flatMap((detail) => changed({ ...where, detail }, before[detail], after[detail]));

/** Which of several, where that has a name. */
export const ofWhich = (name: string | undefined) => (name === undefined ? {} : { of: name });

/** Words with whose they are. */
export const owned = (words: string, accordingTo: string | undefined) => (accordingTo === undefined ? words : `${words} (${accordingTo})`);
