import { expect } from "vitest";
import { logSize } from "./log.ts";
import { drawn, eventually, expectTotal, row } from "./reading.ts";
import { plentiful } from "./plentiful.ts";
import { siteAddress, test } from "./visit.ts";

test("the site works in a deep sub-folder, and asks for nothing outside of it", async ({ visit }) => {
  const asked: string[] = [];
  const page = await visit("", {
    site: "folder",
    before: (before) => Promise.resolve(before.on("request", (request) => asked.push(request.url()))),
  });
  await expectTotal(page, logSize);
  await drawn(page);
  await row(page, plentiful.id).click();
  await page.locator("#entry-title").waitFor();
  await page.getByRole("link", { name: "Page of its own" }).click();
  await page.waitForURL(/\/entries\//);
  await page.getByRole("link", { name: "All entries" }).click();
  await page.getByRole("link", { name: "JSON", exact: true }).waitFor();
  await page.getByRole("link", { name: plentiful.title }).click();
  await page.getByRole("link", { name: "Open in the timeline" }).click();
  await eventually(() => page.locator("#entry-title").innerText()).toBe(plentiful.title);
  expect(asked.length).toBeGreaterThan(10);
  for (const url of asked) expect(url.startsWith(siteAddress("folder")), url).toBe(true);
});
