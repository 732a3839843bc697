import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachBit, emptyBitmap } from "../../src/archive/bitmap.ts";
import { addPostings, Postings } from "../../src/archive/postings.ts";

function listOf(events: readonly number[]): Uint8Array {
  const postings = new Postings();
  for (const event of events) postings.add(event);
  return postings.list();
}

/** The events of a list that lies somewhere in a larger array, over a log of so many. */
function eventsIn(list: Uint8Array, size: number, shift = 0): number[] {
  const bytes = new Uint8Array(shift + list.length + 3).fill(255);
  bytes.set(list, shift);
  const bits = emptyBitmap(size);
  addPostings(bits, bytes, shift, shift + list.length);
  const events: number[] = [];
  eachBit(bits, (event) => events.push(event));
  return events;
}

/** Rising events with steps of every length, close together and far apart. */
const rising = fc
  .array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 40_000 })), { maxLength: 300 })
  .map((steps) => {
    let event = -1;
    return steps.map((step) => (event += step));
  });

describe("a list of postings", () => {
  test("gives back its events, wherever it lies", () => {
    fc.assert(
      fc.property(rising, fc.nat({ max: 5 }), (events, shift) => {
        expect(eventsIn(listOf(events), (events.at(-1) ?? 0) + 1, shift)).toEqual(events);
      }),
      { numRuns: 200, seed: 51 },
    );
  });

  test("adds to what is already found", () => {
    const bits = emptyBitmap(100);
    for (const events of [[1, 50], [2, 50, 99], Array.from({ length: 90 }, (_, event) => event)]) {
      const list = listOf(events);
      addPostings(bits, list, 0, list.length);
    }
    expect(eventsIn(listOf([]), 100)).toEqual([]);
    expect([...bits]).toEqual([-1, -1, (1 << 26) - 1, 8].map((word) => word >>> 0));
  });

  test.each([
    ["steps of 127", 127, 1],
    ["steps of 128", 128, 2],
    ["steps of 16,383", 16_383, 2],
    ["steps of 16,384", 16_384, 3],
    ["steps of 2,097,152", 2_097_152, 4],
  ])("takes for %s", (_, step, bytes) => {
    const events = Array.from({ length: 20 }, (__, index) => (index + 1) * step - 1);
    expect(listOf(events)).toHaveLength(20 * bytes);
    expect(eventsIn(listOf(events), 20 * step)).toEqual(events);
  });

  test("takes no more room than a bitmap of the log does, nor than a byte for each event where events lie close", () => {
    for (const step of [1, 2, 7, 8, 9, 100]) {
      const events = Array.from({ length: Math.ceil(10_000 / step) }, (_, index) => index * step);
      expect(listOf(events).length, `every ${step}th`).toBeLessThanOrEqual(Math.min(1 + 4 * 313, events.length));
      expect(eventsIn(listOf(events), 10_000), `every ${step}th`).toEqual(events);
    }
  });

  test("of a larger log leaves out what lies beyond", () => {
    for (const step of [1, 30]) {
      const events = Array.from({ length: 500 }, (_, index) => index * step);
      expect(eventsIn(listOf(events), 96)).toEqual(events.filter((event) => event < 96));
    }
  });
});
