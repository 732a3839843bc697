import { cpSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildSite } from "../../src/cli/build.ts";
import type { Bundle } from "../../src/site/bundle.ts";
import { realDisk } from "../../src/store/effects.ts";
import { UserError } from "../../src/store/error.ts";
import { manifestName, type Manifest } from "../../src/store/publish.ts";
import { recording } from "../cli/recording.ts";
import { wholeSite } from "../store/memory.ts";
import { stubBundle } from "./building.ts";

let folder: string;
let events: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unrest-build-"));
  events = join(folder, "events");
  out = join(folder, "site");
  cpSync("test/fixtures/good", events, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const bundler = (): Promise<Bundle> => Promise.resolve(stubBundle);
const build = (terminal = recording()) => buildSite(events, out, terminal, bundler);
const shown = () => wholeSite(realDisk, out);
const vigil = "testville/2025-06-15-testville-bridge-vigil.json";

describe("unrest build", () => {
  test("publishes a sound log whole, with nothing but what the manifest names", async () => {
    const terminal = recording();
    expect(await build(terminal)).toBe(0);
    expect(await shown()).toHaveProperty("manifest");
    const { files } = JSON.parse(readFileSync(join(out, manifestName), "utf8")) as Manifest;
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted());
    expect(paths).toContain("entries/2025-06-15-testville-bridge-vigil/index.html");
    expect(paths).not.toContain(manifestName);
    expect(terminal.answer()).toBe("");
    expect(terminal.talk()).toContain("3 entries");
  });

  test("publishes nothing of a log with problems, says them all, gives 1, and leaves what stands", async () => {
    await build();
    const before = await shown();
    const version = readlinkSync(out);
    const good = readFileSync(join(events, vigil), "utf8");
    writeFileSync(join(events, vigil), good.replace('"vigil"', '"party"'));
    writeFileSync(join(events, "testville/broken.json"), "{");
    const terminal = recording();
    expect(await build(terminal)).toBe(1);
    expect(terminal.answer()).toMatch(/E002[^]*E012|E012[^]*E002/);
    expect(terminal.talk()).toContain("nothing was published");
    expect(await shown()).toEqual(before);
    expect(readlinkSync(out)).toBe(version);
  });

  test("does not even build a reading room for a log with problems", async () => {
    writeFileSync(join(events, vigil), "{}");
    const asked = buildSite(events, out, recording(), () => Promise.reject(new Error("built")));
    expect(await asked).toBe(1);
    expect(await realDisk.kindOf(out)).toBeUndefined();
  });

  test("leaves what stands when the reading room cannot be built", async () => {
    await build();
    const before = await shown();
    await expect(buildSite(events, out, recording(), () => Promise.reject(new Error("no vite")))).rejects.toThrow("no vite");
    expect(await shown()).toEqual(before);
  });

  test("refuses a place that no build made", async () => {
    mkdirSync(out);
    writeFileSync(join(out, "mine.txt"), "mine");
    await expect(build()).rejects.toBeInstanceOf(UserError);
    expect(readFileSync(join(out, "mine.txt"), "utf8")).toBe("mine");
  });

  test("says what to do where there is no log", async () => {
    await expect(buildSite(join(folder, "nowhere"), out, recording(), bundler)).rejects.toBeInstanceOf(UserError);
  });
});
