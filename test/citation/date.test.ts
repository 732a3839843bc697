import { describe, expect, test } from "vitest";
import { cslDate } from "../../src/citation/index.ts";
import { readDate } from "../../src/log/index.ts";

const circa = true;

describe("an EDTF date as CSL has it", () => {
  test.each([
    ["2025-06-14", { "date-parts": [[2025, 6, 14]] }],
    ["2025-06", { "date-parts": [[2025, 6]] }],
    ["0814", { "date-parts": [[814]] }],
    ["2025-06-14~", { "date-parts": [[2025, 6, 14]], circa }],
    ["2025-06?", { "date-parts": [[2025, 6]], circa }],
    ["2025%", { "date-parts": [[2025]], circa }],
    ["2025-?06-14", { "date-parts": [[2025, 6, 14]], circa }],
    ["2025-06-XX", { "date-parts": [[2025, 6]] }],
    ["2025-XX-XX", { "date-parts": [[2025]] }],
    ["2025-22", { "date-parts": [[2025]], season: 2 }],
    ["199X", { "date-parts": [[1990], [1999]], circa }],
    ["19XX", { "date-parts": [[1900], [1999]], circa }],
    ["2024-12/2025-01-03", { "date-parts": [[2024, 12], [2025, 1, 3]] }], // prettier-ignore
    ["2025-07-01/..", { "date-parts": [[2025, 7, 1]], circa }],
    ["/2025", { "date-parts": [[2025]], circa }],
  ])("%s", (edtf, expected) => {
    expect(readDate(edtf).ok).toBe(true);
    expect(cslDate(edtf)).toEqual(expected);
  });
});
