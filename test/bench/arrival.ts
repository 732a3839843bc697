/** Arriving at a page with an empty cache: when it reached its states, and which files it could not do without. */
import type { Browser, Request } from "playwright-core";
import { browse } from "./browsing.ts";
import { medianOf, type Weight } from "./figures.ts";
import { usableFrom } from "./inPage.ts";
import { weightOf } from "./weight.ts";

/**
 * A state of a page: something can be read in its list; its timeline is drawn and its filters can be clicked; a filter that was
 * clicked in that very moment has been answered.
 */
export type State = "list" | "drawn" | "answered";

/** How a page arrives. Milliseconds since the navigation began, medians of all visits. */
export interface Arrival {
  readonly ms: Partial<Record<State, number>>;
  /** When it was drawn and its thread was free to answer. */
  readonly usable: number;
  /** From the moment when the data was in memory until it was drawn. */
  readonly fromMemory?: number;
  readonly needs: Partial<Record<State, Weight>>;
}

interface Visit {
  readonly ms: Partial<Record<State, number>>;
  readonly usable: number;
  readonly fromMemory: number | undefined;
  /** The files that had come when a state was reached. */
  readonly files: Partial<Record<State, readonly string[]>>;
}

/** Visits an address so many times. `folder` holds the files that are served there. */
export async function arrivalAt(
  browser: Browser,
  address: string,
  folder: string,
  states: readonly State[],
  visits: number,
): Promise<Arrival> {
  // This one only warms up the server and the disk's cache.
  const warm = await visitOnce(browser, address, states);
  const found: Visit[] = [];
  for (let number = 0; number < visits; number += 1) found.push(await visitOnce(browser, address, states));
  return {
    ...medians(found, states),
    usable: medianOf(found.map(({ usable }) => usable)),
    needs: await needsOf(browser, address, folder, states, warm),
  };
}

function medians(visits: readonly Visit[], states: readonly State[]): Pick<Arrival, "ms" | "fromMemory"> {
  const memory = visits.flatMap(({ fromMemory }) => fromMemory ?? []);
  return {
    ms: Object.fromEntries(states.map((state) => [state, medianOf(visits.flatMap(({ ms }) => ms[state] ?? []))])),
    ...(memory.length > 0 && { fromMemory: medianOf(memory) }),
  };
}

async function visitOnce(browser: Browser, address: string, states: readonly State[]): Promise<Visit> {
  const browsing = await browse(browser, ["arrive", "answers", ...(states.includes("answered") ? ["early"] : [])]);
  const { page } = browsing;
  const requests: Request[] = [];
  page.on("requestfinished", (request) => requests.push(request));
  try {
    await page.goto(address, { waitUntil: "commit" });
    const ms: Partial<Record<State, number>> = {};
    for (const state of states) {
      const mark = await page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, `bench:${state}`, {
        timeout: 120_000,
      });
      ms[state] = (await mark.jsonValue()) ?? NaN;
    }
    const { drawn = NaN } = ms;
    const usable = await usableFrom(page, drawn);
    const { origin, inMemory } = await page.evaluate(() => ({
      origin: performance.timeOrigin,
      inMemory: performance.getEntriesByName("unrest:opened")[0]?.startTime,
    }));
    const files = states.map((state) => [state, loadedBy(requests, origin + (ms[state] ?? NaN), address)] as const);
    return { ms, usable, fromMemory: inMemory === undefined ? undefined : drawn - inMemory, files: Object.fromEntries(files) };
  } finally {
    await browsing.close();
  }
}

/** When a page reaches some states, and how long after its data was in memory it was drawn: medians of so many visits. */
export async function momentsAt(
  browser: Browser,
  address: string,
  states: readonly State[],
  visits: number,
): Promise<Pick<Arrival, "ms" | "fromMemory">> {
  const found: Visit[] = [];
  for (let number = 0; number < visits; number += 1) found.push(await visitOnce(browser, address, states));
  return medians(found, states);
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

/** What each state needs: the files that had come by then, less the kinds of file without which it is reached all the same. */
async function needsOf(
  browser: Browser,
  address: string,
  folder: string,
  states: readonly State[],
  { ms, files }: Visit,
): Promise<Partial<Record<State, Weight>>> {
  const kinds = new Set(states.flatMap((state) => files[state] ?? []).map(kindOf));
  const limitMs = Math.max(1_500, 2 * Math.max(...Object.values(ms)));
  const without = new Map<string, readonly State[]>();
  for (const kind of kinds) if (!kind.endsWith(".html")) without.set(kind, await reachedWithout(browser, address, states, kind, limitMs));
  const weights = states.map(async (state) => {
    const needed = (files[state] ?? []).filter((file) => without.get(kindOf(file))?.includes(state) !== true);
    return [state, await weightOf(folder, needed)] as const;
  });
  return Object.fromEntries(await Promise.all(weights));
}

/** A file's kind: its path without the digest that stands for its bytes. */
const kindOf = (path: string) => path.replace(/[0-9a-f]{16,}/g, "*");

/** The states that a page reaches although one kind of its files never comes. */
async function reachedWithout(
  browser: Browser,
  address: string,
  states: readonly State[],
  kind: string,
  limitMs: number,
): Promise<State[]> {
  const browsing = await browse(browser, ["arrive", "answers"]);
  const { page } = browsing;
  try {
    await page.route(
      (url) => kindOf(url.pathname).endsWith(kind),
      () => undefined,
    );
    await page.goto(address, { waitUntil: "commit" });
    const reached = states.map((state) =>
      page
        .waitForFunction((name) => performance.getEntriesByName(name).length > 0, `bench:${state}`, { timeout: limitMs })
        .then(() => [state])
        .catch(() => []),
    );
    return (await Promise.all(reached)).flat();
  } finally {
    await browsing.close();
  }
}
