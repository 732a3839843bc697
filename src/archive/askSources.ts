/** One question to the table of sources, one answer: with the same facets, bitmaps and text index as the entries. */
import { addBit, eachBit, emptyBitmap, fullBitmap, intersect, type Bitmap } from "./bitmap.ts";
import { eventsWith } from "./choice.ts";
import { countValues, gatherFacet, type Facet } from "./facet.ts";
import { indexTexts, search, type TextIndex } from "./search.ts";
import type { SourceRow, SourceTable } from "./sourceTable.ts";

/** The facets of sources. The order is that of the page. */
export const sourceFacets = ["type", "publisher", "country", "language", "decade", "read", "copy"] as const;

/** A facet's name. */
export type SourceFacet = (typeof sourceFacets)[number];

/** The orders of the list: most statements first, newest or oldest first (the undated last), by title. */
export const sourceSorts = ["statements", "newest", "oldest", "title"] as const;

/** What a reader asks: each facet's chosen values are joined by “or”, the facets and the rest by “and”. */
export interface SourceQuery {
  readonly text: string;
  readonly facets: Readonly<Record<SourceFacet, readonly string[]>>;
  /** Years between which it may have been published; what bears no date is then left out. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly sort: (typeof sourceSorts)[number];
}

/** The query that asks nothing. */
export const everySource: SourceQuery = {
  text: "",
  facets: { type: [], publisher: [], country: [], language: [], decade: [], read: [], copy: [] },
  sort: "statements",
};

/** The value of what bears no date, names no country or has no copy. */
export const absent = "none";

/** A table made ready to be asked. */
export interface SourceArchive {
  readonly table: SourceTable;
  readonly facets: Readonly<Record<SourceFacet, Facet>>;
  readonly text: readonly TextIndex[];
}

/** What the table answers. */
export interface SourceAnswer {
  /** Positions in the table's rows, in the query's order. */
  readonly found: readonly number[];
  /** For each facet how many sources have each value, by the facet's order of values, with its own choice lifted. */
  readonly counts: Readonly<Record<SourceFacet, Uint32Array>>;
}

/** Makes a table ready. Labels of values are ids; the page puts them into words. */
export function openSources(table: SourceTable): SourceArchive {
  const gathered = inEach(() => gatherFacet());
  for (const row of table.rows) {
    const values = valuesOf(row, table);
    for (const name of sourceFacets) gathered[name].add([{ id: values[name], label: values[name] }]);
  }
  const texts = table.rows.map(({ title, author = "", origin = "", publisher }) =>
    [title, author, origin, table.publishers[publisher]?.name ?? ""].join("\n"),
  );
  return { table, facets: inEach((name) => gathered[name].finish()), text: indexTexts(texts) };
}

function valuesOf(
  { type, publisher, language, read, years, archived }: SourceRow,
  { publishers }: SourceTable,
): Record<SourceFacet, string> {
  return {
    type,
    publisher: publishers[publisher]?.id ?? absent,
    country: publishers[publisher]?.country ?? absent,
    language,
    decade: years === undefined ? absent : `${Math.floor(years[0] / 10)}0s`,
    read,
    copy: archived ? "kept" : absent,
  };
}

/** Answers a question. Pure: the archive is never changed. */
export function askSources({ table, facets, text }: SourceArchive, query: SourceQuery): SourceAnswer {
  const size = table.rows.length;
  const base = search(text, query.text, size) ?? fullBitmap(size);
  if (query.from !== undefined || query.to !== undefined) intersect(base, ofYears(table, query));
  const choices = inEach((name) => (query.facets[name].length === 0 ? undefined : eventsWith(facets[name], new Set(query.facets[name]))));
  const without = (lifted?: SourceFacet) => {
    const bits = base.slice();
    for (const name of sourceFacets) if (name !== lifted && choices[name] !== undefined) intersect(bits, choices[name]);
    return bits;
  };
  return {
    found: inOrder(table, without(), query.sort),
    counts: inEach((name) => countValues(facets[name], without(name))),
  };
}

function ofYears({ rows }: SourceTable, { from = -Infinity, to = Infinity }: SourceQuery): Bitmap {
  const bits = emptyBitmap(rows.length);
  rows.forEach(({ years }, position) => {
    if (years !== undefined && years[0] <= to && years[1] >= from) addBit(bits, position);
  });
  return bits;
}

/** The rows stand in the order of statements; other orders keep it among equals. EDTF sorts as text within a year. */
function inOrder({ rows }: SourceTable, bits: Bitmap, sort: SourceQuery["sort"]): number[] {
  const found: number[] = [];
  eachBit(bits, (position) => found.push(position));
  if (sort === "statements") return found;
  const undated = sort === "newest" ? -Infinity : Infinity;
  const keyOf = (position: number) => {
    const { title = "", years, published = "" } = rows[position] ?? {};
    return sort === "title" ? { year: 0, text: title.toLowerCase() } : { year: years?.[0] ?? undated, text: published };
  };
  const keyed = found.map((position) => ({ position, ...keyOf(position) }));
  const way = sort === "newest" ? -1 : 1;
  keyed.sort((a, b) => way * (compare(a.year, b.year) || compare(a.text, b.text)) || a.position - b.position);
  return keyed.map(({ position }) => position);
}

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);

const inEach = <T>(make: (name: SourceFacet) => T) =>
  Object.fromEntries(sourceFacets.map((name) => [name, make(name)])) as Record<SourceFacet, T>;
