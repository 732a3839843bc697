/** Measures first view and weight of the reading room beside the bare page, in turn, and prints medians. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { compile } from "../../src/archive/index.ts";
import { serve } from "../../src/cli/serve.ts";
import { readLog } from "../../src/log/index.ts";
import { bundleViewer } from "../../src/site/bundle.ts";
import { siteFiles } from "../../src/site/site.ts";
import { publish, type SiteFile } from "../../src/store/publish.ts";
import { readFolder } from "../../src/store/read.ts";
import { findBrowser, launch } from "../browser/browser.ts";
import { barePage } from "./bare.ts";

const folder = ".cache/bench";
const repeats = 9;

/** One visit: milliseconds from navigation to each moment, and gzip bytes that had come by then. */
type Visit = Readonly<Record<string, { readonly ms: number; readonly bytes: number }>>;

/** A page to visit, and the moments to wait for, in order: a name, and the page's clock once it has come. */
interface Subject {
  readonly name: string;
  readonly address: string;
  readonly moments: readonly { readonly name: string; readonly when: () => number | false }[];
}

const log = readLog(await readFolder("events"));
if (log.problems.length > 0) throw new Error("the log has problems; `npx unrest check` lists them");
const servers = [await open("room", siteFiles(log, await bundleViewer())), await open("bare", await barePage(compile(log)))];
const subjects: Subject[] = [
  {
    name: "the reading room",
    address: servers[0]?.address ?? "",
    moments: [
      { name: "list", when: () => document.querySelector(".row") !== null && performance.now() },
      { name: "timeline", when: () => performance.getEntriesByName("unrest:ready").length > 0 && performance.now() },
    ],
  },
  {
    name: "plain vis-timeline",
    address: servers[1]?.address ?? "",
    moments: [{ name: "timeline", when: () => document.querySelector(".vis-item") !== null && performance.now() }],
  },
];
const visits = new Map<string, Visit[]>(subjects.map(({ name }) => [name, []]));
const browser = await launch(await findBrowser());
try {
  for (let turn = 0; turn < repeats; turn += 1) {
    for (const subject of turn % 2 === 0 ? subjects : subjects.toReversed()) visits.get(subject.name)?.push(await visit(browser, subject));
  }
} finally {
  await browser.close();
  for (const { server } of servers) server.close();
}
await report();

async function open(name: string, files: readonly SiteFile[]) {
  await rm(`${folder}/${name}`, { recursive: true, force: true });
  await publish(`${folder}/${name}`, files);
  return serve(`${folder}/${name}`, 4700);
}

/** Visits a page with an empty cache. What is waited for is looked at in every frame. */
async function visit(on: Browser, { address, moments }: Subject): Promise<Visit> {
  const context = await on.newContext({ viewport: { width: 1400, height: 800 } });
  const page = await context.newPage();
  const bodies: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    bodies.push(
      request.response().then(async (response) => (response === null ? 0 : gzipSync(await response.body(), { level: 9 }).length)),
    );
  });
  await page.goto(address, { waitUntil: "commit" });
  const found: Record<string, { ms: number; bytes: number }> = {};
  for (const { name, when } of moments) {
    const ms = await page.waitForFunction(when, undefined, { polling: "raf", timeout: 60_000 });
    const soFar = await Promise.all([...bodies]);
    found[name] = { ms: Number(await ms.jsonValue()), bytes: soFar.reduce((sum, bytes) => sum + bytes, 0) };
  }
  await context.close();
  return found;
}

async function report(): Promise<void> {
  const rows = subjects.flatMap(({ name, moments }) =>
    moments.map((moment) => {
      const all = visits.get(name)?.map((one) => one[moment.name]) ?? [];
      return {
        page: name,
        until: moment.name,
        ms: spread(all.map((one) => one?.ms ?? NaN)),
        kib: median(all.map((one) => (one?.bytes ?? NaN) / 1024)),
      };
    }),
  );
  const table = [
    `${log.entries.length} entries; ${repeats} visits each, in turn; ${cpus().length} cores, Node ${process.versions.node}, headless ${browser.version()}`,
    "",
    "| page | until | median ms (least to most) | gzip KiB |",
    "| --- | --- | --- | --- |",
    ...rows.map(
      ({ page, until, ms, kib }) =>
        `| ${page} | ${until} | ${ms.median.toFixed(0)} (${ms.least.toFixed(0)} to ${ms.most.toFixed(0)}) | ${kib.toFixed(0)} |`,
    ),
    "",
  ].join("\n");
  process.stdout.write(table);
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/result.json`, `${JSON.stringify(rows, null, 2)}\n`);
}

function spread(values: readonly number[]) {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
