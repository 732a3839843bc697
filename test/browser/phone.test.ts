import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { drawn, eventually, inView, listed, row, rows } from "./reading.ts";
import { plentiful } from "./plentiful.ts";
import { phone, test, type Visit } from "./visit.ts";

const small = { width: 320, height: 640 };

/** How many pixels the page can be scrolled sideways. */
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const tab = (page: Page, name: string) => page.locator(".panes").getByRole("button", { name, exact: true });

const places: Readonly<Record<string, string>> = {
  "the list": "",
  "the timeline": "#pane=timeline",
  "the filters": "#pane=filters&place=testville-test-county&q=invented&from=2000-01-01",
  "an entry": `#entry=${plentiful.id}`,
  "an entry in Spanish": `#lang=es&entry=${plentiful.id}`,
  "an entry's own page": `entries/${plentiful.id}/`,
  "the index": "entries/",
  "nothing found": "#q=no-entry-says-this",
};

/** Waits until the page stands, whatever it shows. */
async function stands(page: Page): Promise<void> {
  await page.locator("h1, .room").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

for (const [name, viewport] of Object.entries({ "390 pixels": phone, "320 pixels": small })) {
  describe(`on a screen of ${name}`, () => {
    test.for(Object.entries(places))("nothing of %s is to be scrolled for sideways", async ([, path], { visit }) => {
      const page = await visit(path, { viewport });
      await stands(page);
      await eventually(() => sideways(page)).toBe(0);
    });
  });
}

describe("with text of twice the size", () => {
  test.for(Object.entries(places))("nothing of %s is to be scrolled for sideways", async ([, path], { visit }) => {
    const page = await visit(path);
    const before = await textSize(page);
    await enlarge(page);
    await stands(page);
    expect(await textSize(page)).toBe(2 * before);
    await eventually(() => sideways(page)).toBe(0);
  });

  test("and a page zoomed to 400 percent keeps its words on the screen too", async ({ visit }) => {
    const page = await visit(`#entry=${plentiful.id}`, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    await page.locator("#entry-title").waitFor();
    await eventually(() => sideways(page)).toBe(0);
  });
});

/** The size of the page's text, in pixels. */
const textSize = (page: Page) => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

/** The reader's own text size, as browsers let one choose it. */
async function enlarge(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.enable");
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  await page.reload();
}

test("the list comes first, and each pane is a full screen, one thumb away", async ({ visit }) => {
  const page = await visit("", { viewport: phone });
  await listed(page);
  expect(await page.locator(".timeline").isVisible()).toBe(false);
  expect(await page.locator(".filters").isVisible()).toBe(false);
  expect(await inView(rows(page).first())).toBe(true);

  await tab(page, "Timeline").click();
  await drawn(page);
  expect(await rows(page).first().isVisible()).toBe(false);
  const chart = await page.locator(".timeline-chart").boundingBox();
  expect(chart?.height).toBeGreaterThan(300);
  expect((chart?.y ?? 0) + (chart?.height ?? 0)).toBeLessThanOrEqual(phone.height);

  await tab(page, "Filters").click();
  await eventually(() => page.locator(".filters").isVisible()).toBe(true);
  expect(await page.locator(".timeline").isVisible()).toBe(false);
  await tab(page, "List").click();
  await eventually(() => rows(page).first().isVisible()).toBe(true);
});

test("an entry fills the screen, and closing it leads back to its row", async ({ visit }) => {
  const page = await openEntry(visit);
  expect(await page.locator(".list").isVisible()).toBe(false);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe(`row-${plentiful.id}`);
  expect(await inView(row(page, plentiful.id))).toBe(true);
});

test("Esc closes an entry there too", async ({ visit }) => {
  const page = await openEntry(visit);
  await page.keyboard.press("Escape");
  await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe(`row-${plentiful.id}`);
});

test("the keys find a pane that was not on the screen", async ({ visit }) => {
  const page = await visit("", { viewport: phone });
  await listed(page);
  for (const [key, id] of [
    ["f", "filters"],
    ["t", "timeline"],
    ["l", "events"],
  ] as const) {
    await page.keyboard.press(key);
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
  }
});

async function openEntry(visit: Visit): Promise<Page> {
  const page = await visit("#place=testville-test-county", { viewport: phone, hasTouch: true });
  await listed(page);
  await row(page, plentiful.id).tap();
  await page.locator("#entry-title").waitFor();
  return page;
}

test("whatever is to be touched is at least 24 pixels high or stands free", async ({ visit }) => {
  const page = await visit("#place=testville-test-county", { viewport: phone });
  await listed(page);
  const low = await page.evaluate(() =>
    [...document.querySelectorAll("button, select, input, summary, .row a")]
      .map((element) => ({ words: element.textContent.slice(0, 30), height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 24)
      .map(({ words, height }) => `${words}: ${height}`),
  );
  expect(low).toEqual([]);
});
