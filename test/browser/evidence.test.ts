/** What a statement rests on, opened by hand and by keyboard; and figures on their scales, where nothing may lie on anything else. */
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { plentiful } from "./plentiful.ts";
import { eventually, fragment, listed } from "./reading.ts";
import { phone, test, wide } from "./visit.ts";

const places = { "the room": `#entry=${plentiful.id}`, "the page of its own": `entries/${plentiful.id}/` };

/** Whether a focus that was moved by key is somewhere within. */
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe.each(Object.entries(places))("in %s", (_name, path) => {
  test("Enter on a statement's standing opens why, and closes it again", async ({ visit }) => {
    const page = await visit(path);
    const support = page.locator(".account .support").first();
    await support.locator("summary").focus();
    expect(await focusedText(page)).toContain("two independent origins");
    await page.keyboard.press("Enter");
    const why = support.locator(".support-why");
    await eventually(() => why.isVisible()).toBe(true);
    for (const words of [
      "Corroborated",
      "Two publishers, two origins:",
      "Testville Herald reports on its own.",
      "Test County Courier reports on its own.",
    ])
      expect(await why.innerText()).toContain(words);
    await page.keyboard.press("Tab");
    expect(await focusedText(page)).toMatch(/^\d$/);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await eventually(() => why.isVisible()).toBe(false);
  });

  test("every statement and every figure says how it stands", async ({ visit }) => {
    const page = await visit(path);
    await page.locator("#entry-title").waitFor();
    expect(await page.locator(".account .support").count()).toBe(plentiful.statements.length);
    expect(await page.locator(".plot-row .support").count()).toBe(plentiful.figures?.length);
  });

  test("the table of figures opens by key, and says the same as the drawing", async ({ visit }) => {
    const page = await visit(path);
    const table = page.locator(".figure-table").first();
    await table.locator("summary").focus();
    await page.keyboard.press("Enter");
    await eventually(() => table.getByRole("table").isVisible()).toBe(true);
    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual(["Who says so", "Number", "How and when", "Sources"]);
    expect(await table.getByRole("row").allInnerTexts()).toEqual([
      expect.stringContaining("Who says so"),
      expect.stringMatching(/Reported\s+up to 60/),
      expect.stringMatching(/Bridge Keepers\s+90–120/),
    ]);
  });
});

test("a note in an explanation leads to its source, and leaves the address alone", async ({ visit }) => {
  const page = await visit(`#entry=${plentiful.id}`);
  await page.locator(".account .support summary").first().click();
  const before = fragment(page);
  const note = page.locator(".account .cited a").first();
  const number = await note.innerText();
  await note.click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(`source-${number}`);
  expect(fragment(page)).toBe(before);
});

test("the table of figures is printed, opened or not", async ({ visit }) => {
  const page = await visit(`entries/${plentiful.id}/`);
  const row = page.locator(".figure-table tbody tr").first();
  expect(await row.isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  await eventually(() => row.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
});

/** Figures with long names, wide spans, open ends, forecasts, numbers that were replaced. */
const drawn = [
  "2009-09-12-washington-taxpayer-march",
  "2003-02-15-rome-iraq-war-protest",
  "2020-09-26-portland-delta-park-rallies",
  "1992-05-04-los-angeles-curfew-ends",
  "1980-05-17-miami-mcduffie-riots",
  "2025-06-14-st-paul-no-kings-after-lawmakers-shot",
];

describe.each(Object.entries({ wide, phone, "phone, with text of twice the size": phone }))("on a screen that is %s", (name, viewport) => {
  test.for(drawn)("nothing of the figures of %s lies on anything else", async (id, { visit }) => {
    const page = await visit(`entries/${id}/`, { site: "real", viewport });
    await page.evaluate(
      async (size) => {
        if (size !== "") document.documentElement.style.fontSize = size;
        await document.fonts.ready;
      },
      name.endsWith("size") ? "34px" : "",
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await collisions(page)).toEqual([]);
  });
});

/** Pairs of words and marks within one figure, or numbers of one scale, that share a place on the screen. */
const collisions = (page: Page) =>
  page.evaluate(() => {
    const boxes = (root: Element, selector: string) =>
      [...root.querySelectorAll(selector)]
        .map((element) => ({ words: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
    const found: string[] = [];
    for (const group of [...document.querySelectorAll(".plot-row"), ...document.querySelectorAll(".plot-foot")]) {
      const parts = boxes(group, ".figure-whose, .figure-number, .figure-support, .plot-line, .plot-axis text, .plot-scale");
      parts.forEach((one, index) => {
        for (const other of parts.slice(index + 1)) {
          const apart =
            one.box.right <= other.box.left + 1 ||
            other.box.right <= one.box.left + 1 ||
            one.box.bottom <= other.box.top + 1 ||
            other.box.bottom <= one.box.top + 1;
          if (!apart) found.push(`${one.words} | ${other.words}`);
        }
      });
      for (const { width } of boxes(group, ".figure-whose").map(({ box }) => box)) if (width < 100) found.push("a name has no room");
      for (const { words, box } of parts) if (box.left < -1 || box.right > innerWidth + 1) found.push(`${words} is not on the screen`);
    }
    return found;
  });

test("what its giver replaced is struck and stands right before what replaced it", async ({ visit }) => {
  const page = await visit("entries/2009-09-12-washington-taxpayer-march/", { site: "real" });
  const rows = await page
    .locator(".plot .plot-row")
    .evaluateAll((list) => list.map((row) => ({ struck: row.querySelector("s") !== null, words: row.textContent })));
  const at = rows.findIndex(({ struck }) => struck);
  expect(rows[at]?.words).toContain("1,000,000–1,500,000");
  expect(rows[at + 1]?.words).toContain("600,000–800,000");
});

test("a phone's reader reaches what the log covers, in the language of the room", async ({ visit }) => {
  const page = await visit("#lang=es", { viewport: phone });
  await listed(page);
  await page.getByRole("link", { name: "Qué abarca el registro" }).click();
  await page.waitForURL(/\/es\/coverage\/$/);
  expect(await page.locator("html").getAttribute("lang")).toBe("es");
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForURL(/[^s]\/coverage\/$/);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
});
