import fc from "fast-check";
import { expect, it } from "vitest";
import { fitLane, unfitted, type Fitted } from "../../src/viewer/timeline/fit.ts";
import { layLane } from "../../src/viewer/timeline/layout.ts";
import { dayMarks, dayMs, markAt, named, someMarks } from "./marks.ts";

const width = 500;
const span = { from: 0, to: 1_000 * dayMs };
const laid = (marks: Parameters<typeof layLane>[0]) =>
  layLane(marks, { span, width: 2 * width, rows: 3, most: 30, view: width, words: 90 }).map((placed) => unfitted(named(placed, 90)));

/** A window of so many days. */
const days = (from: number, length: number) => ({ from: from * dayMs, to: (from + length) * dayMs });
const labels = (marks: readonly Fitted[]) => marks.map(({ label }) => label);

it("never lets two things in one row overlap, at any zoom and place", () => {
  fc.assert(
    fc.property(
      someMarks,
      fc.integer({ min: -200, max: 900 }),
      fc.integer({ min: 5, max: 1_500 }),
      fc.boolean(),
      (list, from, length, resting) => {
        const marks = laid(list);
        fitLane(marks, days(from, length), width, resting);
        const shown = marks.filter(({ label }) => label !== "hidden");
        for (const [index, one] of shown.entries())
          for (const other of shown.slice(index + 1)) {
            if (one.placed.row === other.placed.row) expect(one.start >= other.end || other.start >= one.end).toBe(true);
          }
      },
    ),
    { seed: 1968, numRuns: 300 },
  );
});

it("keeps every name and its side while the window only moves, but where words worth more find room", () => {
  fc.assert(
    fc.property(dayMarks, fc.integer({ min: 100, max: 400 }), fc.integer({ min: -90, max: 90 }), (list, from, by) => {
      // What lies at the windows' very edges holds to them for the day that it lasts, and is left out here.
      const marks = laid(list.filter(({ anchor }) => Math.abs(anchor / dayMs - from) > 10 && Math.abs(anchor / dayMs - from - by) > 10));
      fitLane(marks, days(from, 500), width, true);
      const moved = marks.filter(({ gone }) => !gone);
      fitLane(moved, days(from, 500), width, false);
      const before = labels(moved);
      fitLane(moved, days(from + by, 500), width, false);
      const after = labels(moved);
      const gained = after.findIndex((label, index) => label !== "none" && before[index] === "none");
      expect(after.slice(0, gained < 0 ? after.length : gained)).toEqual(before.slice(0, gained < 0 ? after.length : gained));
      if (gained >= 0) expect(moved[gained]?.end).toBeLessThanOrEqual(width);
    }),
    { seed: 1968, numRuns: 300 },
  );
});

it("lets words of a sign in view end where the panel ends, at rest, and leaves them so while the window moves", () => {
  fc.assert(
    fc.property(someMarks, fc.integer({ min: -200, max: 900 }), fc.integer({ min: 5, max: 1_500 }), (list, from, length) => {
      const marks = laid(list);
      fitLane(marks, days(from, length), width, true);
      const seen = marks.map((mark) => mark.seen);
      for (const mark of marks) {
        expect(mark.seen).toBeLessThanOrEqual(mark.placed.words);
        if (mark.label === "after" && mark.x >= 0 && mark.x <= width) expect(mark.x + mark.seen).toBeLessThanOrEqual(width);
        if (mark.label === "before") expect(mark.seen).toBe(mark.placed.words);
      }
      const had = marks.map(({ side }) => side !== "none");
      fitLane(marks, days(from + length / 10, length), width, false);
      marks.forEach((mark, index) => {
        if (had[index] === true) expect(mark.seen).toBe(seen[index]);
      });
    }),
    { seed: 1968, numRuns: 200 },
  );
});

it("shows what is worth most with its words, however far the window goes out", () => {
  fc.assert(
    fc.property(someMarks, fc.integer({ min: 5, max: 5_000 }), (list, length) => {
      const marks = laid([markAt(500), ...list]);
      fitLane(marks, days(500 - length / 2, length), width, false);
      expect(marks[0]?.label).toBe("after");
    }),
    { seed: 1968, numRuns: 100 },
  );
});

it("turns words at rest to the side where they are not cut, and leaves them there under the hand", () => {
  const marks = laid([markAt(480)]);
  fitLane(marks, days(0, 500), width, true);
  expect(labels(marks)).toEqual(["before"]);
  fitLane(marks, days(100, 500), width, false);
  expect(labels(marks)).toEqual(["before"]);
  fitLane(marks, days(100, 500), width, true);
  expect(labels(marks)).toEqual(["after"]);
});

it("lets words slide out under the hand, and leaves none behind without their sign", () => {
  const marks = laid([markAt(100)]);
  fitLane(marks, days(90, 500), width, true);
  fitLane(marks, days(130, 500), width, false);
  expect(labels(marks)).toEqual(["after"]);
  fitLane(marks, days(130, 500), width, true);
  expect(labels(marks)).toEqual(["hidden"]);
  fitLane(marks, days(125, 500), width, false);
  expect(labels(marks)).toEqual(["hidden"]);
  fitLane(marks, days(95, 500), width, false);
  expect(labels(marks)).toEqual(["after"]);
});
