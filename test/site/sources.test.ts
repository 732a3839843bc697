/** The pages of sources and publishers. What every page must be, `pages.test.ts` holds for them too. */
import { describe, expect, test } from "vitest";
import { inflateRawSync } from "node:zlib";
import { publisherIdOf, sourceIdOf, type SourceTable } from "../../src/archive/index.ts";
import type { Event, Log } from "../../src/log/index.ts";
import { siteFiles } from "../../src/site/site.ts";
import { digestOf, publish } from "../../src/store/publish.ts";
import { sourcesFileName } from "../../src/viewer/index.ts";
import { MemoryDisk, wholeSite } from "../store/memory.ts";
import { escaped, soundLogIn, stubBundle, textsOf, valuesOf } from "./building.ts";

const log = await soundLogIn("test/fixtures/good");
const texts = await textsOf(log);
const events = log.entries.map(({ event }) => event);
const citations = events.flatMap((event) => event.citations.map((citation) => ({ event, citation })));
const withoutMarkup = (page: string) => page.replaceAll(/<[^>]*>/g, "");
const pathsBelow = (folder: string, site = texts) =>
  [...site.keys()].filter((path) => new RegExp(`^${folder}/[^/]+/index\\.html$`).test(path));

/** The log with one entry's publishers renamed, past the checker. */
const renamed = (...names: readonly string[]): Log => ({
  ...log,
  publishers: [],
  entries: log.entries.map(({ file, event }) => ({
    file,
    event: {
      ...event,
      citations: event.citations.map((citation, index) => ({ ...citation, publisher: names[index % names.length] ?? "" })),
    },
  })),
});

describe("the page of a source", () => {
  test.each(citations.map(({ event, citation }) => [citation.title, event.id, citation.url] as const))(
    "has what it is, and all that rests on it: %s of %s",
    (title, id, url) => {
      const page = texts.get(`sources/${sourceIdOf(url)}/index.html`) ?? "";
      const event = events.find((other) => other.id === id);
      const cited = event?.citations.find((citation) => citation.url === url)?.id ?? "";
      expect(withoutMarkup(page)).toContain(escaped(title));
      expect(valuesOf(page, "href")).toContain(url);
      expect(valuesOf(page, "href")).toContain(`../../entries/${id}/`);
      for (const statement of event?.statements ?? [])
        expect(page.includes(`../../entries/${id}/#statement-${statement.id}`)).toBe(statement.citations.includes(cited));
      for (const statement of event?.statements.filter((each) => each.citations.includes(cited)) ?? [])
        expect(withoutMarkup(page)).toContain(escaped(statement.text));
    },
  );

  test("is led to from its entry, with its publisher's", () => {
    for (const { event, citation } of citations) {
      const hrefs = valuesOf(texts.get(`entries/${event.id}/index.html`) ?? "", "href");
      expect(hrefs).toContain(`../../sources/${sourceIdOf(citation.url)}/`);
      expect(hrefs).toContain(`../../publishers/${publisherIdOf(citation.publisher)}/`);
    }
  });

  test("is one page for a page that two entries spell differently, and says where they differ", async () => {
    const [first, second, ...others] = log.entries;
    const cited = first?.event.citations[0];
    if (first === undefined || second === undefined || cited === undefined) throw new Error("two entries are wanted");
    const again: Event["citations"][number] = {
      ...cited,
      id: "again",
      title: "Told otherwise",
      url: `${cited.url}#part` as typeof cited.url,
    };
    const event = {
      ...second.event,
      citations: [...second.event.citations, again],
      statements: second.event.statements.map((statement) => ({ ...statement, citations: [...statement.citations, "again"] })),
    };
    const site = await textsOf({ ...log, entries: [first, { ...second, event }, ...others] });
    expect(pathsBelow("sources", site)).toEqual(pathsBelow("sources"));
    const page = site.get(`sources/${sourceIdOf(cited.url)}/index.html`) ?? "";
    for (const id of [first.event.id, event.id]) expect(valuesOf(page, "href")).toContain(`../../entries/${id}/`);
    const told = [first.event, event].sort((a, b) => (a.id < b.id ? -1 : 1))[1] === event ? "Told otherwise" : cited.title;
    expect(withoutMarkup(page)).toContain(`title: “${escaped(told)}”`);
  });
});

describe("the pages of publishers", () => {
  test("are one for each, and the table leads to all of them in every order", () => {
    const names = [...new Set(citations.map(({ citation }) => citation.publisher))];
    const folders = names.map((name) => `publishers/${publisherIdOf(name)}/index.html`);
    expect(pathsBelow("publishers")).toEqual(folders.toSorted());
    for (const [page, up] of [
      ["publishers/index.html", "../"],
      ["publishers/by/name/index.html", "../../../"],
      ["publishers/by/alone/index.html", "../../../"],
    ] as const)
      for (const name of names) expect(valuesOf(texts.get(page) ?? "", "href")).toContain(`${up}publishers/${publisherIdOf(name)}/`);
  });

  test("can be published whatever a publisher is called", async () => {
    const odd = ["北京日报", "!!!", "???", "W".repeat(160), "by", "index.html", "../..", "CON\u202E"];
    const disk = new MemoryDisk();
    const files = await siteFiles(renamed(...odd), stubBundle);
    const paths = files.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    await publish("site", files, disk);
    expect(await wholeSite(disk, "site")).toHaveProperty("manifest");
  });

  test("are one for a name written in two ways, which the log counts as one publisher", async () => {
    const site = await textsOf(renamed("The Courier", "THE COURIER"));
    expect(pathsBelow("publishers", site)).toEqual(["publishers/the-courier/index.html"]);
  });
});

describe("the list of sources", () => {
  const page = texts.get("sources/index.html") ?? "";

  test("names its table, with size and digest, and the table has every source", async () => {
    const content = valuesOf(new RegExp(`<meta name="${sourcesFileName}"[^>]*>`).exec(page)?.[0] ?? "", "content")[0] ?? "{}";
    const { path, size, sha256 } = JSON.parse(content) as { path: string; size: number; sha256: string };
    const bytes = (await siteFiles(log, stubBundle)).find((file) => file.path === path)?.bytes ?? new Uint8Array();
    expect([bytes.length, digestOf(bytes)]).toEqual([size, sha256]);
    expect(path).toContain(sha256.slice(0, 32));
    const { rows } = JSON.parse(inflateRawSync(bytes).toString()) as SourceTable;
    expect(rows.map(({ id }) => id).toSorted()).toEqual([...new Set(citations.map(({ citation }) => sourceIdOf(citation.url)))].toSorted());
  });

  test("runs one script of its own, and without a script lists every source by publisher", () => {
    expect(valuesOf(page, "src")).toEqual([`../${stubBundle.sources.script}`]);
    const plain = /<noscript>.*<\/noscript>/s.exec(page)?.[0] ?? "";
    for (const { citation } of citations) {
      expect(withoutMarkup(plain)).toContain(escaped(citation.title));
      expect(valuesOf(plain, "href")).toContain(`../sources/${sourceIdOf(citation.url)}/`);
      expect(valuesOf(plain, "href")).toContain(`../publishers/${publisherIdOf(citation.publisher)}/`);
    }
  });
});
