/** The reading room under measurement: one visit in which hands move, click, brush and type. */
import type { Browser } from "playwright-core";
import { browse, largeScreen, screen, type Browsing } from "./browsing.ts";
import { clickFilters, typeTexts, brushOverview, type Brushed } from "./hands.ts";
import { spreadOf, type Heap, type Moved, type Spread } from "./figures.ts";
import { pan, zoom } from "./gestures.ts";
import { askAll, timesOf, type FacetValues } from "./inPage.ts";
import { keystrokes, leastBrushTotals, leastToggleTotals, peerFacets, toggles, windows, type Chosen } from "./steps.ts";

/** What one visit to a room found. What could not be measured is missing, and `failures` says why. */
export interface RoomFigures {
  readonly pan?: Moved;
  readonly zoom?: Moved;
  /** Events that had their titles in view when the hand began to move. */
  readonly named?: number;
  /** The same on a large screen. */
  readonly large?: { readonly named: number; readonly pan: Moved };
  readonly facet?: { readonly archive: Spread };
  readonly facetPage?: { readonly counts: Spread; readonly picture: Spread };
  readonly brush?: Spread;
  readonly brushPage?: Brushed;
  /** Per keystroke, when the words had been asked before and their index was there; and the first time. */
  readonly search?: { readonly archive: Spread; readonly first: Spread };
  readonly searchPage?: { readonly counts: Spread; readonly picture: Spread };
  readonly heap?: {
    readonly page: Heap;
    readonly pageAfter: Heap;
    readonly worker?: Heap;
    readonly workerBefore?: Heap;
    readonly workerAfter?: Heap;
  };
  readonly failures: readonly string[];
}

/** Measures a room at an address; `texts` are typed into its search. */
export async function measureRoom(browser: Browser, address: string, texts: readonly string[]): Promise<RoomFigures> {
  const failures: string[] = [];
  const attempt = async <T>(what: string, run: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await run();
    } catch (error) {
      failures.push(`${what}: ${(error instanceof Error ? error.message : String(error)).split("\n")[0] ?? ""}`);
      return undefined;
    }
  };
  const browsing = await browse(browser, ["arrive", "answers", "frames"]);
  try {
    await arrive(browsing, address);
    const heap = await attempt("memory", () => browsing.heap());
    const worker = await attempt("the worker's memory", () => browsing.workerHeap());
    await attempt("a middle window", () => showMiddle(browsing));
    const named = await attempt("named events", () => countNamed(browsing));
    const panned = await attempt("pan", async () => pan(browsing, await middleOf(browsing)));
    const zoomed = await attempt("zoom", async () => zoom(browsing, await middleOf(browsing)));
    const large = await attempt("a large screen", () => panLarge(browsing));
    await arrive(browsing, address);
    await attempt("a first question", () => askOnce(browsing));
    const facet = await attempt("facet toggles", () => askToggles(browsing));
    const brush = await attempt("date brush", () => askWindows(browsing));
    const workerBefore = await attempt("the worker's memory", () => browsing.workerHeap());
    const search = await attempt("search", () => askTexts(browsing, texts));
    const workerAfter = await attempt("the worker's memory", () => browsing.workerHeap());
    // Only now, for it costs the drawing a little.
    await attempt("the watch over changes", () =>
      browsing.page.addInitScript({ path: new URL("page/changes.js", import.meta.url).pathname }),
    );
    await arrive(browsing, address);
    const facetPage = await attempt("facet toggles by hand", () => clickFilters(browsing));
    const searchPage = await attempt("search by hand", () => typeTexts(browsing, texts));
    const brushPage = await attempt("date brush by hand", () => brushOverview(browsing));
    const after = await attempt("memory", () => browsing.heap());
    return {
      ...kept({ pan: panned, zoom: zoomed, named, large, facet, facetPage, brush, brushPage, search, searchPage }),
      ...(heap !== undefined &&
        after !== undefined && { heap: { page: heap, pageAfter: after, ...kept({ worker, workerBefore, workerAfter }) } }),
      failures,
    };
  } finally {
    await browsing.close();
  }
}

/** What is there of an object's values. */
function kept<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

async function arrive({ page }: Browsing, address: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName("bench:drawn").length > 0, undefined, { timeout: 120_000 });
  await atRest({ page });
}

async function atRest({ page }: Pick<Browsing, "page">): Promise<void> {
  await page.waitForFunction(() => bench.waiting.size === 0, undefined, { timeout: 60_000 });
  await page.waitForTimeout(800);
}

/** Shows the middle third of all years, so that there is room to move to both sides. */
async function showMiddle(browsing: Browsing): Promise<void> {
  const { from = 0, to = 0 } = (await browsing.page.evaluate(() => bench.opened)) ?? {};
  const [start, end] = [from + (to - from) / 3, to - (to - from) / 3].map((ms) => new Date(ms).toISOString().slice(0, 16));
  await browsing.page.evaluate(
    (fragment) => {
      location.hash = fragment;
    },
    `#window=${start ?? ""}/${end ?? ""}`,
  );
  await browsing.page.waitForTimeout(300);
  await atRest(browsing);
}

async function panLarge(browsing: Browsing): Promise<{ named: number; pan: Moved }> {
  const { page } = browsing;
  await page.setViewportSize(largeScreen);
  await atRest(browsing);
  const found = { named: await countNamed(browsing), pan: await pan(browsing, await middleOf(browsing)) };
  await page.setViewportSize(screen);
  return found;
}

async function middleOf({ page }: Browsing): Promise<{ x: number; y: number }> {
  const timeline = page.locator('[data-part="timeline"]');
  await timeline.scrollIntoViewIfNeeded();
  const box = await timeline.boundingBox();
  if (box === null) throw new Error("the timeline is not in view");
  return { x: box.x + box.width * 0.6, y: box.y + box.height / 2 };
}

const countNamed = ({ page }: Browsing): Promise<number> =>
  page.evaluate(() => {
    const view = document.querySelector('[data-part="timeline"]')?.getBoundingClientRect();
    return [...document.querySelectorAll('[data-part="timeline"] .sign-title')].filter((title) => {
      const { left, right } = title.getBoundingClientRect();
      return view !== undefined && title.checkVisibility({ visibilityProperty: true }) && right > view.left && left < view.right;
    }).length;
  });

/** Has the page ask its worker, which it does not before something is chosen. */
async function askOnce(browsing: Browsing): Promise<void> {
  for (const fragment of ["#q=a", "#"]) {
    await browsing.page.evaluate((hash) => void (location.hash = hash), fragment);
    await atRest(browsing);
  }
}

async function askToggles({ page }: Browsing): Promise<{ archive: Spread }> {
  const values = await valuesIn(page);
  const ids = (chosen: Chosen) =>
    Object.fromEntries(peerFacets.map((name) => [name, (chosen[name] ?? []).flatMap((rank) => values[name]?.[rank]?.id ?? [])]));
  const answers = await askAll(
    page,
    toggles().map((chosen) => ({ facets: ids(chosen) })),
  );
  return { archive: spreadOf(timesOf(answers, leastToggleTotals)) };
}

async function askWindows({ page }: Browsing): Promise<Spread> {
  const { from = 0, to = 0 } = (await page.evaluate(() => bench.opened)) ?? {};
  const values = await valuesIn(page);
  const facets = { form: [values["form"]?.[0]?.id ?? ""] };
  const answers = await askAll(
    page,
    windows(from, to).map((span) => ({ ...span, facets })),
  );
  return spreadOf(timesOf(answers, leastBrushTotals));
}

async function valuesIn(page: Browsing["page"]): Promise<FacetValues> {
  await page.waitForFunction(() => (bench.values?.["form"]?.length ?? 0) > 0, undefined, { timeout: 30_000 });
  return (await page.evaluate(() => bench.values)) ?? {};
}

async function askTexts({ page }: Browsing, texts: readonly string[]): Promise<{ archive: Spread; first: Spread }> {
  const typed = texts.flatMap(keystrokes).map((text) => ({ text }));
  const first = spreadOf(timesOf(await askAll(page, typed), 5));
  return { archive: spreadOf(timesOf(await askAll(page, typed), 5)), first };
}
