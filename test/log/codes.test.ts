import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codes, readLog, retired, type LogFile, type ProblemCode } from "../../src/log/index.ts";
import { limits } from "../../src/log/schema.ts";
import { readFolder } from "../../src/store/read.ts";
import { fileOf, soundPath, soundText } from "./sound.ts";

const bad = "test/fixtures/bad";
const folders = readdirSync(bad).sort();

/** Logs that are too large to keep in the repository. */
const generated: Record<string, () => LogFile[]> = {
  "E005-one-byte-too-many": () => [fileOf(soundPath, soundText.padEnd(limits.fileBytes + 1, " "))],
  "E005-ten-megabytes": () => [fileOf(soundPath, `"${"a".repeat(10_000_000)}"`)],
  "E005-one-file-too-many": () => Array.from({ length: limits.files + 1 }, () => fileOf("README.md", "")),
  "E005-log-too-large": () => {
    const bytes = new Uint8Array(limits.logBytes + 1);
    return [{ path: "README.md", bytes }];
  },
};

const codeOf = (name: string) => name.slice(0, 4);
const codesIn = (files: LogFile[]) => [...new Set(readLog(files).problems.map(({ code }) => code))];

describe("the codes", () => {
  test("of the sound log are none", async () => {
    expect(readLog(await readFolder("test/fixtures/good")).problems).toEqual([]);
  });

  test.each(folders)("of %s are that one alone", async (name) => {
    expect(codesIn(await readFolder(`${bad}/${name}`))).toEqual([codeOf(name)]);
  });

  test.each(Object.keys(generated))("of %s are that one alone", (name) => {
    expect(codesIn(generated[name]?.() ?? [])).toEqual([codeOf(name)]);
  });

  test("have each a bad log", () => {
    const shown = new Set([...folders, ...Object.keys(generated)].map(codeOf));
    expect(Object.keys(codes).filter((code) => !shown.has(code))).toEqual([]);
    expect([...shown].filter((code) => !(code in codes))).toEqual([]);
  });

  test("are never taken again once they are retired", () => {
    expect(retired.filter((code) => code in codes)).toEqual([]);
    expect(new Set(retired).size).toBe(retired.length);
  });
});

describe("docs/problems.md", () => {
  const page = readFileSync("docs/problems.md", "utf8");
  const sections = new Map(
    page
      .split(/^### /m)
      .slice(1)
      .map((section) => [codeOf(section), section]),
  );

  test("has a section for each code, in the order of the list, and for none besides", () => {
    expect([...sections.keys()]).toEqual(Object.keys(codes));
  });

  test.each(Object.keys(codes) as ProblemCode[])("gives %s its title, an example and its remedy", (code) => {
    const section = sections.get(code) ?? "";
    const prose = section.replace(/\s+/g, " ").replaceAll("\\<", "<");
    expect(section.split("\n")[0]).toBe(`${code}: ${codes[code].title}`);
    expect(prose).toContain(`**What to do.** ${codes[code].remedy}`);
    expect(prose).toContain("**Example.** ");
  });
});
