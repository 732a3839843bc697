/** A facet as columns: for each event the numbers of its values, first the one that its lane is named for. */
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

/** The first value of each event, or `noValue`; found once and kept. */
export function firstValues(facet: Facet): Uint32Array {
  const known = firsts.get(facet);
  if (known !== undefined) return known;
  const { starts, codes } = facet;
  const found = new Uint32Array(starts.length - 1);
  for (let position = 0; position < found.length; position += 1) {
    const start = starts[position] ?? 0;
    found[position] = start < (starts[position + 1] ?? 0) ? (codes[start] ?? noValue) : noValue;
  }
  firsts.set(facet, found);
  return found;
}

const firsts = new WeakMap<Facet, Uint32Array>();

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
