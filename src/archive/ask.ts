/** One question, one answer: total, facet counts, histogram and a page of rows. */
import { touches, type Archive, type Row } from "./archive.ts";
import { countBits, countBoth, emptyBitmap, fullBitmap, hasBit, intersect, unite, addBit, type Bitmap } from "./bitmap.ts";
import { facetNames, type FacetName } from "./facets.ts";
import type { Query } from "./query.ts";
import { search, type TextIndex } from "./search.ts";

/** A span of civil milliseconds cut into equal bins. */
export interface Bins {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A query with what of its answer is wanted. */
export interface Question {
  readonly query: Query;
  readonly page: { readonly offset: number; readonly limit: number };
  readonly histogram: Bins;
}

/** What an archive answers. */
export interface Answer {
  readonly total: number;
  readonly of: number;
  /** For each facet the events of each value, by the archive's order of values, with the facet's own choice lifted. */
  readonly counts: Readonly<Record<FacetName, readonly number[]>>;
  /** Events whose anchor falls in each bin. */
  readonly histogram: readonly number[];
  /** Positions and rows of the page, in the query's order. */
  readonly page: readonly { readonly position: number; readonly row: Row }[];
}

/** Events that match a query, and the same with each facet's own choice lifted. */
export interface Selection {
  readonly all: Bitmap;
  readonly lifted: Readonly<Record<FacetName, Bitmap>>;
}

const dayMs = 86_400_000;

/** Answers a question. Pure: the archive and the index are never changed. */
export function ask(archive: Archive, text: TextIndex, { query, page, histogram }: Question): Answer {
  const { all, lifted } = select(archive, text, query);
  const total = countBits(all);
  return {
    total,
    of: archive.size,
    counts: Object.fromEntries(
      facetNames.map((name) => [name, archive.facets[name].bitmaps.map((bits) => countBoth(bits, lifted[name]))]),
    ) as Record<FacetName, number[]>,
    histogram: histogramOf(archive, all, histogram),
    page: orderOf(all, query.sort === "newest")
      .slice(page.offset, page.offset + page.limit)
      .map((position) => ({ position, row: rowAt(archive, position) })),
  };
}

/** The events that match. A span matches every event that may have touched it. */
export function select(archive: Archive, text: TextIndex, query: Query): Selection {
  const base = fullBitmap(archive.size);
  const found = search(text, query.text);
  if (found !== undefined) intersect(base, found);
  if (query.from !== undefined || query.to !== undefined) intersect(base, within(archive, query.from, query.to));
  const choices = facetNames.map((name) => ({ name, bits: chosen(archive, name, query.facets[name]) }));
  const all = base.slice();
  for (const { bits } of choices) if (bits !== undefined) intersect(all, bits);
  const lift = (name: FacetName): Bitmap => {
    if (choices.find((choice) => choice.name === name)?.bits === undefined) return all;
    const bits = base.slice();
    for (const choice of choices) if (choice.name !== name && choice.bits !== undefined) intersect(bits, choice.bits);
    return bits;
  };
  return { all, lifted: Object.fromEntries(facetNames.map((name) => [name, lift(name)])) as Record<FacetName, Bitmap> };
}

function chosen(archive: Archive, name: FacetName, ids: readonly string[]): Bitmap | undefined {
  if (ids.length === 0) return undefined;
  const wanted = new Set(ids);
  const { values, bitmaps } = archive.facets[name];
  const bits = emptyBitmap(archive.size);
  values.forEach(({ id }, index) => {
    const bitmap = bitmaps[index];
    if (wanted.has(id) && bitmap !== undefined) unite(bits, bitmap);
  });
  return bits;
}

function within(archive: Archive, from: string | undefined, to: string | undefined): Bitmap {
  const start = from === undefined ? -Infinity : Date.parse(`${from}T00:00:00Z`);
  const end = to === undefined ? Infinity : Date.parse(`${to}T00:00:00Z`) + dayMs - 1;
  const bits = emptyBitmap(archive.size);
  for (let position = 0; position < archive.size; position += 1) if (touches(archive.columns, position, start, end)) addBit(bits, position);
  return bits;
}

/** Counts the anchors of a selection in equal bins; what lies outside the span is not counted. */
export function histogramOf(archive: Archive, selection: Bitmap, span: Bins): number[] {
  const { from, to, count } = span;
  const bins = new Array<number>(count).fill(0);
  const { anchor } = archive.columns;
  for (let position = 0; position < archive.size; position += 1) {
    const at = anchor[position] ?? 0;
    if (at < from || at >= to || !hasBit(selection, position)) continue;
    const bin = binOf(at, span);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

/**
 * The bin of a moment; what lies before the span falls in the first, what lies after in the last. Multiplies before it
 * divides, for a day on the edge of two bins belongs to the later one, and a fraction would round some into the earlier.
 */
export function binOf(at: number, { from, to, count }: Bins): number {
  return Math.min(count - 1, Math.max(0, Math.floor(((at - from) * count) / (to - from))));
}

/** The positions of a selection in a query's order. */
export function orderOf(selection: Bitmap, newest: boolean): number[] {
  const positions: number[] = [];
  for (let position = 0; position < selection.length * 32; position += 1) if (hasBit(selection, position)) positions.push(position);
  return newest ? positions.reverse() : positions;
}

function rowAt(archive: Archive, position: number): Row {
  const row = archive.rows[position];
  if (row === undefined) throw new RangeError(`no event at position ${position}`);
  return row;
}
