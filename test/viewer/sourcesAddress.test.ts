import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everySource, sourceFacets, sourceSorts, type SourceFacet } from "../../src/archive/index.ts";
import { languages } from "../../src/log/say.ts";
import { parseSourcesView, printSourcesView, type SourcesView } from "../../src/viewer/sources/address.ts";

const value = fc.stringMatching(/^[A-Za-z0-9]+(-[a-z0-9]+){0,4}$/).filter((text) => text.length <= 90);
const year = fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined });

const view: fc.Arbitrary<SourcesView> = fc.record({
  query: fc.record({
    text: fc.string({ maxLength: 60, unit: "grapheme" }),
    facets: fc.record(
      Object.fromEntries(sourceFacets.map((name) => [name, fc.uniqueArray(value, { maxLength: 4 })])) as Record<
        SourceFacet,
        fc.Arbitrary<string[]>
      >,
    ),
    from: year,
    to: year,
    sort: fc.constantFrom(...sourceSorts),
  }),
  page: fc.nat({ max: 5_000 }),
  language: fc.constantFrom(...languages),
  theme: fc.constantFrom("light" as const, "dark" as const, undefined),
});

describe("the address of the list of sources", () => {
  test("gives back every view that was written into it", () => {
    fc.assert(
      fc.property(view, (written) => {
        expect(parseSourcesView(printSourcesView(written))).toEqual(written);
      }),
      { seed: 1968, numRuns: 500 },
    );
  });

  test("is bare for the list that asks nothing", () => {
    expect(printSourcesView(parseSourcesView(""))).toBe("#");
    expect(parseSourcesView("").query).toEqual(everySource);
  });

  test.each([
    "#%ZZ&%E0%A4%A",
    "#sort=sideways&lang=__proto__&theme=hasOwnProperty&page=0",
    "#page=-3&from=last&to=1e99",
    "#page=1.5&from=&to=%00",
    "#publisher=%3Cscript%3E&type=" + "x".repeat(100_000),
    "#publisher&country=&==&&",
  ])("takes nothing from rubbish: %.60s", (fragment) => {
    expect(printSourcesView(parseSourcesView(fragment))).toBe("#");
  });
});
