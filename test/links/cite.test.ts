import { describe, expect, test } from "vitest";
import { citationFrom } from "../../src/links/cite.ts";
import { readPage } from "../../src/links/page.ts";
import { textOf } from "../../src/links/text.ts";
import { readLink, type SafeUrl } from "../../src/log/index.ts";

const safe = (text: string): SafeUrl => {
  const link = readLink(text);
  if (!link.ok) throw new Error(link.reason);
  return link.url;
};
const address = safe("https://www.herald.example.org/2025/06/14/march?utm_source=mail");
const publishers = [{ name: "Testville Herald", home: safe("https://herald.example.org/"), kind: "local", language: "en" }] as never[];
const draft = (html: string, at = address) => citationFrom(readPage(html), at, publishers, "2026-11-26");
const head = (tags: string) => `<!doctype html><html lang="en-US"><head>${tags}</head><body></body></html>`;
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const full = head(`
  <title>Hundreds march across the bridge | Testville Herald</title>
  <meta property="og:title" content="Hundreds march across the bridge">
  <meta property="og:site_name" content="The Herald Online">
  <meta property="article:published_time" content="2025-06-14T23:30:00-07:00">
  <link rel="canonical" href="https://www.herald.example.org/2025/06/14/march">
  ${linked({ "@context": "https://schema.org", "@graph": [{ "@type": "WebPage" }, { "@type": "NewsArticle", headline: "Hundreds march across the bridge", author: [{ "@type": "Person", name: "Ana Writer" }, { name: "Bo Other" }], datePublished: "2025-06-14T23:30:00-07:00" }] })}`);

describe("a draft", () => {
  test("has what the page says, the publisher as it is registered, and the day as it was where it was published", () => {
    expect(draft(full).citation).toEqual({
      id: "testville-herald",
      type: "news-report",
      title: "Hundreds march across the bridge",
      titleFrom: "page",
      author: "Ana Writer, Bo Other",
      publisher: "Testville Herald",
      published: "2025-06-14",
      accessed: "2026-11-26",
      url: "https://www.herald.example.org/2025/06/14/march",
      language: "en-US",
      read: "listed",
    });
    expect(draft(full).notes).toEqual([expect.stringMatching(/^read: /)]);
  });

  test("of a page that says nothing has its address and day, and names all that is left out", () => {
    const { citation, notes } = draft("<p>words", safe("https://nobody.example.net/a"));
    expect(citation).toEqual({ id: "nobody-example-net", accessed: "2026-11-26", url: "https://nobody.example.net/a", read: "listed" });
    expect(notes.map((note) => note.split(":")[0])).toEqual(["type", "title", "publisher", "published", "language", "read"]);
  });

  test.each([
    [
      "Highwire",
      `<meta name="citation_title" content="A study"><meta name="citation_author" content="Li, A."><meta name="citation_author" content="Roe, B."><meta name="citation_publication_date" content="2019/3/7">`,
    ],
    [
      "Dublin Core",
      `<meta name="DC.title" content="A study"><meta name="DC.creator" content="Li, A., Roe, B."><meta name="DC.date.issued" content="2019-03-07">`,
    ],
    [
      "JSON-LD",
      linked([{ "@type": ["ScholarlyArticle", "Thing"], headline: "A study", author: ["Li, A.", "Roe, B."], datePublished: "20190307" }]),
    ],
  ])("reads %s", (_name, tags) => {
    expect(draft(head(tags)).citation).toMatchObject({ title: "A study", author: "Li, A., Roe, B.", published: "2019-03-07" });
  });

  test("reads the one day in <time>, and of several takes none", () => {
    const times = (...days: string[]) => draft(days.map((day) => `<time datetime="${day}">x</time>`).join("")).citation.published;
    expect(times("2025-06-14T10:00Z", "2025-06-14")).toBe("2025-06-14");
    expect(times("2025-06-14", "2025-06-15")).toBeUndefined();
  });

  test("tells where the page's own words differ, and takes the most exact", () => {
    const tags = `<meta name="citation_title" content="Hundreds march"><meta property="og:title" content="You will not believe this"><meta name="citation_date" content="2025-06-14"><meta property="article:published_time" content="2025-06-15T01:00Z">`;
    const { citation, notes } = draft(head(tags));
    expect(citation).toMatchObject({ title: "Hundreds march", published: "2025-06-14" });
    expect(notes).toContainEqual(
      "title: “Hundreds march” (citation_title), but “You will not believe this” (og:title); the first was taken",
    );
    expect(notes).toContainEqual("published: “2025-06-14” (citation_date), but “2025-06-15” (article:published_time); the first was taken");
  });

  test.each([
    ["https://evil.example/2025/06/14/march", address],
    ["javascript:alert(1)", address],
    ["https://www.herald.example.org/", address],
    ["/2025/06/14/march", "https://www.herald.example.org/2025/06/14/march"],
    ["http://192.168.0.1/march", address],
  ])("of a page that calls %s its own address is at %s", (canonical, expected) => {
    expect(draft(head(`<link rel="canonical" href="${canonical}">`)).citation.url).toBe(expected);
  });

  test.each(["2025-02-30", "yesterday", "1750000000", "2025-06", ""])("takes %j for no day", (date) => {
    expect(draft(head(`<meta name="citation_date" content="${date}">`)).citation).not.toHaveProperty("published");
  });

  test("takes no markup, no invisible sign and no lone quotation from hostile words", () => {
    const title = "March “over”</title><script>alert(1)</script> \u202Ethe 🌉 bridge &quot;now&quot;\u200b";
    expect(draft(`<meta property="og:title" content='${title}'>`).citation.title).toBe(
      'March “over”</title><script>alert(1)</script> the 🌉 bridge "now"',
    );
    expect(draft(head(`<meta property="og:title" content="${"long ".repeat(90)}">`)).citation).not.toHaveProperty("title");
  });

  test.each([
    ["not JSON", '<script type="application/ld+json">{"@type":</script>'],
    ["JSON of other kinds", linked([null, 7, "x", { "@type": 5, headline: ["x"], author: 9, "@graph": {} }])],
    ["an object in itself thirty times", linked(Array.from({ length: 30 }).reduce<unknown>((inner) => ({ "@graph": [inner] }), {}))],
    ["a hundred thousand elements inside each other", "<div><a><b>".repeat(33_000)],
    ["ten thousand titles", "<title>a</title><h1>b</h1>".repeat(10_000)],
    ["a tag without end", `<meta content="${"x".repeat(300_000)}`],
  ])("is made of %s", (_name, html) => {
    expect(draft(html).citation.url).toBe(address);
  });
});

describe("the text of a page", () => {
  const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
  test.each([
    ["what its header says", bytes("año", "latin1"), "text/html; charset=ISO-8859-1"],
    ["what its first bytes say", bytes('<meta charset="windows-1252">año', "latin1"), "text/html"],
    ["UTF-8 where nothing is said", bytes("año", "utf8"), ""],
    ["its byte-order mark, whatever else is said", new Uint8Array([0xff, 0xfe, ...bytes("año", "utf16le")]), "text/html; charset=utf-8"],
    ["windows-1252 where it is not what it says", bytes("año niño señor", "latin1"), "text/html; charset=utf-8"],
    ["UTF-8 where its encoding is unknown", bytes("año", "utf8"), "text/html; charset=klingon"],
  ])("is read by %s", (_name, body, type) => {
    expect(textOf(body, type)).toContain("año");
  });
});
