import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readLog } from "../../src/log/index.ts";
import { madeEntries, madeFiles, writeLines } from "./made/made.ts";

const encoder = new TextEncoder();

test("a made log is sound", () => {
  const files = [...madeFiles(1_500)].map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));
  const log = readLog(files);
  expect(log.problems.slice(0, 3)).toEqual([]);
  expect(log.entries).toHaveLength(1_500);
});

test("the same seed and size give the same bytes, another seed gives others", async () => {
  const folder = await mkdtemp(join(tmpdir(), "unrest-made-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const digests = [];
  for (const [name, seed] of [
    ["a", 7],
    ["b", 7],
    ["c", 8],
  ] as const) {
    await writeLines(join(folder, name, "log.jsonl"), 500, seed);
    digests.push(
      createHash("sha256")
        .update(await readFile(join(folder, name, "log.jsonl")))
        .digest("hex"),
    );
  }
  expect(digests[1]).toBe(digests[0]);
  expect(digests[2]).not.toBe(digests[0]);
});

test("ids are unique and in order, titles and lines of a likely length", () => {
  const entries = [...madeEntries(3_000)];
  const ids = entries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(3_000);
  expect(ids).toEqual(ids.toSorted());
  const mean = (lengths: number[]) => lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  expect(mean(entries.map(({ title }) => title.length))).toBeGreaterThan(60);
  expect(mean(entries.map(({ title }) => title.length))).toBeLessThan(85);
  expect(mean(entries.map((entry) => JSON.stringify(entry).length))).toBeGreaterThan(1_000);
  expect(mean(entries.map((entry) => JSON.stringify(entry).length))).toBeLessThan(1_500);
});

test("dates, places and doubts are spread as in life", () => {
  const entries = [...madeEntries(3_000)];
  const share = (what: (entry: (typeof entries)[number]) => boolean) => entries.filter(what).length / entries.length;
  for (const kind of [/^\d{4}$/, /^\d{4}-\d\d$/, /~$/, /\?$/, /\/\d/, /\/\.\.$/, /^\.\.\//, /X$/])
    expect(
      share(({ date }) => kind.test(date)),
      String(kind),
    ).toBeGreaterThan(0.001);
  expect(share(({ time }) => time !== undefined)).toBeGreaterThan(0.1);
  expect(share(({ statements }) => statements.some(({ contradicts }) => contradicts !== undefined))).toBeGreaterThan(0.08);
  const towns = new Map<string, number>();
  for (const { places } of entries) towns.set(places[0].locality, (towns.get(places[0].locality) ?? 0) + 1);
  expect(towns.size).toBeGreaterThan(200);
  expect(Math.max(...towns.values()) / entries.length).toBeGreaterThan(0.1);
});
