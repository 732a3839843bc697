/**
 * A facet as columns: for each event the numbers of its values, first the one that its lane is named for. Counting walks over the
 * events of a selection or over all the others, whichever are fewer.
 */
import { addBit, complement, countBits, emptyBitmap, type Bitmap } from "./bitmap.ts";
import type { FacetValue } from "./facets.ts";
import { GrowingColumn } from "./grow.ts";

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

/** The events that have any of some values. */
export function eventsWith({ starts, codes, values }: Facet, ids: ReadonlySet<string>): Bitmap {
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

/** How many events of a selection have each value. */
export function countValues(facet: Facet, selection: Bitmap): Uint32Array<ArrayBuffer> {
  const size = facet.starts.length - 1;
  const selected = countBits(selection);
  if (selected === size) return facet.totals.slice();
  if (selected * 2 <= size) return tally(facet, selection);
  const others = tally(facet, complement(selection, size));
  return facet.totals.map((total, code) => total - (others[code] ?? 0));
}

function tally({ starts, codes, values }: Facet, selection: Bitmap): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(values.length);
  for (let word = 0; word < selection.length; word += 1) {
    // The lowest bit is taken off until none is left.
    for (let rest = selection[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const position = word * 32 + (31 - Math.clz32(rest & -rest));
      const end = starts[position + 1] ?? 0;
      for (let at = starts[position] ?? 0; at < end; at += 1) {
        const code = codes[at] ?? 0;
        counts[code] = (counts[code] ?? 0) + 1;
      }
    }
  }
  return counts;
}

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
