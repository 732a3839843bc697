/** The log under events/ in the same room: what holds for invented entries must hold for it. */
import { expect } from "vitest";
import { daysShown, laneTotal, markCount, overlaps } from "./chart.ts";
import { drawn, eventually, listed, listedIds, rows, shownTotal } from "./reading.ts";
import { phone, test } from "./visit.ts";

test("the real log opens, lists its entries and draws them without marks over each other", async ({ visit }) => {
  const page = await visit("", { site: "real" });
  await drawn(page);
  const total = await shownTotal(page);
  expect(total).toBeGreaterThan(0);
  await eventually(() => laneTotal(page)).toBe(total);
  await eventually(() => overlaps(page)).toEqual([]);
  expect(await markCount(page)).toBeLessThanOrEqual(400);
});

test("the real log stays readable from all its years down to a day", async ({ visit }) => {
  const page = await visit("", { site: "real" });
  await drawn(page);
  await page.locator("#timeline").focus();
  for (let presses = 0; presses < 16; presses += 1) {
    const before = daysShown(page);
    await page.keyboard.press("+");
    await eventually(() => daysShown(page)).toBeLessThan(before);
    await eventually(() => overlaps(page), `at ${daysShown(page)} days`).toEqual([]);
  }
});

test("real entries open one after the other beside the timeline and by themselves", async ({ visit }) => {
  const page = await visit("", { site: "real" });
  await listed(page);
  const ids = await listedIds(page);
  const address = page.url();
  for (const id of ids.filter((_, index) => index % 10 === 0)) {
    await page.locator(`#row-${id}`).click();
    await eventually(() => page.url()).toContain(`entry=${id}`);
    await page.locator("#entry-title").waitFor();
  }
  for (const id of ids.filter((_, index) => index % 20 === 0)) {
    await page.goto(`${address}entries/${id}/`);
    expect(await page.locator(".sources li").count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

test("the real log fits a phone", async ({ visit }) => {
  const page = await visit("", { site: "real", viewport: phone });
  await listed(page);
  expect(await rows(page).first().isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
