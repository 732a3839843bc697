/** A log's site, built as a reader of the docs would build it, in a process of its own. */
import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("../../src/cli/unrest.mjs", import.meta.url));
const peak = new URL("peak.mjs", import.meta.url).href;

/** What a build took. */
export interface Built {
  readonly seconds: number;
  /** The most memory that the process held, in MB (10^6 bytes). */
  readonly peakMB: number;
  readonly files: number;
  /** The whole site as it lies on the disk, in MB. */
  readonly siteMB: number;
}

/** Runs `unrest build` over a log (a folder, or a file of JSON Lines). Throws what it said where it fails. */
export async function buildSite(events: string, out: string): Promise<Built> {
  await rm(out, { recursive: true, force: true });
  await rm(`${out}.versions`, { recursive: true, force: true });
  await mkdir(dirname(out), { recursive: true });
  const started = performance.now();
  await run(["build", "--events", events, "--out", out], `${out}.peak`);
  const seconds = (performance.now() - started) / 1_000;
  const peakKB = Number(await readFile(`${out}.peak`, "utf8"));
  return { seconds, peakMB: (peakKB * 1_024) / 1e6, ...(await sizeOf(out)) };
}

async function run(args: string[], peakFile: string): Promise<void> {
  const env = { ...process.env, NODE_OPTIONS: `--import ${peak}`, BENCH_PEAK: peakFile };
  const child = spawn(process.execPath, [command, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-1_000);
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error(`the build ended with ${code ?? "a signal"}: ${said.trim()}`);
}

async function sizeOf(folder: string): Promise<{ files: number; siteMB: number }> {
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { files, siteMB: bytes / 1e6 };
}
