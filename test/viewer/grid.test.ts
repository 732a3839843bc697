import fc from "fast-check";
import { expect, it } from "vitest";
import { binLength, gridOf, gridSpan } from "../../src/archive/index.ts";
import { askedSpan, levelFor } from "../../src/viewer/timeline/grid.ts";

const minute = 60_000;

/** A log, and a window in it. */
const views = fc
  .tuple(fc.integer({ min: -4e9, max: 2e9 }), fc.integer({ min: 300, max: 2e8 }), fc.nat(1000), fc.integer({ min: 1, max: 1000 }))
  .map(([from, length, at, part]) => {
    const whole = { from: from * 1000, to: from * 1000 + length * minute };
    const size = Math.max(120 * minute, ((whole.to - whole.from) * part) / 1000);
    const start = whole.from + ((whole.to - whole.from - size) * at) / 1000;
    return { whole, window: { from: start, to: start + size } };
  })
  .filter(({ whole, window }) => window.from >= whole.from && window.to <= whole.to);
const width = fc.integer({ min: 200, max: 3_000 });

it("covers the log, in less than twice its length", () => {
  fc.assert(
    fc.property(views, ({ whole }) => {
      const { from, to } = gridSpan(gridOf(whole));
      expect(from).toBeLessThanOrEqual(whole.from);
      expect(to).toBeGreaterThanOrEqual(whole.to);
      expect(to - from).toBeLessThan(2 * (whole.to - from) + minute);
    }),
  );
});

it("takes bins of 6 to 12 pixels wherever minutes are fine enough", () => {
  fc.assert(
    fc.property(views, width, ({ whole, window }, pixels) => {
      const grid = gridOf(whole);
      const level = levelFor(grid, window, pixels);
      const bin = (binLength(grid, level) * pixels) / (window.to - window.from);
      if (level < grid.depth && level > 0) expect(bin).toBeLessThan(12 + 1e-9);
      expect(bin).toBeGreaterThanOrEqual(level > 0 ? 6 - 1e-9 : 0);
    }),
  );
});

it("asks for the window and a window's length to each side as far as the log goes, in whole tiles", () => {
  fc.assert(
    fc.property(views, width, ({ whole, window }, pixels) => {
      const grid = gridOf(whole);
      const asked = askedSpan(grid, whole, window, pixels);
      const length = window.to - window.from;
      expect(asked.from).toBeLessThanOrEqual(Math.max(whole.from, window.from - length));
      expect(asked.to).toBeGreaterThanOrEqual(Math.min(whole.to, window.to + length));
      expect((asked.to - asked.from) / asked.bins).toBe(binLength(grid, asked.level));
      expect((asked.from - grid.from) % ((asked.to - asked.from) / asked.tiles)).toBe(0);
    }),
  );
});

it("asks the same for windows that lie in the same tiles", () => {
  const whole = { from: 0, to: Date.UTC(2026, 0, 1) };
  const at = (days: number) => askedSpan(gridOf(whole), whole, { from: days * 86_400_000, to: (days + 30) * 86_400_000 }, 1_000);
  const spans = Array.from({ length: 40 }, (_, index) => JSON.stringify(at(9_000 + index / 4)));
  expect(new Set(spans).size).toBeLessThan(5);
});
