import { describe, expect, it } from "vitest";
import { isMajor, lineAfter, lineAt, stepFor, type Step } from "../../src/viewer/timeline/ticks.ts";

const day = 86_400_000;
const lines = (step: Step, from: string, count: number) => {
  const found = [lineAt(step, Date.parse(from))];
  while (found.length < count) found.push(lineAfter(step, found.at(-1) ?? 0));
  return found.map((line) => new Date(line).toISOString().replace(/(T00:00)?:00\.000Z$/, ""));
};

describe("the lines of the axis", () => {
  it("stand at round years, and the years before 100 are theirs", () => {
    expect(lines({ scale: "year", count: 10 }, "1968-06-01T00:00Z", 3)).toEqual(["1960-01-01", "1970-01-01", "1980-01-01"]);
    expect(lines({ scale: "year", count: 50 }, "0060-06-01T00:00Z", 3)).toEqual(["0050-01-01", "0100-01-01", "0150-01-01"]);
  });

  it("stand at quarters and months, across the year", () => {
    expect(lines({ scale: "month", count: 3 }, "2024-11-05T00:00Z", 3)).toEqual(["2024-10-01", "2025-01-01", "2025-04-01"]);
    expect(lines({ scale: "month", count: 1 }, "2024-12-31T00:00Z", 2)).toEqual(["2024-12-01", "2025-01-01"]);
  });

  it("count days afresh from the first of each month", () => {
    expect(lines({ scale: "day", count: 2 }, "2025-01-30T12:00Z", 4)).toEqual(["2025-01-29", "2025-01-31", "2025-02-01", "2025-02-03"]);
    expect(lines({ scale: "day", count: 2 }, "2025-02-27T00:00Z", 2)).toEqual(["2025-02-27", "2025-03-01"]);
  });

  it("stand at round hours and minutes", () => {
    expect(lines({ scale: "hour", count: 4 }, "2025-01-30T21:10Z", 2)).toEqual(["2025-01-30T20:00", "2025-01-31"]);
    expect(lines({ scale: "minute", count: 15 }, "1900-01-30T21:10Z", 2)).toEqual(["1900-01-30T21:00", "1900-01-30T21:15"]);
  });

  it("are major where a larger unit begins", () => {
    expect(isMajor({ scale: "month", count: 3 }, Date.UTC(2025, 0, 1))).toBe(true);
    expect(isMajor({ scale: "day", count: 2 }, Date.UTC(2025, 1, 1))).toBe(true);
    expect(isMajor({ scale: "hour", count: 4 }, Date.UTC(2025, 1, 3))).toBe(true);
    expect(isMajor({ scale: "hour", count: 4 }, Date.UTC(2025, 1, 3, 4))).toBe(false);
    expect(isMajor({ scale: "year", count: 5 }, Date.UTC(2025, 0, 1))).toBe(false);
  });

  it("leave room between them for their labels", () => {
    expect(stepFor(0.4 * day)).toEqual({ scale: "weekday", count: 1 });
    expect(stepFor(0.6 * day)).toEqual({ scale: "day", count: 1 });
    expect(stepFor(20 * day)).toEqual({ scale: "month", count: 1 });
    expect(stepFor(4_000 * day)).toEqual({ scale: "year", count: 50 });
    expect(stepFor(1e9 * day)).toEqual({ scale: "year", count: 1000 });
  });
});
