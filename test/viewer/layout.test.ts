import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mark, Row } from "../../src/archive/index.ts";
import { layLane, shareRows, type LaneBox, type Placed } from "../../src/viewer/timeline/layout.ts";

const span = { from: 0, to: 1_000 * 86_400_000 };
const width = 1000;
const box: LaneBox = { span, width, rows: 3, labelWidth: () => 120 };
const pixels = (ms: number) => ((ms - span.from) / (span.to - span.from)) * width;

function markAt(day: number, days = 0): Mark {
  const start = day * 86_400_000;
  const end = start + (days + 1) * 86_400_000 - 1;
  const row = { id: `event-${day}-${days}`, title: "A title" } as Row;
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

const marks = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 40 })), { maxLength: 60 })
  .map((list) => list.map(([day, days]) => markAt(day, days)));

/** What a placed mark covers in its row, worked out afresh from its place. */
function covered({ at, label, mark }: Placed): [number, number] {
  const sign = pixels(at) - 10;
  const bar = mark.coreEnd - mark.coreStart >= 86_400_000 ? Math.min(width, pixels(mark.coreEnd)) : 0;
  const end = Math.max(sign + 20, bar);
  return [label === "before" ? sign - 120 : sign, label === "after" ? Math.max(end, sign + 140) : end];
}

describe("a lane", () => {
  it("never lets two things in one row overlap", () => {
    fc.assert(
      fc.property(marks, (list) => {
        const { placed } = layLane(list, box);
        for (const [index, one] of placed.entries()) {
          for (const other of placed.slice(index + 1)) {
            if (one.row !== other.row) continue;
            const [a, b] = [covered(one), covered(other)];
            expect(a[1] <= b[0] || b[1] <= a[0]).toBe(true);
          }
        }
      }),
      { seed: 1968, numRuns: 300 },
    );
  });

  it("loses no mark: each is placed or counted as crowded", () => {
    fc.assert(
      fc.property(marks, (list) => {
        const { placed, crowded } = layLane(list, box);
        expect([...placed.map(({ mark }) => mark), ...crowded].toSorted((a, b) => list.indexOf(a) - list.indexOf(b))).toEqual(list);
      }),
      { seed: 1968, numRuns: 200 },
    );
  });

  it("places the first mark with its words, whatever comes after", () => {
    const { placed } = layLane([markAt(500), ...Array.from({ length: 50 }, (_, day) => markAt(480 + day))], box);
    expect(placed[0]).toMatchObject({ row: 0, label: "after" });
  });

  it("writes words before the sign where they would run out of the panel", () => {
    expect(layLane([markAt(980)], box).placed[0]?.label).toBe("before");
  });

  it("keeps the sign of what began earlier at the window's edge", () => {
    const at = layLane([{ ...markAt(0, 30), coreStart: -5e9, earliest: -5e9, anchor: -5e9 }], box).placed[0]?.at ?? NaN;
    expect(pixels(at)).toBeGreaterThan(0);
    expect(pixels(at)).toBeLessThan(20);
  });
});

describe("rows", () => {
  const { rows: _, ...laneBox } = box;
  const busy = Array.from({ length: 20 }, (__, index) => markAt(400 + index));

  it("go to the lanes that need them, and to no lane more than it can use", () => {
    const shares = shareRows([busy, [markAt(3)], []], 12, laneBox);
    expect(shares[0]?.rows).toBeGreaterThan(3);
    expect(shares[1]?.rows).toBe(1);
    expect(shares[2]?.rows).toBe(1);
  });

  it("are never more than there are, and one to a lane at the least", () => {
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 30 }), (lanes, total) => {
        const used = shareRows(lanes, total, laneBox).reduce((sum, { rows }) => sum + rows, 0);
        expect(used).toBeLessThanOrEqual(Math.max(total, lanes.length));
      }),
      { seed: 1968, numRuns: 60 },
    );
  });
});
