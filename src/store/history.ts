/**
 * The past of a log's folder, as git keeps it. The repository may be anybody's: paths and contents are data, no hook, filter, pager
 * or helper of its is run, and nothing is fetched.
 */
import { spawn } from "node:child_process";
import type { LogPast } from "../archive/index.ts";
import { limits } from "../log/index.ts";

/** Runs git in a folder with something to read, and gives what it wrote; rejects where it cannot be run or gives another code than 0. */
export type Git = (folder: string, args: readonly string[], input?: string) => Promise<Buffer>;

/** Reads the past of a log's folder. A past that cannot be read is none, and says why; it is never an error. */
export async function readPast(folder: string, git: Git = realGit): Promise<LogPast> {
  try {
    await git(folder, ["--version"]);
  } catch {
    return { commits: [], lack: "no-git" };
  }
  const shallow = await git(folder, ["rev-parse", "--is-shallow-repository"]).catch(() => undefined);
  if (shallow === undefined) return { commits: [], lack: "no-repository" };
  // A repository without a commit has no HEAD, and no past.
  if ((await git(folder, ["rev-parse", "--verify", "--quiet", "HEAD"]).catch(() => undefined)) === undefined) return { commits: [] };
  try {
    const changes = parseLog(await git(folder, logArguments));
    const texts = await readBlobs(
      changes.flatMap(({ files }) => files.flatMap(({ blob }) => blob ?? [])),
      (args, input) => git(folder, args, input),
    );
    const commits = changes.map(({ day, files }) => ({
      day,
      files: files.map(({ path, blob }) => ({ path, text: blob === undefined ? undefined : (texts.get(blob) ?? "") })),
    }));
    return shallow.toString().trim() === "true" ? { commits, lack: "cut-off" } : { commits };
  } catch {
    return { commits: [], lack: "unreadable" };
  }
}

const logArguments = [
  "log",
  "--first-parent",
  "--diff-merges=first-parent",
  "--reverse",
  "--raw",
  "--no-abbrev",
  "--no-renames",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-notes",
  "--no-show-signature",
  "--root",
  "-z",
  "--relative",
  "--format=%x01%ct",
  "HEAD",
  "--",
  ".",
];

interface RawCommit {
  readonly day: string;
  readonly files: { readonly path: string; readonly blob: string | undefined }[];
}

/** Parts stand between NULs: a commit's time after a 1, then for each file a line of modes and blobs, and its path. */
function parseLog(output: Buffer): RawCommit[] {
  const commits: RawCommit[] = [];
  const parts = output.toString("utf8").split("\0");
  for (let at = 0; at < parts.length; at += 1) {
    const part = (parts[at] ?? "").trim();
    const seconds = /^\u0001(\d+)$/.exec(part)?.[1];
    if (seconds !== undefined) commits.push({ day: new Date(Number(seconds) * 1000).toISOString().slice(0, 10), files: [] });
    const change = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/.exec(part);
    if (change === null) continue;
    at += 1;
    // Only plain files have a text; a link or another repository in a file's place is no file of the log.
    commits.at(-1)?.files.push({ path: parts[at] ?? "", blob: change[1]?.startsWith("100") === true ? change[2] : undefined });
  }
  return commits;
}

/** The texts of blobs by their names; one that is missing, larger than a file of the log may be, or no UTF-8 is left out. */
async function readBlobs(
  names: readonly string[],
  git: (args: readonly string[], input: string) => Promise<Buffer>,
): Promise<Map<string, string>> {
  const distinct = [...new Set(names)];
  const lines = (list: readonly string[]) => list.map((name) => `${name}\n`).join("");
  const sizes = (await git(["cat-file", "--batch-check"], lines(distinct))).toString().split("\n");
  const readable = sizes.flatMap((line) => {
    const [name, kind, size] = line.split(" ");
    return name !== undefined && kind === "blob" && Number(size) <= limits.fileBytes ? [name] : [];
  });
  const texts = new Map<string, string>();
  const output = await git(["cat-file", "--batch"], lines(readable));
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const [name = "", , size = ""] = output.toString("latin1", at, end).split(" ");
    const start = end + 1;
    at = start + Number(size) + 1;
    const text = utf8(output.subarray(start, start + Number(size)));
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Settings that a repository may not decide: each could start a program, ask a person, reach the network, or bend what is read. */
const settings = ["core.hooksPath=/dev/null", "core.fsmonitor=false", "core.pager=cat", "log.showSignature=false", "log.follow=false"];

/** The git on this machine. */
export const realGit: Git = (folder, args, input = "") =>
  new Promise((resolve, reject) => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
    const git = spawn("git", [...settings.flatMap((setting) => ["-c", setting]), ...args], {
      cwd: folder,
      env: {
        ...env,
        GIT_NO_LAZY_FETCH: "1",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_TERMINAL_PROMPT: "0",
        LC_ALL: "C",
      },
      stdio: ["pipe", "pipe", "ignore"],
    });
    const chunks: Buffer[] = [];
    git.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    git.on("error", reject);
    git.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(chunks));
      else reject(new Error(`git ${args[0] ?? ""} gave ${code ?? "no code"}`));
    });
    // Git may close its ear before it has heard all, and then says so by its code.
    git.stdin.on("error", () => undefined);
    git.stdin.end(input);
  });
