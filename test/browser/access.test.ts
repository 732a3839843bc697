/** Every view, light and dark, wide and narrow, without one violation of WCAG 2.2 AA that axe can find. */
import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { publisherIdOf, sourceIdOf } from "../../src/archive/index.ts";
import { readLink } from "../../src/log/index.ts";
import { plentiful } from "./plentiful.ts";
import { drawn, listed } from "./reading.ts";
import { phone, test, wide } from "./visit.ts";

const cited = plentiful.citations[0];
const link = readLink(cited?.url ?? "");
const sourcePath = `sources/${link.ok ? sourceIdOf(link.url) : ""}/`;
const publisherPath = `publishers/${publisherIdOf(cited?.publisher ?? "")}/`;

const conformance = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** The views: where they are, and what the reader does there. */
const views: Readonly<Record<string, { readonly path: string; readonly reach: (page: Page) => Promise<unknown> }>> = {
  "the room": { path: "", reach: listed },
  "the room with an entry": { path: `#entry=${plentiful.id}`, reach: (page) => page.locator("#entry-title").waitFor() },
  "the room with filters": { path: "#place=testville-test-county&q=invented&from=2000-01-01", reach: listed },
  "the filters' pane": { path: "#pane=filters", reach: openFacets },
  "the timeline's pane": { path: "#pane=timeline&window=2024-01-01T00:00/2025-01-01T00:00", reach: drawn },
  "the room where nothing is found": { path: "#q=no-entry-says-this", reach: listed },
  "the room in Spanish": { path: `#lang=es&entry=${plentiful.id}`, reach: (page) => page.locator("#entry-title").waitFor() },
  "the keys": { path: "", reach: openKeys },
  "an entry's own page": { path: `entries/${plentiful.id}/`, reach: (page) => page.locator("h1").waitFor() },
  "an entry's own page, all opened": { path: `entries/${plentiful.id}/`, reach: openAll },
  "the room with an entry in Spanish, all opened": { path: `#lang=es&entry=${plentiful.id}`, reach: openAll },
  "what the log covers": { path: "coverage/", reach: openAll },
  "what the log covers, in Spanish": { path: "es/coverage/", reach: openAll },
  "the index of all entries": { path: "entries/", reach: (page) => page.locator("h1").waitFor() },
  "the list of sources": { path: "sources/#q=paper", reach: openSourceFilters },
  "a source": { path: sourcePath, reach: (page) => page.locator("h1").waitFor() },
  "a publisher": { path: publisherPath, reach: (page) => page.locator("h1").waitFor() },
  "all publishers": { path: "publishers/", reach: openDetails },
};

async function openFacets(page: Page): Promise<void> {
  await page.locator("details.facet").first().waitFor();
  for (const facet of await page.locator("details.facet:not([open]) summary").all()) if (await facet.isVisible()) await facet.click();
}

async function openAll(page: Page): Promise<void> {
  await page.locator("#entry-title, .coverage h1").waitFor();
  for (const closed of await page.locator(":is(.entry, .coverage) details").all()) await closed.locator("> summary").click();
}

async function openSourceFilters(page: Page): Promise<void> {
  await page.locator(".source-title").first().waitFor();
  const button = page.getByRole("button", { name: "Filters" });
  if (await button.isVisible()) await button.click();
}

async function openDetails(page: Page): Promise<void> {
  for (const details of await page.locator("details:not([open]) summary").all()) await details.click();
}

async function openKeys(page: Page): Promise<void> {
  await listed(page);
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
}

for (const [screen, viewport] of Object.entries({ wide, phone })) {
  for (const colorScheme of ["light", "dark"] as const) {
    describe(`${screen}, ${colorScheme}`, () => {
      test.for(Object.entries(views))("%s has no fault", async ([, { path, reach }], { visit }) => {
        const page = await visit(path, { viewport, colorScheme, reducedMotion: "reduce" });
        await reach(page);
        if (viewport === wide && !/^(entries|sources|publishers|coverage|es)\//.test(path)) await drawn(page);
        expect(await faultsOf(page)).toEqual([]);
      });
    });
  }
}

/** What axe finds, one line for each element at fault. What is only good practice is printed and fails nothing. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    async (tags): Promise<AxeResults> => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: tags }),
    [...conformance, "best-practice"],
  );
  const lines = violations.flatMap(({ id, tags, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      binding: tags.some((tag) => conformance.includes(tag)),
      words: `${id}: ${target.join(" ")}: ${failureSummary?.replaceAll("\n", " ") ?? ""}`,
    })),
  );
  for (const { binding, words } of lines) if (!binding) process.stdout.write(`good practice: ${words}\n`);
  return lines.filter(({ binding }) => binding).map(({ words }) => words);
}
