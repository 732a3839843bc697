import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barPath, clampSpan, fractionOf, momentAt, shortestMs, yearTicks } from "../../src/viewer/overview/scale.ts";

const year = (text: string) => Date.parse(`${text}-01-01T00:00:00Z`);
const whole = { from: year("1919"), to: year("2026") };

describe("the overview's scale", () => {
  it("goes from moments to fractions and back, to the minute", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fraction) => {
        expect(fractionOf(whole, momentAt(whole, fraction))).toBeCloseTo(fraction, 6);
      }),
      { seed: 1968 },
    );
  });

  it("keeps every span within the whole and no shorter than the shortest", () => {
    const moment = fc.double({ min: whole.from - 1e12, max: whole.to + 1e12, noNaN: true });
    fc.assert(
      fc.property(moment, moment, fc.constantFrom("from" as const, "to" as const), (from, to, moved) => {
        const span = clampSpan(whole, { from, to }, moved);
        expect(span.from).toBeGreaterThanOrEqual(whole.from);
        expect(span.to).toBeLessThanOrEqual(whole.to);
        expect(span.to - span.from).toBeGreaterThanOrEqual(shortestMs - 1);
      }),
      { seed: 1968, numRuns: 500 },
    );
  });

  it("labels about ten whole years, none at the very ends", () => {
    const ticks = yearTicks(whole);
    expect(ticks.map((tick) => tick.year)).toEqual([1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020]);
    expect(
      yearTicks({ from: Date.parse("0080-01-01T00:00:00Z"), to: Date.parse("0200-01-01T00:00:00Z") }).map((tick) => tick.year),
    ).toContain(100);
  });

  it("draws no bar where there is nothing", () => {
    expect(barPath([0, 4, 0], 4)).toBe("M333.3 40v-36.0h283.3V40z");
  });
});
