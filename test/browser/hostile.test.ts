import type { Page } from "playwright-core";
import { expect } from "vitest";
import { laneNamesShown, namedMarks } from "./chart.ts";
import { hostileId, payloads } from "./hostile.ts";
import { drawn, eventually, row, rows } from "./reading.ts";
import { phone, test } from "./visit.ts";

/** Elements that no page of the site has, and that a text would bring in only by being taken for markup. */
const strangers =
  'img, iframe, object, embed, base, form:not([method=dialog]), script:not([src], [type="application/ld+json"]), [onerror], [onload], [onmouseover], [srcdoc]';

/** The texts of elements, exactly; each must hold text and nothing else. */
const exactTexts = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll((elements) => elements.map((element) => `${element.textContent}${"!".repeat(element.childElementCount)}`));

const cut = (text: string) => text.slice(0, 30);
const byIndex = [...payloads.entries()];

test("hostile texts stand in the list as they are", async ({ visit }) => {
  const page = await visit("#sort=oldest", { site: "hostile" });
  await eventually(() => rows(page).count()).toBe(payloads.length);
  expect(await exactTexts(page, ".row-title")).toEqual(payloads);
  expect(await page.locator(strangers).count()).toBe(0);
});

test("hostile texts stand in the filters and chips as they are", async ({ visit }) => {
  const page = await visit("", { site: "hostile" });
  await eventually(() => rows(page).count()).toBe(payloads.length);
  const facets = ["Place", "Who took part", "Publisher", "Part of"].map((name) =>
    page.locator("details.facet", { has: page.getByRole("heading", { name, exact: true }) }),
  );
  for (const facet of facets) {
    if (!(await facet.evaluate((element: HTMLDetailsElement) => element.open))) await facet.locator("summary").click();
    await facet.getByRole("button", { name: /more$/ }).click();
    const labels = await facet.locator(".facet-label").evaluateAll((spans) => spans.map(({ textContent }) => textContent));
    for (const payload of payloads) expect(labels.some((label) => label.includes(payload))).toBe(true);
  }
  for (const facet of facets) await facet.locator("label").first().click();
  expect(await page.locator(".chips .chip").count()).toBe(4);
  expect(await page.locator(strangers).count()).toBe(0);
});

test("hostile texts stand in the timeline, its lanes and its card as they are", async ({ visit }) => {
  const page = await visit("#lanes=macroevent", { site: "hostile", viewport: { width: 1600, height: 2400 } });
  await drawn(page);
  await eventually(async () => (await laneNamesShown(page)).length).toBe(payloads.length);
  expect((await exactTexts(page, ".lane-label span")).toSorted()).toEqual(payloads.toSorted());
  expect((await namedMarks(page)).toSorted()).toEqual(payloads.toSorted());
  for (const sign of await page.locator(".timeline-chart .sign").all()) {
    await sign.locator("svg").hover();
    const title = await sign.locator(".sign-title").evaluate(({ textContent }) => textContent);
    await eventually(() => page.locator(".timeline-card b").evaluate(({ textContent }) => textContent)).toBe(title);
  }
  expect(await page.locator(strangers).count()).toBe(0);
});

test.for(byIndex)("hostile text %i stands in the entry and on its own page as it is", async ([index, payload], { visit }) => {
  const page = await visit(`#entry=${hostileId(index)}`, { site: "hostile" });
  for (const open of [() => Promise.resolve(), () => page.goto(new URL(`entries/${hostileId(index)}/`, page.url()).href)]) {
    await open();
    await page.locator("#entry-title").waitFor();
    expect(await exactTexts(page, "#entry-title, .entry-summary")).toEqual([payload, payload]);
    const texts = await page.locator(".account-text").evaluateAll((lines) => lines.map(({ firstChild }) => firstChild?.textContent));
    expect(new Set(texts)).toEqual(new Set([payload]));
    for (const selector of [".account-whose", ".figures", ".sources li", ".entry-about", ".entry-also", ".entry-where", ".entry-when"])
      expect(
        await page
          .locator(selector)
          .first()
          .evaluate(({ textContent }) => textContent),
        selector,
      ).toContain(payload);
    expect(await page.locator(strangers).count(), cut(payload)).toBe(0);
  }
  expect(await page.title()).toContain(payload);
  expect(await page.locator("meta[name=description]").getAttribute("content")).toBe(payload);
});

test("a word without an end stays within every screen", async ({ visit }) => {
  const longest = hostileId(payloads.findIndex((payload) => payload.length > 500));
  for (const viewport of [phone, { width: 1280, height: 800 }])
    for (const path of ["", `#entry=${longest}`, "#pane=timeline", "#pane=filters", "entries/", `entries/${longest}/`]) {
      const page = await visit(path, { site: "hostile", viewport });
      await page.locator(".room, h1").first().waitFor();
      if (path.includes("#entry")) await page.locator("#entry-title").waitFor();
      await eventually(
        () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        `${path} ${viewport.width}`,
      ).toBeLessThanOrEqual(0);
      await page.close();
    }
});

test("a search for markup finds words, not markup", async ({ visit }) => {
  const page = await visit("", { site: "hostile" });
  await page.locator("#search").fill(`<img src=x onerror=alert(1)>`);
  await eventually(() => rows(page).count()).toBe(1);
  expect(await page.locator(".chip").first().innerText()).toContain(`“<img src=x onerror=alert(1)>”`);
  await row(page, hostileId(0)).waitFor();
});
