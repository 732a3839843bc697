import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noRegisters, readLog, type Log } from "../../src/log/index.ts";
import { indexOnly } from "../../src/site/citing.ts";
import { roomFiles } from "../../src/site/site.ts";
import { readLines, sourceOfLog } from "../../src/site/source.ts";
import { UserError } from "../../src/store/error.ts";
import { openLines } from "../../src/store/lines.ts";
import type { SiteFile } from "../../src/store/publish.ts";
import { buildSite } from "../../src/cli/build.ts";
import { check } from "../../src/cli/check.ts";
import { logFiles } from "../archive/logs.ts";
import { recording } from "../cli/recording.ts";
import { entryWith } from "../log/sound.ts";
import { stubBundle } from "./building.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unrest-lines-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const written = (text: string) => {
  const path = join(folder, "log.jsonl");
  writeFileSync(path, text);
  return path;
};

async function linesIn(path: string) {
  const file = await openLines(path);
  const lines = [];
  for await (const { number, start, bytes } of file.lines()) lines.push({ number, start, text: new TextDecoder().decode(bytes) });
  await file.close();
  return lines;
}

describe("a file of lines", () => {
  test.each([
    ["", []],
    ["one", ["one"]],
    ["one\n", ["one"]],
    ["one\n\ntwo\n", ["one", "", "two"]],
    ["é\nü\n", ["é", "ü"]],
  ])("%j has the lines %j", async (text, expected) => {
    expect((await linesIn(written(text))).map((line) => line.text)).toEqual(expected);
  });

  test("longer than what is read at a time has each line whole, and where it says", async () => {
    const texts = Array.from({ length: 900 }, (_, index) => String(index).repeat(1 + ((index * 37) % 9_000)));
    const path = written(`${texts.join("\n")}\n`);
    const lines = await linesIn(path);
    expect(lines.map(({ text }) => text)).toEqual(texts);
    const file = await openLines(path);
    for (const { start, text } of lines.toReversed().slice(0, 60))
      expect(new TextDecoder().decode(await file.read(start, text.length))).toBe(text);
    await file.close();
  });

  test("that is not there is told of in words", async () => {
    await expect(openLines(join(folder, "nothing.jsonl"))).rejects.toBeInstanceOf(UserError);
  });
});

const collect = async (files: AsyncIterable<SiteFile>) => {
  const all = new Map<string, string>();
  for await (const { path, bytes } of files) all.set(path, Buffer.from(bytes).toString("base64"));
  return all;
};

test("a log of lines, in whatever order, gives the room that the same log in memory gives", async () => {
  const cases = fc.tuple(logFiles(14), fc.nat()).map(([files, turn]): { log: Log; turn: number } => ({
    log: { ...readLog(files.filter(({ path }) => path !== "macroevents.json")), ...noRegisters },
    turn,
  }));
  await fc.assert(
    fc.asyncProperty(cases, async ({ log, turn }) => {
      const events = log.entries.map(({ event }) => event);
      const turned = [...events.slice(turn % (events.length + 1)), ...events.slice(0, turn % (events.length + 1))];
      const file = await openLines(written(turned.map((event) => `${JSON.stringify(event)}\n`).join("")));
      const read = await readLines("log.jsonl", file, () => undefined);
      if (!("source" in read)) throw new Error(JSON.stringify(read.problems));
      const fromLines = await collect(
        roomFiles(read.source, noRegisters, stubBundle, { pages: false, citations: indexOnly(noRegisters).index }),
      );
      const fromMemory = await collect(
        roomFiles(sourceOfLog(log), noRegisters, stubBundle, { pages: false, citations: indexOnly(noRegisters).index }),
      );
      expect([...fromLines].sort()).toEqual([...fromMemory].sort());
      await file.close();
    }),
    { numRuns: 15, seed: 61 },
  );
});

test("a log of lines is checked without being built", async () => {
  const path = written(`${JSON.stringify(entryWith({ macroevents: undefined, relations: undefined }).event)}\n`);
  const terminal = recording();
  expect(await check(path, "text", terminal)).toBe(0);
  expect(terminal.talk()).toContain("1 entries, no problems.");
  const broken = recording();
  expect(await check(written("{}\n"), "json", broken)).toBe(1);
  expect(broken.answer()).toContain('"log.jsonl"');
});

test("a log of lines with problems is told of line by line, fails, and publishes nothing", async () => {
  const terminal = recording();
  const path = written(`{"id": 1}\n{\n`);
  const code = await buildSite(path, join(folder, "out"), terminal, () => Promise.resolve(stubBundle));
  expect(code).toBe(1);
  expect(terminal.answer()).toMatch(/log\.jsonl:1:\d+ {2}E010/);
  expect(terminal.answer()).toMatch(/log\.jsonl:2:\d+ {2}E002/);
});
