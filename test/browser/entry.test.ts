import type { Page } from "playwright-core";
import { expect } from "vitest";
import { drawn, eventually, fragment, inView, listed, listedIds, row, rows } from "./reading.ts";
import { plentiful } from "./plentiful.ts";
import { test } from "./visit.ts";

const narrowed = "#q=longest+walk";

const title = (page: Page) => page.locator("#entry-title");
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

test("a click on a row opens the entry beside the timeline and marks the row", async ({ visit }) => {
  const page = await visit();
  await listed(page);
  await row(page, plentiful.id).click();
  await eventually(() => title(page).innerText()).toBe(plentiful.title);
  expect(await row(page, plentiful.id).getAttribute("aria-current")).toBe("true");
  expect(await page.locator(".timeline").isVisible()).toBe(true);
  await eventually(() => inView(row(page, plentiful.id))).toBe(true);
});

test("a click on a mark of the timeline opens its entry", async ({ visit }) => {
  const page = await visit(narrowed);
  await drawn(page);
  await page.locator(".timeline-chart .sign").click();
  await eventually(() => title(page).innerText()).toBe(plentiful.title);
  await eventually(() => page.locator(".timeline-chart .chosen .sign").count()).toBe(1);
});

test("an entry named by the address is in view in the list and in the timeline, however far down it is", async ({ visit }) => {
  const page = await visit("#window=1990-01-01T00:00/1990-02-01T00:00&sort=oldest&entry=" + plentiful.id);
  await title(page).waitFor();
  await drawn(page);
  await eventually(() => inView(row(page, plentiful.id))).toBe(true);
  await eventually(() => page.locator(".timeline-chart .chosen .sign").count()).toBe(1);
  await eventually(() => inView(page.locator(".timeline-chart .chosen .sign svg"))).toBe(true);
});

test("each note leads to its source, and the source back to the sentence", async ({ visit }) => {
  const page = await visit(`${narrowed}&entry=${plentiful.id}`);
  await title(page).waitFor();
  const before = fragment(page);
  const notes = page.locator(".account .notes a");
  for (const index of Array.from({ length: await notes.count() }, (_, at) => at)) {
    const number = await notes.nth(index).innerText();
    await notes.nth(index).click();
    expect(await focusedId(page)).toBe(`source-${number}`);
    await eventually(() => inView(page.locator(`#source-${number}`))).toBe(true);
    await page.locator(`#source-${number} .source-back`).click();
    const cites = await page.evaluate(() => document.activeElement?.closest(".notes")?.textContent);
    expect(cites).toContain(number);
  }
  expect(fragment(page)).toBe(before);
});

test("accounts that contradict each other stand side by side, each with whose it is", async ({ visit }) => {
  const page = await visit(`${narrowed}&entry=${plentiful.id}`);
  const differ = page.getByRole("region", { name: "Accounts differ" });
  await differ.waitFor();
  expect(await differ.locator(".account-whose").allInnerTexts()).toEqual(["Bridge Keepers", "Testville Police"]);
  const places = await differ.locator(".account").evaluateAll((accounts) => accounts.map((account) => account.getBoundingClientRect()));
  const [first, second] = places;
  expect(first?.right).toBeLessThanOrEqual(second?.left ?? 0);
  expect(first?.top).toBeCloseTo(second?.top ?? 0, 0);
});

test("each account has its sources by name under it", async ({ visit }) => {
  const page = await visit(`entries/${plentiful.id}/`);
  expect(await page.locator(".differ .account-sources").allInnerTexts()).toEqual(["Source: Bridge Keepers", "Source: Testville Herald"]);
});

test("rival figures share one scale, and the rest of the entry is there too", async ({ visit }) => {
  const page = await visit(`${narrowed}&entry=${plentiful.id}`);
  const rivals = page.locator(".plot");
  await rivals.waitFor();
  expect(await rivals.locator(".plot-agreement").innerText()).toBe("◐ No number lies in all of them.");
  expect(await rivals.locator(".figure-number").allInnerTexts()).toEqual([
    expect.stringContaining("up to 60 (“some sixty”)"),
    expect.stringContaining("90–120"),
  ]);
  const text = await page.locator(".entry").innerText();
  for (const words of ["The Long Walk", "Test County Courier", "Mock Square", "Testville Police", "The group writes of itself", "Follows"])
    expect(text).toContain(words);
});

test("Esc closes the entry and gives the focus back to its row", async ({ visit }) => {
  const page = await visit();
  await listed(page);
  await row(page, plentiful.id).click();
  await eventually(() => focusedId(page)).toBe("entry-title");
  await page.keyboard.press("Escape");
  await eventually(() => page.locator(".sheet").count()).toBe(0);
  expect(await focusedId(page)).toBe(`row-${plentiful.id}`);
});

test("“Earlier event” and “Later event” go along the list's own order of time", async ({ visit }) => {
  const page = await visit("#place=testville-test-county&sort=oldest");
  await listed(page);
  const [first = "", second = ""] = await listedIds(page);
  await rows(page).first().click();
  await title(page).waitFor();
  await page.getByRole("button", { name: "Later event" }).click();
  await eventually(() => fragment(page)).toContain(`entry=${second}`);
  await eventually(() => row(page, second).getAttribute("aria-current")).toBe("true");
  await page.getByRole("button", { name: "Earlier event" }).click();
  await eventually(() => fragment(page)).toContain(`entry=${first}`);
});

/** The text of the entry but for its citations, which the reading room fetches when a reader asks (`cite.test.ts`). */
const saidIn = (page: Page): Promise<string> =>
  page.locator("article.entry").evaluate((article: HTMLElement) => {
    for (const cite of article.querySelectorAll<HTMLElement>(".cite")) cite.hidden = true;
    return article.innerText;
  });

test("the entry's own page says the same, and leads back into the timeline", async ({ visit }) => {
  const page = await visit(`#entry=${plentiful.id}`);
  await title(page).waitFor();
  const beside = await saidIn(page);
  await page.getByRole("link", { name: "Page of its own" }).click();
  await page.waitForURL(/\/entries\//);
  expect(await saidIn(page)).toBe(beside);
  expect(await page.title()).toContain(plentiful.title);
  await page.getByRole("link", { name: "Open in the timeline" }).click();
  await page.waitForURL(/#entry=/);
  await eventually(() => title(page).innerText()).toBe(plentiful.title);
});

test("a related entry opens in the same place", async ({ visit }) => {
  const page = await visit(`#entry=${plentiful.id}`);
  const related = page.locator(".entry-about a").first();
  const name = await related.innerText();
  await related.click();
  await eventually(() => title(page).innerText()).toBe(name);
});

test("every link to a source is https or http and tells the source nothing of the reader", async ({ visit }) => {
  const page = await visit(`#entry=${plentiful.id}`);
  for (const open of [() => title(page).waitFor(), () => page.goto(new URL(`entries/${plentiful.id}/`, page.url()).href)]) {
    await open();
    const links = await page
      .locator(".sources a:not(.source-back, .source-page, b > a)")
      .evaluateAll((anchors) => anchors.map((anchor) => ({ href: anchor.getAttribute("href"), rel: anchor.getAttribute("rel") })));
    expect(links.map(({ href }) => href)).toEqual(
      expect.arrayContaining([...plentiful.citations.map(({ url }) => url), "https://archive.example.org/2024/walk"]),
    );
    for (const { href, rel } of links) {
      expect(href).toMatch(/^https?:\/\//);
      expect(rel?.split(" ")).toEqual(expect.arrayContaining(["noopener", "noreferrer"]));
    }
  }
});

test("an entry that is not there is said not to be, with the rest of the room as it was", async ({ visit }) => {
  const page = await visit("#entry=2024-no-such-entry");
  await eventually(() => page.getByRole("alert").innerText()).toBe("No entry has this address.");
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await eventually(() => page.locator(".sheet").count()).toBe(0);
});
