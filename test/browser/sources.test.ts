/** The list of all sources, and the pages of sources and publishers. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { publisherIdOf, sourceIdOf } from "../../src/archive/index.ts";
import { readLink } from "../../src/log/index.ts";
import { sourceWordsIn } from "../../src/viewer/index.ts";
import { payloads } from "./hostile.ts";
import { plentiful } from "./plentiful.ts";
import { chipNames, choice, count, drawn, eventually, fragment } from "./reading.ts";
import { phone, test } from "./visit.ts";

const titles = (page: Page) => page.locator(".source-title");
const cited = plentiful.citations[0];
if (cited === undefined) throw new Error("the plentiful entry cites nothing");
const link = readLink(cited.url);
if (!link.ok) throw new Error(link.reason);
const sourcePath = `sources/${sourceIdOf(link.url)}/`;
const publisherPath = `publishers/${publisherIdOf(cited.publisher)}/`;

/** The number of sources shown. */
const shownTotal = async (page: Page) => Number(/^[\d,]+/.exec(await count(page).innerText())?.[0].replaceAll(",", ""));

const focusedName = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return `${element.tagName}#${element.id} ${element.getAttribute("aria-label") ?? label ?? element.textContent.slice(0, 60)}`;
  });

async function tabUntil(page: Page, wanted: RegExp): Promise<void> {
  for (let tabs = 0; tabs < 250; tabs += 1) {
    await page.keyboard.press("Tab");
    if (wanted.test(await focusedName(page))) return;
  }
  throw new Error(`not reached in 250 Tabs: ${wanted.source}; the focus is on ${await focusedName(page)}`);
}

test("a reader without a mouse searches, filters, turns a page, opens a source and its publisher", async ({ visit }) => {
  const page = await visit("sources/");
  await titles(page).first().waitFor();
  const all = await shownTotal(page);
  expect(all).toBeGreaterThan(100);

  await page.keyboard.press("Tab");
  expect(await focusedName(page)).toContain("Skip to the list");
  await page.keyboard.press("Enter");
  expect(await focusedName(page)).toContain("SECTION#list");
  await tabUntil(page, /^BUTTON.*Next/);
  await page.keyboard.press("Enter");
  await eventually(() => fragment(page)).toBe("#page=2");
  await eventually(() => focusedName(page)).toContain("SECTION#list");

  await page.reload();
  await tabUntil(page, /^INPUT#search/);
  await page.keyboard.type("paper 7");
  await eventually(() => shownTotal(page)).toBeLessThan(all);
  expect(fragment(page)).toBe("#q=paper+7");
  const found = await shownTotal(page);

  await tabUntil(page, /^INPUT# Paper 7 of/);
  await page.keyboard.press("Space");
  await eventually(() => chipNames(page)).toEqual(["Remove: “paper 7”", expect.stringContaining("Remove: Paper 7 of") as string]);
  expect(await shownTotal(page)).toBeLessThanOrEqual(found);

  await page.locator("#list").focus();
  await tabUntil(page, /^A# A report by Paper 7/);
  await page.keyboard.press("Enter");
  await page.locator("article.record h1").waitFor();
  expect(await page.locator("h1").innerText()).toContain("A report by Paper 7");
  await tabUntil(page, /^A# Paper 7 of/);
  await page.keyboard.press("Enter");
  await eventually(() => new URL(page.url()).pathname).toContain("/publishers/paper-7-of");
});

test("each value has the count that choosing it gives, with its own facet lifted", async ({ visit }) => {
  const page = await visit("sources/");
  await titles(page).first().waitFor();
  const boxes = page.locator("details.facet", { has: page.getByRole("heading", { name: "Publisher", exact: true }) }).locator("label");
  const counts = await boxes.locator(".facet-count").allInnerTexts();
  expect(counts.length).toBe(6);
  await boxes.nth(0).click();
  await eventually(() => shownTotal(page)).toBe(Number(counts[0]));
  await boxes.nth(1).click();
  await eventually(() => shownTotal(page)).toBe(Number(counts[0]) + Number(counts[1]));
  await page.getByRole("button", { name: "Clear all" }).click();
  await eventually(() => fragment(page)).toBe("");
});

test("a publisher is found as one types, and years narrow the list", async ({ visit }) => {
  const page = await visit("sources/", { site: "real" });
  await titles(page).first().waitFor();
  const all = await shownTotal(page);
  await page.getByRole("searchbox", { name: "Find in this list: Publisher" }).fill("oregonian");
  await choice(page, "Publisher", "The Oregonian/OregonLive").click();
  await eventually(() => fragment(page)).toBe("#publisher=the-oregonian-oregonlive");
  const some = await shownTotal(page);
  expect(some).toBeLessThan(all);
  await page.getByLabel("From").fill("2025");
  await eventually(() => fragment(page)).toContain("from=2025");
  expect(await shownTotal(page)).toBeLessThan(some);
  await page.goBack();
  await eventually(() => shownTotal(page)).toBe(some);
});

test("the address brings back the list as it was, in Spanish and in the dark", async ({ visit }) => {
  const page = await visit("sources/#q=paper&sort=title&page=2&lang=es&theme=dark");
  await titles(page).first().waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("es");
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  expect(await page.locator("h1").innerText()).toBe("Fuentes");
  expect(await page.locator(".pages input").inputValue()).toBe("2");
  const shown = (await titles(page).allInnerTexts()).map((title) => title.toLowerCase());
  expect(shown).toEqual(shown.toSorted());
});

test("on a phone the filters come when they are asked for, and nothing is wider than the screen", async ({ visit }) => {
  const page = await visit("sources/", { viewport: phone });
  await titles(page).first().waitFor();
  const button = page.getByRole("button", { name: "Filters" });
  expect(await page.locator(".filters").isVisible()).toBe(false);
  await button.click();
  expect(await button.getAttribute("aria-expanded")).toBe("true");
  expect(await page.locator(".filters").isVisible()).toBe(true);
  for (const path of ["", sourcePath, publisherPath, "publishers/", "sources/"]) {
    await page.goto(new URL(`../${path}`, new URL("/sources/", page.url())).href);
    await page.locator("h1").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
});

test("without a script every source is listed by publisher, and leads to its page, its entry and back", async ({ visit }) => {
  const page = await visit("sources/", { javaScriptEnabled: false });
  expect(await page.locator("h1").innerText()).toBe("Sources");
  await page.locator(`.source-list a[href="../${sourcePath}"]`).click();
  expect(await page.locator("h1").innerText()).toBe(cited.title);
  await page.getByRole("link", { name: plentiful.title }).first().click();
  expect(page.url()).toContain(`entries/${plentiful.id}/`);
  await page.locator(`.sources a[href="../../${publisherPath}"]`).first().click();
  expect(await page.locator("h1").innerText()).toBe(cited.publisher);
});

test("the entry beside the timeline leads to the pages of its sources and publishers", async ({ visit }) => {
  const page = await visit(`#entry=${plentiful.id}`);
  await page.locator("#entry-title").waitFor();
  expect(await page.locator(`.sources a[href="${publisherPath}"]`).count()).toBeGreaterThan(0);
  await page.locator(`.sources a[href="${sourcePath}"]`).click();
  await page.locator("article.record").waitFor();
  expect(await page.locator("h1").innerText()).toBe(cited.title);
});

test("the reading room fetches and carries nothing of the list of sources", async ({ visit }) => {
  const scripts: string[] = [];
  const page = await visit("", {
    before: (opened) => {
      opened.on("response", (response) => {
        if (response.url().endsWith(".js")) scripts.push(response.url());
      });
      return Promise.resolve();
    },
  });
  await drawn(page);
  expect(scripts.length).toBeGreaterThan(1);
  for (const script of [...scripts]) {
    expect(script).not.toContain("/sources-");
    expect(await page.evaluate(async (url) => (await fetch(url)).text(), script)).not.toContain(sourceWordsIn.en.intro);
  }
});

test("a table that does not come, or comes changed, is told, and can be asked for again", async ({ visit }) => {
  let broken = true;
  const page = await visit("sources/", {
    expected: /Failed to load resource/,
    before: (opened) => opened.route("**/data/sources/*.bin", (route) => (broken ? route.fulfill({ body: "changed" }) : route.continue())),
  });
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").innerText()).toContain("its digest differs");
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await titles(page).first().waitFor();
});

test("hostile texts stand in the list, its filters and the pages as they are", async ({ visit }) => {
  const page = await visit("sources/", { site: "hostile" });
  await titles(page).first().waitFor();
  const shown = await page.locator(".sources-room").evaluate(({ textContent }) => textContent);
  expect(payloads.some((payload) => shown.includes(payload))).toBe(true);
  expect(await page.locator("img, iframe, script:not([src]), [onerror], [onload], [onmouseover], [srcdoc]").count()).toBe(0);
  const hrefs = await page
    .goto(new URL("../publishers/", page.url()).href)
    .then(() => page.locator(".publishers a").evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href)));
  expect(hrefs.length).toBe(payloads.length);
  const names: (string | null)[] = [];
  for (const href of hrefs) {
    await page.goto(href);
    names.push(await page.locator("h1").textContent());
    expect(await page.locator("img, iframe, script, [onerror], [onload], [onmouseover], [srcdoc]").count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), href).toBeLessThanOrEqual(0);
  }
  expect(names.toSorted()).toEqual(payloads.toSorted());
});
