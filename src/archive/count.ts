/**
 * How many events of a selection have each value of each facet. One click changes a selection little, so counting begins at the nearest
 * selection whose counts are known (no events, all of them, or one of the latest few) and counts only what is in one and not in the other.
 */
import type { Archive } from "./archive.ts";
import { emptyBitmap, fullBitmap, ones, sameBits, type Bitmap } from "./bitmap.ts";
import { facetNames, type FacetName } from "./facets.ts";
import { countsOver, prepareFrequent, type OneValue } from "./frequent.ts";
import { recount } from "./recount.ts";
import { hasSheet, numberValues } from "./sheet.ts";
import { countOn, prepareTally } from "./tally.ts";

/** Counts by facet: of each value, in the facet's order. A facet that is not there yet has none. */
export type Counts = Readonly<Record<FacetName, Uint32Array<ArrayBuffer>>>;

/** A selection with the counts of all values over it, as `numberValues` numbers them. They are never changed once they are there. */
interface Known {
  readonly bits: Bitmap;
  readonly counts: Uint32Array<ArrayBuffer>;
}

/** Of how many selections the counts are kept, besides none and all. */
const kept = 12;
/** About so many events are counted as quickly as a nearer selection is looked for. */
const near = 2_000;
/** Of so many events a sheet is made within a few milliseconds. */
const soonRead = 20_000;
/** Of a large selection one word in so many is looked at, to tell how far it is from another. */
const sampled = 16;

/** Makes ready what the first questions take, in steps of some milliseconds, so that they do not wait for it. */
export function* prepareCounts(archive: Archive): Generator<undefined, undefined> {
  yield* prepareTally(archive);
  yield* prepareFrequent(archive);
}

/** Counts the values of all facets over a selection, which may be known to be the events of one value. What is given out is kept for the next count, and not to be written to. */
export function countFacets(archive: Archive, bits: Bitmap, value?: OneValue): Counts {
  const { base, distance } = nearest(knownOf(archive), bits);
  const same = distance === 0 && sameBits(base.bits, bits);
  const ready = value && countsOver(archive, value);
  const counts = same ? base.counts : (ready ?? countedFrom(archive, base, bits));
  remember(archive, { bits, counts }, same ? base : undefined);
  const { first } = numberValues(archive);
  return Object.fromEntries(
    facetNames.map((name) => [name, counts.subarray(first[name], first[name] + (archive.facets[name]?.values.length ?? 0))]),
  ) as Record<FacetName, Uint32Array<ArrayBuffer>>;
}

function countedFrom(archive: Archive, base: Known, bits: Bitmap): Uint32Array<ArrayBuffer> {
  // Of many events a sheet takes long to make, and the first question is not to wait for it.
  if (archive.size > soonRead && !hasSheet(archive)) return recount(archive, bits);
  const counts = base.counts.slice();
  countOn(archive, counts, base.bits, bits);
  return counts;
}

function nearest(known: KnownList, bits: Bitmap): { base: Known; distance: number } {
  let [base] = known;
  let distance = Infinity;
  for (let index = known.length - 1; index >= 0 && distance > near; index -= 1) {
    const one = known[index] ?? base;
    const away = distanceOf(one.bits, bits);
    if (away < distance) [base, distance] = [one, away];
  }
  return { base, distance };
}

/** About how many events are in one selection and not in the other. */
function distanceOf(a: Bitmap, b: Bitmap): number {
  const step = a.length > 64 * sampled ? sampled : 1;
  let differing = 0;
  for (let word = 0; word < a.length; word += step) differing += ones((a[word] ?? 0) ^ (b[word] ?? 0));
  return differing * step;
}

/** None, all, and the latest few, the newest last. */
type KnownList = readonly [none: Known, all: Known, ...latest: Known[]];

const latest = new WeakMap<Archive, KnownList>();

function knownOf(archive: Archive): KnownList {
  const known = latest.get(archive) ?? [noneOf(archive), allOf(archive)];
  latest.set(archive, known);
  return known;
}

const noneOf = (archive: Archive): Known => ({ bits: emptyBitmap(archive.size), counts: new Uint32Array(numberValues(archive).values) });

const allOf = (archive: Archive): Known => ({
  bits: fullBitmap(archive.size),
  counts: Uint32Array.from(facetNames.flatMap((name) => Array.from(archive.facets[name]?.totals ?? []))),
});

function remember(archive: Archive, known: Known, same: Known | undefined): void {
  const [none, all, ...others] = knownOf(archive);
  if (same !== undefined && (same === none || same === all)) return;
  latest.set(archive, [none, all, ...others.filter((other) => other !== same).slice(1 - kept), known]);
}
