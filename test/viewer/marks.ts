/** Marks made up for the tests of the timeline. */
import fc from "fast-check";
import type { Mark, Row } from "../../src/archive/index.ts";

/** A day, in milliseconds. */
export const dayMs = 86_400_000;

/** A mark on a day counted from 1970, certain to have gone on for some days more. */
export function markAt(day: number, days = 0, name = ""): Mark {
  const start = day * dayMs;
  const end = start + (days + 1) * dayMs - 1;
  const row = { id: `event-${day}-${days}${name}`, title: "A title", families: ["assembly"] } as unknown as Row;
  return {
    position: day,
    row,
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
  .map((list) => list.map(([day, days], index) => markAt(day, days, `-${index}`)));

/** Marks of single days. */
export const dayMarks = fc
  .array(fc.integer({ min: 0, max: 999 }), { maxLength: 80 })
  .map((list) => list.map((day, index) => markAt(day, 0, `-${index}`)));
