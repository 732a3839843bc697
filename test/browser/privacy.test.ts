import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, inject } from "vitest";
import { serve } from "../../src/cli/serve.ts";
import { securityHeaders } from "../../src/site/policy.ts";
import { drawn, eventually, expectTotal, row } from "./reading.ts";
import { plentiful } from "./plentiful.ts";
import { freePort } from "./setup.ts";
import { siteAddress, test } from "./visit.ts";

test("nothing is kept in the reader's browser", async ({ visit }) => {
  const page = await visit("#q=walk&lang=es&theme=dark");
  await drawn(page);
  await row(page, plentiful.id).click();
  await page.locator("#entry-title").waitFor();
  const kept = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ cookie: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  expect(await page.context().cookies()).toEqual([]);
});

test("the server never learns what a reader searches, filters or looks at in the list", async ({ browser }) => {
  const { server, address } = await serve(inject("folders").site, await freePort());
  const heard: string[] = [];
  server.prependListener("request", ({ url, headers }) => heard.push(`${url ?? ""} ${JSON.stringify(headers)}`));
  const page = await browser.newPage();
  await page.goto(`${address}#q=secretword&place=testville-test-county&from=1999-09-09`);
  await page.locator("#search").fill("othersecret");
  await page.locator(".list-empty").waitFor();
  await page.reload();
  await page.locator("#search").fill("longest walk");
  await expectTotal(page, 1);
  await page.close();
  server.close();
  expect(heard.length).toBeGreaterThan(5);
  expect(heard.join("\n")).not.toMatch(/secret|longest|testville|1999-09-09|#/);
});

test("a source that is followed is not told where the reader was", async ({ browser }) => {
  const heard: (string | undefined)[] = [];
  const source = createServer(({ headers }, response) => {
    heard.push(headers.referer);
    response.end("the source");
  });
  await new Promise<void>((resolve) => source.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(source.address() as AddressInfo).port}/`;
  const page = await browser.newPage();
  await page.goto(`${siteAddress("sample")}entries/${plentiful.id}/`);
  await page
    .locator(".sources a")
    .first()
    .evaluate((link, href) => link.setAttribute("href", href), address);
  await page.locator(".sources a").first().click();
  await eventually(() => heard.length).toBeGreaterThan(0);
  await page.close();
  source.close();
  expect(heard[0]).toBeUndefined();
});

test("a script in the page itself would not run: the policy that every page carries stops it", async ({ browser }) => {
  const index = await readFile(`${inject("folders").site}/index.html`, "utf8");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/i.exec(index)?.[1] ?? "";
  expect(securityHeaders["Content-Security-Policy"]).toContain("default-src 'none'");
  const body = `<script>window.ran = "script"</script><img src="x" onerror="window.ran = 'handler'"><a id="a" href="javascript:void(window.ran='link')">a</a>`;
  const bare = await runsScript(browser, `<!doctype html>${body}`);
  const guarded = await runsScript(browser, `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">${body}`);
  expect([bare.ran === "", guarded.ran]).toEqual([false, ""]);
  expect(guarded.violations).toBeGreaterThanOrEqual(2);
});

/** What inline scripts of a page managed to do, and how often its policy stopped something. */
async function runsScript(browser: import("playwright-core").Browser, html: string): Promise<{ ran: string; violations: number }> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const counted = globalThis as unknown as { violations: number };
    counted.violations = 0;
    document.addEventListener("securitypolicyviolation", () => (counted.violations += 1));
  });
  await page.route("**/*", (route) => route.fulfill({ body: html, contentType: "text/html" }));
  await page.goto("http://localhost/");
  await page.locator("#a").click();
  const outcome = await page.evaluate(() => {
    const { ran = "", violations } = globalThis as unknown as { ran?: string; violations: number };
    return { ran, violations };
  });
  await page.close();
  return outcome;
}
