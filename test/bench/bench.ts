/** The run itself: builds both pages from one log, visits them in alternating order, prints the medians. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compile } from "../../src/archive/index.ts";
import { serve } from "../../src/cli/serve.ts";
import { readLog } from "../../src/log/index.ts";
import { bundleViewer } from "../../src/site/bundle.ts";
import { siteFiles } from "../../src/site/site.ts";
import { publish, type SiteFile } from "../../src/store/publish.ts";
import { readFolder } from "../../src/store/read.ts";
import { findBrowser, launch } from "../browser/browser.ts";
import { bareSite } from "./bare.ts";
import { visit, type Reached, type State } from "./measure.ts";
import { markdownOf, summaryOf, type Sample } from "./report.ts";

const slowdowns = [1, 4];

/** The two pages and the states that each goes through. */
const pages = { room: ["list", "drawn"], bare: ["drawn"] } as const satisfies Record<string, readonly State[]>;
type PageName = keyof typeof pages;

/** What a state of the room can do without: the text index always, and the timeline while only the list is wanted. */
const needless: Readonly<Record<State, RegExp>> = { list: /\/data\/text\.|\/TimelinePane/, drawn: /\/data\/text\./ };

export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { events: { type: "string" }, repeats: { type: "string" } } });
  const repeats = Number(values.repeats ?? 7);
  const log = readLog(await readFolder(values.events ?? "events"));
  if (log.problems.length > 0) throw new Error(`the log has ${log.problems.length} problems; \`unrest check\` lists them`);
  process.stderr.write(`${log.entries.length} entries, ${repeats} visits to each page …\n`);

  const sites: Record<PageName, SiteFile[]> = {
    room: siteFiles(log, await bundleViewer()),
    bare: await bareSite(compile(log).archive),
  };
  const temporary = await mkdtemp(join(tmpdir(), "unrest-bench-"));
  const servers: Server[] = [];
  const browser = await launch(await findBrowser());
  const samples: Sample[] = [];
  const needed: Record<string, readonly string[]> = {};
  try {
    const addresses = {} as Record<PageName, string>;
    for (const name of Object.keys(pages) as PageName[]) {
      await publish(join(temporary, name), sites[name]);
      const { server, address } = await serve(join(temporary, name), 4_300);
      servers.push(server);
      addresses[name] = address;
    }
    for (const name of Object.keys(pages) as PageName[]) {
      for (const state of pages[name]) {
        const reached = await visit(browser, addresses[name], [state], 1, needless[state]);
        needed[`${name} ${state}`] = reached[state]?.files ?? [];
      }
    }
    for (const slowdown of slowdowns) {
      // The first round only warms up the disk's cache and the servers.
      for (let round = 0; round <= repeats; round += 1) {
        const order: PageName[] = round % 2 === 0 ? ["room", "bare"] : ["bare", "room"];
        for (const name of order) {
          const reached = await visit(browser, addresses[name], pages[name], slowdown);
          if (round > 0) samples.push(...samplesOf(name, slowdown, reached));
        }
      }
    }
  } finally {
    await browser.close();
    for (const server of servers) server.close();
    await rm(temporary, { recursive: true, force: true });
  }
  const summary = summaryOf(samples, needed, sites, { entries: log.entries.length, repeats, browser: browser.version() });
  await mkdir(".cache", { recursive: true });
  await writeFile(".cache/bench.json", `${JSON.stringify({ summary, needed, samples }, null, 1)}\n`);
  process.stdout.write(markdownOf(summary));
}

const samplesOf = (page: string, slowdown: number, reached: Record<string, Reached>): Sample[] =>
  Object.entries(reached).map(([state, { ms }]) => ({ page, state, slowdown, ms }));
