/**
 * How many events of a selection have each value of a facet. One click changes a selection little, so counting begins at the nearest
 * selection whose counts are known (no events, all of them, or one of the latest few) and counts only what is in one and not in the other.
 */
import type { Archive } from "./archive.ts";
import { emptyBitmap, fullBitmap, sameBits, type Bitmap } from "./bitmap.ts";
import { facetNames, type FacetName } from "./facets.ts";
import { distanceOf, spreadOf } from "./spread.ts";
import { tally, type Counts } from "./tally.ts";

/** A selection with counts over it; they are never changed once they are there. */
interface Known {
  readonly bits: Bitmap;
  readonly counts: Counts;
}

/** Of how many selections the counts are kept, besides none and all. */
const kept = 12;

/** Counts the values of some facets over a selection. What is given out is kept for the next count, and not to be written to. */
export function countFacets(archive: Archive, bits: Bitmap, names: readonly FacetName[]): Counts {
  const near = knownOf(archive)
    .map((known) => ({ known, distance: distanceOf(bits, known.bits) }))
    .sort((a, b) => a.distance - b.distance);
  const counts: Counts = {};
  for (const { known } of near) {
    const own = names.filter((name) => counts[name] === undefined && known.counts[name] !== undefined);
    if (own.length > 0) Object.assign(counts, countFrom(archive, known, bits, own));
  }
  remember(archive, { bits, counts }, near.find(({ known, distance }) => distance === 0 && sameBits(known.bits, bits))?.known);
  return counts;
}

function countFrom(archive: Archive, base: Known, bits: Bitmap, names: readonly FacetName[]): Counts {
  const [more, fewer] = [tally(archive, names, spreadOf(bits, base.bits)), tally(archive, names, spreadOf(base.bits, bits))];
  return Object.fromEntries(names.map((name) => [name, changed(base.counts[name], more[name], fewer[name])]));
}

function changed(before: Uint32Array | undefined, more: Uint32Array | undefined, fewer: Uint32Array | undefined): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(before ?? []);
  for (let code = 0; code < counts.length; code += 1) counts[code] = (counts[code] ?? 0) + (more?.[code] ?? 0) - (fewer?.[code] ?? 0);
  return counts;
}

const latest = new WeakMap<Archive, readonly Known[]>();

/** None, all, and the latest few, the newest last. */
function knownOf(archive: Archive): readonly Known[] {
  const known = latest.get(archive) ?? [startOf(archive, emptyBitmap(archive.size), 0), startOf(archive, fullBitmap(archive.size), 1)];
  latest.set(archive, known);
  return known;
}

/** A selection in which each value has its total so many times. */
function startOf({ facets }: Archive, bits: Bitmap, times: 0 | 1): Known {
  return { bits, counts: Object.fromEntries(facetNames.map((name) => [name, facets[name]?.totals.map((total) => total * times)])) };
}

function remember(archive: Archive, known: Known, same: Known | undefined): void {
  const [none, all, ...others] = knownOf(archive);
  if (none === undefined || all === undefined || same === none || same === all) return;
  const merged = { bits: known.bits, counts: { ...same?.counts, ...known.counts } };
  latest.set(archive, [none, all, ...others.filter((other) => other !== same).slice(1 - kept), merged]);
}
