/** Counting the values of facets over what is in one selection and not in another: single events, and whole blocks of neighbours. */
import type { Archive } from "./archive.ts";
import { emptyBitmap, fullBitmap, type Bitmap } from "./bitmap.ts";
import { prepareChoice } from "./choice.ts";
import { facetNames } from "./facets.ts";
import { sheetOf, stepSheet, type Rest, type Sheet } from "./sheet.ts";

/** Words of a bitmap to a block. */
const blockWords = 128;

/** Brings counts from one selection to another: of each value, as `numberValues` numbers them. */
export function countOn(archive: Archive, counts: Uint32Array, from: Bitmap, to: Bitmap): void {
  const sheet = sheetOf(archive);
  const whole: { readonly block: number; readonly sign: 1 | -1 }[] = [];
  for (let start = 0; start < to.length; start += blockWords) {
    const end = Math.min(to.length, start + blockWords);
    if (isSame(from, to, start, end)) continue;
    if (isFull(to, from, start)) whole.push({ block: start / blockWords, sign: 1 });
    else if (isFull(from, to, start)) whole.push({ block: start / blockWords, sign: -1 });
    else {
      addEvents(sheet, to, from, start, end, 1);
      addEvents(sheet, from, to, start, end, -1);
    }
  }
  readCounters(sheet, counts);
  // After the counters are read, since totals that are not there yet are found by the same counters.
  for (const { block, sign } of whole) addBlock(archive, counts, block, sign);
}

/** Makes ready what choosing and counting need, in steps of some milliseconds. */
export function* prepareTally(archive: Archive): Generator<undefined, undefined> {
  for (const name of facetNames) {
    const facet = archive.facets[name];
    if (facet !== undefined) prepareChoice(facet);
    yield;
  }
  while (stepSheet(archive) === undefined) yield;
  for (let block = 0; block < wholeBlocks(archive); block += 1) {
    blockTotals(archive, block);
    if (block % 16 === 0) yield;
  }
}

function isSame(a: Bitmap, b: Bitmap, start: number, end: number): boolean {
  for (let word = start; word < end; word += 1) if (a[word] !== b[word]) return false;
  return true;
}

function isFull(bits: Bitmap, without: Bitmap, start: number): boolean {
  for (let word = start; word < start + blockWords; word += 1) if (((bits[word] ?? 0) & ~(without[word] ?? 0)) !== -1) return false;
  return true;
}

/** Adds to the counters what is in one selection and not in another. Written out column by column, which takes half as long as a loop. */
function addEvents(
  { size, numbers, counters, bases, rest }: Sheet,
  bits: Bitmap,
  without: Bitmap,
  start: number,
  end: number,
  sign: 1 | -1,
): void {
  const b0 = bases[0] ?? 0;
  const b1 = bases[1] ?? 0;
  const b2 = bases[2] ?? 0;
  const b3 = bases[3] ?? 0;
  const b4 = bases[4] ?? 0;
  const b5 = bases[5] ?? 0;
  const b6 = bases[6] ?? 0;
  const b7 = bases[7] ?? 0;
  for (let word = start; word < end; word += 1) {
    // The lowest bit is taken off until none is left.
    for (let left = (bits[word] ?? 0) & ~(without[word] ?? 0); left !== 0; left &= left - 1) {
      const at = word * 32 + (31 - Math.clz32(left & -left));
      const c0 = b0 + (numbers[at] ?? 0);
      const c1 = b1 + (numbers[at + size] ?? 0);
      const c2 = b2 + (numbers[at + 2 * size] ?? 0);
      const c3 = b3 + (numbers[at + 3 * size] ?? 0);
      const c4 = b4 + (numbers[at + 4 * size] ?? 0);
      const c5 = b5 + (numbers[at + 5 * size] ?? 0);
      const c6 = b6 + (numbers[at + 6 * size] ?? 0);
      const c7 = b7 + (numbers[at + 7 * size] ?? 0);
      counters[c0] = (counters[c0] ?? 0) + sign;
      counters[c1] = (counters[c1] ?? 0) + sign;
      counters[c2] = (counters[c2] ?? 0) + sign;
      counters[c3] = (counters[c3] ?? 0) + sign;
      counters[c4] = (counters[c4] ?? 0) + sign;
      counters[c5] = (counters[c5] ?? 0) + sign;
      counters[c6] = (counters[c6] ?? 0) + sign;
      counters[c7] = (counters[c7] ?? 0) + sign;
    }
  }
  for (const one of rest) addRest(one, counters, bits, without, start, end, sign);
}

/** Adds the values that are in no column. */
function addRest(
  { facet: { of, starts, codes }, first, events, inColumns }: Rest,
  counters: Int32Array,
  bits: Bitmap,
  without: Bitmap,
  start: number,
  end: number,
  sign: 1 | -1,
): void {
  for (let word = start; word < end; word += 1) {
    for (let left = (bits[word] ?? 0) & ~(without[word] ?? 0) & (events[word] ?? 0); left !== 0; left &= left - 1) {
      const position = word * 32 + (31 - Math.clz32(left & -left));
      const combination = of === undefined ? position : (of[position] ?? 0);
      const last = starts[combination + 1] ?? 0;
      for (let at = (starts[combination] ?? 0) + inColumns; at < last; at += 1) {
        const value = first + (codes[at] ?? 0);
        counters[value] = (counters[value] ?? 0) + sign;
      }
    }
  }
}

/** Adds what the counters hold to the counts of all values, and leaves them at nought. */
function readCounters({ counters, values, combinations }: Sheet, counts: Uint32Array | Uint16Array): void {
  const { first, starts, values: valuesOf } = combinations;
  for (let counter = first; counter < counters.length; counter += 1) {
    const uses = counters[counter] ?? 0;
    if (uses === 0) continue;
    counters[counter] = 0;
    const last = starts[counter - first + 1] ?? 0;
    for (let at = starts[counter - first] ?? 0; at < last; at += 1) {
      const value = valuesOf[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + uses;
    }
  }
  for (let value = 0; value < values; value += 1) counts[value] = (counts[value] ?? 0) + (counters[value] ?? 0);
  counters.fill(0, 0, first);
}

const wholeBlocks = ({ size }: Archive) => Math.floor(size / (blockWords * 32));

function addBlock(archive: Archive, counts: Uint32Array, block: number, sign: 1 | -1): void {
  const totals = blockTotals(archive, block);
  for (let value = 0; value < counts.length; value += 1) counts[value] = (counts[value] ?? 0) + sign * (totals[value] ?? 0);
}

/** Counts of each value in a whole block, found when they are first needed: a span of time is mostly whole blocks. */
function blockTotals(archive: Archive, block: number): Uint16Array {
  const known = blocksOf.get(archive) ?? { totals: [], all: fullBitmap(archive.size), none: emptyBitmap(archive.size) };
  blocksOf.set(archive, known);
  return (known.totals[block] ??= countBlock(sheetOf(archive), known, block * blockWords));
}

function countBlock(sheet: Sheet, { all, none }: Blocks, start: number): Uint16Array {
  const totals = new Uint16Array(sheet.values);
  addEvents(sheet, all, none, start, start + blockWords, 1);
  readCounters(sheet, totals);
  return totals;
}

/** What is known of an archive's blocks. */
interface Blocks {
  readonly totals: (Uint16Array | undefined)[];
  readonly all: Bitmap;
  readonly none: Bitmap;
}

const blocksOf = new WeakMap<Archive, Blocks>();
