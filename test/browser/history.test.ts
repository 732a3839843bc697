/** The log as it once stood: what was cited is found again, and what was changed since is told. */
import type { Page } from "playwright-core";
import { expect, inject } from "vitest";
import { corrected, later, renamed, takenAway } from "./past.ts";
import { eventually, listed, listedIds, shownTotal } from "./reading.ts";
import { phone, test } from "./visit.ts";

const versionOf = (day: number) => inject("versions")[day] ?? "";
const banner = (page: Page) => page.locator(".past-banner");
const titleOf = (page: Page) => page.locator(".sheet h1").innerText();

test("an entry cited before it was corrected opens as it stood, says that it has changed, and shows what", async ({ visit }) => {
  const page = await visit(`#at=${versionOf(0)}&entry=${corrected.id}`, { site: "past" });
  await page.locator("#entry-title").waitFor();
  expect(await titleOf(page)).toBe(corrected.before);
  expect(await banner(page).innerText()).toContain("As it stood on 24 November 2026");
  expect(await banner(page).innerText()).toContain(versionOf(0));
  await page.locator(".since summary").click();
  const since = page.locator(".since");
  expect(await since.innerText()).toContain("The title was wrong.");
  expect(await since.locator(".wording").first().innerText()).toBe(corrected.before);
  expect(await since.locator(".wording").nth(1).innerText()).toBe(corrected.after);
  await banner(page).getByRole("link", { name: "Go to today’s" }).click();
  await eventually(() => titleOf(page)).toBe(corrected.after);
  expect(page.url()).not.toContain("at=");
  expect(await banner(page).count()).toBe(0);
});

test("what is cited of an older state names that state, its title then and its address", async ({ visit }) => {
  const page = await visit(`#at=${versionOf(0)}&entry=${corrected.id}`, { site: "past" });
  await page.locator("#entry-title").waitFor();
  await page.locator(".cite-entry > summary").click();
  const cited = page.locator(".cite-entry .cite-code");
  await eventually(() => cited.first().innerText()).toContain(corrected.before);
  const text = await cited.first().innerText();
  expect(text).toContain(`version ${versionOf(0)}`);
  expect(text).toContain(`#at=${versionOf(0)}&entry=${corrected.id}`);
  expect(text).not.toContain(versionOf(1));
  await page.getByRole("link", { name: "Go to today’s" }).click();
  await eventually(() => titleOf(page)).toBe(corrected.after);
  await page.locator(".cite-entry > summary").click();
  await eventually(() => cited.first().innerText()).toContain("A wording that was mended");
  expect(await cited.first().innerText()).not.toContain(versionOf(0));
});

test("the whole room is as it stood: list, count and search", async ({ visit }) => {
  const page = await visit(`#at=${versionOf(0)}`, { site: "past" });
  await listed(page);
  const ids = await listedIds(page);
  expect(ids).toContain(corrected.id);
  expect(ids).not.toContain(later.id);
  expect(ids).not.toContain(renamed.to);
  expect(await shownTotal(page)).toBe(ids.length);
  await page.locator("#search").fill("wording wrong");
  await eventually(() => listedIds(page)).toEqual([corrected.id]);
  expect(page.url()).toContain(`at=${versionOf(0)}`);
});

test("what was taken away since is a stone, then as today, and its words are nowhere", async ({ visit }) => {
  const page = await visit(`#at=${versionOf(0)}`, { site: "past" });
  await listed(page);
  expect(await banner(page).innerText()).toContain("2 entries of that day stand here no more");
  await banner(page).getByRole("link", { name: takenAway.id }).click();
  await page.locator(".stone").waitFor();
  expect(await page.locator(".stone").innerText()).toContain(takenAway.reason);
  expect(await page.locator("body").innerText()).not.toContain(takenAway.words);
  await page.goto(new URL(`entries/${takenAway.id}/`, page.url()).href);
  expect(await page.locator("main").innerText()).toContain(takenAway.reason);
  await page.goto(new URL(`../${renamed.id}/`, page.url()).href);
  await page.getByRole("main").getByRole("link").click();
  expect(page.url()).toContain(`/entries/${renamed.to}/`);
});

test("a day opens the state with which it ended, and another day can be chosen", async ({ visit }) => {
  const page = await visit("#at=2026-11-25", { site: "past" });
  await listed(page);
  expect(await banner(page).innerText()).toContain(versionOf(1));
  expect(await listedIds(page)).toContain(later.id);
  await banner(page).getByLabel("Another day").fill("2026-11-24");
  await banner(page).getByRole("button").click();
  await eventually(() => banner(page).innerText()).toContain(versionOf(0));
  await eventually(() => listedIds(page)).not.toContain(later.id);
  await page.goBack();
  await eventually(() => banner(page).innerText()).toContain(versionOf(1));
});

test("today’s version shows today’s, and says so", async ({ visit }) => {
  const page = await visit(`#at=${versionOf(2)}`, { site: "past" });
  await listed(page);
  expect(await banner(page).innerText()).toContain("This is how the log stands today");
  expect(await listedIds(page)).toContain(renamed.to);
});

test("a version that nobody knows, and a day before the first, say so and lead on", async ({ visit }) => {
  const page = await visit("#at=aaaaaaaaaaaa", { site: "past" });
  const notice = page.getByRole("alert");
  await notice.waitFor();
  expect(await notice.innerText()).toContain("No state “aaaaaaaaaaaa” of this log is known");
  await page.goto(`${page.url().replace(/#.*/, "")}#at=2020-01-01`);
  await eventually(() => notice.innerText()).toContain("as it stood on 24 November 2026");
  await notice.getByRole("link").first().click();
  await listed(page);
  expect(await banner(page).innerText()).toContain(versionOf(0));
});

test("today’s sheet and the entry’s own page tell what was corrected, and lead to how it stood", async ({ visit }) => {
  const page = await visit(`#entry=${corrected.id}`, { site: "past" });
  const corrections = page.locator(".corrections");
  await corrections.waitFor();
  expect(await corrections.innerText()).toContain("Corrected or added to once");
  await corrections.locator("summary").click();
  expect(await corrections.innerText()).toContain(corrected.before);
  await corrections.getByRole("link", { name: "As it stood before" }).click();
  await eventually(() => titleOf(page)).toBe(corrected.before);
  await page.goto(`${page.url().replace(/#.*/, "")}corrections/`);
  await page.locator("summary").first().click();
  expect(await page.locator("main").innerText()).toContain("A wording that was mended");
  expect(await page.locator("main").innerText()).not.toContain(takenAway.words);
});

test("the older state fits a phone", async ({ visit }) => {
  const page = await visit(`#at=${versionOf(0)}&lang=es`, { site: "past", viewport: phone });
  await listed(page);
  expect(await banner(page).innerText()).toContain("Como estaba el 24 de noviembre de 2026");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
