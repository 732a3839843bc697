import { describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { reportFormats } from "../../src/log/index.ts";
import { UserError } from "../../src/store/error.ts";
import { recording } from "./recording.ts";

describe("unrest check", () => {
  test("is content with a sound log, and says how many entries it read", async () => {
    const terminal = recording();
    expect(await check("test/fixtures/good", "text", terminal)).toBe(0);
    expect(terminal.answer()).toBe("");
    expect(terminal.talk()).toBe("3 entries, no problems.\n");
  });

  test("lists the problems of a broken log as the answer, counts them aside, and fails", async () => {
    const terminal = recording();
    expect(await check("test/golden/report/events", "text", terminal)).toBe(1);
    expect(terminal.answer()).toMatch(/^test\/golden\/report\/events\/macroevents\.json:9:5 {2}E131\n/);
    expect(terminal.talk()).toBe("11 problems in 5 files.\n");
  });

  test("counts one problem as one", async () => {
    const terminal = recording();
    expect(await check("test/fixtures/bad/E121-itself", "text", terminal)).toBe(1);
    expect(terminal.talk()).toBe("1 problem in 1 file.\n");
  });

  test.each(reportFormats)("gives machines nothing but the report: %s", async (format) => {
    const terminal = recording();
    expect(await check("test/fixtures/bad/E121-itself", format, terminal)).toBe(1);
    expect(terminal.answer()).toContain("E121");
    if (format !== "text") expect(terminal.talk()).toBe("");
  });

  test("says what to do where there is no log", async () => {
    const failure = check("test/fixtures/nowhere", "text", recording());
    await expect(failure).rejects.toBeInstanceOf(UserError);
    await expect(failure).rejects.toMatchObject({
      message: expect.stringContaining("test/fixtures/nowhere") as string,
      hint: expect.stringContaining("--events") as string,
    });
  });
});
