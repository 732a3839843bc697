import { expect, test } from "vitest";
import { readLog, report } from "../src/log/index.ts";
import { readFolder } from "../src/store/read.ts";

test("the log has no problems", async () => {
  const log = readLog(await readFolder("events"));
  expect(report(log.problems, "text", "events")).toBe("");
  expect(log.entries.length).toBeGreaterThan(0);
});
