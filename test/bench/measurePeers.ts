/** The peers under measurement, in the same browser and by the same hands as the room. */
import type { Browser } from "playwright-core";
import { browse, type Browsing } from "./browsing.ts";
import { medianOf, spreadOf, type Heap, type Moved, type Spread } from "./figures.ts";
import { pan, zoom } from "./gestures.ts";
import { timesOf, usableFrom, type Asked } from "./inPage.ts";
import { keystrokes, leastBrushTotals, leastToggleTotals, toggles, windows, type Chosen } from "./steps.ts";

/** Plain vis-timeline. Milliseconds since the navigation began, and from the data in memory to its first items. */
export interface VisFigures {
  readonly drawn?: number;
  /** When it was drawn and its thread was free to answer. */
  readonly usable?: number;
  readonly fromMemory?: number;
  readonly pan?: Moved;
  readonly zoom?: Moved;
  readonly heap?: Heap;
  /** Why something is missing. */
  readonly stopped?: string;
}

/** crossfilter2 with five facets and dates. */
export interface CrossfilterFigures {
  readonly facet: Spread;
  readonly brush: Spread;
  readonly heap: Heap;
}

/** MiniSearch over titles; the memory is what the index added. */
export interface MinisearchFigures {
  readonly buildMs: number;
  readonly search: Spread;
  readonly heap: Heap;
}

interface Peer {
  readonly toggles: (states: readonly Chosen[]) => Asked[];
  readonly brush: (windows: readonly (readonly [number, number])[]) => Asked[];
  readonly build: () => number;
  readonly type: (texts: readonly string[]) => Asked[];
}

declare global {
  var peer: Peer;
}

/** Draws, pans and zooms plain vis-timeline. What takes longer than the limit is stopped and said. */
export async function measureVis(browser: Browser, address: string, visits: number, limitMs = 120_000): Promise<VisFigures> {
  const drawn: number[] = [];
  const usable: number[] = [];
  const fromMemory: number[] = [];
  for (let visit = 1; visit < visits; visit += 1) await withPage(browser, async (browsing) => arrive(browsing));
  return withPage(browser, async (browsing) => {
    try {
      await arrive(browsing);
    } catch {
      return { stopped: `not drawn in ${limitMs / 1_000} s` };
    }
    const arrived = { drawn: medianOf(drawn), usable: medianOf(usable), fromMemory: medianOf(fromMemory) };
    const heap = await browsing.heap();
    const box = await browsing.page.locator(".vis-panel.vis-center").boundingBox();
    const at = { x: (box?.x ?? 0) + (box?.width ?? 0) * 0.6, y: (box?.y ?? 0) + 300 };
    const panned = await within(limitMs, pan(browsing, at));
    const zoomed = panned === undefined ? undefined : await within(limitMs, zoom(browsing, at));
    const stopped = zoomed === undefined ? `${panned === undefined ? "pan" : "zoom"} not done in ${limitMs / 1_000} s` : undefined;
    return {
      ...arrived,
      heap,
      ...(panned !== undefined && { pan: panned }),
      ...(zoomed !== undefined && { zoom: zoomed }),
      ...(stopped !== undefined && { stopped }),
    };
  });

  async function arrive({ page }: Browsing): Promise<void> {
    await page.goto(address, { timeout: limitMs });
    await page.waitForFunction(() => performance.getEntriesByName("bench:drawn").length > 0, undefined, { timeout: limitMs });
    const [moment = NaN, opened = NaN] = await page.evaluate(() => [
      performance.getEntriesByName("bench:drawn")[0]?.startTime,
      bench.openedAt,
    ]);
    drawn.push(moment);
    fromMemory.push(moment - opened);
    usable.push(await usableFrom(page, moment));
    // Its second drawing, a second after the first, is past by then.
    await page.waitForTimeout(1_500);
  }
}

/** The same ninety clicks and the same brush as the archive is asked. */
export function measureCrossfilter(browser: Browser, address: string, from: number, to: number): Promise<CrossfilterFigures> {
  return withPage(browser, async (browsing) => {
    const { page } = browsing;
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName("bench:drawn").length > 0, undefined, { timeout: 120_000 });
    const heap = await browsing.heap();
    const facet = await page.evaluate((states) => peer.toggles(states), toggles());
    const days = windows(from, to).map((span) => [dayNumber(span.from), dayNumber(span.to)] as const);
    const brush = await page.evaluate((spans) => peer.brush(spans), days);
    return { facet: spreadOf(timesOf(facet, leastToggleTotals)), brush: spreadOf(timesOf(brush, leastBrushTotals)), heap };
  });
}

const dayNumber = (day: string) => Date.parse(day) / 86_400_000;

/** The same keystrokes as the archive is asked, twice; the second time counts. */
export function measureMinisearch(browser: Browser, address: string, texts: readonly string[]): Promise<MinisearchFigures> {
  return withPage(browser, async (browsing) => {
    const { page } = browsing;
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName("bench:drawn").length > 0, undefined, { timeout: 120_000 });
    const buildMs = await page.evaluate(() => peer.build());
    // The titles were let go of while the index was built, so that what is left is the index.
    const heap = await browsing.heap();
    const typed = texts.flatMap(keystrokes);
    await page.evaluate((all) => peer.type(all), typed);
    const search = spreadOf(timesOf(await page.evaluate((all) => peer.type(all), typed), 5));
    return { buildMs, search, heap };
  });
}

async function withPage<T>(browser: Browser, run: (browsing: Browsing) => Promise<T>): Promise<T> {
  const browsing = await browse(browser, ["arrive", "frames"]);
  try {
    return await run(browsing);
  } finally {
    await browsing.close();
  }
}

async function within<T>(limitMs: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  // A page that is stopped answers no more; its failure is no news.
  const done = promise.catch(() => undefined);
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
