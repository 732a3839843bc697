import type { Page } from "playwright-core";
import { expect } from "vitest";
import { addressWindow, daysShown } from "./chart.ts";
import { drawn, eventually, shownTotal } from "./reading.ts";
import { test, type Visit } from "./visit.ts";

/** Draws a brush over the overview from one share of its width to another. */
async function brush(page: Page, from: number, to: number): Promise<void> {
  const box = await page.locator(".overview-strip").boundingBox();
  if (box === null) throw new Error("there is no overview");
  const at = (share: number) => box.x + share * box.width;
  await page.mouse.move(at(from), box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(at((from + to) / 2), box.y + box.height / 2, { steps: 4 });
  await page.mouse.move(at(to), box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
}

async function open(visit: Visit): Promise<Page> {
  const page = await visit();
  await drawn(page);
  return page;
}

test("a brush drawn over the overview is what the timeline then shows", async ({ visit }) => {
  const page = await open(visit);
  await brush(page, 0.25, 0.5);
  await eventually(() => addressWindow(page)).toBeDefined();
  const quarter = daysShown(page);
  await page.getByRole("button", { name: "All years" }).click();
  await eventually(() => addressWindow(page)).toBeUndefined();
  await brush(page, 0.9, 0.4);
  await eventually(() => addressWindow(page)).toBeDefined();
  expect(daysShown(page) / quarter).toBeCloseTo(2, 1);
});

test("a click on the overview shows all years again", async ({ visit }) => {
  const page = await open(visit);
  await brush(page, 0.25, 0.5);
  await eventually(() => addressWindow(page)).toBeDefined();
  await brush(page, 0.1, 0.1);
  await eventually(() => addressWindow(page)).toBeUndefined();
});

test("both ends of the window move by the keyboard, and say where they are", async ({ visit }) => {
  const page = await open(visit);
  const start = page.getByRole("slider", { name: "Start of what the timeline shows" });
  const end = page.getByRole("slider", { name: "End of what the timeline shows" });
  await start.focus();
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press("ArrowRight");
  await eventually(() => start.inputValue()).toBe("5");
  const first = addressWindow(page);
  await end.focus();
  await page.keyboard.press("PageDown");
  await eventually(() => addressWindow(page)?.to).toBeLessThan(first?.to ?? 0);
  expect(await start.getAttribute("aria-valuetext")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("the ends of the window never cross", async ({ visit }) => {
  const page = await open(visit);
  await page.getByRole("slider", { name: "End of what the timeline shows" }).focus();
  await page.keyboard.press("Home");
  await eventually(() => daysShown(page)).toBeLessThan(1);
  expect(daysShown(page)).toBeGreaterThan(0);
  const shortest = addressWindow(page);
  await page.getByRole("slider", { name: "Start of what the timeline shows" }).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  expect(addressWindow(page)).toEqual(shortest);
});

test("the counts follow the brush while only the dates in view are listed, and the list when it lets go", async ({ visit }) => {
  const page = await open(visit);
  const follow = page.getByRole("button", { name: "List only these dates" });
  await follow.click();
  expect(await follow.getAttribute("aria-pressed")).toBe("true");
  const box = await page.locator(".overview-strip").boundingBox();
  if (box === null) throw new Error("there is no overview");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 0.2 * box.width, y);
  await page.mouse.down();
  const totals: number[] = [];
  for (const share of [0.5, 0.7, 0.9]) {
    await page.mouse.move(box.x + share * box.width, y, { steps: 3 });
    await eventually(() => shownTotal(page)).toBeGreaterThan(totals.at(-1) ?? 0);
    totals.push(await shownTotal(page));
  }
  expect(addressWindow(page), "the hand still holds the brush").toBeUndefined();
  await page.mouse.up();
  await eventually(() => addressWindow(page)).toBeDefined();
  await eventually(() => shownTotal(page)).toBe(totals.at(-1));
  await page.getByRole("button", { name: "All years" }).click();
  await eventually(() => shownTotal(page)).toBeGreaterThan(totals.at(-1) ?? Infinity);
  await follow.click();
  expect(await follow.getAttribute("aria-pressed")).toBe("false");
});

test("without that the brush only moves the timeline", async ({ visit }) => {
  const page = await open(visit);
  const before = await shownTotal(page);
  await brush(page, 0.25, 0.5);
  await eventually(() => addressWindow(page)).toBeDefined();
  expect(await shownTotal(page)).toBe(before);
});
