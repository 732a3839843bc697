import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { realDisk } from "../../src/store/effects.ts";
import { wholeSite } from "../store/memory.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unrest-same-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Copies the sound log file by file, in an order of its own. */
function copyLog(to: string, reversed: boolean): void {
  const files = readdirSync("test/fixtures/good", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of reversed ? files.reverse() : files) {
    const target = join(to, file.slice("test/fixtures/good".length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(file));
  }
}

/** Builds the site as a person would, in a folder and surroundings of their own; gives the manifest. */
async function buildIn(name: string, environment: Record<string, string>, reversed: boolean): Promise<string> {
  const place = join(folder, name);
  copyLog(join(place, "events"), reversed);
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [resolve("src/cli/unrest.mjs"), "build"], {
    cwd: place,
    env: { PATH, HOME: place, TMPDIR: folder, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const words: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => words.push(chunk));
  const [code] = (await once(child, "close")) as [number | null];
  expect(code, Buffer.concat(words).toString()).toBe(0);
  const site = await wholeSite(realDisk, join(place, "dist"));
  return "manifest" in site ? site.manifest : site.torn;
}

test("the same log gives the same bytes in whatever place, zone, language and order it is built", { timeout: 60_000 }, async () => {
  const first = await buildIn("a", { TZ: "UTC", LANG: "C", LC_ALL: "C" }, false);
  const second = await buildIn("b c 日本", { TZ: "Pacific/Apia", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", NODE_ENV: "test" }, true);
  expect(second).toBe(first);
  expect(JSON.parse(first)).toHaveProperty("files");
  // Nothing of the places that it was built in, and no moment of its building, is in what was built.
  const site = join(folder, "a/dist");
  for (const path of (await realDisk.list(site)) ?? []) expect(readFileSync(join(site, path)).includes(folder), path).toBe(false);
});
