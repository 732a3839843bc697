/** A selection made ready for counting: blocks of neighbours that are in as a whole, and the single events besides. */
import { ones, type Bitmap } from "./bitmap.ts";

/** Events to a block; a multiple of 32. */
export const blockSize = 4096;
const blockWords = blockSize / 32;

/** Numbers of whole blocks, and positions of the events in the others. */
export interface Spread {
  readonly blocks: readonly number[];
  readonly positions: Uint32Array<ArrayBuffer>;
}

/** Of a large selection one word in so many is looked at, to tell how far it is from another. */
const sampled = 16;

/** About how many events are in one selection and not in the other. */
export function distanceOf(a: Bitmap, b: Bitmap): number {
  const step = a.length > 64 * sampled ? sampled : 1;
  let differing = 0;
  for (let word = 0; word < a.length; word += step) differing += ones((a[word] ?? 0) ^ (b[word] ?? 0));
  return differing * step;
}

/** Spreads out what is in one selection and not in another. */
export function spreadOf(bits: Bitmap, without: Bitmap): Spread {
  const blocks: number[] = [];
  const positions = new Uint32Array(countOnly(bits, without));
  let size = 0;
  for (let start = 0; start < bits.length; start += blockWords) {
    const end = Math.min(bits.length, start + blockWords);
    if (end - start === blockWords && isFull(bits, without, start, end)) {
      blocks.push(start / blockWords);
      continue;
    }
    for (let word = start; word < end; word += 1) {
      // The lowest bit is taken off until none is left.
      for (let rest = (bits[word] ?? 0) & ~(without[word] ?? 0); rest !== 0; rest &= rest - 1) {
        positions[size] = word * 32 + (31 - Math.clz32(rest & -rest));
        size += 1;
      }
    }
  }
  return { blocks, positions: positions.subarray(0, size) };
}

function isFull(bits: Bitmap, without: Bitmap, start: number, end: number): boolean {
  for (let word = start; word < end; word += 1) if (((bits[word] ?? 0) & ~(without[word] ?? 0)) !== -1) return false;
  return true;
}

function countOnly(bits: Bitmap, without: Bitmap): number {
  let count = 0;
  for (let word = 0; word < bits.length; word += 1) count += ones((bits[word] ?? 0) & ~(without[word] ?? 0));
  return count;
}
