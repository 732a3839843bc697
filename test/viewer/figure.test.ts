import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/log/index.ts";
import { sayAgreement, sayFigure, sayTick } from "../../src/viewer/entry/figure.ts";
import { scaleOf } from "../../src/viewer/entry/plot.ts";
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
    [figure({ low: 2000, words: "“more or less” 2,000" }), "at least 2,000 (“‘more or less’ 2,000”)"],
    [figure({ measure: "damage-usd", low: 1_000_000, high: 1_000_000 }), "$1,000,000"],
  ])("%o", (given, words) => {
    expect(sayFigure(given, "en", en)).toBe(words);
  });

  it("speaks Spanish", () => {
    expect(sayFigure(figure({ low: 15_000 }), "es", es)).toBe("al menos 15.000");
  });
});

describe("what figures have in common, in words,", () => {
  it.each([
    [{ kind: "none" }, "No number lies in all of them.", "Ningún número cabe en todas."],
    [
      { kind: "common", low: 12_000, high: 15_000 },
      "Every number from 12,000 to 15,000 lies in all of them.",
      "Todo número de 12.000 a 15.000 cabe en todas.",
    ],
    [{ kind: "common", low: 53, high: 53 }, "Of all numbers, only 53 lies in all of them.", "De todos los números, solo 53 cabe en todas."],
    [{ kind: "common", low: 0 }, "Every number from 0 up lies in all of them.", "Todo número desde 0 cabe en todas."],
    [{ kind: "common", high: 9 }, "Every number up to 9 lies in all of them.", "Todo número hasta 9 cabe en todas."],
  ] as const)("%o", (agreement, english, spanish) => {
    expect(sayAgreement(agreement, "crowd", "en", en)).toBe(english);
    expect(sayAgreement(agreement, "crowd", "es", es)).toBe(spanish);
  });
});

describe("the numbers of a scale", () => {
  const ticks = (low: number, high: number, measure: Figure["measure"] = "crowd") => {
    const scale = scaleOf([{ low, high }]);
    return scale.ticks.map((tick) => sayTick(tick, scale, measure, "en"));
  };
  it.each([
    [ticks(200, 300), ["0", "100", "200", "300"]],
    [ticks(60_000, 70_000), ["0", "20,000", "40,000", "60,000", "80,000"]],
    [ticks(5_000, 7_000_000), ["1K", "10K", "100K", "1M", "10M"]],
    [ticks(4e7, 5e8, "damage-usd"), ["$0", "$200M", "$400M", "$600M"]],
  ])("are round and short: %o", (said, expected) => {
    expect(said).toEqual(expected);
  });
});
