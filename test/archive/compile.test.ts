import { noRegisters } from "../../src/log/registers.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, encodeArchive, encodeFacets, encodeText, readingBytes, type Compiled } from "../../src/archive/index.ts";
import { weightOf } from "../../src/archive/compile.ts";
import { readLog, type Event, type Log } from "../../src/log/index.ts";
import { entryWith } from "../log/sound.ts";
import { logFiles, soundLog } from "./logs.ts";
import { inTime } from "./oracle.ts";

const bytesOf = ({ archive, text, readings }: Compiled) => [
  encodeArchive(archive),
  encodeFacets(archive),
  ...text.map(encodeText),
  ...readings.map(readingBytes),
];
const logOf = (...events: Event[]): Log => ({ entries: events.map((event) => entryWith(event)), ...noRegisters, problems: [] });

describe("compiling", () => {
  test("gives the same bytes in whatever order the files come", () => {
    const shuffled = logFiles(20).chain((files) =>
      fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length })),
    );
    fc.assert(
      fc.property(shuffled, ([files, others]) => {
        expect(bytesOf(compile(readLog(others)))).toEqual(bytesOf(compile(readLog(files))));
      }),
      { numRuns: 40, seed: 41 },
    );
  });

  test("gives the same bytes in whatever order the entries stand", () => {
    fc.assert(
      fc.property(soundLog(20), (log) => {
        expect(bytesOf(compile({ ...log, entries: log.entries.toReversed() }))).toEqual(bytesOf(compile(log)));
      }),
      { numRuns: 40, seed: 42 },
    );
  });

  test("puts events in the order of time, then of id", () => {
    fc.assert(
      fc.property(soundLog(30), (log) => {
        const events = log.entries.map(({ event }) => event);
        expect(compile(log).rows.map(({ id }) => id)).toEqual(inTime(events).map(({ id }) => id));
      }),
      { numRuns: 40, seed: 43 },
    );
  });

  test("takes an empty log", () => {
    const { archive, rows, readings, text } = compile({ entries: [], ...noRegisters, problems: [] });
    expect([archive.size, rows, readings, text.flatMap(({ words }) => words)]).toEqual([0, [], [], []]);
  });
});

describe("what an entry is related to", () => {
  const older = entryWith({ id: "2025-06-01-testville-older", date: "2025-06-01", time: undefined, title: "Older" }).event;
  const newer = entryWith({
    id: "2025-06-02-testville-newer",
    date: "2025-06-02",
    time: undefined,
    title: "Newer",
    relations: [{ to: older.id, as: "follows" }],
  }).event;

  test("is told from both ends", () => {
    const { readings } = compile(logOf(newer, older));
    expect(readings.map(({ related }) => related.map(({ as, inverse, id, title }) => [as, inverse, id, title]))).toEqual([
      [["follows", true, newer.id, "Newer"]],
      [["follows", false, older.id, "Older"]],
    ]);
  });

  test("is left out where it is not there, as in a log that was never checked", () => {
    expect(compile(logOf(newer)).readings[0]?.related).toEqual([]);
  });
});

describe("weight", () => {
  const { event } = entryWith({ figures: undefined });
  const crowd = (low: number): Event => ({ ...event, figures: [{ measure: "crowd", of: "people", low, citations: ["herald"] }] });
  const quiet: Event = { ...event, statements: event.statements.slice(0, 1) };

  test("grows with the crowd, with the origins and with what is contested", () => {
    expect(weightOf(crowd(100_000), new Map())).toBeGreaterThan(weightOf(crowd(100), new Map()));
    expect(weightOf(crowd(100), new Map())).toBeGreaterThan(weightOf(event, new Map()));
    expect(weightOf(event, new Map())).toBeGreaterThan(weightOf(quiet, new Map()));
    expect(weightOf(quiet, new Map())).toBeGreaterThan(weightOf({ ...quiet, citations: quiet.citations.slice(0, 1) }, new Map()));
  });

  test("takes the larger of two crowds, and no other count for a crowd", () => {
    const arrests: Event = { ...event, figures: [{ measure: "arrests", of: "people", low: 100_000, citations: ["herald"] }] };
    expect(weightOf(arrests, new Map())).toBe(weightOf(event, new Map()));
    const two: Event = { ...event, figures: [...(crowd(10).figures ?? []), ...(crowd(1_000).figures ?? [])] };
    expect(weightOf(two, new Map())).toBe(weightOf(crowd(1_000), new Map()));
  });
});
