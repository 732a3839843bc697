import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gatherLines, readLine, readLog } from "../../src/log/index.ts";
import { logFiles } from "../archive/logs.ts";
import { entryWith, soundValue } from "./sound.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const lineOf = (value: unknown) => JSON.stringify(value);
const problemsOf = (text: string) => readLine("log.jsonl", 7, bytesOf(text)).problems;

describe("a line of a log", () => {
  test("gives its entry, however it is spaced and whatever the order of its keys", () => {
    const value = soundValue();
    const turned = Object.fromEntries(Object.entries(value).reverse());
    for (const text of [lineOf(value), lineOf(turned), JSON.stringify(value, null, 1).replaceAll("\n", " ")])
      expect(readLine("log.jsonl", 1, bytesOf(text))).toEqual({ event: entryWith({}).event, problems: [] });
  });

  test("of every random log is as sound as the entry's own file", () => {
    fc.assert(
      fc.property(logFiles(8), (files) => {
        for (const { event } of readLog(files).entries) expect(readLine("log.jsonl", 1, bytesOf(lineOf(event))).problems).toEqual([]);
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  test.each([
    ["no JSON", `{"id": `, "E002"],
    ["a key twice", lineOf(soundValue()).replace('"title":', '"title":"Another","title":'), "E003"],
    ["an unknown key", lineOf({ ...soundValue(), colour: "red" }), "E011"],
    ["a word of no vocabulary", lineOf({ ...soundValue(), forms: ["parade"] }), "E012"],
    ["a loaded word", lineOf({ ...soundValue(), title: "Mob on the Test Bridge" }), "E601"],
    ["an id of another date", lineOf({ ...soundValue(), id: "2024-06-14-testville-bridge-march" }), "E105"],
  ])("with %s is told of, with the line's own number and the column in it", (_, text, code) => {
    const problems = problemsOf(text);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]).toMatchObject({ file: "log.jsonl", line: 7 });
    expect(problems[0]?.column).toBeGreaterThan(0);
  });

  test("that is not UTF-8 is told of", () => {
    expect(readLine("log.jsonl", 1, new Uint8Array([0x7b, 0xff, 0x7d])).problems.map(({ code }) => code)).toEqual(["E001"]);
  });
});

describe("lines together", () => {
  test("may not have one id twice, nor lead to an entry that is not there", () => {
    const together = gatherLines("log.jsonl");
    const first = entryWith({ id: "2025-06-14-testville-a", relations: [{ to: "2025-06-14-testville-b", as: "follows" }] }).event;
    const second = entryWith({ id: "2025-06-14-testville-b", relations: [{ to: "2025-06-14-testville-c", as: "follows" }] }).event;
    together.add(1, first);
    together.add(2, second);
    together.add(3, { ...first, id: "2025-06-14-Testville-A" });
    expect(together.finish().map(({ code, line }) => [code, line])).toEqual([
      ["E102", 3],
      ["E120", 2],
    ]);
  });
});
