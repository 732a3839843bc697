/** Citing in the reading room and on a page. */
import { readFile } from "node:fs/promises";
import axe from "axe-core";
import { describe, expect } from "vitest";
import { hostileId } from "./hostile.ts";
import { plentiful } from "./plentiful.ts";
import { phone, siteAddress, test } from "./visit.ts";

const { id } = plentiful;
const styles = ["Chicago 17, note", "Chicago 17, author-date", "APA 7", "MLA 9", "Wikipedia"];

describe("an entry", () => {
  test("is cited in every style, with the state of the log and the address that brings it back", async ({ visit }) => {
    const page = await visit(`#entry=${id}`);
    await page.locator(".cite-entry summary").click();
    await page.locator(".cite-entry dt").first().waitFor();
    expect(await page.locator(".cite-entry dt").allInnerTexts()).toEqual(styles);
    for (const text of await page.locator(".cite-entry dd:not(.cite-tool)").allInnerTexts()) {
      expect(text).toContain(`${siteAddress("sample")}#at=`);
      expect(text).toContain(`&entry=${id}`);
    }
  });

  test("is copied to the clipboard, and it is said", async ({ visit }) => {
    const page = await visit(`#entry=${id}`, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.locator(".cite-entry summary").click();
    await page.getByRole("button", { name: "Copy: APA 7" }).first().click();
    await page.locator(".cite-entry [role=status]").getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("#at=");
  });

  test("is copied where the browser has no Clipboard API, too", async ({ visit }) => {
    const page = await visit(`#entry=${id}`, {
      before: (opened) => opened.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined })),
    });
    await page.locator(".cite-entry summary").click();
    await page.getByRole("button", { name: "Copy: MLA 9" }).first().click();
    await page.locator(".cite-entry [role=status]").getByText("Copied").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Copy: MLA 9");
  });

  test("has its sources cited one by one", async ({ visit }) => {
    const page = await visit(`#entry=${id}`);
    await page.locator(".cite-source summary").first().click();
    await page.locator(".cite-source dt").first().waitFor();
    expect(await page.locator(".cite-source").first().locator("dt").allInnerTexts()).toEqual(styles);
  });

  test("is cited on its page without a script", async ({ visit }) => {
    const page = await visit(`entries/${id}/`, { javaScriptEnabled: false });
    await page.locator(".cite-entry summary").click();
    expect(await page.locator(".cite-entry dt").allInnerTexts()).toEqual(styles);
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator(".cite-files a").first().click()]);
    expect(await readFile(await file.path(), "utf8")).toMatch(/^@online\{|^@misc\{/);
  });
});

describe("a view", () => {
  test("is cited by what is shown, and brought back by its address", async ({ visit }) => {
    const page = await visit("#q=march&from=2024-01-01");
    await page.getByRole("button", { name: "Cite this view" }).click();
    const dialog = page.getByRole("dialog", { name: "Cite this view" });
    await dialog.locator("dt").first().waitFor();
    expect(await dialog.locator("dt").allInnerTexts()).toEqual(styles);
    const [note = ""] = await dialog.locator("dd").allInnerTexts();
    expect(note).toContain("the words ‘march’; dates 2024-01-01 to …");
    expect(note).toMatch(/#at=[0-9a-f]{12}&q=march&from=2024-01-01/);
    expect(note).not.toMatch(/[\ue000-\uf8ff]/);
  });

  test("gives the sources of its entries as a file, and says how many", async ({ visit }) => {
    const page = await visit("#form=march");
    await page.getByRole("button", { name: "Cite this view" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("dialog").locator("section").getByRole("button", { name: "RIS" }).click(),
    ]);
    const records = (await readFile(await file.path(), "utf8")).match(/^TY {2}- /gm)?.length ?? 0;
    expect(records).toBeGreaterThan(5);
    await page.getByText(`Saved: ${records} sources of`).waitFor();
  });

  test("is cited by keyboard, and the focus goes back", async ({ visit }) => {
    const page = await visit();
    await page.getByRole("button", { name: "Cite this view" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").locator("dt").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Cite this view");
  });

  test("is cited on a phone in Spanish without running over the edge, and without a fault that axe finds", async ({ visit }) => {
    const page = await visit("#lang=es", { viewport: phone });
    await page.getByRole("button", { name: "Citar esta vista" }).click();
    await page.getByRole("dialog").locator("dt").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    expect(await page.getByRole("dialog").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
    await page.evaluate(axe.source);
    const faults = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document.querySelector("dialog") ?? document);
      return violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    expect(faults).toEqual([]);
  });
});

test("hostile text is cited as text", async ({ visit }) => {
  const page = await visit(`#entry=${hostileId(0)}`, { site: "hostile" });
  for (const part of [".cite-entry", ".cite-source"]) {
    const first = page.locator(part).first();
    await first.locator("summary").click();
    await first.locator("dt").first().waitFor();
    expect(await first.locator("dt").allInnerTexts()).toEqual(styles);
    expect(await first.locator("dd :not(i, button, span)").count()).toBe(0);
  }
});
