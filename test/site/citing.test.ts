/** Citations as the published site carries them. */
import { inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { CitationIndex, CslItem, StyledEntry } from "../../src/citation/index.ts";
import { stylerOf } from "../../src/citation/styles.ts";
import { siteFiles } from "../../src/site/site.ts";
import { readStyles } from "../../src/store/styles.ts";
import { unescaped, soundLogIn, stubBundle } from "./building.ts";

const log = await soundLogIn("test/golden/site/log");
const styler = stylerOf(await readStyles());
const files = new Map(
  (await siteFiles(log, stubBundle, { styler, address: "https://log.example.org/" })).map(({ path, bytes }) => [path, bytes]),
);
const text = (path: string) => new TextDecoder().decode(files.get(path));
const inflated = <T>(path: string) => JSON.parse(inflateRawSync(files.get(path) ?? new Uint8Array()).toString()) as T;
const only = (folder: string) => [...files.keys()].filter((path) => path.startsWith(folder));
const { events } = JSON.parse(text("data/log.json")) as { events: { id: string; citations: { id: string; url: string }[] }[] };

describe("each entry", () => {
  test.each(events)("has itself and its sources in every format: $id", ({ id, citations }) => {
    const items = JSON.parse(text(`entries/${id}/cite.csl.json`)) as CslItem[];
    expect(items.map(({ URL: url }) => url)).toEqual([
      expect.stringMatching(new RegExp(`^https://log\\.example\\.org/#at=[0-9a-f]{12}&entry=${id}$`)),
      ...new Set(citations.map(({ url }) => url)),
    ]);
    for (const ending of ["bib", "biblatex.bib"]) expect(text(`entries/${id}/cite.${ending}`).match(/^@/gm)).toHaveLength(items.length);
    expect(text(`entries/${id}/cite.ris`).match(/^TY {2}- /gm)).toHaveLength(items.length);
    expect(text(`entries/${id}/cite.txt`)).toContain("Chicago 17, note");
  });

  test.each(events)("shows them on its page, where its links to files lead to files: $id", ({ id, citations }) => {
    const page = text(`entries/${id}/index.html`);
    expect(page.match(/<details class="cite cite-source">/g)).toHaveLength(citations.length);
    expect(page.match(/<details class="cite cite-entry">/g)).toHaveLength(1);
    const shown = unescaped(page.replaceAll(/<\/?i>/g, ""));
    for (const line of text(`entries/${id}/cite.txt`).split("\n")) expect(shown).toContain(line);
    for (const [, name = ""] of page.matchAll(/href="(cite\.[^"]*)"/g)) expect(files.has(`entries/${id}/${name}`)).toBe(true);
    expect(page).not.toContain("[address of this site]");
  });
});

test("all sources stand together once", () => {
  const items = JSON.parse(text("data/sources.csl.json")) as CslItem[];
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect(new Set(items.map(({ URL: url }) => url))).toEqual(new Set(events.flatMap(({ citations }) => citations.map(({ url }) => url))));
  for (const ending of ["bib", "biblatex.bib", "ris"]) expect(files.has(`data/sources.${ending}`)).toBe(true);
});

test("the reading room is told where the styled texts lie, by position", () => {
  const [path = ""] = only("data/citations/");
  const index = inflated<CitationIndex>(path);
  expect(text("index.html")).toContain(path);
  expect(index.view).toHaveLength(4);
  const styled = index.boxes.flatMap(({ digest }) => inflated<StyledEntry[]>(`data/styled/${digest}.bin`));
  expect(styled.map(({ sources }) => sources.length)).toEqual(events.map(({ citations }) => citations.length));
  styled.forEach(({ entry }, position) => {
    expect(entry[0]).toContain(`entry=${events[position]?.id ?? ""}`);
  });
});

test("a site that does not know its address says so in its place, and writes none into its files", async () => {
  const [id = ""] = events.map((event) => event.id);
  const unknown = new Map((await siteFiles(log, stubBundle, { styler })).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  expect(unknown.get(`entries/${id}/index.html`)).toContain("[address of this site]/#at=");
  const [own] = JSON.parse(unknown.get(`entries/${id}/cite.csl.json`) ?? "[]") as CslItem[];
  expect(own?.URL).toBeUndefined();
  for (const [path, content] of unknown)
    if (/\.(html|bib|ris|txt|csl\.json)$/.test(path)) expect(content, path).not.toMatch(/[\ue000-\uf8ff]/);
});

test("without a styler there is what needs none", async () => {
  const bare = new Map((await siteFiles(log, stubBundle)).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  const [id = ""] = events.map((event) => event.id);
  expect(bare.has(`entries/${id}/cite.txt`)).toBe(false);
  expect(bare.has(`entries/${id}/cite.ris`)).toBe(true);
  expect(bare.get(`entries/${id}/index.html`)).toContain("{{cite ");
});
