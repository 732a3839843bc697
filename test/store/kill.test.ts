import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { realDisk } from "../../src/store/effects.ts";
import { publish } from "../../src/store/publish.ts";
import { siteNamed, wholeSite } from "./memory.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unrest-kill-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Lets a process publish for so many milliseconds, then kills it as a power cut does: without a word. */
async function killAfter(name: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "test/store/publishing.ts", name], { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  await once(child.stdout, "data");
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  child.kill("SIGKILL");
  expect(await closed).toEqual([null, "SIGKILL"]);
}

test("a process killed at any moment leaves one whole site at the name, and the next publish clears up", { timeout: 60_000 }, async () => {
  const name = join(folder, "site");
  const leftovers = new Set<string>();
  // Moments that no step of publishing keeps time with, the same in every run of the test.
  for (let round = 0; round < 15; round += 1) {
    await killAfter(name, 5 + ((round * 37) % 60) + round / 7);
    const shown = await wholeSite(realDisk, name);
    expect(shown, `round ${round}`).toHaveProperty("manifest");
    for (const left of [...readdirSync(folder), ...readdirSync(`${name}.versions`)])
      leftovers.add(left.replace(/^[0-9a-f]{16}/, "version"));
  }
  expect(
    [...leftovers].some((left) => /draft|old|link/.test(left)),
    "no kill ever fell into a publish",
  ).toBe(true);
  await publish(name, siteNamed("third"));
  expect(await wholeSite(realDisk, name)).toHaveProperty("manifest");
  expect(readdirSync(`${name}.versions`)).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(["site", "site.versions"]);
});
