import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printable, readLog, report, type Problem } from "../../src/log/index.ts";
import { readFolder } from "../../src/store/read.ts";

const golden = "../golden/report";

describe("a report on a broken log", () => {
  test.each([
    ["text", "text.txt"],
    ["json", "report.json"],
    ["github", "github.txt"],
  ] as const)("as %s is what test/golden/report holds", async (format, file) => {
    const { problems } = readLog(await readFolder("test/golden/report/events"));
    await expect(report(problems, format, "events")).toMatchFileSnapshot(`${golden}/${file}`);
  });

  test("is the same in whatever order the files come", async () => {
    const files = await readFolder("test/golden/report/events");
    expect(readLog(files.toReversed()).problems).toEqual(readLog(files).problems);
  });

  test("on a sound log is empty but for JSON, which stays JSON", () => {
    expect(report([], "text", "events")).toBe("");
    expect(report([], "github", "events")).toBe("");
    expect(JSON.parse(report([], "json", "events"))).toEqual({ problems: [] });
  });
});

describe("whatever a log holds", () => {
  const hostile = fc.string({
    unit: fc.constantFrom("\u001b[2J", "\u0007", "\r", "\n", "\u202e", "\u2028", "a", ":", "%", ",", "::error "),
  });
  const problem = fc
    .record({ file: hostile, message: hostile, step: hostile })
    .map(({ file, message, step }): Problem => ({ code: "E010", file, line: 1, column: 1, path: [step, 0], message, hint: "Mend it." }));

  test("the terminal gets no byte that it would obey but the line end", () => {
    fc.assert(
      fc.property(problem, (found) => {
        const text = report([found], "text", "events");
        expect(text).not.toMatch(/[^\P{C}\n]|\u2028|\u2029/u);
        expect(text.split("\n")).toHaveLength(4);
      }),
    );
  });

  test("GitHub gets one command on one line", () => {
    fc.assert(
      fc.property(problem, (found) => {
        const lines = report([found], "github", "events").split("\n");
        expect(lines).toHaveLength(2);
        expect(lines[0]).toMatch(/^::error file=[^:,]*,line=1,col=1,title=E010::/);
      }),
    );
  });

  test("what is printable is printed as it is", () => {
    expect(printable("Père Noël — “東京” ☮")).toBe("Père Noël — “東京” ☮");
    expect(printable("a\u001b[31mb")).toBe("a\\u{1b}[31mb");
  });
});
