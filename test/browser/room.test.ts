import { expect } from "vitest";
import { familyOf } from "../../src/log/vocabulary.ts";
import { logSize } from "./log.ts";
import { inPlace, readSample } from "./oracle.ts";
import { chipNames, choice, count, eventually, expectTotal, fragment, listed, listedIds, rows } from "./reading.ts";
import { test } from "./visit.ts";

const home = "Testville, Test County";

test("the room opens with every entry, the newest first, a hundred at a time", async ({ visit }) => {
  const page = await visit();
  await expectTotal(page, logSize);
  await eventually(() => rows(page).count()).toBe(100);
  const first = await listedIds(page);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await eventually(() => rows(page).count()).toBe(logSize - 100);
  const second = await listedIds(page);
  const years = [...first, ...second].map((id) => Number(id.slice(0, 4)));
  expect(years).toEqual([...years].sort((a, b) => b - a));
  expect(new Set([...first, ...second]).size).toBe(logSize);
});

test("the list is turned by keyboard to any of its pages, and a page that is not there is the nearest that is", async ({ visit }) => {
  const page = await visit();
  await eventually(() => rows(page).count()).toBe(100);
  const number = page.getByRole("textbox", { name: "Page" });
  await number.fill("999");
  await number.press("Enter");
  await eventually(() => rows(page).count()).toBe(logSize - 100);
  expect(await number.inputValue()).toBe("2");
  expect(await page.getByRole("button", { name: "Last", exact: true }).isDisabled()).toBe(true);
  await number.fill("nought");
  await number.press("Enter");
  expect(await number.inputValue()).toBe("2");
  await number.fill("-3");
  await number.press("Enter");
  await eventually(() => rows(page).count()).toBe(100);
});

test("the page of the list with the chosen event is turned to when it is chosen elsewhere", async ({ visit }) => {
  const last = (await readSample()).map(({ id }) => id).sort()[0] ?? "";
  const page = await visit(`#entry=${last}`);
  await eventually(() => page.locator(`#row-${last}[aria-current]`).count()).toBe(1);
});

test("the number of events is announced as it changes", async ({ visit }) => {
  const page = await visit();
  await expectTotal(page, logSize);
  const status = page.getByRole("status").filter({ hasText: `${logSize} events` });
  await eventually(() => status.count()).toBe(1);
  const region = await count(page).elementHandle();
  await page.locator("#search").fill("longest walk");
  await eventually(() => region.innerText()).toBe(`1 of ${logSize} events`);
});

test("a filter says beforehand how many it would give, and then gives them", async ({ visit }) => {
  const there = inPlace(await readSample(), home);
  const page = await visit();
  const place = choice(page, "Place", home);
  await eventually(() => place.locator(".facet-count").innerText()).toBe(String(there.length));
  await place.click();
  await expectTotal(page, there.length);
  expect(await chipNames(page)).toEqual([`Remove: ${home}`]);
  const shown = await listedIds(page);
  expect(shown.toSorted()).toEqual(
    there
      .map(({ id }) => id)
      .toSorted()
      .filter((id) => shown.includes(id)),
  );
});

test("a filter changes the counts of the other facets, and not its own", async ({ visit }) => {
  const events = await readSample();
  const page = await visit();
  await expectTotal(page, logSize);
  const assembly = choice(page, "What took place", "Assembly").locator(".facet-count");
  const elsewhere = choice(page, "Place", "Sample Harbor, Test County").locator(".facet-count");
  const before = await elsewhere.innerText();
  await choice(page, "Place", home).click();
  const expected = inPlace(events, home).filter(({ forms }) => forms.some((form) => familyOf(form) === "assembly")).length;
  await eventually(() => assembly.innerText()).toBe(String(expected));
  expect(await elsewhere.innerText()).toBe(before);
});

test("two values of one facet widen the answer, two facets narrow it", async ({ visit }) => {
  const events = await readSample();
  const page = await visit();
  await choice(page, "Place", home).click();
  await choice(page, "Place", "Sample Harbor, Test County").click();
  const either = [...new Set([...inPlace(events, home), ...inPlace(events, "Sample Harbor, Test County")])];
  await expectTotal(page, either.length);
  await choice(page, "Part of", "The Bridge Wave (invented)").click();
  await expectTotal(page, either.filter(({ macroevents }) => macroevents?.includes("bridge-wave")).length);
});

test("a chip removes its own filter, and “Clear all” removes every one", async ({ visit }) => {
  const there = inPlace(await readSample(), home).length;
  const page = await visit(`#q=invented&place=testville-test-county&from=1990-01-01`);
  await listed(page);
  expect(await chipNames(page)).toEqual(["Remove: 1990-01-01 – …", "Remove: “invented”", `Remove: ${home}`]);
  await page.getByRole("button", { name: "Remove: “invented”" }).click();
  await page.getByRole("button", { name: "Remove: 1990-01-01 – …" }).click();
  await expectTotal(page, there);
  await page.getByRole("button", { name: "Clear all" }).click();
  await expectTotal(page, logSize);
  expect(await chipNames(page)).toEqual([]);
  expect(fragment(page)).toBe("");
});

test("the search answers while one types and leaves no step of history for each letter", async ({ visit }) => {
  const page = await visit();
  await listed(page);
  const steps = await page.evaluate(() => history.length);
  await page.locator("#search").pressSequentially("ile-modele clockm");
  const expected = (await readSample()).filter((event) => {
    const text = JSON.stringify(event).normalize("NFKD").replaceAll(/\p{M}/gu, "");
    return [/\bile\b/i, /\bmodele\b/i, /\bclockm/i].every((word) => word.test(text));
  });
  await expectTotal(page, expected.length);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expect(new URLSearchParams(fragment(page).slice(1)).get("q")).toBe("ile-modele clockm");
});

test("the date fields list what may have touched their span", async ({ visit }) => {
  const page = await visit();
  await page.getByLabel("From", { exact: true }).fill("2024-06-13");
  await page.getByLabel("To", { exact: true }).fill("2024-06-14");
  await eventually(() => chipNames(page)).toEqual(["Remove: 2024-06-13 – 2024-06-14"]);
  await eventually(() => listedIds(page)).toContain("2024-06-14-testville-bridge-walk");
  await page.getByLabel("From", { exact: true }).fill("");
  await eventually(() => chipNames(page)).toEqual(["Remove: … – 2024-06-14"]);
});

test("the order turns round, and the list with it", async ({ visit }) => {
  const page = await visit("#place=testville-test-county");
  await listed(page);
  const newest = await listedIds(page);
  await page.getByLabel("Order").selectOption("oldest");
  await eventually(() => listedIds(page)).toEqual(newest.toReversed());
});

test("where nothing matches, the way out stands there", async ({ visit }) => {
  const page = await visit("#q=no-entry-says-this&place=testville-test-county");
  const empty = page.locator(".list-empty");
  await eventually(() => empty.innerText()).toContain("Nothing matches.");
  await expectTotal(page, 0);
  await empty.getByRole("button", { name: "Remove: “no-entry-says-this”" }).click();
  await expectTotal(page, inPlace(await readSample(), home).length);
});

test("a long facet opens and can be searched in itself", async ({ visit }) => {
  const page = await visit();
  await listed(page);
  const publishers = page.locator("details.facet", { has: page.getByRole("heading", { name: "Publisher" }) });
  await publishers.locator("summary").click();
  await publishers.getByRole("button", { name: /more$/ }).click();
  await publishers.getByRole("searchbox").fill("paper 17");
  await eventually(() => publishers.locator("label").count()).toBe(1);
});
