import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** Runs the command line as a shell does. */
async function unrest(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [resolve("src/cli/unrest.mjs"), ...words], { stdio: ["ignore", "pipe", "pipe"] });
  const texts = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (texts.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (texts.err += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...texts };
}

const general = await unrest("--help");
const commands = [...general.out.matchAll(/^ {2}([a-z]+)(?: \[options\])? {2,}/gm)]
  .map(([, name = ""]) => name)
  .filter((name) => name !== "help");

describe("the command line", () => {
  test("lists its commands and what its exit codes mean", () => {
    expect(general.code).toBe(0);
    expect(commands).toEqual(expect.arrayContaining(["check", "format", "new", "build", "serve", "schema"]));
    expect(general.out).toContain("Exit codes");
  });

  test.each(commands)("has an example in the help of %s that names the command", async (command) => {
    const { code, out } = await unrest(command, "--help");
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`\nExamples:\n {2}unrest ${command}\\b`));
  });

  test.each([
    [["dance"], "unknown command"],
    [["check", "--loud"], "unknown option"],
    [["check", "--format", "pdf"], "text, json, github"],
    [["serve", "--port", "0"], "A port is a whole number"],
    [["check", "--events", "test/fixtures/nowhere"], "There is no folder test/fixtures/nowhere"],
    [["serve", "--out", "test/fixtures/nowhere"], "Run `unrest build` first"],
  ])("tells what is wrong with %j, shows no stack, and gives 2", async (words, told) => {
    const { code, out, err } = await unrest(...words);
    expect(err).toContain(told);
    expect(err).not.toMatch(/\n\s+at /);
    expect([code, out]).toEqual([2, ""]);
  });

  test("gives 1, and the problems, for a log with problems", async () => {
    const { code, out } = await unrest("check", "--events", "test/fixtures/bad/E121-itself");
    expect(code).toBe(1);
    expect(out).toContain("E121");
  });
});
