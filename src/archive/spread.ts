/** A selection made ready for counting: blocks of neighbours that are in as a whole, and the single events besides. */
import type { Bitmap } from "./bitmap.ts";

/** Events to a block; a multiple of 32. */
export const blockSize = 4096;
const blockWords = blockSize / 32;
const full = 0xffffffff;

/** Numbers of whole blocks, and positions of the events in the others. */
export interface Spread {
  readonly blocks: readonly number[];
  readonly positions: Uint32Array<ArrayBuffer>;
}

/** Spreads a selection out. `count` is how many it holds. */
export function spreadOf(bits: Bitmap, count: number): Spread {
  const blocks: number[] = [];
  const positions = new Uint32Array(count);
  let size = 0;
  for (let start = 0; start < bits.length; start += blockWords) {
    const end = Math.min(bits.length, start + blockWords);
    if (end - start === blockWords && isFull(bits, start, end)) {
      blocks.push(start / blockWords);
      continue;
    }
    for (let word = start; word < end; word += 1) {
      // The lowest bit is taken off until none is left.
      for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
        positions[size] = word * 32 + (31 - Math.clz32(rest & -rest));
        size += 1;
      }
    }
  }
  return { blocks, positions: positions.subarray(0, size) };
}

function isFull(bits: Bitmap, start: number, end: number): boolean {
  for (let word = start; word < end; word += 1) if (bits[word] !== full) return false;
  return true;
}
