/**
 * The events that hold a word, as a list of bytes: from each event the step to the next, the first from −1, seven bits to a byte, the
 * lowest first, with the eighth bit set where more follow. No step is nought, so a list that begins with a nought is another: a
 * bitmap of 32 events to a number of four bytes, where this takes less room. Most steps take a byte or two, where a number takes four.
 */
import { addBit, emptyBitmap, type Bitmap } from "./bitmap.ts";

/** A list that grows: events are added in rising order. */
export class Postings {
  #bytes = new Uint8Array(4);
  #length = 0;
  #last = -1;

  get isEmpty(): boolean {
    return this.#last < 0;
  }

  add(event: number): void {
    let step = event - this.#last;
    for (; step > 127; step >>>= 7) this.#put((step & 127) | 128);
    this.#put(step);
    this.#last = event;
  }

  /** The list as it stands, in whichever form is shorter; it may be a view, not a copy. */
  list(): Uint8Array<ArrayBuffer> {
    const steps = this.#bytes.subarray(0, this.#length);
    const words = (this.#last >>> 5) + 1;
    if (this.isEmpty || steps.length <= 1 + 4 * words) return steps;
    const bits = emptyBitmap(this.#last + 1);
    addPostings(bits, steps, 0, steps.length);
    const list = new Uint8Array(1 + 4 * words);
    const view = new DataView(list.buffer, 1);
    bits.forEach((word, index) => {
      view.setUint32(4 * index, word, true);
    });
    return list;
  }

  #put(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(Math.ceil(this.#bytes.length * 1.6) + 4);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }
}

/** Puts the events of the list that lies in `bytes` from `from` up to `to` into a set; those beyond its end are left out. */
export function addPostings(bits: Bitmap, bytes: Uint8Array, from: number, to: number): void {
  if (bytes[from] === 0) {
    const words = new DataView(bytes.buffer, bytes.byteOffset + from + 1, to - from - 1);
    const length = Math.min(words.byteLength >>> 2, bits.length);
    for (let word = 0; word < length; word += 1) bits[word] = (bits[word] ?? 0) | words.getUint32(word * 4, true);
    return;
  }
  let event = -1;
  for (let at = from; at < to; at += 1) {
    let step = bytes[at] ?? 0;
    // A further byte takes the place of the one that its coming was told by.
    for (let unit = 128; step >= unit; unit *= 128) step += ((bytes[(at += 1)] ?? 0) - 1) * unit;
    event += step;
    addBit(bits, event);
  }
}
