/** What a reader sees when the archive or an entry does not come as it was published. */
import { readFile } from "node:fs/promises";
import type { Page, Route } from "playwright-core";
import { expect, inject } from "vitest";
import { logSize } from "./log.ts";
import { drawn, eventually, expectTotal, listed, shownTotal, sketched } from "./reading.ts";
import { plentiful } from "./plentiful.ts";
import { test } from "./visit.ts";

const archive = /\/data\/archive\/.*\.bin$/;
const entryFile = /\/data\/entries\/.*\.json$/;
/** The browser itself reports every answer that is no success. */
const notThere = /Failed to load resource/;

/** Answers with bytes that are not quite those that were published. */
const answerWith = (bend: (bytes: Buffer) => Buffer) => async (route: Route) => {
  const path = new URL(route.request().url()).pathname;
  await route.fulfill({ body: bend(await readFile(inject("folders").site + path)), contentType: "application/octet-stream" });
};

const oneByte = (bytes: Buffer): Buffer => {
  const bent = Buffer.from(bytes);
  const middle = Math.floor(bent.length / 2);
  bent[middle] = (bent[middle] ?? 0) ^ 1;
  return bent;
};

const faults: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  "is not there": (route) => route.fulfill({ status: 404, body: "Not found.\n" }),
  "cannot be reached": (route) => route.abort("connectionrefused"),
  "differs by one byte": answerWith(oneByte),
  "is cut short": answerWith((bytes) => bytes.subarray(0, bytes.length - 100)),
  "is empty": answerWith(() => Buffer.alloc(0)),
  "is a page that says sorry": (route) => route.fulfill({ body: "<!doctype html><title>Sorry</title>", contentType: "text/html" }),
};

test.for(Object.entries(faults))("an archive that %s is said not to open, and opens once it is mended", async ([, fault], { visit }) => {
  let asked = 0;
  const count = (page: Page) =>
    page.route(archive, (route) => {
      asked += 1;
      return fault(route);
    });
  const page = await visit("#place=testville-test-county", { expected: notThere, before: count });
  const alert = page.getByRole("alert");
  await eventually(() => alert.innerText()).toContain("The archive could not be opened.");
  expect(await page.locator(".row").count()).toBe(0);
  expect(await alert.getByRole("link", { name: "All entries" }).getAttribute("href")).toBe("entries/");

  const retry = alert.getByRole("button", { name: "Try again" });
  await retry.click();
  await eventually(() => asked).toBe(2);
  await eventually(() => alert.innerText()).toContain("The archive could not be opened.");
  await page.unroute(archive);
  await retry.click();
  await listed(page);
  expect(await shownTotal(page)).toBeLessThan(logSize);
});

test.for(Object.entries(faults))("an entry that %s is said not to open, with the way to its own page", async ([, fault], { visit }) => {
  const page = await visit("", { expected: notThere, before: (before) => before.route(entryFile, fault) });
  await expectTotal(page, logSize);
  await page.locator(`#row-${plentiful.id}`).click();
  const alert = page.locator(".sheet").getByRole("alert");
  await eventually(() => alert.innerText()).toContain("This entry could not be opened.");
  expect(await page.locator(".sheet article").count()).toBe(0);
  await alert.getByRole("link", { name: "Page of its own" }).click();
  await page.waitForURL(/\/entries\//);
  expect(await page.locator("h1").innerText()).toBe(plentiful.title);
});

test("while a slow archive comes, the page says how far it is", async ({ visit }) => {
  let answer: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const hold = async (page: Page) =>
    page.route(archive, async (route) => {
      await held;
      await route.continue();
    });
  const page = await visit("", { before: hold });
  await sketched(page);
  await expectTotal(page, logSize);
  const status = page.getByRole("status").filter({ hasText: "Opening the archive" });
  await eventually(() => status.count()).toBe(1);
  expect(await status.getByRole("progressbar").count()).toBe(1);
  // A filter that is chosen early takes effect as soon as it can.
  const value = page.locator(".facet label").first();
  await value.click();
  expect(await shownTotal(page)).toBe(logSize);
  answer?.();
  await eventually(() => shownTotal(page)).toBeLessThan(logSize);
  await eventually(() => status.count()).toBe(0);
});

test("where the first answers do not come the page waits for the archive", async ({ visit }) => {
  for (const fault of [faults["is not there"], faults["differs by one byte"]]) {
    const fail = (before: Page) => before.route(/\/data\/front\/.*\.json$/, (route) => fault?.(route));
    const page = await visit("", { expected: notThere, before: fail });
    await expectTotal(page, logSize);
    await listed(page);
    await drawn(page);
    expect(await page.getByRole("alert").count()).toBe(0);
  }
});

test("facets that fail at first come later, and the list can be read meanwhile", async ({ visit }) => {
  let asked = 0;
  const failOnce = (page: Page) =>
    page.route(/\/data\/facets\/.*\.bin$/, (route) => {
      asked += 1;
      return asked < 3 ? route.abort("connectionreset") : route.continue();
    });
  const page = await visit("", { expected: notThere, before: failOnce });
  await expectTotal(page, logSize);
  await listed(page);
  await page.locator(".facet label").first().click();
  await eventually(() => shownTotal(page)).toBeLessThan(logSize);
  expect(asked).toBe(3);
  await eventually(() => page.getByRole("alert").count()).toBe(0);
});

test("words that cannot be searched yet are searched once they can", async ({ visit }) => {
  const text = /\/data\/text\/.*\.bin$/;
  const page = await visit("", { expected: notThere, before: (before) => before.route(text, (route) => route.abort("connectionreset")) });
  await expectTotal(page, logSize);
  await page.locator("#search").fill("longest");
  await eventually(() => page.getByRole("alert").count()).toBe(1);
  await page.unroute(text);
  await page.locator("#search").fill("longest walk");
  await expectTotal(page, 1);
  expect(await page.getByRole("alert").count()).toBe(0);
});
