/** One question, one answer: total, facet counts, histogram. Which events they are is `select`'s answer. */
import type { Archive } from "./archive.ts";
import { countBits, fullBitmap, intersect, rankOf, selectBit, type Bitmap } from "./bitmap.ts";
import { eventsWith } from "./choice.ts";
import { counted, countValues, type Counted } from "./count.ts";
import { facetNames, type FacetName } from "./facets.ts";
import type { Query } from "./query.ts";
import { search, type TextIndex } from "./search.ts";
import { blockSize } from "./spread.ts";
import { touching } from "./times.ts";

/** A span of civil milliseconds cut into equal bins. */
export interface Bins {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A query with what of its answer is wanted. */
export interface Question {
  readonly query: Query;
  readonly histogram: Bins;
}

/** What an archive answers. */
export interface Answer {
  readonly total: number;
  readonly of: number;
  /** For each facet the events of each value, by the archive's order of values, with the facet's own choice lifted. None where the facet is not there yet. */
  readonly counts: Readonly<Record<FacetName, readonly number[]>>;
  /** Events whose anchor falls in each bin. */
  readonly histogram: readonly number[];
}

/** Events that match a query, and the same with each facet's own choice lifted. */
export interface Selection {
  readonly all: Bitmap;
  readonly lifted: Readonly<Record<FacetName, Bitmap>>;
}

const dayMs = 86_400_000;

/** Answers a question about what was selected. Pure: the archive is never changed. */
export function ask(archive: Archive, { all, lifted }: Selection, histogram: Bins): Answer {
  const ready = new Map<Bitmap, Counted>();
  const countedOf = (bits: Bitmap) => {
    const found = ready.get(bits) ?? counted(bits, archive.size);
    ready.set(bits, found);
    return found;
  };
  const counts = facetNames.map((name) => {
    const facet = archive.facets[name];
    return [name, facet === undefined ? [] : Array.from(countValues(facet, countedOf(lifted[name])))] as const;
  });
  return {
    total: countedOf(all).selected,
    of: archive.size,
    counts: Object.fromEntries(counts) as Record<FacetName, number[]>,
    histogram: Array.from(histogramOf(archive, countedOf(all), histogram)),
  };
}

/** The events that match. A span matches every event that may have touched it. */
export function select(archive: Archive, text: readonly TextIndex[], query: Query): Selection {
  const base = fullBitmap(archive.size);
  const found = search(text, query.text, archive.size);
  if (found !== undefined) intersect(base, found);
  if (query.from !== undefined || query.to !== undefined) intersect(base, touching(archive.times, startOf(query.from), endOf(query.to)));
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

const startOf = (day: string | undefined) => (day === undefined ? -Infinity : Date.parse(`${day}T00:00:00Z`));
const endOf = (day: string | undefined) => (day === undefined ? Infinity : Date.parse(`${day}T00:00:00Z`) + dayMs - 1);

function chosen(archive: Archive, name: FacetName, ids: readonly string[]): Bitmap | undefined {
  if (ids.length === 0) return undefined;
  const facet = archive.facets[name];
  if (facet === undefined) throw new Error(`the facet ${name} is not there yet`);
  return eventsWith(facet, new Set(ids));
}

/** Counts the anchors of a selection in equal bins; what lies outside the span is not counted. */
export function histogramOf({ times }: Archive, { others, spread }: Counted, span: Bins): Uint32Array<ArrayBuffer> {
  const { from, to, count } = span;
  const bins = new Uint32Array(count);
  const { anchor } = times;
  const put = (position: number) => {
    const at = anchor[position] ?? 0;
    if (at < from || at >= to) return;
    const bin = binOf(at, span);
    bins[bin] = (bins[bin] ?? 0) + 1;
  };
  for (const position of spread.positions) put(position);
  for (const block of spread.blocks) for (let at = block * blockSize; at < (block + 1) * blockSize; at += 1) put(at);
  return others ? wholeHistogram(anchor, span).map((whole, bin) => whole - (bins[bin] ?? 0)) : bins;
}

/** Anchors are sorted, so each edge of a bin is found by halving. */
function wholeHistogram(anchor: Float64Array, span: Bins): Uint32Array<ArrayBuffer> {
  const bins = new Uint32Array(span.count);
  const before = (bin: number) => {
    let low = 0;
    let high = anchor.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = anchor[middle] ?? 0;
      if (at < span.from || (at < span.to && binOf(at, span) < bin)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  let start = before(0);
  for (let bin = 0; bin < span.count; bin += 1) {
    const end = before(bin + 1);
    bins[bin] = end - start;
    start = end;
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

/** The positions of a page of a selection, in a query's order. */
export function pageOf(selection: Bitmap, newest: boolean, offset: number, limit: number): number[] {
  const total = countBits(selection);
  const length = Math.max(0, Math.min(limit, total - offset));
  if (length === 0) return [];
  const first = newest ? total - offset - length : offset;
  const positions = [selectBit(selection, first)];
  for (let position = (positions[0] ?? 0) + 1; positions.length < length; position += 1)
    if ((((selection[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1) positions.push(position);
  return newest ? positions.reverse() : positions;
}

/** The place of an event in a query's order, counted from nought. */
export function placeOf(selection: Bitmap, newest: boolean, position: number): number {
  const before = rankOf(selection, position);
  return newest ? countBits(selection) - 1 - before : before;
}
