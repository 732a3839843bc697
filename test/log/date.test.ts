import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDate } from "../../src/log/index.ts";
import { boundsOf, compareBounds } from "../../src/log/when.ts";
import { days, seasonCodes, span } from "./calendar.ts";

const dayMs = 86_400_000;

const boundsIn = (edtf: string, clock = {}) => {
  const reading = readDate(edtf, clock);
  if (!reading.ok) throw new Error(`${edtf}: ${reading.reason}`);
  return boundsOf(reading.when);
};
const minute = (ms: number) => new Date(ms).toISOString().slice(0, 16);
const outer = (edtf: string, clock = {}) => {
  const { earliest, latest } = boundsIn(edtf, clock);
  return [minute(earliest), minute(latest)];
};

describe("a date is taken", () => {
  test.each([
    ["2025-06-14", "2025-06-14T00:00", "2025-06-14T23:59"],
    ["2025-06", "2025-06-01T00:00", "2025-06-30T23:59"],
    ["2025", "2025-01-01T00:00", "2025-12-31T23:59"],
    ["202X", "2020-01-01T00:00", "2029-12-31T23:59"],
    ["19XX", "1900-01-01T00:00", "1999-12-31T23:59"],
    ["2025-06-XX", "2025-06-01T00:00", "2025-06-30T23:59"],
    ["2025-XX", "2025-01-01T00:00", "2025-12-31T23:59"],
    ["2025-21", "2025-03-01T00:00", "2025-05-31T23:59"],
    ["2023-24", "2023-12-01T00:00", "2024-02-29T23:59"],
    ["2025-06-14/2025-06-15", "2025-06-14T00:00", "2025-06-15T23:59"],
    ["2025-06-28/2025-07", "2025-06-28T00:00", "2025-07-31T23:59"],
    ["2025-06-14/..", "2025-06-14T00:00", "2025-06-14T23:59"],
    ["/2025-06-14", "2025-06-14T00:00", "2025-06-14T23:59"],
    ["2025-06-14?", "2025-06-14T00:00", "2025-06-14T23:59"],
    ["2025-06-14~", "2025-06-13T00:00", "2025-06-15T23:59"],
    ["2024-02-29", "2024-02-29T00:00", "2024-02-29T23:59"],
    ["2000-02-29", "2000-02-29T00:00", "2000-02-29T23:59"],
    ["1582-10-10", "1582-10-10T00:00", "1582-10-10T23:59"],
    ["0100-01-01", "0100-01-01T00:00", "0100-01-01T23:59"],
    ["9999-12-31", "9999-12-31T00:00", "9999-12-31T23:59"],
  ])("%s", (edtf, earliest, latest) => {
    expect(outer(edtf)).toEqual([earliest, latest]);
  });
});

describe("a date is refused", () => {
  test.each([
    ["2025-02-30", "Day must be"],
    ["2023-02-29", "Day must be"],
    ["1900-02-29", "Day must be"],
    ["2025-06-31", "Day must be"],
    ["2025-13", "Month must be"],
    ["2025-00-10", "Month must be"],
    ["2025-06-15/2025-06-14", "before or equal"],
    ["../..", "one end must be known"],
    ["/", "one end must be known"],
    ["0000", "0100 to 9999"],
    ["0099-12-31", "0100 to 9999"],
    ["-0500", "is wanted"],
    ["XXXX", "is wanted"],
    ["10000", "is wanted"],
    ["", "Invalid date format"],
    ["2025-6-1", "is wanted"],
    ["14-06-2025", "is wanted"],
    ["2025/06/14", "is wanted"],
    ["20250614", "is wanted"],
    ["2025-165", "is wanted"],
    ["2025-06-14 ", "is wanted"],
    [" 2025", "is wanted"],
    ["2025-06-14\n", "is wanted"],
    ["14 June 2025", "is wanted"],
    ["2025-W24", "is wanted"],
    ["2025-06-14T18:30:00Z", "is wanted"],
    ["[2025,2026]", "is wanted"],
    ["{2025..2026}", "is wanted"],
    ["Y20250", "is wanted"],
    ["1950S2", "is wanted"],
    ["unknown", "is wanted"],
    ["2025-25", "season from 21 to 24"],
    ["2025-33", "season from 21 to 24"],
    ["1XXX", "is wanted"],
    ["20X5", "is wanted"],
    ["2025-1X", "is wanted"],
    ["2025-XX-14", "is wanted"],
    ["2025-06-1X", "is wanted"],
    ["2025-06-14/2025-06-15/2025-06-16", "exactly one"],
    ["20?25", "Invalid"],
    ["２０２５", "is wanted"],
  ])("%j, in words that say why", (edtf, words) => {
    const reading = readDate(edtf);
    expect(reading.ok ? "taken" : reading.reason).toContain(words);
  });

  test("and never by throwing, whatever it is", () => {
    const noise = fc.string({ unit: fc.constantFrom(...Array.from("0123456789X-/.?~%TSYEZ:[]{}, u\n")), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(noise, fc.string()), (text) => {
        const reading = readDate(text);
        if (reading.ok) boundsOf(reading.when);
        else expect(reading.reason).not.toBe("");
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("clock times", () => {
  test.each([
    ["2025-06-14", { start: "18:30" }, "2025-06-14T18:30", "2025-06-14T23:59"],
    ["2025-06-14", { start: "18:30", end: "21:00" }, "2025-06-14T18:30", "2025-06-14T21:00"],
    ["2025-06-14", { start: "18:30", end: "01:00" }, "2025-06-14T18:30", "2025-06-15T01:00"],
    ["2025-06-14", { end: "01:00" }, "2025-06-14T00:00", "2025-06-14T01:00"],
    ["2025-06-14/2025-06-15", { start: "18:30", end: "01:00" }, "2025-06-14T18:30", "2025-06-15T01:00"],
    ["2025-06-14", { start: "18:30~" }, "2025-06-14T17:30", "2025-06-14T23:59"],
    ["2025-06-14/..", { start: "18:30" }, "2025-06-14T18:30", "2025-06-14T18:30"],
  ])("narrow %s with %j", (edtf, clock, earliest, latest) => {
    expect(outer(edtf, clock)).toEqual([earliest, latest]);
  });

  test.each([
    ["2025-06", { start: "18:30" }],
    ["2025-06-XX", { end: "18:30" }],
    ["2025-06-14/..", { end: "18:30" }],
    ["2025-06-14/2025-06-14", { start: "18:30", end: "12:00" }],
  ])("do not fit %s with %j", (edtf, clock) => {
    expect(readDate(edtf, clock).ok).toBe(false);
  });
});

describe("the bounds agree with counting days", () => {
  const pick = <T>(list: readonly T[]) => fc.nat(list.length - 1).map((index) => list[index] as T);
  const inReach = pick(days.filter(({ text }) => text >= "1900" && text < "2100"));
  // The library takes a season in an interval only in some pairings, so an interval's ends are drawn from the others.
  const plain = fc.oneof(
    inReach.map(({ text }) => text),
    inReach.map(({ text }) => text.slice(0, 7)),
    inReach.map(({ text }) => text.slice(0, 4)),
    inReach.map(({ text }) => `${text.slice(0, 3)}X`),
    inReach.map(({ text }) => `${text.slice(0, 2)}XX`),
    inReach.map(({ text }) => `${text.slice(0, 7)}-XX`),
    inReach.map(({ text }) => `${text.slice(0, 4)}-XX-XX`),
  );
  const season = fc.tuple(inReach, pick(seasonCodes)).map(([{ text }, code]) => `${text.slice(0, 4)}-${code}`);
  const known = (edtf: string) => {
    const found = span(edtf);
    if (found === undefined) throw new Error(`the oracle finds no day in ${edtf}`);
    return found;
  };

  test("for single dates", () => {
    fc.assert(
      fc.property(fc.oneof(plain, season), (edtf) => {
        const { first, last } = known(edtf);
        expect(boundsIn(edtf)).toMatchObject({ earliest: first * dayMs, latest: (last + 1) * dayMs - 1 });
      }),
      { numRuns: 400 },
    );
  });

  test("for intervals, which are refused only where the end comes first, and have a core only where it is certain", () => {
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const [start, end] = [known(a), known(b)];
        const reading = readDate(`${a}/${b}`);
        if (end.last < start.first) expect(reading.ok).toBe(false);
        if (start.last <= end.first) expect(reading.ok).toBe(true);
        if (!reading.ok) return;
        const bounds = boundsOf(reading.when);
        expect(bounds).toMatchObject({ earliest: start.first * dayMs, latest: (end.last + 1) * dayMs - 1 });
        expect(bounds.coreStart).toBeGreaterThanOrEqual(bounds.earliest);
        expect(bounds.coreEnd).toBeLessThanOrEqual(bounds.latest);
      }),
      { numRuns: 300 },
    );
  });

  test("for which days there are", () => {
    const there = new Set(days.map(({ text }) => text));
    for (const year of [1899, 1900, 1970, 1999, 2000, 2023, 2024, 2100]) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = [year, ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
          expect(readDate(text).ok, text).toBe(there.has(text));
        }
      }
    }
  });

  test("for the order of days", () => {
    fc.assert(
      fc.property(inReach, inReach, (a, b) => {
        expect(Math.sign(compareBounds(boundsIn(a.text), boundsIn(b.text)))).toBe(Math.sign(a.number - b.number));
      }),
      { numRuns: 300 },
    );
  });
});
