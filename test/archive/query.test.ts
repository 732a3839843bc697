import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everything, facetNames, parseQuery, printQuery, querySchema, type Query } from "../../src/archive/index.ts";
import { query } from "./logs.ts";

const anyText = fc.string({ unit: "grapheme", maxLength: 100 });
/** Any query that the schema takes, also such as no reader would think of. */
const strange: fc.Arbitrary<Query> = fc
  .tuple(query, anyText, fc.uniqueArray(fc.stringMatching(/^[\p{L}\p{N}-]{1,20}$/u), { maxLength: 5 }), fc.constantFrom(...facetNames))
  .map(([asked, text, values, name]) => ({ ...asked, text, facets: { ...asked.facets, [name]: values } }))
  .filter((asked) => querySchema.safeParse(asked).success);

const throughAddress = (asked: Query) => parseQuery(new URLSearchParams(printQuery(asked).toString()));

describe("a query in the address bar", () => {
  test("reads back as it was written", () => {
    fc.assert(
      fc.property(fc.oneof(query, strange), (asked) => {
        expect(throughAddress(asked)).toEqual(asked);
      }),
      { numRuns: 400, seed: 31 },
    );
  });

  test("says nothing when nothing is asked", () => {
    expect(printQuery(everything).toString()).toBe("");
    expect(parseQuery(new URLSearchParams())).toEqual(everything);
  });

  test("is spelt as people may write it by hand", () => {
    const asked = parseQuery(new URLSearchParams("q=tear+gas&place=portland-oregon&place=portland-maine&from=2025-06-14&sort=oldest"));
    expect(asked).toEqual({
      ...everything,
      text: "tear gas",
      facets: { ...everything.facets, place: ["portland-oregon", "portland-maine"] },
      from: "2025-06-14",
      sort: "oldest",
    });
  });
});

describe("rubbish in the address bar", () => {
  test.each([
    ["a text of 100 kB", `q=${"x".repeat(100_000)}`],
    ["a value of 100 kB", `place=${"x".repeat(100_000)}`],
    ["broken percent signs", "q=%ZZ&place=%&form=%C3%28"],
    ["words that JavaScript has a meaning for", "__proto__=1&constructor=2&toString=3&hasOwnProperty=4"],
    ["days that are none", "from=2025-02-30&to=2025-13-01"],
    ["days with more to them", "from=2025-06-14T00:00&to=%202025-06-14"],
    ["another order", "sort=best&sort=newest"],
    ["markup", "place=%3Cscript%3E&form=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E"],
    ["a value of nothing", "place=&form=&issue=%00"],
    ["a query's own parts, unasked", "text=a&facets=b"],
  ])("is left out: %s", (_, address) => {
    const asked = parseQuery(new URLSearchParams(address));
    expect({ ...asked, text: "" }).toEqual(everything);
    expect(asked.text.length).toBeLessThanOrEqual(500);
  });

  test("keeps a bound on how many values are chosen, and each only once", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `place=p${index % 10_000}`).join("&");
    expect(new Set(parseQuery(new URLSearchParams(many)).facets.place).size).toBe(500);
    expect(parseQuery(new URLSearchParams("form=riot&form=riot")).facets.form).toEqual(["riot"]);
  });

  test("takes the words of the prototype for words where a word may stand", () => {
    const asked = parseQuery(new URLSearchParams("place=constructor&party=toString&q=__proto__"));
    expect(asked).toEqual({
      ...everything,
      text: "__proto__",
      facets: { ...everything.facets, place: ["constructor"], party: ["toString"] },
    });
  });

  test("never throws, and what it gives is a query that reads back the same", () => {
    const parameter = fc.tuple(fc.constantFrom("q", "from", "to", "sort", "__proto__", ...facetNames), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 8 }), (pairs) => {
        const asked = parseQuery(new URLSearchParams(pairs));
        expect(querySchema.safeParse(asked).success).toBe(true);
        expect(throughAddress(asked)).toEqual(asked);
      }),
      { numRuns: 400, seed: 32 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (address) => {
        expect(querySchema.safeParse(parseQuery(new URLSearchParams(address))).success).toBe(true);
      }),
      { numRuns: 400, seed: 33 },
    );
  });
});
