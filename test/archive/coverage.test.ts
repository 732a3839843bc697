import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { coverageOf } from "../../src/archive/index.ts";
import { readLog, type Log } from "../../src/log/index.ts";
import { noRegisters } from "../../src/log/registers.ts";
import { readFolder } from "../../src/store/read.ts";
import { entryWith } from "../log/sound.ts";
import { soundLog } from "./logs.ts";

const logOf = (...entries: Log["entries"]): Log => ({ entries, ...noRegisters, problems: [] });

describe("what a log covers", () => {
  test("is counted as one counts it by hand", async () => {
    const covered = coverageOf(readLog(await readFolder("test/fixtures/good")));
    expect(covered.years).toEqual([{ of: 2025, entries: 3 }]);
    expect(covered.countries).toEqual([{ of: "ZZ", entries: 3 }]);
    expect(covered.places).toEqual([
      { of: "Testville, Test County", entries: 2 },
      { of: "Test Port, Test County", entries: 1 },
    ]);
  });

  test("has every year from the first to the last, those without an entry too", () => {
    const { years } = coverageOf(
      logOf(entryWith({ id: "1919-05-01-testville-a", date: "1919-05-01" }), entryWith({ id: "1922-testville-b", date: "1922" })),
    );
    expect(years).toEqual([
      { of: 1919, entries: 1 },
      { of: 1920, entries: 0 },
      { of: 1921, entries: 0 },
      { of: 1922, entries: 1 },
    ]);
  });

  test("counts citations by the kind of their registered publishers", () => {
    const { event } = entryWith({});
    const [first] = event.citations;
    if (first === undefined) throw new Error("the sound entry cites nothing");
    const kinds = coverageOf({
      ...logOf(entryWith({})),
      publishers: [{ name: first.publisher, home: first.url, kind: "newspaper", language: "en" }],
    }).publisherKinds;
    const citations = event.citations.filter(({ publisher }) => publisher === first.publisher).length;
    expect(kinds).toEqual([{ kind: "newspaper", publishers: 1, citations }]);
  });

  test("of nothing is nothing", () => {
    expect(coverageOf(logOf())).toMatchObject({ years: [], places: [], forms: [], languages: [], oneOrigin: [] });
  });

  test("adds up to the log, whatever is in it", () => {
    fc.assert(
      fc.property(soundLog(12), (log) => {
        const covered = coverageOf(log);
        const sum = (list: readonly { readonly entries: number }[]) => list.reduce((total, { entries }) => total + entries, 0);
        expect(sum(covered.years)).toBe(log.entries.length);
        expect(sum(covered.forms)).toBe(log.entries.reduce((total, { event }) => total + new Set(event.forms).size, 0));
        const standings = Object.values(covered.stats.statementsBy).reduce((total, count) => total + count, 0);
        expect(standings).toBe(covered.stats.statements);
        const entries = (value: string) => covered.evidence.find(({ of }) => of === value)?.entries ?? 0;
        expect(entries("one-origin") + entries("two-origins") + entries("three-origins")).toBe(log.entries.length);
        expect(entries("contested")).toBeLessThanOrEqual(entries("contested-statements") + entries("contested-figures"));
        expect(covered.languages.reduce((total, { citations }) => total + citations, 0)).toBe(covered.stats.citations);
      }),
      { numRuns: 60 },
    );
  });
});
