/** What machines read in a page, in a page that a browser has opened: there and whole, and in nobody's way. */
import { expect } from "vitest";
import { plentiful } from "./plentiful.ts";
import { test } from "./visit.ts";

test("the data in an entry's page stands there whole, and the policy has nothing against it", async ({ visit }) => {
  // A breach of the policy would fail the visit.
  const page = await visit(`entries/${plentiful.id}/`);
  const block = page.locator('script[type="application/ld+json"]');
  const { "@graph": graph } = JSON.parse((await block.textContent()) ?? "") as { "@graph": readonly { "@type": string; name?: string }[] };
  expect(graph.filter((node) => node["@type"] === "Event").map(({ name }) => name)).toEqual([plentiful.title]);
  expect(graph.filter((node) => node["@type"] === "Claim").length).toBe(plentiful.statements.length);
});

test("the spans for reference managers hold every source, and nobody sees or hears them", async ({ visit }) => {
  const page = await visit(`entries/${plentiful.id}/`);
  const spans = page.locator("span.Z3988");
  const titles = await spans.evaluateAll((found) =>
    found.map((span) => new URLSearchParams(span.getAttribute("title") ?? "").get("rft.title")),
  );
  expect(titles[0]).toBe(plentiful.title);
  expect(titles.length).toBe(1 + plentiful.citations.length);
  const box = await spans.first().locator("..").boundingBox();
  expect(box?.height).toBe(0);
  expect(await page.locator("[aria-hidden=true] > span.Z3988").count()).toBe(titles.length);
});

test("the reading room's page tells of the log as a data set", async ({ visit }) => {
  const page = await visit("");
  expect(await page.locator('script[type="application/ld+json"]').textContent()).toContain('"@type":"Dataset"');
});
