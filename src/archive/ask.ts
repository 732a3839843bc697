/** One question, one answer: total, facet counts, histogram. Which events they are is `select`'s answer. */
import type { Archive } from "./archive.ts";
import { countBits, countRange, fullBitmap, intersect, rankOf, selectBit, type Bitmap } from "./bitmap.ts";
import { eventsWith } from "./choice.ts";
import { countFacets } from "./count.ts";
import { facetNames, type FacetName } from "./facets.ts";
import type { OneValue } from "./frequent.ts";
import type { Query } from "./query.ts";
import { search, type TextIndex } from "./search.ts";
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
  /** Of those that are the events of one value alone, which value. */
  readonly ofOne: ReadonlyMap<Bitmap, OneValue>;
}

const dayMs = 86_400_000;

/** Answers a question about what was selected. Pure: the archive is never changed. */
export function ask(archive: Archive, { all, lifted, ofOne }: Selection, histogram: Bins): Answer {
  const known = new Map([...new Set(Object.values(lifted))].map((bits) => [bits, countFacets(archive, bits, ofOne.get(bits))]));
  return {
    total: countBits(all),
    of: archive.size,
    counts: Object.fromEntries(facetNames.map((name) => [name, Array.from(known.get(lifted[name])?.[name] ?? [])])) as Record<
      FacetName,
      number[]
    >,
    histogram: histogramOf(archive, all, histogram),
  };
}

/** The events that match. A span matches every event that may have touched it. */
export function select(archive: Archive, text: readonly TextIndex[], query: Query): Selection {
  const base = undecided(archive, text, query);
  const choices = facetNames.flatMap((name) => {
    const ids = query.facets[name];
    const bits = chosen(archive, name, ids);
    return bits === undefined ? [] : [{ name, ids, bits }];
  });
  // A new bitmap only where one is changed: at a million events each is 125 kB, and a brush asks sixty times a second.
  const isOpen = query.text === "" && query.from === undefined && query.to === undefined;
  const ofOne = new Map<Bitmap, OneValue>();
  const among = (some: typeof choices) => {
    if (some.length === 0) return base;
    const bits = some.reduce((all, choice) => intersect(all, choice.bits), base.slice());
    const [first] = some;
    const [id] = first?.ids ?? [];
    if (isOpen && some.length === 1 && first?.ids.length === 1 && id !== undefined) ofOne.set(bits, { name: first.name, id });
    return bits;
  };
  const all = among(choices);
  const lift = (name: FacetName) =>
    choices.some((choice) => choice.name === name) ? among(choices.filter((choice) => choice.name !== name)) : all;
  return { all, lifted: Object.fromEntries(facetNames.map((name) => [name, lift(name)])) as Record<FacetName, Bitmap>, ofOne };
}

/** The events that words and dates leave, whatever is chosen in the facets. */
function undecided({ size, times }: Archive, text: readonly TextIndex[], query: Query): Bitmap {
  const found = search(text, query.text, size);
  if (query.from === undefined && query.to === undefined) return found ?? fullBitmap(size);
  const dated = touching(times, startOf(query.from), endOf(query.to));
  return found === undefined ? dated : intersect(dated, found);
}

const startOf = (day: string | undefined) => (day === undefined ? -Infinity : Date.parse(`${day}T00:00:00Z`));
const endOf = (day: string | undefined) => (day === undefined ? Infinity : Date.parse(`${day}T00:00:00Z`) + dayMs - 1);

function chosen(archive: Archive, name: FacetName, ids: readonly string[]): Bitmap | undefined {
  if (ids.length === 0) return undefined;
  const facet = archive.facets[name];
  if (facet === undefined) throw new Error(`the facet ${name} is not there yet`);
  return eventsWith(facet, new Set(ids));
}

/** Counts the anchors of a selection in equal bins; what lies outside the span is not counted. Anchors are sorted, so a bin is a range. */
export function histogramOf(archive: Archive, selection: Bitmap, span: Bins): number[] {
  const edges = edgesOf(archive, span);
  return Array.from({ length: span.count }, (_, bin) => countRange(selection, edges[bin] ?? 0, edges[bin + 1] ?? 0));
}

/** The position with which each bin begins, and at the end the one after the last. Kept for the latest span, since a page asks for the same again and again. */
function edgesOf(archive: Archive, span: Bins): Uint32Array {
  const key = `${span.from} ${span.to} ${span.count}`;
  const known = latestEdges.get(archive);
  if (known?.key === key) return known.edges;
  const edges = Uint32Array.from({ length: span.count + 1 }, (_, bin) => positionOf(archive, span, bin));
  latestEdges.set(archive, { key, edges });
  return edges;
}

const latestEdges = new WeakMap<Archive, { readonly key: string; readonly edges: Uint32Array }>();

/** The first position that lies in a bin or after it. */
function positionOf({ times: { anchor } }: Archive, span: Bins, bin: number): number {
  let low = 0;
  let high = anchor.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = anchor[middle] ?? 0;
    if (at < span.from || (at < span.to && binOf(at, span) < bin)) low = middle + 1;
    else high = middle;
  }
  return low;
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
