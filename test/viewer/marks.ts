/** Marks made up for the tests of the timeline. */
import fc from "fast-check";
import type { BareMark, Row } from "../../src/archive/index.ts";
import type { Named } from "../../src/viewer/timeline/fit.ts";
import type { Placed } from "../../src/viewer/timeline/layout.ts";

/** A day, in milliseconds. */
export const dayMs = 86_400_000;

/** A mark on a day counted from 1970, certain to have gone on for some days more. */
export function markAt(day: number, days = 0): BareMark {
  const start = day * dayMs;
  const end = start + (days + 1) * dayMs - 1;
  return {
    position: day,
    anchor: start,
    earliest: start,
    coreStart: start,
    coreEnd: end,
    latest: end,
    openStart: false,
    openEnd: false,
    uncertain: false,
  };
}

/** Marks of a thousand days, some of which last. */
export const someMarks = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 40 })), { maxLength: 60 })
  .map((list) => list.map(([day, days]) => markAt(day, days)));

/** Marks of single days. */
export const dayMarks = fc.array(fc.integer({ min: 0, max: 999 }), { maxLength: 80 }).map((list) => list.map((day) => markAt(day)));

/** A placed mark with words as wide as said, in pixels. */
export const named = (placed: Placed, words: number): Named => ({
  ...placed,
  words,
  event: { id: `event-${placed.mark.position}`, title: "A title", families: ["assembly"] } as unknown as Row,
});
