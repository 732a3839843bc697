import type { Page } from "playwright-core";
import { expect } from "vitest";
import { laneNames } from "../../src/archive/index.ts";
import { addressWindow, daysShown, laneNamesShown, laneTotal, markCount, namedMarks, overlaps, panel } from "./chart.ts";
import { logSize } from "./log.ts";
import { drawn, eventually, expectTotal, listedIds, rows, shownTotal } from "./reading.ts";
import { test } from "./visit.ts";

/** However many events there are, this many marks at most stand on the page. */
const mostMarks = 400;
const year2024 = "#window=2024-01-01T00:00/2025-01-01T00:00";

const button = (page: Page, name: string) => page.locator(".timeline-tools").getByRole("button", { name, exact: true });

test("every event is in a lane, few enough are marks, and no two marks lie over each other", async ({ visit }) => {
  for (const address of ["", year2024, "#window=2024-06-01T00:00/2024-07-01T00:00", "#window=1994-01-01T00:00/1994-01-03T00:00"]) {
    const page = await visit(address);
    await drawn(page);
    expect(await laneTotal(page)).toBe(logSize);
    await eventually(() => overlaps(page), address).toEqual([]);
    expect(await markCount(page)).toBeLessThanOrEqual(mostMarks);
  }
});

test("each way to lay out lanes holds every event, without marks over each other", async ({ visit }) => {
  const page = await visit(year2024);
  await drawn(page);
  const seen = new Set<string>();
  for (const name of laneNames) {
    await page.getByLabel("Lanes by").selectOption(name);
    await eventually(async () => seen.has((await laneNamesShown(page)).join("\n")), name).toBe(false);
    seen.add((await laneNamesShown(page)).join("\n"));
    expect(await laneTotal(page), name).toBe(logSize);
    await eventually(() => overlaps(page), name).toEqual([]);
  }
});

test("the filters hold in the timeline too: it names nothing that the list does not have", async ({ visit }) => {
  for (const filters of ["#place=testville-test-county", "#family=unrest&issue=policing", "#q=harbor&evidence=contested"]) {
    const page = await visit(filters);
    await drawn(page);
    const total = await shownTotal(page);
    await eventually(() => laneTotal(page), filters).toBe(total);
    expect(await listedIds(page)).toHaveLength(total);
    const titles = await page.locator(".row-title").allTextContents();
    expect(titles).toEqual(expect.arrayContaining(await namedMarks(page)));
    expect(await markCount(page)).toBeLessThanOrEqual(total);
  }
});

test("a filter chosen while the timeline stands takes effect there", async ({ visit }) => {
  const page = await visit();
  await drawn(page);
  await page.locator("#search").fill("sample harbor");
  await eventually(() => shownTotal(page)).toBeLessThan(logSize);
  const total = await shownTotal(page);
  await eventually(() => laneTotal(page)).toBe(total);
  await page.locator("#search").fill("no-entry-says-this");
  await expectTotal(page, 0);
  await eventually(() => markCount(page)).toBe(0);
});

test("the wheel comes closer to what is under the pointer, and the address follows at rest", async ({ visit }) => {
  const page = await visit(year2024);
  await drawn(page);
  const before = addressWindow(page);
  const { x, y, width } = await panel(page);
  await page.mouse.move(x + width / 4, y);
  await page.mouse.wheel(0, -400);
  await eventually(() => daysShown(page)).toBeLessThan(360);
  const after = addressWindow(page);
  if (before === undefined || after === undefined) throw new Error("the window left the address");
  expect(after.from).toBeGreaterThan(before.from);
  expect(after.to).toBeLessThan(before.to);
  expect(after.from - before.from).toBeGreaterThan(before.to - after.to);
  await eventually(() => overlaps(page)).toEqual([]);
});

test("a drag moves the window by as much as the hand moved, and the address only once it rests", async ({ visit }) => {
  const page = await visit(year2024);
  await drawn(page);
  const before = addressWindow(page);
  const { x, y, width, height } = await panel(page);
  await page.mouse.move(x, y + height / 2 - 6);
  await page.mouse.down();
  await page.mouse.move(x + width / 8, y, { steps: 6 });
  await page.mouse.move(x + width / 4, y, { steps: 6 });
  expect(addressWindow(page)).toEqual(before);
  await page.mouse.up();
  await eventually(() => addressWindow(page)).not.toEqual(before);
  await eventually(() => Math.round((addressWindow(page)?.from ?? 0) / 86_400_000)).toBeLessThan(Date.parse("2023-11-01") / 86_400_000);
  expect(daysShown(page)).toBeCloseTo(366, 0);
  expect(await rows(page).count()).toBe(100);
});

test("the buttons come closer, go wider, and back to all years", async ({ visit }) => {
  const page = await visit(year2024);
  await drawn(page);
  await button(page, "Closer").click();
  await eventually(() => daysShown(page)).toBe(183);
  await button(page, "Wider").click();
  await eventually(() => daysShown(page)).toBe(366);
  await button(page, "All years").click();
  await eventually(() => addressWindow(page)).toBeUndefined();
  await eventually(() => overlaps(page)).toEqual([]);
});

test("“List only these dates” turns the window into a filter", async ({ visit }) => {
  const page = await visit(year2024);
  await drawn(page);
  await button(page, "List only these dates").click();
  await eventually(() => page.locator(".chips .chip").allInnerTexts()).toEqual([expect.stringContaining("2024-01-01 – 2024-12-31")]);
  expect(await shownTotal(page)).toBeLessThan(logSize);
});

test("the timeline stays whole when the window of the browser changes its size", async ({ visit }) => {
  const page = await visit(year2024);
  await drawn(page);
  for (const size of [
    { width: 1000, height: 700 },
    { width: 1600, height: 1000 },
    { width: 900, height: 600 },
  ]) {
    await page.setViewportSize(size);
    await eventually(async () => Math.abs((await canvasWidth(page)) - (await panel(page)).width), `at ${size.width}`).toBeLessThan(2);
    await eventually(() => overlaps(page), `at ${size.width}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.locator(".timeline-chart").evaluate((chart) => chart.getBoundingClientRect().right <= innerWidth)).toBe(true);
  }
});

test("with the pointer on a mark a card says what it is", async ({ visit }) => {
  const page = await visit("#q=longest+walk");
  await drawn(page);
  await page.locator(".timeline-chart .sign").hover();
  await eventually(() => page.locator(".timeline-card").innerText()).toContain("Walk over the Test Bridge, told in two ways");
  await page.mouse.move(5, 5);
  await eventually(() => page.locator(".timeline-card").count()).toBe(0);
});

const canvasWidth = (page: Page) => page.locator(".timeline-chart canvas").evaluate((canvas) => canvas.getBoundingClientRect().width);
