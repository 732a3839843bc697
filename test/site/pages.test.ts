import { noRegisters } from "../../src/log/registers.ts";
import { describe, expect, test } from "vitest";
import { inflateRawSync } from "node:zlib";
import {
  ask,
  boxOf,
  decodeArchive,
  decodeIds,
  decodeText,
  everything,
  facetNames,
  idPartOf,
  positionsOf,
  select,
  shelfOf,
  withFacets,
  type Directory,
  type Shelf,
} from "../../src/archive/index.ts";
import type { Event, Log } from "../../src/log/index.ts";
import { securityHeaders, pagePolicy } from "../../src/site/policy.ts";
import { siteFiles } from "../../src/site/site.ts";
import { digestOf } from "../../src/store/publish.ts";
import { openingName } from "../../src/viewer/index.ts";
import type { PublishedFile } from "../../src/viewer/index.ts";
import { escaped, soundLogIn, stubBundle, tagsOf, textsOf, valuesOf } from "./building.ts";

const log = await soundLogIn("test/fixtures/good");
const files = await siteFiles(log, stubBundle);
const texts = await textsOf(log);
const events = log.entries.map(({ event }) => event);
const pages = [...texts].filter(([path]) => path.endsWith(".html"));
const pageOf = ({ id }: Event, site = texts) => site.get(`entries/${id}/index.html`) ?? "";
/** A page without the data that machines read in it: that leads no reader anywhere. */
const withoutData = (page: string) => page.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, "");
const withoutMarkup = (page: string) => withoutData(page).replaceAll(/<[^>]*>/g, "");

describe.each(events.map((event) => [event.id, event] as const))("the page of %s", (_id, event) => {
  const page = pageOf(event);

  test("has the title, the summary and every statement, to be read without a script", () => {
    for (const text of [event.title, event.summary, ...event.statements.map((statement) => statement.text)])
      expect(withoutMarkup(page)).toContain(escaped(text));
    expect(page).toContain(`<title>${escaped(event.title)} · `);
  });

  test("says whose account each statement and figure is", () => {
    for (const { accordingTo } of [...event.statements, ...(event.figures ?? [])])
      if (accordingTo !== undefined) expect(withoutMarkup(page)).toContain(escaped(accordingTo));
  });

  test("has every source with its title, who put it out, its link and its copies", () => {
    for (const { title, publisher, url, archives } of event.citations) {
      expect(withoutMarkup(page)).toContain(escaped(title));
      expect(withoutMarkup(page)).toContain(escaped(publisher));
      for (const link of [url, ...(archives ?? []).map((copy) => copy.url)])
        expect(page).toContain(`<a href="${escaped(link)}" rel="noopener noreferrer external"${archives === undefined ? ">" : " data-"}`);
    }
  });

  test("leads from each statement to its sources, and back", () => {
    const ids = valuesOf(page, "id");
    expect(new Set(ids).size).toBe(ids.length);
    const leads = valuesOf(page, "href").filter((href) => href.startsWith("#"));
    expect(leads.length).toBeGreaterThanOrEqual(2 * event.citations.length);
    for (const lead of leads) expect(ids).toContain(lead.slice(1));
  });

  test("runs nothing: its one script is data", () => {
    expect(tagsOf(page).filter((tag) => /^(script|style|iframe|object|embed|form|base)\b/.test(tag))).toEqual(["script type"]);
    expect(page).toContain('<script type="application/ld+json">');
  });
});

describe("every page", () => {
  test.each(pages)("has its policy before anything that it loads, and no inline style or handler: %s", (_path, page) => {
    expect(page.startsWith("<!doctype html>\n")).toBe(true);
    const policy = page.indexOf(`<meta http-equiv="Content-Security-Policy" content="${escaped(pagePolicy)}"/>`);
    expect(policy).toBeGreaterThan(0);
    expect(policy).toBeLessThan(page.search(/<(link|script|img|style)\b/));
    const attributes = tagsOf(page).flatMap((tag) => tag.split(" ").slice(1));
    expect(attributes.length).toBeGreaterThan(20);
    expect(attributes.filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
    expect(page.match(/</g)?.length, "a tag that the test cannot read").toBe(tagsOf(page).length + 1);
  });

  test.each(pages)("names only files that are there, from whatever folder the site stands in: %s", (path, page) => {
    const base = "https://host.example/some/folder/";
    const paths = new Set([...texts.keys(), "manifest.json"]);
    const links = [...valuesOf(page, "href"), ...valuesOf(page, "src")];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const { href, pathname } = new URL(link, base + path);
      if (!href.startsWith("https://host.example/")) {
        expect(href.startsWith("https://"), href).toBe(true);
        continue;
      }
      expect(href.startsWith(base), `${link} leaves the folder`).toBe(true);
      const target = pathname.slice("/some/folder/".length);
      expect([...paths], link).toContain(target === "" || target.endsWith("/") ? `${target}index.html` : target);
    }
  });

  test("allows only what the site itself holds", () => {
    expect(pagePolicy.split("; ").toSorted()).toEqual(
      [
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'none'",
        "img-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "worker-src 'self'",
      ].toSorted(),
    );
    expect(securityHeaders["Content-Security-Policy"]).toBe(`${pagePolicy}; frame-ancestors 'none'`);
  });
});

describe("the index of entries", () => {
  test("has every entry once, the newest first", () => {
    const ids = valuesOf(texts.get("entries/index.html") ?? "", "href").filter((href) => /^\d{4}.*\/$/.test(href));
    expect(ids).toEqual(["2025-07-testport-inquiry/", "2025-06-15-testville-bridge-vigil/", "2025-06-14-testville-bridge-march/"]);
  });
});

describe("the reading room's page", () => {
  const page = texts.get("index.html") ?? "";
  const content = valuesOf(/<meta name="unrest-archive"[^>]*>/.exec(page)?.[0] ?? "", "content")[0] ?? "{}";
  const opening = JSON.parse(content) as Record<"archive" | "facets" | "directory", PublishedFile>;
  const bytesOf = (path: string) => files.find((file) => file.path === path)?.bytes ?? new Uint8Array();

  test("names its archive, facets and directory, with their size and digest", () => {
    expect(openingName).toBe("unrest-archive");
    for (const { path, size, sha256 } of [opening.archive, opening.facets, opening.directory]) {
      expect(bytesOf(path).length).toBe(size);
      expect(digestOf(bytesOf(path))).toBe(sha256);
      expect(path).toContain(sha256.slice(0, 32));
    }
  });

  test("names an archive that answers, and whose directory leads to every row, entry, id and word", () => {
    const inflated = (path: string) => new Uint8Array(inflateRawSync(bytesOf(path)));
    const json = <T>(path: string) => JSON.parse(new TextDecoder().decode(bytesOf(path))) as T;
    const verified = (kind: string, digest: string, ending: string) => {
      const path = `data/${kind}/${digest}.${ending}`;
      expect(digestOf(bytesOf(path)).slice(0, 32)).toBe(digest);
      return path;
    };
    const archive = withFacets(decodeArchive(inflated(opening.archive.path)), inflated(opening.facets.path));
    const directory = json<Directory>(opening.directory.path);
    const text = directory.text.map(({ digest }) => decodeText(inflated(verified("text", digest, "bin"))));
    const answer = ask(archive, select(archive, text, everything), { from: 0, to: 1, count: 1 });
    expect(answer.total).toBe(events.length);
    expect(facetNames.every((name) => answer.counts[name].length > 0)).toBe(true);
    expect(text.map(({ words }) => words[0])).toEqual(directory.text.map(({ first }) => first));
    const shelves = directory.shelves.map((digest) => json<Shelf>(verified("rows", digest, "json")));
    const ids = directory.ids.map((digest) => decodeIds(inflated(verified("ids", digest, "bin"))));
    const rows = shelves.flatMap((shelf) => shelf.rows);
    expect(rows.length).toBe(events.length);
    rows.forEach(({ id }, position) => {
      const shelf = shelves[shelfOf(position)];
      const box = shelf === undefined ? undefined : boxOf(shelf, position);
      if (box === undefined) throw new Error(`no box for ${id}`);
      const entry = json<readonly { event: Event }[]>(verified("entries", box.digest, "json"))[box.place];
      expect(entry?.event.id).toBe(id);
      const part = ids[idPartOf(id, ids.length)];
      expect(part === undefined ? [] : positionsOf(part, id)).toContain(position);
    });
  });

  test("runs one script of the site's own, and leads on who has none", () => {
    expect(tagsOf(page).filter((tag) => tag.startsWith("script"))).toEqual(["script type src", "script type"]);
    expect(page).toContain('<script type="application/ld+json">');
    expect(valuesOf(page, "src")).toEqual([stubBundle.script]);
    expect(/<noscript>.*<\/noscript>/s.exec(page)?.[0]).toContain('href="entries/"');
  });
});

describe("the data", () => {
  test("is the log itself, as one JSON and as JSON Lines", () => {
    const whole = JSON.parse(texts.get("data/log.json") ?? "") as { events: Event[]; macroevents: unknown };
    expect(whole.events.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(events);
    expect(whole.macroevents).toEqual(log.macroevents);
    const lines = (texts.get("data/log.jsonl") ?? "").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as Event)).toEqual(whole.events);
  });

  test("stands in files sorted by path, each once", () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)].sort());
  });
});

describe("hostile text that no checker saw", () => {
  const payloads = [
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" style="color:red',
    "' onfocus='alert(1)' autofocus='",
    "<svg onload=alert(1)>",
    "<!-- ",
    "]]><![CDATA[",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{{7*7}} ${7*7} %00\u2028\u0000",
    "__proto__",
  ];
  /** Every text of an entry that a stranger may have written; ids, words of lists and dates are none. */
  const texty = [
    "title",
    "summary",
    "name",
    "accordingTo",
    "text",
    "of",
    "words",
    "author",
    "publisher",
    "origin",
    "note",
    "locality",
    "region",
  ];
  const tainted = <T>(value: T, payload: string): T =>
    JSON.parse(JSON.stringify(value), (key, child: unknown) => (texty.includes(key) && typeof child === "string" ? payload : child)) as T;
  const siteWith = (payload: string) => {
    const bad: Log = {
      entries: log.entries.map(({ file, event }) => ({ file, event: tainted(event, payload) })),
      ...noRegisters,
      macroevents: tainted(log.macroevents, payload),
      problems: [],
    };
    return textsOf(bad);
  };
  const harmless = siteWith("harmless");

  test.each(payloads)("is shown as the text that it is, and makes no element: %j", async (payload) => {
    const site = await siteWith(payload);
    const [event] = events;
    if (event === undefined) throw new Error("no event");
    expect(withoutMarkup(pageOf(event, site)).split(escaped(payload)).length).toBeGreaterThan(20);
    // The one publisher's page is named for it.
    const likeness = (path: string) => path.replace(/^publishers\/[^/]+\/index/, "publishers/harmless/index");
    for (const [path, page] of site)
      if (path.endsWith(".html")) expect(tagsOf(page), path).toEqual(tagsOf((await harmless).get(likeness(path)) ?? ""));
  });

  test("is no address to follow", async () => {
    const [first, ...others] = log.entries;
    if (first === undefined) throw new Error("no entry");
    const event = {
      ...first.event,
      citations: first.event.citations.map((citation) => ({ ...citation, url: "javascript:alert(1)" as typeof citation.url })),
    };
    const page = pageOf(event, await textsOf({ ...log, entries: [{ ...first, event }, ...others] }));
    expect(withoutData(page)).not.toContain('"javascript:alert');
  });
});
