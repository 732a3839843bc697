/** A git repository of a test's own, with commits on fixed days. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A repository in a folder of its own. */
export interface Repository {
  readonly folder: string;
  /** Runs git in it; gives what it wrote. */
  readonly git: (...args: string[]) => string;
  /** Writes files by their paths, or removes those without text, and commits them at an instant. */
  readonly commit: (at: string, files: Readonly<Record<string, string | undefined>>) => void;
  readonly remove: () => void;
}

/** Makes an empty repository. */
export function makeRepository(): Repository {
  const folder = mkdtempSync(join(tmpdir(), "unrest-git-"));
  let at = "2026-01-01T00:00:00Z";
  const git = (...args: string[]) =>
    execFileSync("git", args, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: {
        PATH: process.env["PATH"],
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_NAME: "A Tester",
        GIT_AUTHOR_EMAIL: "tester@example.org",
        GIT_COMMITTER_NAME: "A Tester",
        GIT_COMMITTER_EMAIL: "tester@example.org",
        GIT_AUTHOR_DATE: at,
        GIT_COMMITTER_DATE: at,
      },
    });
  git("init", "--quiet", "--initial-branch=main");
  return {
    folder,
    git,
    commit(instant, files) {
      at = instant;
      for (const [path, text] of Object.entries(files)) {
        const target = join(folder, path);
        if (text === undefined) rmSync(target);
        else {
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, text);
        }
      }
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message", "A change");
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
