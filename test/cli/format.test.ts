import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { format } from "../../src/cli/format.ts";
import { UserError } from "../../src/store/error.ts";
import { recording } from "./recording.ts";

const entry = "testville/2025-06-14-testville-bridge-march.json";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unrest-format-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const bring = (fixture: string) => {
  cpSync(`test/fixtures/${fixture}`, folder, { recursive: true });
};
const bytesOf = (path: string) => readFileSync(join(folder, path), "utf8");

describe("unrest format", () => {
  const untidy = readdirSync("test/fixtures/bad").filter((name) => name.startsWith("E004"));

  test.each(untidy)("mends %s, names the file, and leaves nothing for check", async (name) => {
    bring(`bad/${name}`);
    const terminal = recording();
    expect(await format(folder, terminal)).toBe(0);
    expect(terminal.answer()).toBe(`${folder}/${entry}\n`);
    expect(terminal.talk()).toBe("1 file rewritten.\n");
    expect(await check(folder, "text", recording())).toBe(0);
    expect(readdirSync(join(folder, "testville"))).toEqual([entry.replace("testville/", "")]);
  });

  test("touches no file of a sound log", async () => {
    bring("good");
    const before = bytesOf(entry);
    const terminal = recording();
    expect(await format(folder, terminal)).toBe(0);
    expect(terminal.answer()).toBe("");
    expect(terminal.talk()).toBe("0 files rewritten.\n");
    expect(bytesOf(entry)).toBe(before);
  });

  test.each(["E002-truncated", "E003-title-twice", "E001-utf-16", "E001-invalid-byte", "E001-byte-order-mark"])(
    "loses nothing of a file that it cannot read: %s",
    async (name) => {
      bring(`bad/${name}`);
      const before = readFileSync(join(folder, entry));
      const terminal = recording();
      await format(folder, terminal);
      expect(readFileSync(join(folder, entry)).equals(before)).toBe(true);
      expect(terminal.talk()).toContain("left as it is");
    },
  );

  test("does not put signs of its own in place of bytes that are not UTF-8", async () => {
    bring("bad/E004-one-line");
    const bytes = readFileSync(join(folder, entry));
    bytes[bytes.indexOf("March over")] = 0xff;
    writeFileSync(join(folder, entry), bytes);
    await format(folder, recording());
    expect(readFileSync(join(folder, entry)).equals(bytes)).toBe(true);
  });

  test("keeps what it does not know, and what is no entry", async () => {
    bring("bad/E011-misspelt");
    writeFileSync(join(folder, "README.md"), "#  Untidy\n");
    await format(folder, recording());
    expect(bytesOf(entry)).toContain('"figurs": []');
    expect(bytesOf("README.md")).toBe("#  Untidy\n");
  });

  test("says what to do where there is no log", async () => {
    const failure = format(join(folder, "nowhere"), recording());
    await expect(failure).rejects.toBeInstanceOf(UserError);
    await expect(failure).rejects.toMatchObject({ hint: expect.stringContaining("--events") as string });
  });
});
