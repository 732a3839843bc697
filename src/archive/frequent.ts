/** Counts over the events of one value, made ready for the values that most events have: so the first click on one is answered at once. */
import type { Archive } from "./archive.ts";
import { emptyBitmap } from "./bitmap.ts";
import { findEvents } from "./choice.ts";
import { facetNames, type FacetName } from "./facets.ts";
import { numberValues } from "./sheet.ts";
import { countOn } from "./tally.ts";

/** One value of a facet. */
export interface OneValue {
  readonly name: FacetName;
  readonly id: string;
}

/** What fewer events have is counted quickly enough; and the counts of so many values take less than a megabyte. */
const leastEvents = 5_000;
const most = 120;

/** Counts of all values over the events of one; undefined where they were not made ready. */
export const countsOver = (archive: Archive, { name, id }: OneValue): Uint32Array<ArrayBuffer> | undefined =>
  ready.get(archive)?.get(`${name} ${id}`);

const ready = new WeakMap<Archive, Map<string, Uint32Array<ArrayBuffer>>>();

/** Makes ready the counts of the most frequent values, one in each step. */
export function* prepareFrequent(archive: Archive): Generator<undefined, undefined> {
  const known = new Map<string, Uint32Array<ArrayBuffer>>();
  ready.set(archive, known);
  const none = emptyBitmap(archive.size);
  const { values } = numberValues(archive);
  for (const { facet, id, key } of frequentValues(archive)) {
    const counts = new Uint32Array(values);
    countOn(archive, counts, none, findEvents(facet, new Set([id])));
    known.set(key, counts);
    yield;
  }
}

function frequentValues({ facets }: Archive) {
  const all = facetNames.flatMap((name) => {
    const facet = facets[name];
    if (facet === undefined) return [];
    return facet.values.map(({ id }, code) => ({ facet, id, key: `${name} ${id}`, events: facet.totals[code] ?? 0 }));
  });
  return all
    .filter(({ events }) => events >= leastEvents)
    .sort((a, b) => b.events - a.events)
    .slice(0, most);
}
