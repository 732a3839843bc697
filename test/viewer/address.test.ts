import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { facetNames, laneNames, type Query } from "../../src/archive/index.ts";
import { languages } from "../../src/log/say.ts";
import { panes, parseView, printView, type View } from "../../src/viewer/address.ts";

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,4}$/).filter((text) => text.length >= 4 && text.length <= 90);
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const minute = fc
  .integer({ min: -2_000_000_000, max: 2_000_000_000 })
  .map((minutes) => minutes * 60_000)
  .filter((ms) => ms > -6e13 && ms < 2e14);

const query: fc.Arbitrary<Query> = fc.record({
  text: fc.string({ maxLength: 60, unit: "grapheme" }),
  facets: fc.record(Object.fromEntries(facetNames.map((name) => [name, fc.uniqueArray(id, { maxLength: 4 })]))),
  sort: fc.constantFrom("newest" as const, "oldest" as const),
});

const view: fc.Arbitrary<View> = fc
  .record({
    query,
    days: fc.option(fc.tuple(day, day), { nil: undefined }),
    lanes: fc.constantFrom(...laneNames),
    span: fc.option(fc.tuple(minute, fc.integer({ min: 1, max: 1_000_000 })), { nil: undefined }),
    following: fc.boolean(),
    entry: fc.option(id, { nil: undefined }),
    pane: fc.constantFrom(...panes),
    language: fc.constantFrom(...languages),
    theme: fc.constantFrom("light" as const, "dark" as const, undefined),
  })
  .map(({ days, span, query: asked, ...rest }) => ({
    ...rest,
    query: days === undefined ? asked : { ...asked, from: days[0], to: days[1] },
    window: span === undefined ? undefined : { from: span[0], to: span[0] + span[1] * 60_000 },
  }));

describe("the address", () => {
  it("gives back every view that was written into it", () => {
    fc.assert(
      fc.property(view, (written) => {
        expect(parseView(printView(written))).toEqual(written);
      }),
      { seed: 1968, numRuns: 500 },
    );
  });

  it("is bare for the view that asks nothing", () => {
    expect(printView(parseView(""))).toBe("#");
  });

  it.each([
    "#%ZZ&%E0%A4%A",
    "#window=2025-13-99T99:99/x&from=2025-02-30&sort=sideways&lanes=__proto__&pane=constructor&theme=hasOwnProperty",
    "#entry=../../etc/passwd&place=%3Cscript%3E&form=" + "x".repeat(100_000),
    "#window=2025-06-10T00:00/2025-06-01T00:00",
    "#place&place&=&&==",
  ])("takes nothing from rubbish: %.60s", (fragment) => {
    expect(printView(parseView(fragment))).toBe("#");
  });

  it("keeps an ordinary word that is also a property of every object", () => {
    expect(parseView("#place=constructor").query.facets.place).toEqual(["constructor"]);
  });
});
