/** The files of a site that only machines read, as other people's programs read them. */
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import fc from "fast-check";
import RssParser from "rss-parser";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { citationFile } from "../../src/citation/cff.ts";
import { entryPath, type Publication } from "../../src/citation/publication.ts";
import type { Event, Log } from "../../src/log/index.ts";
import { readRegisters, type Problem } from "../../src/log/index.ts";
import { feedFiles, feedTexts, mostInFeed } from "../../src/site/feeds.ts";
import { machineTexts } from "../../src/site/machines.ts";
import { indexOnly } from "../../src/site/citing.ts";
import { roomFiles, siteFiles } from "../../src/site/site.ts";
import { pagesOf, sitemap } from "../../src/site/sitemap.ts";
import { sourceOfLog } from "../../src/site/source.ts";
import { address, hostileTexts, log, publication } from "../citation/publications.ts";
import { stubBundle, tagsOf, unescaped, valuesOf } from "./building.ts";

const events = log.entries.map(({ event }) => event);
const without: Publication = { ...publication, address: undefined };
const machines = machineTexts(publication, events);
const textOf = (path: string) => machines.get(path) ?? "";

const elements = (parent: XmlElement, name: string) =>
  parent.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
const root = (xml: string) => {
  const { root: found } = parseXml(xml);
  if (found === null) throw new Error("no root");
  return found;
};
const text = (parent: XmlElement, name: string) => elements(parent, name)[0]?.text.trim();

describe.each(["entries", "corrections"] as const)("the Atom feed of %s", (of) => {
  const xml = textOf(`feeds/${of}.atom`);
  const feed = root(xml);

  test("is well-formed XML with all that Atom (RFC 4287) wants of a feed and its entries", () => {
    expect([feed.name, feed.attributes["xmlns"]]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
    for (const part of [feed, ...elements(feed, "entry")]) {
      for (const name of ["id", "title", "updated"]) expect(elements(part, name).length, name).toBe(1);
      expect(text(part, "id")).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(text(part, "updated")).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/);
      expect(elements(part, "title")[0]?.attributes["type"]).toBe("text");
    }
    expect(elements(feed, "author").map((author) => text(author, "name"))).toEqual([publication.name]);
    expect(elements(feed, "link").find(({ attributes }) => attributes["rel"] === "self")?.attributes["href"]).toBe(
      `${address}feeds/${of}.atom`,
    );
    const idents = elements(feed, "entry").map((entry) => text(entry, "id"));
    expect(new Set(idents).size).toBe(idents.length);
  });

  test("is read by a feed reader as the log has it, the newest first", async () => {
    const read = await new RssParser().parseString(xml);
    expect(read.items.length).toBe(mostInFeed);
    const byAddress = new Map(events.map((event) => [address + entryPath(event.id), event]));
    const days = read.items.map(({ pubDate = "" }) => pubDate.slice(0, 10));
    expect(days).toEqual(days.toSorted().reverse());
    for (const item of read.items) {
      const event = byAddress.get(item.link ?? "");
      expect(item.title).toBe(event?.title);
      if (of === "entries") expect([item.summary, item.pubDate?.slice(0, 10)]).toEqual([event?.summary, event?.revisions[0]?.date]);
      else expect(event?.revisions.slice(1)).toContainEqual({ date: item.pubDate?.slice(0, 10), note: item.summary });
    }
  });

  test("says the same as the JSON Feed beside it, which has all that JSON Feed 1.1 wants and nothing else", () => {
    const jsonFeed = z.strictObject({
      version: z.literal("https://jsonfeed.org/version/1.1"),
      title: z.string(),
      home_page_url: z.url(),
      feed_url: z.literal(`${address}feeds/${of}.json`),
      language: z.literal("en"),
      items: z.array(
        z.strictObject({ id: z.string(), url: z.url(), title: z.string(), content_text: z.string(), date_published: z.iso.datetime() }),
      ),
    });
    const { items } = jsonFeed.parse(JSON.parse(textOf(`feeds/${of}.json`)));
    expect(items.map(({ id, title, content_text }) => [id, title, content_text])).toEqual(
      elements(feed, "entry").map((entry) => [text(entry, "id"), text(entry, "title"), text(entry, "summary")]),
    );
  });
});

test("feeds hold whatever a log's texts hold as text: nothing in a title becomes an element", async () => {
  const event = (title: string): Event =>
    ({ ...events[0], title, summary: title, revisions: [{ date: "2025-01-01", note: "First." }] }) as Event;
  const anyText = fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.string({ unit: "grapheme-ascii" }).map((words) => words.trim()),
  );
  await fc.assert(
    fc.asyncProperty(anyText, async (title) => {
      fc.pre(title !== "");
      const texts = feedTexts([event(title)], { ...publication, name: title });
      const feed = root(texts.get("feeds/entries.atom") ?? "");
      expect(elements(feed, "entry").map((entry) => [text(entry, "title"), text(entry, "summary")])).toEqual([[title, title]]);
      expect(elements(feed, "title").flatMap(({ children }) => children.filter((child) => child instanceof XmlElement))).toEqual([]);
      const [item] = (await new RssParser().parseString(texts.get("feeds/entries.atom") ?? "")).items;
      // Atom lets a reader collapse white space, and this one leaves that around the text in.
      expect(item?.title?.trim()).toBe(title);
    }),
    { numRuns: 60 },
  );
});

test("without the site's address feeds lead on from where they stand, and keep the names of their items", () => {
  const relative = root(feedTexts(events, without).get("feeds/entries.atom") ?? "");
  const absolute = root(textOf("feeds/entries.atom"));
  const links = (feed: XmlElement) => elements(feed, "entry").map((entry) => elements(entry, "link")[0]?.attributes["href"] ?? "");
  expect(links(relative).map((link) => new URL(link, `${address}feeds/entries.atom`).href)).toEqual(links(absolute));
  const names = (feed: XmlElement) => elements(feed, "entry").map((entry) => text(entry, "id"));
  expect(names(relative)).toEqual(names(absolute));
});

describe("the site map", () => {
  const map = root(textOf("sitemap.xml"));
  const urls = elements(map, "url").map((url) => [text(url, "loc"), text(url, "lastmod")]);

  test("lists the room, the pages of the whole and every entry with the day of its last revision", () => {
    expect([map.name, map.attributes["xmlns"]]).toEqual(["urlset", "http://www.sitemaps.org/schemas/sitemap/0.9"]);
    const few = ["", "coverage/", "es/coverage/", "entries/", "sources/", "publishers/", "corrections/"];
    expect(urls.slice(0, few.length).map(([loc]) => loc)).toEqual(few.map((path) => address + path));
    expect(urls.slice(few.length)).toEqual(events.map(({ id, revisions }) => [address + entryPath(id), revisions.at(-1)?.date]));
  });

  test("is well-formed whatever an address may hold, and no longer than it may be", () => {
    const odd = "https://history.example.org/a&b'c/";
    const [only] = elements(root(sitemap(odd, [{ path: "", changed: "2025-01-01" }])), "url");
    expect(only === undefined ? undefined : text(only, "loc")).toBe(odd);
    const many = Array.from({ length: 50_010 }, (_, index) => events[index % events.length] ?? []).flat();
    expect(pagesOf(many, "2025-01-01").length).toBe(50_000);
  });

  test("is named by robots.txt, and neither is there without an address", () => {
    expect(textOf("robots.txt")).toBe(`User-agent: *\nAllow: /\nSitemap: ${address}sitemap.xml\n`);
    expect([...machineTexts(without, events).keys()].sort()).toEqual(["CITATION.cff", ...feedFiles.map(({ path }) => path)].sort());
  });
});

/** What the Citation File Format 1.2.0 wants of any file, and takes in the fields that we use. */
const citationFormat = z.strictObject({
  "cff-version": z.literal("1.2.0"),
  message: z.string().min(1),
  title: z.string().min(1),
  type: z.enum(["software", "dataset"]),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  abstract: z.string().optional(),
  version: z.string().optional(),
  "date-released": z.iso.date().optional(),
  license: z
    .string()
    .regex(/^[\w.-]+$/)
    .optional(),
  "license-url": z.url().optional(),
  url: z.url().optional(),
});

describe("CITATION.cff", () => {
  test("of the log has what the format wants, and the log's edition", () => {
    expect(citationFormat.parse(parseYaml(textOf("CITATION.cff")))).toMatchObject({
      type: "dataset",
      title: publication.name,
      authors: [{ name: "The unrest-timeline contributors" }],
      version: publication.edition.version,
      "date-released": publication.edition.date,
      license: "CC-BY-4.0",
      url: address,
    });
  });

  test.each(hostileTexts)("of a log of any name is still of that name: %j", (name) => {
    const about = { ...publication.about, maintainers: [{ name, kind: "person" as const }], licence: "https://licence.example.org/" };
    expect(citationFormat.parse(parseYaml(citationFile({ ...publication, name, about }) ?? ""))).toMatchObject({
      title: name,
      authors: [{ name }],
      "license-url": "https://licence.example.org/",
    });
  });

  test("is not there where the log names nobody to cite", () => {
    const { lookedFor, thin } = publication.about;
    expect(citationFile({ ...publication, about: { lookedFor, thin } })).toBeUndefined();
  });

  test("of the project agrees with its package", () => {
    const { name, version, license, description } = z
      .object({ name: z.string(), version: z.string(), license: z.string(), description: z.string() })
      .parse(JSON.parse(readFileSync("package.json", "utf8")));
    expect(citationFormat.parse(parseYaml(readFileSync("CITATION.cff", "utf8")))).toMatchObject({
      type: "software",
      title: name,
      version,
      license,
      abstract: description,
    });
  });
});

describe("the head of every page", async () => {
  const small: Log = { ...log, entries: log.entries.slice(0, 12), about: { ...log.about, address: address as typeof log.about.address } };
  const drawn: string[] = [];
  const draw = (card: { readonly title: string }) => {
    drawn.push(card.title);
    return Promise.resolve(card.title === small.entries[1]?.event.title ? undefined : new Uint8Array([1]));
  };
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const files = new Map((await siteFiles(small, stubBundle, { draw })).map(({ path, bytes }) => [path, decode(bytes)]));
  const pages = [...files].filter(([path]) => path.endsWith(".html"));
  const meta = (page: string, property: string) =>
    unescaped(new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(page)?.[1] ?? "");

  test.each(pages)("says where the page stands, how to show a link to it, and where the feeds are: %s", (path, page) => {
    const own = address + path.replace(/index\.html$/, "");
    expect(/<link rel="canonical" href="([^"]*)"/.exec(page)?.[1]).toBe(own);
    expect(meta(page, "og:url")).toBe(own);
    expect(meta(page, "og:title").length).toBeGreaterThan(5);
    const picture = meta(page, "og:image");
    expect(picture.startsWith(address)).toBe(true);
    expect([...files.keys()]).toContain(picture.slice(address.length));
    for (const feed of feedFiles) expect(valuesOf(page, "href")).toContain(address + feed.path);
  });

  test("names the picture of each entry, and the site's where the entry's could not be drawn", () => {
    const pictureOf = (index: number) => meta(files.get(`entries/${small.entries[index]?.event.id ?? ""}/index.html`) ?? "", "og:image");
    expect(pictureOf(0)).toBe(`${address}entries/${small.entries[0]?.event.id ?? ""}/picture.png`);
    expect(pictureOf(1)).toBe(`${address}picture.png`);
    expect(drawn.length).toBe(13);
  });

  test("is overridden by the address that the build is told", async () => {
    const told = await siteFiles(small, stubBundle, { address: "https://other.example.org/" });
    const index = decode(told.find(({ path }) => path === "index.html")?.bytes ?? new Uint8Array());
    expect(index).toContain('<link rel="canonical" href="https://other.example.org/"/>');
    expect(told.some(({ path }) => path.endsWith(".png"))).toBe(false);
  });

  test("of a log without an address names nothing absolute, and draws nothing", async () => {
    const asked: string[] = [];
    const quiet = await siteFiles({ ...small, about: { lookedFor: [], thin: [] } }, stubBundle, {
      draw: (card) => {
        asked.push(card.title);
        return Promise.resolve(undefined);
      },
    });
    expect(asked).toEqual([]);
    for (const { path, bytes } of quiet.filter((file) => file.path.endsWith(".html"))) {
      const page = decode(bytes);
      expect(page, path).not.toMatch(/rel="canonical"|og:url|og:image/);
      expect(meta(page, "og:title"), path).not.toBe("");
    }
  });

  test("of a log of lines has the data set and a site map of the room, and names no page that is not there", async () => {
    const found = new Map<string, string>();
    for await (const { path, bytes } of roomFiles(sourceOfLog(small), small, stubBundle, {
      pages: false,
      citations: indexOnly(small).index,
    }))
      found.set(path, decode(bytes));
    expect([...found.keys()].filter((path) => !path.startsWith("data/") && !path.startsWith("assets/")).sort()).toEqual(
      ["CITATION.cff", "icon.svg", "index.html", "robots.txt", "sitemap.xml"].sort(),
    );
    const index = found.get("index.html") ?? "";
    expect(index).not.toContain("feeds/");
    const data = z.looseObject({ "@type": z.literal("Dataset"), dateModified: z.iso.date() });
    expect(data.parse(JSON.parse(/ld\+json">([^<]*)</.exec(index)?.[1] ?? ""))).not.toHaveProperty("distribution");
    expect(elements(root(found.get("sitemap.xml") ?? ""), "url").length).toBe(1);
  });

  test.each(hostileTexts)("holds a hostile title as text, in tags, in the data block and in spans: %j", async (title) => {
    const [first] = small.entries;
    if (first === undefined) throw new Error("no entry");
    const pageWith = async (words: string) => {
      const event: Event = { ...first.event, title: words, summary: words, revisions: [{ date: "2025-01-01", note: words }] };
      const site = await siteFiles({ ...small, entries: [{ ...first, event }] }, stubBundle);
      return decode(site.find(({ path }) => path === `entries/${event.id}/index.html`)?.bytes ?? new Uint8Array());
    };
    const page = await pageWith(title);
    expect(tagsOf(page)).toEqual(tagsOf(await pageWith("harmless")));
    const block = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)?.[1] ?? "";
    expect(JSON.parse(block)).toMatchObject({
      "@graph": [
        { "@type": "WebPage", name: title },
        { "@type": "Event", name: title },
        ...new Array<object>(first.event.statements.length).fill({}),
      ],
    });
    expect(meta(page, "og:title")).toBe(title);
  });
});

test("an address that a log gives of itself must be https and a folder's", () => {
  const problemsOf = (value: string) => {
    const problems: Problem[] = [];
    const bytes = new TextEncoder().encode(`${JSON.stringify({ address: value, lookedFor: [], thin: [] }, null, 2)}\n`);
    readRegisters([{ path: "about.json", bytes }], problems);
    return problems.map(({ code }) => code);
  };
  expect(problemsOf("https://history.example.org/unrest/")).toEqual([]);
  for (const bad of [
    "http://history.example.com/",
    "https://history.example.com/unrest",
    "https://history.example.com/?a/",
    "javascript:alert(1)/",
    "https://localhost/",
    "https://a@history.example.com/",
  ])
    expect(problemsOf(bad), bad).toEqual(["E201"]);
});
