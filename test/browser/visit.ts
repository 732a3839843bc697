/** The test's own browser: every page is watched, and whatever it does that it must not do fails the test. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect, inject, test as base } from "vitest";
import { launch } from "./browser.ts";
import type { SiteName } from "./setup.ts";

/** What a visit asks beyond the address. */
export interface VisitOptions extends BrowserContextOptions {
  readonly site?: SiteName | undefined;
  /** Complaints that the test brings about itself. */
  readonly expected?: RegExp | undefined;
  /** Called with the page before it goes anywhere. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Opens a path of a site in a browser of its own, without cookies or history. */
export type Visit = (path?: string, options?: VisitOptions) => Promise<Page>;

/** A test with `visit`. After the test, no page may have complained or asked a stranger for anything. */
export const test = base
  .extend("browser", { scope: "file" }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await launch(inject("browser"));
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("visit", ({ browser }, { onCleanup }): Visit => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    onCleanup(async () => {
      await Promise.all(contexts.map((context) => context.close()));
      expect(complaints, "what the pages complained of").toEqual([]);
    });
    return async (path = "", { site = "sample", expected, before, ...options } = {}) => {
      const context = await browser.newContext({ viewport: wide, locale: "en-US", ...options });
      contexts.push(context);
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const root = siteAddress(site);
      await watch(page, new URL(root).origin, (complaint) => {
        if (expected?.test(complaint) !== true) complaints.push(complaint);
      });
      await before?.(page);
      await page.goto(root + path);
      return page;
    };
  });

/** The screens that tests look at. */
export const wide = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/** A site's address. */
export function siteAddress(site: SiteName): string {
  const address = inject("sites")[site];
  expect(address, `the site “${site}” could not be built: run \`unrest check\``).not.toBe("");
  return address;
}

/** Reports console errors, exceptions, dialogs, breaches of the content policy, and requests to other hosts. */
async function watch(page: Page, origin: string, complain: (complaint: string) => void): Promise<void> {
  page.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => complain(`exception: ${error.message}`));
  page.on("dialog", (dialog) => {
    complain(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) complain(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      // eslint-disable-next-line no-console -- in the page: this is how the violation reaches the test
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
}
