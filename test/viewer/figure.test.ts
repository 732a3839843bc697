import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/log/index.ts";
import { barOf, sayFigure, scaleOf } from "../../src/viewer/entry/figure.ts";
import { en } from "../../src/viewer/words/en.ts";
import { es } from "../../src/viewer/words/es.ts";

const figure = (part: Partial<Figure>): Figure => ({ measure: "crowd", of: "people there", citations: ["a"], ...part });

describe("a figure in words", () => {
  it.each([
    [figure({ low: 4, high: 4 }), "4"],
    [figure({ low: 1200, high: 15_000 }), "1,200–15,000"],
    [figure({ low: 2000 }), "at least 2,000"],
    [figure({ high: 300 }), "up to 300"],
    [figure({ low: 2000, words: "thousands" }), "at least 2,000 (“thousands”)"],
    [figure({ measure: "damage-usd", low: 1_000_000, high: 1_000_000 }), "$1,000,000"],
  ])("%o", (given, words) => {
    expect(sayFigure(given, "en", en)).toBe(words);
  });

  it("speaks Spanish", () => {
    expect(sayFigure(figure({ low: 15_000 }), "es", es)).toBe("al menos 15.000");
  });
});

describe("rival figures", () => {
  const [few, many, open] = [figure({ low: 1, high: 1 }), figure({ low: 4, high: 8 }), figure({ low: 3 })];
  const scale = scaleOf([few, many, open]);

  it("share one scale that begins at nothing, so that lengths can be compared", () => {
    expect(barOf(many, scale).to / barOf(few, scale).to).toBeCloseTo(8);
    expect(barOf(many, scale).to).toBeLessThan(100);
  });

  it("leave an open bound open", () => {
    expect(barOf(open, scale)).toMatchObject({ openFrom: false, openTo: true });
    expect(barOf(figure({ high: 3 }), scale)).toMatchObject({ openFrom: true, openTo: false });
  });
});
