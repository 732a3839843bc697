import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLog } from "../../src/log/index.ts";
import { readFolder } from "../../src/store/read.ts";
import { markOn, orderOf, placeOn, scaleOf } from "../../src/viewer/entry/plot.ts";

describe("a scale", () => {
  it.each([
    [
      "begins at 0, so that what is near looks near",
      [
        { low: 53, high: 53 },
        { low: 63, high: 63 },
      ],
      "linear",
      [0, 20, 40, 60, 80],
    ],
    ["goes by powers of ten where the span is wide", [{ low: 5_000 }, { high: 7_000_000 }], "logarithmic", [1e3, 1e4, 1e5, 1e6, 1e7]],
    ["is linear still at thirty times", [{ low: 10, high: 300 }], "linear", [0, 100, 200, 300]],
    ["is logarithmic beyond", [{ low: 10, high: 301 }], "logarithmic", [10, 100, 1000]],
    ["is linear where 0 must be on it, however wide the span", [{ low: 0, high: 7_000_000 }], "linear", [0, 2e6, 4e6, 6e6, 8e6]],
    ["is there for nothing at all", [{ high: 0 }], "linear", [0, 1]],
    [
      "counts in whole ones",
      [
        { low: 1, high: 1 },
        { low: 2, high: 2 },
      ],
      "linear",
      [0, 1, 2],
    ],
    ["parts what is smaller than one", [{ low: 0.5, high: 0.5 }], "linear", [0, 0.2, 0.4, 0.6000000000000001]],
    [
      "takes larger steps where there are many decades",
      [
        { low: 1, high: 1 },
        { low: 1e12, high: 1e12 },
      ],
      "logarithmic",
      [1, 1e3, 1e6, 1e9, 1e12],
    ],
  ] as const)("%s", (_name, figures, kind, ticks) => {
    expect(scaleOf(figures)).toEqual({ kind, ticks });
  });

  const number = fc.oneof(
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 0, max: 1e12 }),
    fc.double({ min: 0, max: 1e12, noNaN: true }),
  );
  const bounds = fc
    .tuple(number, number, fc.constantFrom("both", "low", "high"))
    .map(([a, b, open]) => ({ ...(open !== "high" && { low: Math.min(a, b) }), ...(open !== "low" && { high: Math.max(a, b) }) }));

  it("keeps every number in its order, with room at both ends, on at most five lines", () => {
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 1, maxLength: 6 }), (figures) => {
        const scale = scaleOf(figures);
        const all = figures.flatMap(({ low, high }) => [low ?? [], high ?? []].flat()).toSorted((a, b) => a - b);
        const places = all.map((value) => placeOn(scale, value));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(4.99);
          expect(place).toBeLessThanOrEqual(91.01);
        }
        expect(scale.ticks.length).toBeGreaterThan(1);
        expect(scale.ticks.length).toBeLessThanOrEqual(5);
        if (scale.kind === "linear") expect(scale.ticks[0]).toBe(0);
        else expect(all[0]).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it("marks numbers at even distances, whatever its kind", () => {
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 1, maxLength: 4 }), (figures) => {
        const scale = scaleOf(figures);
        const places = scale.ticks.map((tick) => placeOn(scale, tick));
        const step = ((places.at(-1) ?? 0) - (places[0] ?? 0)) / (places.length - 1);
        places.forEach((place, index) => {
          expect(place).toBeCloseTo((places[0] ?? 0) + index * step, 1);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("leaves an open end open", () => {
    const scale = scaleOf([{ low: 10 }, { high: 20 }]);
    expect(markOn(scale, { low: 10 })).toEqual({ from: placeOn(scale, 10) });
    expect(markOn(scale, { high: 20 })).toEqual({ to: placeOn(scale, 20) });
  });
});

describe("the order of figures", () => {
  const order = (...figures: { id?: string; replacedBy?: string }[]) => orderOf(figures);

  it.each([
    ["is the file's", order({ id: "a" }, {}, { id: "b" }), [0, 1, 2]],
    ["has what was replaced right before what replaced it", order({ id: "a", replacedBy: "b" }, {}, { id: "b" }), [1, 0, 2]],
    ["has it there too where the file tells the later first", order({ id: "b" }, {}, { id: "a", replacedBy: "b" }), [2, 0, 1]],
    [
      "follows a number through all its versions",
      order({ id: "c" }, { id: "a", replacedBy: "b" }, { id: "b", replacedBy: "c" }),
      [1, 2, 0],
    ],
    ["leaves none out where the one that replaced it is missing", order({ id: "a", replacedBy: "gone" }, {}), [1, 0]],
    [
      "leaves none out where they replace each other in a circle",
      order({ id: "a", replacedBy: "b" }, { id: "b", replacedBy: "a" }, {}),
      [2, 0, 1],
    ],
  ])("%s", (_name, found, expected) => {
    expect(found).toEqual(expected);
  });

  it("holds each figure of the real log once, and ends on the one that stands", async () => {
    const log = readLog(await readFolder("events"));
    for (const { event } of log.entries) {
      const figures = event.figures ?? [];
      const found = orderOf(figures);
      expect(found.toSorted((a, b) => a - b)).toEqual(figures.map((_, index) => index));
      found.forEach((index, at) => {
        const { replacedBy } = figures[index] ?? {};
        if (replacedBy !== undefined) expect(found.slice(at + 1).map((next) => figures[next]?.id)).toContain(replacedBy);
      });
    }
  });
});
