import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { realDisk } from "../../src/store/effects.ts";
import { UserError } from "../../src/store/error.ts";
import { digestOf, manifestBytes, publish, type Manifest, type SiteFile } from "../../src/store/publish.ts";
import { failure, MemoryDisk, siteNamed, wholeSite, type Fault } from "./memory.ts";

const site = "out/site";
const old = siteNamed("old");
const fresh = siteNamed("new");
const manifestOf = (files: readonly SiteFile[]) => new TextDecoder().decode(manifestBytes(files));
const versionOf = (files: readonly SiteFile[]) => digestOf(manifestBytes(files)).slice(0, 16);

/** A disk on which the old site is published; or nothing is. */
async function diskWith(files: readonly SiteFile[] | undefined): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  if (files !== undefined) await publish(site, files, disk);
  return disk;
}

/** The steps that publishing the new site takes. */
async function stepsOn(before: MemoryDisk): Promise<string[]> {
  const disk = new MemoryDisk(before.nodes);
  await publish(site, fresh, disk);
  return disk.steps;
}

async function expectOnly(disk: MemoryDisk, files: readonly SiteFile[]): Promise<void> {
  expect(await wholeSite(disk, site)).toEqual({ manifest: manifestOf(files) });
  const strangers = [...disk.nodes.keys()].filter((key) => key !== site && !key.startsWith(`${site}.versions/${versionOf(files)}/`));
  expect(strangers).toEqual([]);
}

describe("publishing", () => {
  test("puts a site in the place of another and leaves nothing else", async () => {
    const disk = await diskWith(old);
    await expectOnly(disk, old);
    await publish(site, fresh, disk);
    await expectOnly(disk, fresh);
  });

  test("twice the same changes nothing that is there", async () => {
    const disk = await diskWith(old);
    const again = new MemoryDisk(disk.nodes);
    await publish(site, old, again);
    expect(again.steps.filter((step) => step.startsWith("write"))).toEqual([]);
    await expectOnly(again, old);
  });

  test("writes the manifest last, and gives the name to the version only when all is written", async () => {
    const steps = await stepsOn(await diskWith(old));
    const manifest = steps.findLastIndex((step) => step.startsWith("write"));
    expect(steps[manifest]).toMatch(/manifest\.json$/);
    expect(steps.findIndex((step) => step.startsWith("rename"))).toBeGreaterThan(manifest);
    expect(steps.filter((step) => step.startsWith(`rename ${site}.link → ${site}`))).toHaveLength(1);
  });
});

describe.each([
  ["over an old site", old],
  ["where nothing was", undefined],
])("publishing %s", (_name, before) => {
  test("shows one whole site after a crash at any step, and the next publish mends all", async () => {
    const start = await diskWith(before);
    const steps = await stepsOn(start);
    expect(steps.length).toBeGreaterThan(8);
    for (let step = 0; step < steps.length; step += 1) {
      for (const when of ["before", "half", "after"] as const) {
        const label = `${when} step ${step}, ${steps[step] ?? ""}`;
        const crashed = new MemoryDisk(start.nodes, { step, when, error: failure("CRASH") });
        await expect(publish(site, fresh, crashed), label).rejects.toThrow();
        const shown = await wholeSite(crashed, site);
        const nothing = before === undefined && crashed.nodes.get(site) === undefined;
        if (!nothing) expect([manifestOf(old), manifestOf(fresh)], label).toContain("manifest" in shown ? shown.manifest : shown.torn);
        for (const next of [old, fresh, siteNamed("third")]) {
          const restarted = new MemoryDisk(crashed.nodes);
          await publish(site, next, restarted);
          await expectOnly(restarted, next);
        }
      }
    }
  });
});

describe("a disk that fails", () => {
  test.each(["ENOSPC", "EIO", "EACCES", "EMFILE", "EROFS"])(
    "with %s at any step is told, with its cause and a way on, and the old site stands",
    async (code) => {
      const start = await diskWith(old);
      const steps = await stepsOn(start);
      const switched = steps.findIndex((step) => step.startsWith(`rename ${site}.link → ${site}`));
      for (let step = 0; step < steps.length; step += 1) {
        const fault: Fault = { step, when: "half", error: failure(code) };
        const disk = new MemoryDisk(start.nodes, fault);
        const told = await publish(site, fresh, disk).catch((error: unknown) => error);
        expect(told, steps[step]).toBeInstanceOf(UserError);
        expect((told as UserError).message).toMatch(new RegExp(`${site}.*${code}`));
        expect((told as UserError).cause).toBe(fault.error);
        expect(await wholeSite(disk, site), steps[step]).toEqual({ manifest: manifestOf(step <= switched ? old : fresh) });
      }
    },
  );

  test("does not make a bug look like its fault", async () => {
    const bug = Object.assign(new MemoryDisk(), { names: () => Promise.reject(new TypeError("a bug")) });
    await expect(publish(site, fresh, bug)).rejects.toThrow(TypeError);
  });
});

describe("a publish is refused, and nothing is touched,", () => {
  test.each([
    ["over a folder that no build made", "folder", `${site}/thesis.txt`],
    ["over a file", "file", site],
  ])("%s", async (_name, kind, path) => {
    const disk = new MemoryDisk(new Map([[path, { kind: "file", bytes: new Uint8Array([1]) }]]));
    const before = new Map(disk.nodes);
    const refusal = publish(site, fresh, disk);
    await expect(refusal).rejects.toBeInstanceOf(UserError);
    await expect(refusal).rejects.toMatchObject({
      message: expect.stringContaining(kind) as string,
      hint: expect.stringContaining("--out") as string,
    });
    expect(disk.nodes).toEqual(before);
  });

  test.each(["../escape", "/etc/passwd", "a/../../b", "a//b", "", ".", "..", "a\\..\\b", "nul\0", "manifest.json", "a/%2e%2e/b"])(
    "of a file named %j",
    async (path) => {
      const disk = new MemoryDisk();
      await expect(publish(site, [...fresh, { path, bytes: new Uint8Array() }], disk)).rejects.toThrow(/no file named/);
      expect(disk.steps).toEqual([]);
    },
  );
});

test("publishing removes only versions that publishing made", async () => {
  const disk = await diskWith(old);
  const kept = [`${site}.versions/notes.txt`, `${site}.versions/2025/thesis.txt`, `${site}.versions/ABCDEF0123456789/a`];
  for (const path of kept) disk.nodes.set(path, { kind: "file", bytes: new Uint8Array() });
  await publish(site, fresh, disk);
  for (const path of kept) expect(disk.nodes.has(path), path).toBe(true);
});

describe("the manifest", () => {
  test("lists every file but itself, sorted, with its size and SHA-256", () => {
    const { files } = JSON.parse(manifestOf(old.toReversed())) as Manifest;
    expect(files.map(({ path }) => path)).toEqual(old.map(({ path }) => path).sort());
    for (const { path, size } of files) expect(size).toBe(old.find((file) => file.path === path)?.bytes.length);
    expect(digestOf(new TextEncoder().encode("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  test("is the same in whatever order the files come", () => {
    expect(manifestOf(old.toReversed())).toBe(manifestOf(old));
  });
});

describe("on a real disk", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "unrest publish 日本 "));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test("one site takes another's place, and nothing else is left", async () => {
    const name = join(folder, "site");
    await publish(name, old);
    await publish(name, fresh);
    expect(await wholeSite(realDisk, name)).toEqual({ manifest: manifestOf(fresh) });
    expect(readdirSync(folder)).toEqual(["site", "site.versions"]);
    expect(readdirSync(join(folder, "site.versions"))).toEqual([versionOf(fresh)]);
  });

  test("a name may end in a slash, and lie in folders that are not there yet", async () => {
    const name = join(folder, "a", "b", "site");
    await publish(`${name}/`, old);
    await publish(`${name}/`, fresh);
    expect(await wholeSite(realDisk, name)).toEqual({ manifest: manifestOf(fresh) });
  });

  test("a folder and a file that no build made are left as they are", async () => {
    const name = join(folder, "site");
    mkdirSync(name);
    writeFileSync(join(name, "thesis.txt"), "mine");
    await expect(publish(name, fresh)).rejects.toBeInstanceOf(UserError);
    await expect(publish(`${name}/`, fresh)).rejects.toBeInstanceOf(UserError);
    await expect(publish(join(name, "thesis.txt"), fresh)).rejects.toBeInstanceOf(UserError);
    expect(readdirSync(folder)).toEqual(["site"]);
    expect(readFileSync(join(name, "thesis.txt"), "utf8")).toBe("mine");
  });

  test("what the system refuses is told with its cause", async () => {
    writeFileSync(join(folder, "file"), "");
    const told = publish(join(folder, "file", "site"), fresh);
    await expect(told).rejects.toBeInstanceOf(UserError);
    await expect(told).rejects.toMatchObject({ message: expect.stringMatching(/ENOTDIR|EEXIST/) as string });
  });
});
