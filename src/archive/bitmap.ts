/** A set of event indexes as bits, 32 to a word. */
export type Bitmap = Uint32Array<ArrayBuffer>;

/** An empty set over `size` events. */
export const emptyBitmap = (size: number): Bitmap => new Uint32Array(Math.ceil(size / 32));

/** Every event. */
export function fullBitmap(size: number): Bitmap {
  const bits = emptyBitmap(size).fill(0xffffffff);
  const rest = size % 32;
  if (rest > 0) bits[bits.length - 1] = 2 ** rest - 1;
  return bits;
}

/** Puts an index in. */
export function addBit(bits: Bitmap, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31));
}

/** Whether an index is in. */
export const hasBit = (bits: Bitmap, index: number): boolean => (((bits[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;

/** Keeps in `bits` what is also in `other`. */
export function intersect(bits: Bitmap, other: Bitmap): Bitmap {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
  return bits;
}

/** Adds to `bits` what is in `other`. */
export function unite(bits: Bitmap, other: Bitmap): Bitmap {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (other[word] ?? 0);
  return bits;
}

/** How many are in both. */
export function countBoth(a: Bitmap, b: Bitmap): number {
  let total = 0;
  for (let word = 0; word < a.length; word += 1) total += ones((a[word] ?? 0) & (b[word] ?? 0));
  return total;
}

/** How many are in. */
export const countBits = (bits: Bitmap): number => countBoth(bits, bits);

/** The ones in a 32-bit word (Warren, Hacker's Delight, figure 5-2). */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
