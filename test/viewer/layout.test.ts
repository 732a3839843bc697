import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layLane, shareRows, signAt, type LaneBox, type Placed } from "../../src/viewer/timeline/layout.ts";
import { dayMs, markAt, someMarks } from "./marks.ts";

const span = { from: 0, to: 1_000 * dayMs };
const width = 1000;
const box: LaneBox = { span, width, rows: 3, most: 30, view: 400, words: 120 };
const pixels = (ms: number) => ((ms - span.from) / (span.to - span.from)) * width;

/** What a placed mark covers in its row at the least: its sign and its bar, worked out afresh. */
function covered({ mark }: Placed): [number, number] {
  const sign = pixels(signAt(mark, span, width)) - 10;
  const bar = mark.coreEnd - mark.coreStart >= dayMs ? Math.min(width, pixels(mark.coreEnd)) : 0;
  return [sign, Math.max(sign + 20, bar)];
}

const meet = (a: Placed, b: Placed) => covered(a)[0] < covered(b)[1] && covered(b)[0] < covered(a)[1];

describe("a lane", () => {
  it("never lets two things in one row overlap", () => {
    fc.assert(
      fc.property(someMarks, (list) => {
        const placed = layLane(list, box);
        for (const [index, one] of placed.entries())
          for (const other of placed.slice(index + 1)) expect(one.row === other.row && meet(one, other)).toBe(false);
      }),
      { seed: 1968, numRuns: 300 },
    );
  });

  it("holds in no stretch as long as the view more marks than it may", () => {
    fc.assert(
      fc.property(someMarks, fc.integer({ min: 1, max: 8 }), (list, most) => {
        const signs = layLane(list, { ...box, most }).map(({ mark }) => pixels(signAt(mark, span, width)));
        for (const start of signs)
          expect(signs.filter((sign) => sign >= start && sign < start + box.view).length).toBeLessThanOrEqual(most);
      }),
      { seed: 1968, numRuns: 200 },
    );
  });

  it("leaves a mark out only where marks worth more have taken every row, or the share of the view", () => {
    fc.assert(
      fc.property(someMarks, (list) => {
        const placed = layLane(list, { ...box, most: 6, words: 0 });
        const left = list.filter((mark) => !placed.some((other) => other.mark === mark));
        for (const mark of left) {
          const better = placed.filter((other) => list.indexOf(other.mark) < list.indexOf(mark));
          const [start, end] = covered({ mark, row: 0 });
          const near = ([from, to]: [number, number]) => from < end + 6 && start < to + 6;
          const taken = new Set(better.filter((other) => near(covered(other))).map(({ row }) => row));
          const share = better.filter((other) => Math.abs(covered(other)[0] - start) < box.view).length;
          expect(taken.size === box.rows || share >= 6).toBe(true);
        }
      }),
      { seed: 1968, numRuns: 200 },
    );
  });

  it("moves no mark for those that are worth less", () => {
    fc.assert(
      fc.property(someMarks, someMarks, (list, more) => {
        const before = layLane(list, box);
        const after = layLane([...list, ...more], box);
        expect(after.slice(0, before.length)).toEqual(before);
      }),
      { seed: 1968, numRuns: 200 },
    );
  });

  it("places the first mark in the first row, whatever comes after", () => {
    const placed = layLane([markAt(500), ...Array.from({ length: 50 }, (_, day) => markAt(480 + day))], box);
    expect(placed[0]).toMatchObject({ row: 0 });
  });

  it("keeps the sign of what began earlier at the window's edge", () => {
    const at = pixels(signAt({ ...markAt(0, 30), coreStart: -5e9, earliest: -5e9, anchor: -5e9 }, span, width));
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(20);
  });
});

describe("rows", () => {
  it("go to the lanes that hold most, and to no lane more than it can use", () => {
    expect(shareRows([900, 100, 1], 9)).toEqual([6, 2, 1]);
    expect(shareRows([2, 1, 1], 30)).toEqual([2, 1, 1]);
    expect(shareRows([1e6], 30)).toEqual([8]);
  });

  it("are never more than there are, and one to a lane at the least", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        (totals, all) => {
          const rows = shareRows(totals, all);
          expect(rows.reduce((sum, own) => sum + own, 0)).toBeLessThanOrEqual(Math.max(all, totals.length));
          expect(Math.min(...rows)).toBeGreaterThanOrEqual(1);
        },
      ),
      { seed: 1968, numRuns: 100 },
    );
  });
});
