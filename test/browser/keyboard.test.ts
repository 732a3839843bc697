import type { Page } from "playwright-core";
import { expect } from "vitest";
import { daysShown } from "./chart.ts";
import { drawn, eventually, expectTotal, fragment, inView, listed, row, shownTotal } from "./reading.ts";
import { logSize } from "./log.ts";
import { plentiful } from "./plentiful.ts";
import { test } from "./visit.ts";

interface Focus {
  readonly name: string;
  readonly inChart: boolean;
  readonly visible: boolean;
  readonly outlined: boolean;
}

/** What has the focus: a name for it, whether it lies in the timeline, is in the viewport, and can be told to have the focus. */
const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const box = element.getBoundingClientRect();
    const middle = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 20)] as const;
    const style = getComputedStyle(element);
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return {
      name: `${element.tagName}#${element.id} ${element.getAttribute("aria-label") ?? label ?? element.textContent.slice(0, 40)}`,
      inChart: element.closest(".timeline-chart") !== null,
      visible: box.width > 0 && box.height > 0 && middle[0] >= 0 && middle[0] <= innerWidth && middle[1] >= 0 && middle[1] <= innerHeight,
      outlined: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1,
    };
  });

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

test("a reader without a mouse gets from the skip link to a source and back", async ({ visit }) => {
  const page = await visit();
  await listed(page);
  await page.keyboard.press("Tab");
  expect((await focus(page)).name).toContain("Skip to the events");
  await page.keyboard.press("Enter");
  expect(await focusedId(page)).toBe("events");

  await page.keyboard.press("/");
  expect(await focusedId(page)).toBe("search");
  await page.keyboard.type("longest walk");
  await eventually(() => shownTotal(page)).toBeLessThan(logSize);

  await tabUntil(page, ({ name }) => name.includes("Keyboard keys"));
  await page.keyboard.press("f");
  expect(await focusedId(page)).toBe("filters");
  await tabUntil(page, ({ name }) => name.startsWith("INPUT"));
  const before = await shownTotal(page);
  await page.keyboard.press("Space");
  await eventually(() => page.locator(".chips .chip").count()).toBe(2);
  expect(await shownTotal(page)).toBeLessThanOrEqual(before);

  await page.keyboard.press("l");
  await tabUntil(page, ({ name }) => name.includes(`row-${plentiful.id}`));
  await page.keyboard.press("Enter");
  await eventually(() => focusedId(page)).toBe("entry-title");
  await tabUntil(page, ({ name }) => name.startsWith("A") && name.includes("Source 1"));
  await page.keyboard.press("Enter");
  expect(await focusedId(page)).toBe("source-1");
  await tabUntil(page, ({ name }) => name.includes("Back to where source 1"));
  await page.keyboard.press("Enter");
  expect((await focus(page)).name).toContain("Source 1");
  await page.keyboard.press("Escape");
  await eventually(() => focusedId(page)).toBe(`row-${plentiful.id}`);
  expect(await inView(row(page, plentiful.id))).toBe(true);
});

test("the timeline is one stop of the Tab key, and its arrows move the choice that the list shows", async ({ visit }) => {
  const page = await visit("#place=testville-test-county");
  await drawn(page);
  await page.keyboard.press("t");
  expect(await focusedId(page)).toBe("timeline");
  const inside = await page.locator(".timeline-chart :is(a[href], button, input, select, textarea, [tabindex])").count();
  expect(inside).toBe(0);
  await page.keyboard.press("Tab");
  expect((await focus(page)).inChart).toBe(false);
  await page.keyboard.press("Shift+Tab");
  expect(await focusedId(page)).toBe("timeline");

  const chosen = () => page.locator(".row [aria-current]").getAttribute("id", { timeout: 1_000 });
  await page.keyboard.press("ArrowRight");
  await eventually(() => page.locator(".row [aria-current]").count()).toBe(1);
  const first = await chosen();
  await page.keyboard.press("ArrowRight");
  await eventually(chosen).not.toBe(first);
  expect(fragment(page)).toContain((await chosen())?.slice("row-".length));
  await page.locator("#entry-title").waitFor();
  expect(await focusedId(page)).toBe("timeline");
  await eventually(() => page.locator(".timeline-chart .chosen .sign").count()).toBe(1);
  await page.keyboard.press("ArrowLeft");
  await eventually(chosen).toBe(first);
  await page.locator("#entry-title").waitFor();
  await page.keyboard.press("Enter");
  expect(await focusedId(page)).toBe("entry-title");
});

test("plus, minus and zero move closer, wider and back to all years", async ({ visit }) => {
  const page = await visit();
  await drawn(page);
  await page.locator("#timeline").focus();
  await page.keyboard.press("+");
  await eventually(() => fragment(page)).toContain("window=");
  const closer = daysShown(page);
  await page.keyboard.press("+");
  await eventually(() => daysShown(page)).toBeLessThan(0.6 * closer);
  await page.keyboard.press("-");
  // The address holds whole minutes, and a window that was halved and doubled may be a minute longer.
  await eventually(() => Math.abs(daysShown(page) - closer)).toBeLessThan(3 / 1440);
  await page.keyboard.press("0");
  await eventually(() => fragment(page)).toBe("");
});

test("“?” shows the keys, and Esc gives the focus back", async ({ visit }) => {
  const page = await visit();
  await listed(page);
  await page.locator("#timeline").focus();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard keys" });
  await eventually(() => dialog.isVisible()).toBe(true);
  await page.keyboard.press("f");
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await eventually(() => dialog.isVisible()).toBe(false);
  expect(await focusedId(page)).toBe("timeline");
});

test("the keys are letters like others while one writes", async ({ visit }) => {
  const page = await visit();
  await expectTotal(page, logSize);
  await page.locator("#search").focus();
  await page.keyboard.type("tlf?/[");
  expect(await focusedId(page)).toBe("search");
  expect(await page.locator("#search").inputValue()).toBe("tlf?/[");
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("two hundred Tabs trap nobody, and whatever has the focus can be seen to have it", async ({ visit }) => {
  const page = await visit(`#q=walk&entry=${plentiful.id}`);
  await page.locator("#entry-title").waitFor();
  await drawn(page);
  const seen = new Map<string, number>();
  for (let tabs = 0; tabs < 200; tabs += 1) {
    await page.keyboard.press("Tab");
    const now = await focus(page);
    seen.set(now.name, (seen.get(now.name) ?? 0) + 1);
    if (now.name.startsWith("BODY")) continue;
    expect(now, `after ${tabs + 1} Tabs`).toMatchObject({ visible: true, outlined: true });
  }
  expect(seen.size).toBeGreaterThan(40);
  expect(Math.max(...seen.values())).toBeLessThan(40);
});

/** Presses Tab until the focus is where it is wanted. */
async function tabUntil(page: Page, wanted: (focus: Focus) => boolean): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs += 1) {
    await page.keyboard.press("Tab");
    if (wanted(await focus(page))) return;
  }
  throw new Error(`not reached in 80 Tabs; the focus is on ${(await focus(page)).name}`);
}
