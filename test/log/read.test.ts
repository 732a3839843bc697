import { noRegisters } from "../../src/log/registers.ts";
import { describe, expect, test } from "vitest";
import { canonicalJson, eventJsonSchema, readLog } from "../../src/log/index.ts";
import { limits } from "../../src/log/schema.ts";
import { readFolder } from "../../src/store/read.ts";
import { fileOf, soundPath, soundText, soundValue } from "./sound.ts";

const codesOf = (files: Parameters<typeof readLog>[0]) => readLog(files).problems.map(({ code }) => code);

/** The sound log without one of its files. */
const goodWithout = async (path: string) => (await readFolder("test/fixtures/good")).filter((file) => file.path !== path);

describe("a sound log", () => {
  test("is read whole, its entries sorted by id", async () => {
    const log = readLog(await readFolder("test/fixtures/good"));
    expect(log.entries.map(({ event }) => event.id)).toEqual([
      "2025-06-14-testville-bridge-march",
      "2025-06-15-testville-bridge-vigil",
      "2025-07-testport-inquiry",
    ]);
    expect(log.macroevents.map(({ id }) => id)).toEqual(["test-bridge-2025"]);
  });

  test("is the same log in whatever order the files come", async () => {
    const files = await readFolder("test/fixtures/good");
    expect(readLog(files.toReversed())).toEqual(readLog(files));
  });

  test("may have no register and no README", () => {
    const value = soundValue();
    delete value["macroevents"];
    expect(codesOf([fileOf(soundPath, canonicalJson(eventJsonSchema, value))])).toEqual([]);
  });

  test("may be empty", () => {
    expect(readLog([])).toEqual({ entries: [], ...noRegisters, problems: [] });
  });
});

describe("a file that cannot be read", () => {
  test("does not make other entries' relations or the register look wrong", async () => {
    const others = await goodWithout(soundPath);
    expect(codesOf(others)).toEqual(["E132", "E120", "E120"]);
    expect(codesOf([...others, fileOf(soundPath, "{")])).toEqual(["E002"]);
  });

  test("does not hide what is wrong inside another", async () => {
    const uncited = soundText.replace('"contradicts": [\n        "s3"', '"contradicts": [\n        "s9"');
    const files = [...(await goodWithout(soundPath)), fileOf(soundPath, uncited), fileOf("testville/broken.json", "")];
    expect(codesOf(files)).toEqual(["E115", "E002"]);
  });
});

test("a file that can be read but is not canonical proves absence like any other", async () => {
  const others = (await goodWithout(soundPath)).map(({ path, bytes }) =>
    path.includes("vigil") ? { path, bytes: bytes.slice(0, -1) } : { path, bytes },
  );
  expect(codesOf(others)).toEqual(["E132", "E120", "E120", "E004"]);
});

describe("the limits", () => {
  test("take the last byte that they allow", () => {
    const codes = (bytes: number) => codesOf([fileOf(soundPath, soundText.padEnd(bytes, " "))]);
    expect(codes(limits.fileBytes)).not.toContain("E005");
    expect(codes(limits.fileBytes + 1)).toEqual(["E005"]);
  });

  test("take the last file that they allow", () => {
    const files = (count: number) => Array.from({ length: count }, () => fileOf("README.md", ""));
    expect(codesOf(files(limits.files))).toEqual([]);
    expect(codesOf(files(limits.files + 1))).toEqual(["E005"]);
  });
});

test("each problem names the line and column of what is wrong, and the hint is the remedy", () => {
  const text = soundText.replace('"march"', '"parade"');
  const [problem] = readLog([fileOf(soundPath, text)]).problems;
  const line = text.split("\n").findIndex((words) => words.includes('"parade"')) + 1;
  expect(problem).toMatchObject({ code: "E012", file: soundPath, line, column: 5, path: ["forms", 0] });
  expect(problem?.hint).toContain("codebook");
});

test("bytes that are no UTF-8 are told at their line", () => {
  const bytes = new TextEncoder().encode(soundText);
  bytes[soundText.indexOf("March over")] = 0xff;
  expect(readLog([{ path: soundPath, bytes }]).problems).toMatchObject([{ code: "E001", line: 4, column: 13 }]);
});

test("one run shows an entry's broken words and what is wrong with its citations", () => {
  const value = soundValue();
  const [statement, ...others] = value["statements"] as object[];
  const text = JSON.stringify({ ...value, date: "2025-06-31", statements: [{ ...statement, citations: ["nobody"] }, ...others] });
  const found = new Set(readLog([fileOf(soundPath, text)]).problems.map(({ code }) => code));
  expect([...found]).toEqual(expect.arrayContaining(["E301", "E110"]));
});
