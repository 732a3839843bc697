/**
 * What counting reads of an event: eight numbers of two bytes, each in a column of its own. A joint column takes one of the eight. A
 * facet whose combinations are not shared takes several, one a value; what does not fit is looked up in the facet itself. Each number
 * leads to a counter, so that an event is counted in eight steps without a branch.
 */
import type { Archive } from "./archive.ts";
import { addBit, emptyBitmap, type Bitmap } from "./bitmap.ts";
import { eventsOf, type Facet } from "./facet.ts";
import { facetNames, type FacetName } from "./facets.ts";
import { findJoints, type Joint } from "./joint.ts";

/** Numbers of an event. */
const width = 8;

/** The columns of an archive and the counters that their numbers lead to. */
export interface Sheet {
  /** Events to a column. */
  readonly size: number;
  /** The eight columns one after another: number `k` of event `i` is `numbers[k * size + i]`. */
  readonly numbers: Uint16Array<ArrayBuffer>;
  /** What is added to a number in each column to give its counter. */
  readonly bases: Uint32Array<ArrayBuffer>;
  /** First one for each value of all facets, then some for what is no value, then one for each joint combination. All are nought between two counts. */
  readonly counters: Int32Array<ArrayBuffer>;
  /** How many values all facets have. */
  readonly values: number;
  readonly combinations: Combinations;
  /** Facets of which some events have values that are in no column. */
  readonly rest: readonly Rest[];
}

/** The values of joint combinations: those of combination `c` are `values[starts[c]]` up to `values[starts[c + 1]]`; its counter is `first + c`. */
interface Combinations {
  readonly first: number;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly values: Uint32Array<ArrayBuffer>;
}

/** What the columns leave out of a facet: of some events all values but the first few. */
export interface Rest {
  readonly facet: Facet;
  /** The number of the facet's first value. */
  readonly first: number;
  readonly events: Bitmap;
  readonly inColumns: number;
}

/** Where there is no value, one of so many counters is taken by turns: a processor waits where it adds to one again and again. */
const spare = 32;

/** The number of each facet's first value, when the values of all facets are numbered through, and how many there are. */
export function numberValues({ facets }: Archive): { readonly first: Readonly<Record<FacetName, number>>; readonly values: number } {
  let values = 0;
  const first = Object.fromEntries(
    facetNames.map((name) => {
      const before = values;
      values += facets[name]?.values.length ?? 0;
      return [name, before];
    }),
  ) as Record<FacetName, number>;
  return { first, values };
}

/** The sheet of an archive, made when it is first needed. */
export function sheetOf(archive: Archive): Sheet {
  for (;;) {
    const known = stepSheet(archive);
    if (known !== undefined) return known;
  }
}

/** Whether a sheet is there already. */
export function hasSheet(archive: Archive): boolean {
  const known = sheets.get(archive);
  return known !== undefined && !("next" in known);
}

/** Makes one step more towards a sheet, and gives it when it is there: nothing that waits has to wait for the whole. */
export function stepSheet(archive: Archive): Sheet | undefined {
  const known = sheets.get(archive) ?? makeSheet(archive);
  if (!("next" in known)) return known;
  const { value } = known.next();
  sheets.set(archive, value ?? known);
  return value;
}

const sheets = new WeakMap<Archive, Sheet | Generator<undefined, Sheet>>();

function* makeSheet(archive: Archive): Generator<undefined, Sheet> {
  const { first, values } = numberValues(archive);
  const joints = yield* findJoints(archive);
  const joined = joints.flatMap(({ parts }) => parts.map(({ name }) => name));
  const lists = facetNames.flatMap((name) => {
    const facet = archive.facets[name];
    return facet === undefined || joined.includes(name) ? [] : [{ facet, first: first[name] }];
  });
  yield;
  const combinations = combinationsOf(joints, first, values + spare);
  yield;
  const numbers = new Uint16Array(archive.size * width);
  const bases = Uint32Array.from({ length: width }, (_, column) => values + column);
  let counters = combinations.first;
  joints.forEach(({ of, size }, column) => {
    numbers.set(of, column * archive.size);
    bases[column] = counters;
    counters += size;
  });
  yield;
  let column = joints.length;
  const room = values + spare > 65_536 ? 0 : Math.floor((width - column) / Math.max(1, lists.length));
  const rest: Rest[] = [];
  for (const { facet, first } of lists) {
    const inColumns = Math.min(room, longestOf(facet));
    for (let place = 0; place < inColumns; place += 1, column += 1) {
      fillColumn(numbers.subarray(column * archive.size, (column + 1) * archive.size), facet, place, first, values);
      bases[column] = 0;
      yield;
    }
    if (longestOf(facet) > inColumns) rest.push({ facet, first, events: longerThan(facet, inColumns), inColumns });
  }
  return { size: archive.size, numbers, bases, counters: new Int32Array(counters), values, combinations, rest };
}

function combinationsOf(joints: readonly Joint[], first: Readonly<Record<FacetName, number>>, firstCounter: number): Combinations {
  const values: number[] = [];
  const starts = [0];
  for (const { size, parts } of joints)
    for (let combination = 0; combination < size; combination += 1) {
      for (const { name, facet, own } of parts) {
        const number = own[combination] ?? 0;
        for (let at = facet.starts[number] ?? 0; at < (facet.starts[number + 1] ?? 0); at += 1)
          values.push(first[name] + (facet.codes[at] ?? 0));
      }
      starts.push(values.length);
    }
  return { first: firstCounter, starts: Uint32Array.from(starts), values: Uint32Array.from(values) };
}

function longestOf({ starts }: Facet): number {
  let longest = 0;
  for (let index = 1; index < starts.length; index += 1) longest = Math.max(longest, (starts[index] ?? 0) - (starts[index - 1] ?? 0));
  return longest;
}

/** Writes into a column the value that stands in one place among each event's values. */
function fillColumn(column: Uint16Array, { of, starts, codes }: Facet, place: number, first: number, values: number): void {
  for (let position = 0; position < column.length; position += 1) {
    const combination = of === undefined ? position : (of[position] ?? 0);
    const at = (starts[combination] ?? 0) + place;
    column[position] = at < (starts[combination + 1] ?? 0) ? first + (codes[at] ?? 0) : values + ((position + place) % spare);
  }
}

/** The events that have more values than so many. */
function longerThan(facet: Facet, count: number): Bitmap {
  const { of, starts } = facet;
  const events = emptyBitmap(eventsOf(facet));
  for (let position = 0; position < eventsOf(facet); position += 1) {
    const combination = of === undefined ? position : (of[position] ?? 0);
    if ((starts[combination + 1] ?? 0) - (starts[combination] ?? 0) > count) addBit(events, position);
  }
  return events;
}
