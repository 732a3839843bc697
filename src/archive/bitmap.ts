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

/** Puts in every index from `from` up to `to`, which is not put in. */
export function fillRange(bits: Bitmap, from: number, to: number): void {
  if (from >= to) return;
  const [first, last] = [from >>> 5, (to - 1) >>> 5];
  const head = 0xffffffff << (from & 31);
  const tail = 0xffffffff >>> (31 - ((to - 1) & 31));
  if (first === last) {
    bits[first] = (bits[first] ?? 0) | (head & tail);
    return;
  }
  bits[first] = (bits[first] ?? 0) | head;
  bits.fill(0xffffffff, first + 1, last);
  bits[last] = (bits[last] ?? 0) | tail;
}

/** Calls for each index that is in, in order. */
export function eachBit(bits: Bitmap, call: (index: number) => void): void {
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) call(word * 32 + (31 - Math.clz32(rest & -rest)));
  }
}

/** How many are in before an index. */
export function rankOf(bits: Bitmap, index: number): number {
  const word = index >>> 5;
  let rank = 0;
  for (let before = 0; before < word; before += 1) rank += ones(bits[before] ?? 0);
  return rank + ones((bits[word] ?? 0) & (2 ** (index & 31) - 1));
}

/** How many are in from `from` up to `to`, which is not counted. */
export function countRange(bits: Bitmap, from: number, to: number): number {
  if (from >= to) return 0;
  const [first, last] = [from >>> 5, (to - 1) >>> 5];
  const head = 0xffffffff << (from & 31);
  const tail = 0xffffffff >>> (31 - ((to - 1) & 31));
  if (first === last) return ones((bits[first] ?? 0) & head & tail);
  let total = ones((bits[first] ?? 0) & head) + ones((bits[last] ?? 0) & tail);
  for (let word = first + 1; word < last; word += 1) total += ones(bits[word] ?? 0);
  return total;
}

/** The index before which so many are in, counted from nought; -1 where there are not so many. */
export function selectBit(bits: Bitmap, rank: number): number {
  let left = rank;
  for (let word = 0; word < bits.length; word += 1) {
    const value = bits[word] ?? 0;
    const count = ones(value);
    if (left >= count) {
      left -= count;
      continue;
    }
    let rest = value;
    for (; left > 0; left -= 1) rest &= rest - 1;
    return word * 32 + (31 - Math.clz32(rest & -rest));
  }
  return -1;
}

/** Whether an index is in. */
export const hasBit = (bits: Bitmap, index: number): boolean => (((bits[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;

/** Whether two sets over the same events are one. */
export function sameBits(a: Bitmap, b: Bitmap): boolean {
  if (a !== b) for (let word = 0; word < a.length; word += 1) if (a[word] !== b[word]) return false;
  return true;
}

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

/** How many are in. */
export function countBits(bits: Bitmap): number {
  let total = 0;
  for (const word of bits) total += ones(word);
  return total;
}

/** The ones in a 32-bit word (Warren, Hacker's Delight, figure 5-2). */
export function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
