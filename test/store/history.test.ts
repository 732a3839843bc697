import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { limits } from "../../src/log/index.ts";
import { readPast } from "../../src/store/history.ts";
import { makeRepository, type Repository } from "./repository.ts";

const made: Repository[] = [];
const repository = () => {
  const one = makeRepository();
  made.push(one);
  return one;
};
afterEach(() => {
  vi.unstubAllEnvs();
  for (const one of made.splice(0)) one.remove();
});

describe("the past of a log", () => {
  test("is every commit that touched its folder, with the day in UTC and the texts after it", async () => {
    const { folder, commit } = repository();
    commit("2026-03-01T23:30:00-05:00", { "log/a/one.json": "1", "readme.md": "no part of the log" });
    commit("2026-03-03T00:00:00Z", { "readme.md": "still none" });
    commit("2026-03-04T00:00:00Z", { "log/a/one.json": undefined, "log/b/one.json": "1" });
    expect(await readPast(join(folder, "log"))).toEqual({
      commits: [
        { day: "2026-03-02", files: [{ path: "a/one.json", text: "1" }] },
        {
          day: "2026-03-04",
          files: [
            { path: "a/one.json", text: undefined },
            { path: "b/one.json", text: "1" },
          ],
        },
      ],
    });
  });

  test("follows the first parents, and tells a merge as one change", async () => {
    const { folder, commit, git } = repository();
    commit("2026-03-01T00:00:00Z", { "log/one.json": "1" });
    git("checkout", "--quiet", "-b", "draft");
    commit("2026-03-02T00:00:00Z", { "log/two.json": "a draft" });
    commit("2026-03-03T00:00:00Z", { "log/two.json": "2" });
    git("checkout", "--quiet", "main");
    commit("2026-03-04T00:00:00Z", { "other.md": "" });
    git("merge", "--quiet", "--no-ff", "--message", "Merge", "draft");
    const { commits } = await readPast(join(folder, "log"));
    expect(commits.map(({ files }) => files)).toEqual([[{ path: "one.json", text: "1" }], [{ path: "two.json", text: "2" }]]);
  });

  test("takes any file name and any text, and neither a link, nor what is too large or no UTF-8, for the text of a file", async () => {
    const { folder, commit } = repository();
    const odd = `a "b"\n\t:100644 100644 'é'\u202e.json`;
    mkdirSync(join(folder, "log"));
    symlinkSync("/etc/hostname", join(folder, "log/link.json"));
    writeFileSync(join(folder, "log/bytes.json"), Uint8Array.of(0xff, 0xfe));
    commit("2026-03-01T00:00:00Z", {
      [`log/${odd}`]: "\u0001123\0:100644",
      "log/large.json": "a".repeat(limits.fileBytes + 1),
    });
    const { commits } = await readPast(join(folder, "log"));
    expect(new Map(commits[0]?.files.map(({ path, text }) => [path, text]))).toEqual(
      new Map([
        [odd, "\u0001123\0:100644"],
        ["bytes.json", ""],
        ["large.json", ""],
        ["link.json", undefined],
      ]),
    );
  });

  test("of a shallow clone is what is there, and said to be cut off", async () => {
    const { folder, commit, git } = repository();
    commit("2026-03-01T00:00:00Z", { "log/one.json": "1" });
    commit("2026-03-02T00:00:00Z", { "log/one.json": "2" });
    git("clone", "--quiet", "--depth=1", `file://${folder}`, "shallow");
    expect(await readPast(join(folder, "shallow/log"))).toEqual({
      commits: [{ day: "2026-03-02", files: [{ path: "one.json", text: "2" }] }],
      lack: "cut-off",
    });
  });

  test("is none where there is no git, no repository, or no commit, and never an error", async () => {
    const folder = await mkdtemp(join(tmpdir(), "unrest-plain-"));
    expect(await readPast(folder)).toEqual({ commits: [], lack: "no-repository" });
    await rm(folder, { recursive: true });
    expect(await readPast(".", () => Promise.reject(new Error("spawn git ENOENT")))).toEqual({ commits: [], lack: "no-git" });
    expect(await readPast(repository().folder)).toEqual({ commits: [] });
  });

  test("is said to be unreadable where objects are missing", async () => {
    const { folder, commit } = repository();
    commit("2026-03-01T00:00:00Z", { "log/one.json": "1" });
    const broken = (_: string, args: readonly string[]) =>
      args[0] === "log" ? Promise.reject(new Error("gave 128")) : Promise.resolve(Buffer.from("false\n"));
    expect(await readPast(join(folder, "log"), broken)).toEqual({ commits: [], lack: "unreadable" });
  });

  test("is read without running anything that the repository names", async () => {
    const { folder, commit, git } = repository();
    const seen = join(folder, "seen");
    const program = join(folder, "program");
    writeFileSync(program, `#!/bin/sh\ntouch ${seen}\ncat "$@" 2>/dev/null\n`);
    chmodSync(program, 0o755);
    commit("2026-03-01T00:00:00Z", { "log/one.json": "1", ".gitattributes": "*.json diff=spy filter=spy\n" });
    for (const name of [
      "core.fsmonitor",
      "core.pager",
      "diff.external",
      "diff.spy.textconv",
      "diff.spy.command",
      "filter.spy.smudge",
      "gpg.program",
    ])
      git("config", name, program);
    git("config", "log.showSignature", "true");
    mkdirSync(join(folder, ".git/hooks"), { recursive: true });
    for (const hook of ["post-checkout", "pre-auto-gc", "post-index-change", "reference-transaction"])
      symlinkSync(program, join(folder, ".git/hooks", hook));
    expect((await readPast(join(folder, "log"))).commits).toHaveLength(1);
    expect(existsSync(seen)).toBe(false);
  });

  test("does not depend on git's own variables in the surroundings", async () => {
    const [one, two] = [repository(), repository()];
    one.commit("2026-03-01T00:00:00Z", { "log/one.json": "1" });
    two.commit("2026-03-02T00:00:00Z", { "log/two.json": "2" });
    vi.stubEnv("GIT_DIR", join(two.folder, ".git"));
    vi.stubEnv("GIT_WORK_TREE", two.folder);
    expect((await readPast(join(one.folder, "log"))).commits[0]?.files).toEqual([{ path: "one.json", text: "1" }]);
  });
});
