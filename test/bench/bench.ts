/** The run itself: makes the logs, builds the sites, measures each beside its peers, saves and tells what was found. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { arch, cpus, loadavg, platform, totalmem } from "node:os";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { findBrowser, launch } from "../browser/browser.ts";
import { writeDocs } from "./docs.ts";
import { folderLog, madeLog, type BenchLog } from "./log.ts";
import { markdownOf } from "./markdown.ts";
import { measureSize, type Effort } from "./measure.ts";
import type { Results, SizeResult } from "./results.ts";

const cache = ".cache/bench";
const usualSizes = [1_000, 10_000, 100_000, 1_000_000];
/** The size that plain vis-timeline takes most of a minute to draw; measured only when all is asked for. */
const largestVis = 50_000;

const usage = `npm run bench -- [options]
  --sizes 1000,10000   sizes of made logs (default: 1000,10000,100000,1000000)
  --quick              1,000 and 10,000 only
  --all                also plain vis-timeline with 50,000 and MiniSearch with 1,000,000
  --events folder      measures the log in a folder instead
  --write              writes docs/performance.md also when not all sizes were measured
  --reuse              measures the sites that the last run built, without building them anew
  --draw               measures nothing: writes docs/performance.md from the last run's results
`;

/** Runs the bench. */
export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: "string" },
      quick: { type: "boolean" },
      all: { type: "boolean" },
      events: { type: "string" },
      write: { type: "boolean" },
      reuse: { type: "boolean" },
      draw: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help === true) return void process.stdout.write(usage);
  if (values.draw === true) return writeDocs(JSON.parse(await readFile(`${cache}/results.json`, "utf8")) as Results);
  const sizes = values.sizes?.split(",").map(Number) ?? (values.quick === true ? usualSizes.slice(0, 2) : usualSizes);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new Error(`--sizes takes whole numbers with commas between\n${usage}`);
  const results = await run(
    sizes.toSorted((a, b) => a - b),
    values.events,
    values.all ?? false,
    values.reuse ?? false,
  );
  await mkdir(cache, { recursive: true });
  await writeFile(`${cache}/results.json`, `${JSON.stringify(results, null, 1)}\n`);
  process.stdout.write(`${markdownOf(results)}\n`);
  const isWhole = usualSizes.every((size) => sizes.includes(size)) && values.events === undefined;
  if (values.write === true || isWhole) await writeDocs(results);
}

async function run(sizes: readonly number[], folder: string | undefined, all: boolean, reuse: boolean): Promise<Results> {
  const started = performance.now();
  const loadBefore = loadavg()[0] ?? NaN;
  const browser = await launch(await findBrowser());
  const measure = (log: BenchLog, effort: Partial<Effort> = {}) =>
    measureSize(browser, log, cache, { ...effortFor(log.size, all), reuse, ...effort }, say);
  try {
    const found: SizeResult[] = [];
    if (folder !== undefined) found.push(await measure(await folderLog(folder)));
    else {
      for (const size of sizes) found.push(await measure(madeLog(size, cache)));
      if (all && !sizes.includes(largestVis))
        found.push(await measure(madeLog(largestVis, cache), { room: false, crossfilter: false, minisearch: false }));
    }
    const curated = folder === undefined ? await curatedResult(measure) : undefined;
    return {
      day: new Date().toISOString().slice(0, 10),
      minutes: (performance.now() - started) / 60_000,
      machine: machineOf(browser, loadBefore),
      sizes: found.toSorted((a, b) => a.size - b.size),
      ...(curated !== undefined && { curated }),
    };
  } finally {
    await browser.close();
  }
}

/** What is worth measuring at a size: the peers as far as they go. */
const effortFor = (size: number, all: boolean): Omit<Effort, "reuse"> => ({
  room: true,
  vis: size <= 10_000 || (all && size <= largestVis),
  crossfilter: true,
  minisearch: size >= 10_000 && (size <= 100_000 || all),
  visits: size <= 10_000 ? 5 : 3,
});

/** The log in the repository: only how one arrives there. While it has problems it has no site. */
async function curatedResult(measure: (log: BenchLog, effort: Partial<Effort>) => Promise<SizeResult>): Promise<SizeResult | undefined> {
  try {
    const log = await folderLog("events");
    return await measure({ ...log, name: `events/ (${log.size})` }, { crossfilter: false, minisearch: false });
  } catch (error) {
    say(`events/: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function machineOf(browser: Browser, loadBefore: number): Results["machine"] {
  return {
    processor: cpus()[0]?.model ?? "",
    cores: cpus().length,
    memoryGB: totalmem() / 1e9,
    system: `${platform()} on ${arch()}`,
    node: process.versions.node,
    browser: browser.version(),
    load: [loadBefore, loadavg()[0] ?? NaN],
  };
}

const say = (words: string) => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${words}\n`);
