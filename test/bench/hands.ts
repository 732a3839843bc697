/** Hands on the rest of the room: filters clicked, words typed, years brushed, as the page itself shows the answers. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Browsing, Point } from "./browsing.ts";
import { spreadOf, type Spread } from "./figures.ts";
import type { Shown } from "./inPage.ts";

/** How long nothing may happen until an answer counts as whole, and how long that may take. */
const quietMs = 120;
const limitMs = 10_000;

/** How a page answered inputs: the milliseconds to other counts in the filters, and to the last change of timeline and list. */
export interface Answered {
  readonly counts: Spread;
  readonly picture: Spread;
}

/** How the page followed a brush that moved for a second and a half. */
export interface Brushed {
  /** Milliseconds from frame to frame. */
  readonly frames: Spread;
  /** Frames in which the filters showed other counts. */
  readonly countChanges: number;
}

/** Clicks two values of one facet and one of another on, then off in the same order: ninety clicks in all. */
export async function clickFilters(browsing: Browsing): Promise<Answered> {
  const { page } = browsing;
  const labels = await page.evaluate(() =>
    [...document.querySelectorAll(".filters details[open], .filters section, .filters fieldset")]
      .map((facet) => [...facet.querySelectorAll("label:has(input[type=checkbox]) .facet-label")].map(({ textContent }) => textContent))
      .filter((names) => names.length > 1),
  );
  if (labels.length < 2) throw new Error("fewer than two facets stand open");
  const shown: Shown[] = [];
  for (let round = 0; round < 15; round += 1) {
    const [one, other] = [round % labels.length, (round + 1) % labels.length];
    const [first = "", second = ""] = labels[one] ?? [];
    // The second, for the first comes first in the next round, and the answer to it would still be remembered.
    const [, third = ""] = labels[other] ?? [];
    for (const label of [first, second, third, first, second, third]) shown.push(await clickFilter(browsing, label));
  }
  return answered(shown);
}

async function clickFilter({ page, mouse }: Browsing, label: string): Promise<Shown> {
  const at = await page.evaluate((name): Point | undefined => {
    const found = [...document.querySelectorAll(".filters .facet-label")].find(({ textContent }) => textContent === name);
    const box = found?.closest("label")?.querySelector("input");
    box?.scrollIntoView({ block: "nearest" });
    const { x = 0, y = 0, width = 0, height = 0 } = box?.getBoundingClientRect() ?? {};
    return box == null ? undefined : { x: x + width / 2, y: y + height / 2 };
  }, label);
  if (at === undefined) throw new Error(`no filter is called ${label}`);
  await mouse("mouseMoved", at);
  return shownAfter(page, async () => {
    await mouse("mousePressed", at);
    await mouse("mouseReleased", at);
  });
}

/** Types texts into the search field, key by key, each after the answer to the last. */
export async function typeTexts(browsing: Browsing, texts: readonly string[]): Promise<Answered> {
  const { page, press } = browsing;
  const shown: Shown[] = [];
  await page.locator("#search").click();
  for (const text of texts) {
    for (const key of text) {
      const answer = await shownAfter(page, () => press(key === " " ? "Space" : key));
      if (key !== " ") shown.push(answer);
    }
    await shownAfter(page, async () => {
      await press("Control+a");
      await press("Delete");
    });
  }
  return answered(shown);
}

async function shownAfter(page: Browsing["page"], act: () => Promise<unknown>): Promise<Shown> {
  await page.evaluate(() => bench.changes.begin());
  await act();
  const shown = await page.evaluate(([quiet, limit]) => bench.changes.settled(quiet, limit), [quietMs, limitMs] as const);
  if (!shown.quiet) throw new Error("the page did not come to rest within ten seconds");
  return shown;
}

const answered = (shown: readonly Shown[]): Answered => ({
  counts: spreadOf(shown.map(({ counts }) => counts)),
  picture: spreadOf(shown.map(({ picture }) => picture)),
});

/** Drags over the strip of all years for a second and a half, at sixty moves a second. */
export async function brushOverview({ page, mouse }: Browsing): Promise<Brushed> {
  // Counts follow the brush where only what the timeline shows is listed.
  await page.locator(".timeline-tools button[aria-pressed]").click();
  const box = await page.locator(".overview-strip").boundingBox();
  if (box === null) throw new Error("the strip of all years is not in view");
  const at = (share: number) => ({ x: box.x + box.width * share, y: box.y + box.height / 2 });
  const before = await page.evaluate(() => bench.changes.countChanges());
  await mouse("mouseMoved", at(0.3));
  await mouse("mousePressed", at(0.3));
  await page.evaluate(() => bench.frames.start());
  const started = performance.now();
  for (let tick = 1; tick <= 90; tick += 1) {
    await sleep(Math.max(0, started + (tick * 1_000) / 60 - performance.now()));
    void mouse("mouseMoved", at(0.3 + (0.4 * tick) / 90), true);
  }
  const { gaps } = await page.evaluate(() => bench.frames.stop());
  const countChanges = (await page.evaluate(() => bench.changes.countChanges())) - before;
  await mouse("mouseReleased", at(0.7));
  return { frames: spreadOf(gaps), countChanges };
}
