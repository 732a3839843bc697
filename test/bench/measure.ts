/** One visit to a page in a fresh browser context: when it reached its states, and what it had loaded by then. */
import { fileURLToPath } from "node:url";
import type { Browser, Page, Request } from "playwright-core";

const watcher = fileURLToPath(new URL("watch.js", import.meta.url));

/** A state of a page: reached when this marks the moment, in milliseconds since the navigation began. */
export type State = "list" | "drawn";

/** When a state was reached, and the paths of the files that had come by then. */
export interface Reached {
  readonly ms: number;
  readonly files: readonly string[];
}

/**
 * Visits an address with a processor `slowdown` times slower, until each of the states is reached. Files whose address
 * matches `held` never come, so that a state that is reached all the same is seen not to need them.
 */
export async function visit(
  browser: Browser,
  address: string,
  states: readonly State[],
  slowdown: number,
  held?: RegExp,
): Promise<Record<string, Reached>> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on("requestfinished", (request) => requests.push(request));
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript({ path: watcher });
  if (held !== undefined) await page.route(held, () => undefined);
  await page.goto(address);
  const reached = await Promise.all(states.map(async (state) => [state, await momentOf(page, state)] as const));
  const origin = await page.evaluate(() => performance.timeOrigin);
  await context.close();
  return Object.fromEntries(reached.map(([state, ms]) => [state, { ms, files: loadedBy(requests, origin + ms, address) }]));
}

async function momentOf(page: Page, state: State): Promise<number> {
  const found = await page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, `bench:${state}`, {
    timeout: 120_000,
  });
  return (await found.jsonValue()) ?? NaN;
}

/** The files whose last byte had come at a moment, by their paths from the site's root. */
function loadedBy(requests: readonly Request[], moment: number, address: string): string[] {
  return requests
    .filter((request) => {
      const { startTime, responseEnd } = request.timing();
      return startTime + responseEnd <= moment;
    })
    .map((request) => new URL(request.url()).pathname.slice(new URL(address).pathname.length) || "index.html");
}
