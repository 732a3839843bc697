import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { coverageOf } from "../src/archive/index.ts";
import { coverageMarkdown } from "../src/cli/coverage.ts";
import { statisticsOf, statsTable } from "../src/cli/stats.ts";
import { readLog, report } from "../src/log/index.ts";
import { readFolder } from "../src/store/read.ts";

const log = readLog(await readFolder("events"));

test("the log has no problems", () => {
  expect(report(log.problems, "text", "events")).toBe("");
  expect(log.entries.length).toBeGreaterThan(0);
});

test("docs/coverage.md is what the log covers (else run `npx unrest coverage > docs/coverage.md`)", () => {
  expect(readFileSync("docs/coverage.md", "utf8")).toBe(coverageMarkdown(coverageOf(log)));
});

test("the log keeps its registers", () => {
  expect(log.publishers.length).toBeGreaterThan(0);
  expect(log.localities.length).toBeGreaterThan(0);
  expect(log.about.lookedFor.length).toBeGreaterThan(0);
});

test("README.md quotes `npx unrest stats`", () => {
  expect(readFileSync("README.md", "utf8")).toContain(statsTable(statisticsOf(log)));
});

test("every entry has its Spanish title and summary", () => {
  expect(log.entries.filter(({ event }) => event.translations === undefined).map(({ event }) => event.id)).toEqual([]);
});
