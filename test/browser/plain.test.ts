/** Readers who ask for less: no motion, no script, paper, the system's own colours. */
import { expect } from "vitest";
import { drawn, eventually, listed, row } from "./reading.ts";
import { plentiful } from "./plentiful.ts";
import { logSize } from "./log.ts";
import { test } from "./visit.ts";

test("nothing moves for a reader who asked for no motion", async ({ visit }) => {
  const page = await visit("", { reducedMotion: "reduce" });
  await drawn(page);
  await row(page, plentiful.id).click();
  await page.locator(".sheet").waitFor();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.locator("#entry-title").waitFor();
  await page.getByRole("button", { name: "Closer" }).click();
  await eventually(() => page.url()).toContain("window=");
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("an entry's own page prints with the full address of every source", async ({ visit }) => {
  const page = await visit(`entries/${plentiful.id}/`);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".page-nav").isVisible()).toBe(false);
  for (const { url } of plentiful.citations) expect(await page.getByText(url, { exact: true }).isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("an entry beside the timeline prints as the entry alone", async ({ visit }) => {
  const page = await visit(`#entry=${plentiful.id}`);
  await page.locator("#entry-title").waitFor();
  await page.emulateMedia({ media: "print" });
  for (const part of [".head", ".overview", ".filters", ".timeline", ".list", ".entry-tools"])
    expect(await page.locator(part).isVisible(), part).toBe(false);
  expect(await page.getByText(plentiful.citations[0]?.url ?? "", { exact: true }).isVisible()).toBe(true);
});

test("without a script the first page leads to every entry, and an entry to its sources", async ({ visit }) => {
  const page = await visit("", { javaScriptEnabled: false });
  await page.getByRole("link", { name: "All entries" }).click();
  expect(await page.locator("section li a").count()).toBe(logSize);
  await page.getByRole("link", { name: plentiful.title }).click();
  const text = await page.locator("main").innerText();
  for (const statement of plentiful.statements) expect(text).toContain(statement.text);
  for (const { url } of plentiful.citations) expect(await page.locator(`.sources a[href="${url}"]`).count()).toBe(1);
  await page.locator(".account .notes a").first().click();
  expect(page.url()).toMatch(/#source-\d+$/);
});

test("in forced colours the marks and the chosen row can still be told", async ({ visit }) => {
  const page = await visit(`#entry=${plentiful.id}`, { forcedColors: "active" });
  await listed(page);
  await drawn(page);
  const mark = page.locator(".timeline-chart .chosen .sign svg");
  await eventually(() => mark.evaluate((svg) => getComputedStyle(svg).outlineStyle)).toBe("solid");
});

test("the language of the page is said, and that of an entry where it differs", async ({ visit }) => {
  const page = await visit(`#lang=es&entry=${plentiful.id}`);
  await page.locator("#entry-title").waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("es");
  expect(await page.locator("article.entry").getAttribute("lang")).toBe("en");
  expect(await page.locator(".row-title").first().getAttribute("lang")).toBe("en");
});
