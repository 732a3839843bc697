/**
 * How many events of a selection have each value of a facet. Counting walks over the events of the selection or over all the others,
 * whichever are fewer, and takes whole blocks at once.
 */
import { complement, countBits, type Bitmap } from "./bitmap.ts";
import type { Facet } from "./facet.ts";
import { blockSize, spreadOf, type Spread } from "./spread.ts";

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
