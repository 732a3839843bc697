import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { statsOf } from "../../src/archive/index.ts";
import type { Event } from "../../src/log/index.ts";
import { realDisk } from "../../src/store/effects.ts";

test("the sound fixture log is counted as one counts it by hand", async () => {
  const files = (await realDisk.list("test/fixtures/good"))?.filter((path) => /^[^/]+\/.+\.json$/.test(path)) ?? [];
  const events = files.map((path) => JSON.parse(readFileSync(`test/fixtures/good/${path}`, "utf8")) as Event);
  const stats = statsOf(events, new Map());
  expect(stats.entries).toBe(files.length);
  expect(stats.statements).toBe(events.flatMap(({ statements }) => statements).length);
  expect(stats.statementsBy).toEqual({ corroborated: 2, "single-source": 1, attributed: 0, contested: 2 });
  expect(stats.contestedFigures).toBe(0);
  expect(stats.citations).toBe(events.flatMap(({ citations }) => citations).length);
});

test("an empty log has no shares and no years", () => {
  expect(statsOf([], new Map())).toMatchObject({ entries: 0, contested: 0, twoOrigins: 0, firstYear: "", lastYear: "" });
});
