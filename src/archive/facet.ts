/** A facet as columns: for each event the numbers of its values, first the one that its lane is named for. */
import { eachBit, type Bitmap } from "./bitmap.ts";
import type { FacetValue } from "./facets.ts";
import { GrowingColumn } from "./grow.ts";

/**
 * A facet. Most events share their values with many others, so each different combination of values is kept once: the codes of
 * combination `c` are `codes[starts[c]]` up to `codes[starts[c + 1]]`. Where hardly any are shared, each event has one of its own.
 */
export interface Facet {
  /** Those with most events first. */
  readonly values: readonly FacetValue[];
  /** The combination of each event; none where event `i` has combination `i`. */
  readonly of: Uint32Array<ArrayBuffer> | undefined;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly codes: Uint32Array<ArrayBuffer>;
  /** Events of each value in the whole log. */
  readonly totals: Uint32Array<ArrayBuffer>;
}

/** No value: the event stands in no lane of that kind. */
export const noValue = 0xffffffff;

/** How many events a facet is of. */
export const eventsOf = ({ of, starts }: Facet): number => of?.length ?? starts.length - 1;

/** A facet from its columns, with its totals. */
export function facetOf(values: readonly FacetValue[], columns: Pick<Facet, "of" | "starts" | "codes">): Facet {
  const { of, starts, codes } = columns;
  const totals = new Uint32Array(values.length);
  const uses = new Uint32Array(starts.length - 1).fill(of === undefined ? 1 : 0);
  if (of !== undefined) for (const combination of of) uses[combination] = (uses[combination] ?? 0) + 1;
  addUses(totals, uses, columns);
  return { values, of, starts, codes, totals };
}

/** Adds to the count of each value how often its combinations were used. */
export function addUses(counts: Uint32Array, uses: Uint32Array, { starts, codes }: Pick<Facet, "starts" | "codes">): void {
  for (let combination = 0; combination < uses.length; combination += 1) {
    const used = uses[combination] ?? 0;
    if (used === 0) continue;
    const end = starts[combination + 1] ?? 0;
    for (let at = starts[combination] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + used;
    }
  }
}

/** How many events of a selection have each value. */
export function countValues({ values, of, starts, codes }: Facet, bits: Bitmap): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(values.length);
  eachBit(bits, (position) => {
    const combination = of === undefined ? position : (of[position] ?? 0);
    const end = starts[combination + 1] ?? 0;
    for (let at = starts[combination] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  });
  return counts;
}

/** The first value of each event, or `noValue`; found once and kept. */
export function firstValues(facet: Facet): Uint32Array {
  const known = firsts.get(facet);
  if (known !== undefined) return known;
  const { of, starts, codes } = facet;
  const found = new Uint32Array(eventsOf(facet));
  for (let position = 0; position < found.length; position += 1) {
    const combination = of === undefined ? position : (of[position] ?? 0);
    const start = starts[combination] ?? 0;
    found[position] = start < (starts[combination + 1] ?? 0) ? (codes[start] ?? noValue) : noValue;
  }
  firsts.set(facet, found);
  return found;
}

const firsts = new WeakMap<Facet, Uint32Array>();

/** Combinations are kept once where at most one event in so many has a new one. */
const leastShared = 4;

/** Gathers a facet's values, event by event; `finish` numbers them by how many events they have, equals by id. */
export function gatherFacet(): { add(values: readonly FacetValue[]): void; finish(): Facet } {
  const found = new Map<string, { readonly value: FacetValue; readonly code: number; events: number }>();
  const combinations = new Map<string, number>();
  const codes = new GrowingColumn();
  const ends = new GrowingColumn();
  const of = new GrowingColumn();
  ends.add(0);
  const codeOf = (value: FacetValue): number => {
    const known = found.get(value.id) ?? { value, code: found.size, events: 0 };
    known.events += 1;
    found.set(value.id, known);
    return known.code;
  };
  return {
    add(values) {
      const own = values.map(codeOf);
      const key = own.join(" ");
      const known = combinations.get(key) ?? combinations.size;
      if (known === combinations.size) {
        combinations.set(key, known);
        for (const code of own) codes.add(code);
        ends.add(codes.length);
      }
      of.add(known);
    },
    finish() {
      const sorted = [...found.values()].sort((a, b) => b.events - a.events || (a.value.id < b.value.id ? -1 : 1));
      const renumbered = new Uint32Array(sorted.length);
      sorted.forEach(({ code }, index) => (renumbered[code] = index));
      const shared = {
        of: of.numbers().slice(),
        starts: ends.numbers().slice(),
        codes: codes.numbers().map((code) => renumbered[code] ?? 0),
      };
      const values = sorted.map(({ value }) => value);
      return facetOf(values, combinations.size * leastShared > of.length ? unshared(shared) : shared);
    },
  };
}

/** The same columns with a combination of its own for each event. */
function unshared({
  of,
  starts,
  codes,
}: {
  of: Uint32Array;
  starts: Uint32Array;
  codes: Uint32Array;
}): Pick<Facet, "of" | "starts" | "codes"> {
  const ownStarts = new Uint32Array(of.length + 1);
  for (let position = 0; position < of.length; position += 1) {
    const combination = of[position] ?? 0;
    ownStarts[position + 1] = (ownStarts[position] ?? 0) + (starts[combination + 1] ?? 0) - (starts[combination] ?? 0);
  }
  const ownCodes = new Uint32Array(ownStarts[of.length] ?? 0);
  of.forEach((combination, position) => {
    ownCodes.set(codes.subarray(starts[combination], starts[combination + 1]), ownStarts[position]);
  });
  return { of: undefined, starts: ownStarts, codes: ownCodes };
}
