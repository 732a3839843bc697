import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementOf, contestedFigures, groupFigures } from "../../src/archive/agreement.ts";
import { isContested } from "../../src/archive/evidence.ts";
import type { Figure } from "../../src/log/index.ts";
import { entryWith } from "../log/sound.ts";

const counts = (low: number | undefined, high: number | undefined, more: Partial<Figure> = {}): Figure => ({
  measure: "crowd",
  of: "people on the bridge",
  ...(low !== undefined && { low }),
  ...(high !== undefined && { high }),
  citations: ["a"],
  ...more,
});

describe("figures", () => {
  const rivalsIn = (...figures: Figure[]) => groupFigures(figures).map(({ rival }) => rival);

  test.each([
    ["that no number satisfies are rivals", [counts(10, 20), counts(30, 40)], true],
    ["are rivals in either order", [counts(30, 40), counts(10, 20)], true],
    ["are rivals even with one between that agrees with both", [counts(10, 20), counts(15, 35), counts(30, 40)], true],
    ["that share a number agree", [counts(10, 20), counts(20, 40)], false],
    ["“at least” and a number above it agree", [counts(100, undefined), counts(250, 250)], false],
    ["“at least” and a number below it are rivals", [counts(100, undefined), counts(50, 50)], true],
    ["“up to” and a number above it are rivals", [counts(undefined, 100), counts(250, 250)], true],
    ["“at least” and another “at least” agree", [counts(100, undefined), counts(5_000, undefined)], false],
    ["“up to” nothing and a number are rivals", [counts(undefined, 0), counts(1, 1)], true],
    ["a number that its giver replaced rivals nothing", [counts(10, 20, { replacedBy: "f2" }), counts(50, 50, { id: "f2" })], false],
    ["a forecast rivals nothing", [counts(10, 20), counts(5_000, 5_000, { kind: "forecast" })], false],
    ["an estimate is a count", [counts(10, 20), counts(5_000, 5_000, { kind: "estimate" })], true],
  ])("%s", (_name, figures, expected) => {
    expect(rivalsIn(...figures)).toEqual([expected]);
    expect(isContested(entryWith({ figures, statements: [{ id: "s1", text: "It was so.", citations: ["a"] }] }).event)).toBe(expected);
  });

  test("are grouped by what they count, in the order of first mention", () => {
    const figures = [
      counts(1, 1, { measure: "arrests", of: "walkers" }),
      counts(10, 20),
      counts(2, 2, { measure: "injuries", of: "walkers" }),
      counts(300, 300),
      counts(9, 9, { measure: "arrests", of: "walkers" }),
    ];
    expect(groupFigures(figures)).toEqual([
      { figures: [0, 4], rival: true },
      { figures: [1, 3], rival: true },
      { figures: [2], rival: false },
    ]);
  });
});

describe("what figures have in common", () => {
  test.each([
    ["is nothing to speak of for one alone", [counts(10, 20)], undefined],
    ["is nothing to speak of for a count and a forecast", [counts(10, 20), counts(30, 40, { kind: "forecast" })], undefined],
    [
      "is nothing to speak of for a number and what replaced it",
      [counts(10, 20, { replacedBy: "f" }), counts(30, 40, { id: "f" })],
      undefined,
    ],
    ["is a range", [counts(10, 30), counts(20, 40)], { kind: "common", low: 20, high: 30 }],
    ["is one number where a range begins as another ends", [counts(10, 20), counts(20, 40)], { kind: "common", low: 20, high: 20 }],
    ["is open above where all are", [counts(10, undefined), counts(50, undefined)], { kind: "common", low: 50 }],
    ["is open below where all are", [counts(undefined, 10), counts(undefined, 50)], { kind: "common", high: 10 }],
    [
      "has its lower end from one and its upper from another",
      [counts(10, undefined), counts(undefined, 50)],
      { kind: "common", low: 10, high: 50 },
    ],
    ["is none", [counts(10, undefined), counts(undefined, 5)], { kind: "none" }],
  ] as const)("%s", (_name, figures, expected) => {
    expect(agreementOf(figures)).toEqual(expected);
  });

  const bound = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined });
  const anyFigure = fc
    .tuple(bound, bound, fc.constantFrom(undefined, "forecast", "count"), fc.boolean())
    .filter(([low, high]) => low !== undefined || high !== undefined)
    .map(([one, other, kind, replaced]) => {
      const [low, high] = one !== undefined && other !== undefined && one > other ? [other, one] : [one, other];
      return counts(low, high, { ...(kind !== undefined && { kind }), ...(replaced && { replacedBy: "f" }) });
    });
  const allows = ({ low, high }: Figure, number: number) => (low === undefined || number >= low) && (high === undefined || number <= high);
  const numbers = Array.from({ length: 15 }, (_, number) => number - 1);

  test("is what every number, tried one by one, shows", () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { maxLength: 6 }), (figures) => {
        const live = figures.filter(({ kind, replacedBy }) => kind !== "forecast" && replacedBy === undefined);
        const common = numbers.filter((number) => live.every((figure) => allows(figure, number)));
        const agreement = agreementOf(figures);
        if (live.length < 2) expect(agreement).toBeUndefined();
        else if (common.length === 0) expect(agreement).toEqual({ kind: "none" });
        else
          expect(agreement).toEqual({
            kind: "common",
            ...(common[0] !== -1 && { low: common[0] }),
            ...(common.at(-1) !== 13 && { high: common.at(-1) }),
          });
      }),
      { numRuns: 400 },
    );
  });

  test("is missing just where two of them exclude each other, and those are the contested", () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { maxLength: 6 }), (figures) => {
        const live = (index: number) => figures[index]?.kind !== "forecast" && figures[index]?.replacedBy === undefined;
        const excludes = (a: Figure, b: Figure) => !numbers.some((number) => allows(a, number) && allows(b, number));
        const expected = figures.flatMap((figure, index) =>
          live(index) && figures.some((other, at) => live(at) && excludes(figure, other)) ? [index] : [],
        );
        expect([...contestedFigures(figures)]).toEqual(expected);
        expect(groupFigures(figures).some(({ rival }) => rival)).toBe(expected.length > 0);
      }),
      { numRuns: 400 },
    );
  });
});
