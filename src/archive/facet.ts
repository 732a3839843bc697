/**
 * A facet as columns: for each event the numbers of its values, first the one that its lane is named for. Counting walks over the
 * events of a selection or over all the others, whichever are fewer, and takes whole blocks at once.
 */
import { addBit, complement, countBits, emptyBitmap, type Bitmap } from "./bitmap.ts";
import type { FacetValue } from "./facets.ts";
import { GrowingColumn } from "./grow.ts";
import { blockSize, spreadOf, type Spread } from "./spread.ts";

/** A facet: its values, those with most events first, and for event `i` the codes from `starts[i]` up to `starts[i + 1]`. */
export interface Facet {
  readonly values: readonly FacetValue[];
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly codes: Uint32Array<ArrayBuffer>;
  /** Events of each value in the whole log. */
  readonly totals: Uint32Array<ArrayBuffer>;
}

/** No value: the event stands in no lane of that kind. */
export const noValue = 0xffffffff;

/** A facet's totals, from its codes. */
export function totalsOf(codes: Facet["codes"], values: number): Uint32Array<ArrayBuffer> {
  const totals = new Uint32Array(values);
  for (const code of codes) totals[code] = (totals[code] ?? 0) + 1;
  return totals;
}

/** The first value of an event, or `noValue`. */
export function firstValue({ starts, codes }: Facet, position: number): number {
  const start = starts[position] ?? 0;
  return start < (starts[position + 1] ?? 0) ? (codes[start] ?? noValue) : noValue;
}

/** The events that have any of some values. The latest few answers are kept, since a choice stays while others change. */
export function eventsWith(facet: Facet, ids: ReadonlySet<string>): Bitmap {
  const known = choices.get(facet) ?? new Map<string, Bitmap>();
  choices.set(facet, known);
  const key = [...ids].sort().join(" ");
  const bits = known.get(key) ?? findEvents(facet, ids);
  known.delete(key);
  known.set(key, bits);
  const [oldest] = known.keys();
  if (known.size > choicesKept && oldest !== undefined) known.delete(oldest);
  return bits;
}

const choices = new WeakMap<Facet, Map<string, Bitmap>>();
const choicesKept = 8;

function findEvents({ starts, codes, values }: Facet, ids: ReadonlySet<string>): Bitmap {
  const wanted = Uint8Array.from(values, ({ id }) => (ids.has(id) ? 1 : 0));
  const size = starts.length - 1;
  const bits = emptyBitmap(size);
  for (let position = 0; position < size; position += 1) {
    const end = starts[position + 1] ?? 0;
    for (let at = starts[position] ?? 0; at < end; at += 1) {
      if (wanted[codes[at] ?? 0] !== 1) continue;
      addBit(bits, position);
      break;
    }
  }
  return bits;
}

/** What a selection and its complement come to, made ready once for all facets: `others` where fewer are out than in. */
export interface Counted {
  readonly selected: number;
  readonly size: number;
  readonly spread: Spread;
  readonly others: boolean;
}

/** Makes a selection over `size` events ready for counting. */
export function counted(selection: Bitmap, size: number): Counted {
  const selected = countBits(selection);
  const others = selected * 2 > size;
  return {
    selected,
    size,
    others,
    spread: others ? spreadOf(complement(selection, size), size - selected) : spreadOf(selection, selected),
  };
}

/** How many events of a selection have each value. */
export function countValues(facet: Facet, { others, spread }: Counted): Uint32Array<ArrayBuffer> {
  const counts = tally(facet, spread);
  return others ? facet.totals.map((total, code) => total - (counts[code] ?? 0)) : counts;
}

function tally(facet: Facet, { blocks, positions }: Spread): Uint32Array<ArrayBuffer> {
  const { starts, codes, values } = facet;
  const counts = new Uint32Array(values.length);
  if (blocks.length > 0) {
    const totals = blockTotals(facet);
    for (const block of blocks)
      for (let code = 0, at = block * counts.length; code < counts.length; code += 1, at += 1)
        counts[code] = (counts[code] ?? 0) + (totals[at] ?? 0);
  }
  for (const position of positions) {
    const end = starts[position + 1] ?? 0;
    for (let at = starts[position] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

/** Counts of each value in each whole block, found when they are first needed: a span of time is mostly whole blocks. */
function blockTotals(facet: Facet): Uint16Array {
  const known = totalsByBlock.get(facet);
  if (known !== undefined) return known;
  const { starts, codes, values } = facet;
  const blocks = Math.floor((starts.length - 1) / blockSize);
  const totals = new Uint16Array(blocks * values.length);
  for (let block = 0; block < blocks; block += 1) {
    const end = starts[(block + 1) * blockSize] ?? 0;
    for (let at = starts[block * blockSize] ?? 0; at < end; at += 1) {
      const cell = block * values.length + (codes[at] ?? 0);
      totals[cell] = (totals[cell] ?? 0) + 1;
    }
  }
  totalsByBlock.set(facet, totals);
  return totals;
}

const totalsByBlock = new WeakMap<Facet, Uint16Array>();

/** Gathers a facet's values, event by event; `finish` numbers them by how many events they have, equals by id. */
export function gatherFacet(): { add(values: readonly FacetValue[]): void; finish(): Facet } {
  const found = new Map<string, { readonly value: FacetValue; readonly code: number; events: number }>();
  const codes = new GrowingColumn();
  const ends = new GrowingColumn();
  ends.add(0);
  return {
    add(values) {
      for (const value of values) {
        const known = found.get(value.id) ?? { value, code: found.size, events: 0 };
        known.events += 1;
        found.set(value.id, known);
        codes.add(known.code);
      }
      ends.add(codes.length);
    },
    finish() {
      const sorted = [...found.values()].sort((a, b) => b.events - a.events || (a.value.id < b.value.id ? -1 : 1));
      const renumbered = new Uint32Array(sorted.length);
      sorted.forEach(({ code }, index) => (renumbered[code] = index));
      return {
        values: sorted.map(({ value }) => value),
        starts: ends.numbers().slice(),
        codes: codes.numbers().map((code) => renumbered[code] ?? 0),
        totals: Uint32Array.from(sorted, ({ events }) => events),
      };
    },
  };
}
