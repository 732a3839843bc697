import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachBar, nearCounts, type Density, type LaneDensity } from "../../src/viewer/timeline/density.ts";
import { fitLane, unfitted } from "../../src/viewer/timeline/fit.ts";
import { gridOf, gridSpan } from "../../src/archive/index.ts";
import { askedSpan } from "../../src/viewer/timeline/grid.ts";
import { dayMs, markAt, named } from "./marks.ts";

const whole = { from: 0, to: 1_000 * dayMs };
const grid = gridOf(whole);
const width = 800;
const depth = 10;

/** Days of events, and a window. */
const views = fc
  .tuple(fc.array(fc.nat(999), { minLength: 1, maxLength: 200 }), fc.nat(900), fc.integer({ min: 1, max: 1_000 }))
  .map(([days, from, length]) => ({
    days,
    window: { from: Math.min(from, 1_000 - length) * dayMs, to: (Math.min(from, 1_000 - length) + length) * dayMs },
  }));

/** A pyramid and the counts of an answer, by the plainest way. */
function countsOf(days: readonly number[], window: { from: number; to: number }): { lane: LaneDensity; density: Density } {
  const bins = (from: number, to: number, count: number) => {
    const made = new Uint32Array(count);
    for (const day of days) {
      const at = Math.floor(((day * dayMs - from) * count) / (to - from));
      if (at >= 0 && at < count) made[at] = (made[at] ?? 0) + 1;
    }
    return made;
  };
  const span = gridSpan(grid);
  const levels = Array.from({ length: depth + 1 }, (_, level) => bins(span.from, span.to, 2 ** level));
  const heap = new Uint32Array(2 ** (depth + 1));
  levels.forEach((counts, level) => heap.set(counts, 2 ** level));
  const asked = askedSpan(grid, whole, window, width);
  const near = nearCounts({ density: [...bins(asked.from, asked.to, asked.bins)], marks: [] }, asked);
  return {
    lane: { whole: heap, near },
    density: { grid, asked, depth, usual: levels.map((counts) => days.length / counts.filter((count) => count > 0).length) },
  };
}

interface Bar {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

function barsOf(days: readonly number[], window: { from: number; to: number }, pyramid = true): Bar[] {
  const { lane, density } = countsOf(days, window);
  const bars: Bar[] = [];
  eachBar(pyramid ? lane : { ...lane, whole: undefined }, density, [], { window, width }, 40, (x, wide, height) =>
    bars.push({ x, width: wide, height }),
  );
  return bars;
}

describe("bars of density", () => {
  it("stand over every event of the window, and over nothing else", () => {
    fc.assert(
      fc.property(views, ({ days, window }) => {
        const bars = barsOf(days, window);
        const places = days
          .map((day) => ((day * dayMs - window.from) / (window.to - window.from)) * width)
          .filter((x) => x >= 0 && x < width);
        for (const place of places) expect(bars.some(({ x, width: wide }) => x <= place + 1e-6 && place < x + wide + 1e-6)).toBe(true);
        for (const bar of bars.filter(({ x, width: wide }) => x >= 0 && x + wide <= width))
          expect(places.some((place) => place >= bar.x - 1e-6 && place <= bar.x + bar.width + 1e-6)).toBe(true);
      }),
      { seed: 1968, numRuns: 200 },
    );
  });

  it("are the same from the pyramid and from the answer for the window", () => {
    fc.assert(
      fc.property(views, ({ days, window }) => {
        const rounded = (bars: readonly Bar[]) => bars.map(({ x, width: wide }) => [Math.round(x * 100), Math.round(wide * 100)]);
        if (countsOf(days, window).density.asked.level <= depth)
          expect(rounded(barsOf(days, window, false))).toEqual(rounded(barsOf(days, window)));
      }),
      { seed: 1968, numRuns: 200 },
    );
  });

  it("have the same height wherever the window is, and change little while it is made longer", () => {
    const days = [...Array<number>(60).fill(500), ...Array.from({ length: 300 }, (_, index) => index * 3)];
    const heightAt = (from: number, length: number) => {
      const window = { from: from * dayMs, to: (from + length) * dayMs };
      const place = ((500 - from) / length) * width + 1e-6;
      return barsOf(days, window).find(({ x, width: wide }) => x <= place && place < x + wide)?.height ?? 0;
    };
    expect(heightAt(400, 300)).toBeCloseTo(heightAt(300, 300), 9);
    for (let length = 420; length < 900; length *= 1.01)
      expect(Math.abs(heightAt(100, length) - heightAt(100, length * 1.01))).toBeLessThan(8);
  });

  it("leave out what is named", () => {
    const window = { from: 0, to: 100 * dayMs };
    const { lane, density } = countsOf([10, 50, 50], window);
    const marks = [markAt(10), markAt(50)].map((mark) => unfitted(named({ mark, row: 0 }, 10)));
    fitLane(marks, window, width, true);
    const bars: number[] = [];
    eachBar(lane, density, marks, { window, width }, 40, (x) => bars.push(x));
    expect(bars.length).toBe(1);
    expect(bars[0]).toBeCloseTo(400, -1);
  });
});
