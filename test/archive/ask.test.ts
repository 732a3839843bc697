import { noRegisters } from "../../src/log/registers.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ask, compile, countBits, everything, facetNames, pageOf, placeOf, select, type Query } from "../../src/archive/index.ts";
import { readLog } from "../../src/log/index.ts";
import { entryWith } from "../log/sound.ts";
import { day, logFiles, query, soundLog } from "./logs.ts";
import { expectedAnswer, type PagedQuestion } from "./oracle.ts";

const question: fc.Arbitrary<PagedQuestion> = fc
  .record({
    query,
    offset: fc.nat({ max: 12 }),
    limit: fc.nat({ max: 12 }),
    from: day,
    days: fc.integer({ min: 1, max: 1_500 }),
    minutes: fc.nat({ max: 1_439 }),
    count: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ query: asked, offset, limit, from, days, minutes, count }) => {
    const start = Date.parse(from) + minutes * 60_000;
    return { query: asked, page: { offset, limit }, histogram: { from: start, to: start + days * 86_400_000, count } };
  });

describe("random logs", () => {
  test("are sound, or they would prove nothing", () => {
    fc.assert(
      fc.property(logFiles(12), (files) => {
        expect(readLog(files).problems).toEqual([]);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test("are asked questions of which many have an answer", () => {
    const totals = fc.sample(fc.tuple(soundLog(16), query), { numRuns: 120, seed: 2 }).map(([log, asked]) => {
      const { archive, text } = compile(log);
      return countBits(select(archive, text, asked).all);
    });
    expect(totals.filter((total) => total > 0).length).toBeGreaterThan(30);
    expect(totals.filter((total) => total > 3).length).toBeGreaterThan(10);
  });
});

test("an archive answers as a plain loop over the entries does", () => {
  fc.assert(
    fc.property(soundLog(36), fc.array(question, { minLength: 4, maxLength: 4 }), (log, questions) => {
      const { archive, rows, text } = compile(log);
      for (const asked of questions) {
        const expected = expectedAnswer(log, asked);
        const { query: wanted, page, histogram } = asked;
        const selection = select(archive, text, wanted);
        const answer = ask(archive, selection, histogram);
        expect(answer.total).toBe(expected.total);
        expect(answer.of).toBe(expected.of);
        for (const name of facetNames) {
          const counts = (archive.facets[name]?.values ?? []).map(({ id }, index): [string, number] => [
            id,
            answer.counts[name][index] ?? NaN,
          ]);
          expect(new Map(counts), name).toEqual(expected.counts[name]);
        }
        expect(answer.histogram).toEqual(expected.histogram);
        const newest = wanted.sort === "newest";
        const positions = pageOf(selection.all, newest, page.offset, page.limit);
        expect(positions.map((position) => rows[position]?.id)).toEqual(expected.page);
        positions.forEach((position, index) => {
          expect(placeOf(selection.all, newest, position)).toBe(page.offset + index);
        });
      }
    }),
    { numRuns: 60, seed: 3 },
  );
});

test("the values of a facet stand with the most events first, equals by id", () => {
  fc.assert(
    fc.property(soundLog(16), (log) => {
      const { archive, text } = compile(log);
      const { counts } = ask(archive, select(archive, text, everything), { from: 0, to: 1, count: 1 });
      for (const name of facetNames) {
        const values = (archive.facets[name]?.values ?? []).map(({ id }, index) => ({ id, count: counts[name][index] ?? 0 }));
        expect(values).toEqual([...values].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)));
      }
    }),
    { numRuns: 30, seed: 4 },
  );
});

describe("a span", () => {
  const found = (date: string, span: Pick<Query, "from" | "to">, time?: { start?: string; end?: string }) => {
    const { archive, text } = compile({ entries: [entryWith({ date, time })], ...noRegisters, problems: [] });
    return countBits(select(archive, text, { ...everything, ...span }).all) === 1;
  };

  test.each([
    ["2025-06-14", "2025-06-14", "2025-06-14", true],
    ["2025-06-14", "2025-06-15", undefined, false],
    ["2025-06-14", undefined, "2025-06-13", false],
    ["2025-06-14", "2025-06-15", "2025-06-13", false],
    ["2025-06-10/2025-06-20", "2025-06-14", "2025-06-15", true],
    ["2025-06-10/2025-06-20", "2025-06-20", "2025-07-15", true],
    ["2025-06-10/2025-06-20", "2025-06-21", "2025-07-15", false],
    ["2025-06", "2025-06-30", undefined, true],
    ["2025-06", "2025-07-01", undefined, false],
    ["2025-06~", "2025-07-01", "2025-07-10", true],
    ["2025-06~", "2025-05-10", "2025-05-20", true],
    ["2025-06-14~", "2025-06-15", undefined, true],
    ["2025-06-14~", "2025-06-16", undefined, false],
    ["2025-06-14?", "2025-06-15", undefined, false],
    ["202X", "2029-12-31", undefined, true],
    ["202X", "2030-01-01", undefined, false],
    ["2025-06-14/..", "2100-01-01", undefined, true],
    ["2025-06-14/", "2100-01-01", undefined, true],
    ["2025-06-14/..", undefined, "2025-06-13", false],
    ["../2025-06-14", undefined, "1900-01-01", true],
    ["/2025-06-14", undefined, "1900-01-01", true],
    ["../2025-06-14", "2025-06-15", undefined, false],
  ])("of %s is touched from %s to %s: %s", (date, from, to, expected) => {
    expect(found(date, { ...(from !== undefined && { from }), ...(to !== undefined && { to }) })).toBe(expected);
  });

  test("is touched by a night that runs past midnight on both its days", () => {
    const night = { start: "23:00", end: "01:00" };
    expect(found("2025-06-14", { from: "2025-06-15", to: "2025-06-15" }, night)).toBe(true);
    expect(found("2025-06-14", { from: "2025-06-16" }, night)).toBe(false);
    expect(found("2025-06-14", { from: "2025-06-15" }, { start: "21:00", end: "23:00" })).toBe(false);
  });
});

test("each day of a year falls in its own bin", () => {
  const dayMs = 86_400_000;
  const from = Date.UTC(2025, 0, 1);
  const entries = Array.from({ length: 365 }, (_, index) => {
    const date = new Date(from + index * dayMs).toISOString().slice(0, 10);
    return entryWith({ id: `${date}-testville-day`, date, time: undefined });
  });
  const { archive, text } = compile({ entries, ...noRegisters, problems: [] });
  const histogram = { from, to: from + 365 * dayMs, count: 365 };
  expect(ask(archive, select(archive, text, everything), histogram).histogram).toEqual(new Array(365).fill(1));
});
