/** What a reader of the room sees and does, in the words of the tests. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Asks again until the answer is as wanted: nothing here waits for a time, only for a state. */
export const eventually = <T>(look: () => T | Promise<T>, message = "") => expect.poll(look, { timeout: 10_000, interval: 20, message });

/** The rows of the list. */
export const rows = (page: Page): Locator => page.locator(".row a");

/** The line that says how many events are shown. */
export const count = (page: Page): Locator => page.locator(".chips-count");

/** The row of an entry. */
export const row = (page: Page, id: string): Locator => page.locator(`#row-${id}`);

/** The checkbox of a facet's value, by its label. */
export const choice = (page: Page, facet: string, label: string): Locator =>
  page
    .locator("details.facet", { has: page.getByRole("heading", { name: facet, exact: true }) })
    .locator("label", { has: page.locator(".facet-label").getByText(label, { exact: true }) });

/** Waits until the list answers: rows, or the word that there are none. */
export async function listed(page: Page): Promise<void> {
  await page.locator(".row, .list-empty").first().waitFor();
}

/** Waits until the timeline has been drawn, and vis-timeline has come and rests. */
export async function drawn(page: Page): Promise<void> {
  await sketched(page);
  await page.waitForFunction(
    () => document.querySelector(".vis-timeline.sketch") === null && document.querySelector(".vis-timeline:not(.moving)") !== null,
  );
}

/** Waits until the first picture of the timeline stands, whoever drew it. */
export async function sketched(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("unrest:ready").length > 0);
}

/** Waits until so many events are shown. */
export async function expectTotal(page: Page, total: number): Promise<void> {
  await eventually(() => shownTotal(page)).toBe(total);
}

/** The number of events shown. */
export async function shownTotal(page: Page): Promise<number> {
  return Number(/^\d+/.exec(await count(page).innerText())?.[0]);
}

/** The ids of the rows in the list, from above. */
export async function listedIds(page: Page): Promise<string[]> {
  return rows(page).evaluateAll((links) => links.map(({ id }) => id.slice("row-".length)));
}

/** What the chips would remove, from the first to the last. */
export async function chipNames(page: Page): Promise<string[]> {
  return page.locator(".chips .chip").evaluateAll((chips) => chips.map((chip) => chip.getAttribute("aria-label") ?? ""));
}

/** The fragment of the page's address. */
export const fragment = (page: Page): string => new URL(page.url()).hash;

/** Whether an element lies within the viewport, and within every part of the page that scrolls around it. */
export async function inView(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    const seen = (frame: { top: number; left: number; bottom: number; right: number }) =>
      box.top < frame.bottom && box.bottom > frame.top && box.left < frame.right && box.right > frame.left;
    if (!seen({ top: 0, left: 0, bottom: innerHeight, right: innerWidth })) return false;
    for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
      const scrolls = getComputedStyle(parent).overflowY !== "visible" && parent !== document.documentElement && parent !== document.body;
      if (scrolls && !seen(parent.getBoundingClientRect())) return false;
    }
    return true;
  });
}
