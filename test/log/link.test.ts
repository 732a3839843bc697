import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkKey, readLink } from "../../src/log/index.ts";

const host = "https://herald.example.org";

const refused: readonly (readonly [why: string, links: readonly string[]])[] = [
  [
    "has the scheme",
    [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "javascript://herald.example.org/%0aalert(1)",
      "data:text/html,<script>alert(1)</script>",
      "data:text/html;base64,PHNjcmlwdD4=",
      "vbscript:msgbox(1)",
      "file:///etc/passwd",
      "ftp://herald.example.org/a",
      "blob:https://herald.example.org/a",
      "about:blank",
      "mailto:desk@herald.example.org",
      "tel:+15550100",
      "ws://herald.example.org/",
      "view-source:https://herald.example.org/",
      "intent://herald.example.org/",
      "chrome://settings",
      "https+x://herald.example.org/",
    ],
  ],
  [
    "printable ASCII",
    [
      "java\tscript:alert(1)",
      "java\nscript:alert(1)",
      "\u0001javascript:alert(1)",
      " javascript:alert(1)",
      ` ${host}/`,
      `${host}/ `,
      `${host}/the bridge`,
      `${host}/a\u0000b`,
      `${host}/a\u202eb`,
      `${host}/a\u200bb`,
      `${host}/café`,
      "https://her\u0430ld.example.org/",
      "https://bücher.example.org/",
      "https://herald。example.org/",
      "https://ｈerald.example.org/",
      `${host}/\ud83d`,
    ],
  ],
  [
    "is no address",
    [
      "",
      "herald.example.org/bridge",
      "//herald.example.org/bridge",
      "/bridge",
      "../bridge",
      "#top",
      "?q=1",
      "https:",
      "https://",
      "https:///",
      "https://?q",
      "https://%65xample%2eorg:99999/",
      "https://[::1",
      "https://example.1/",
      "https://a%00b.example.org/",
      "https://a<b.example.org/",
      "https://a|b.example.org/",
      "https://xn--/",
      "http://256.1.1.1/",
    ],
  ],
  [
    "user name or password",
    ["https://herald.example.org@198.51.100.7/", "https://desk:secret@herald.example.org/", "https://:secret@herald.example.org/"],
  ],
  ["names a port", [`${host}:8443/`, `${host}:22/`, `${host}:80/`, "http://herald.example.org:443/"]],
  [
    "number instead of a host",
    [
      "https://127.0.0.1/",
      "https://198.51.100.7/",
      "http://2130706433/",
      "http://0x7f000001/",
      "http://0177.0.0.1/",
      "http://127.1/",
      "http://0/",
      "https://[::1]/",
      "https://[::ffff:127.0.0.1]/",
      "https://[fe80::1]/",
      "http://169.254.169.254/latest/meta-data/",
    ],
  ],
  [
    "private host",
    [
      "https://db.localhost/",
      "https://printer.local/",
      "https://press.internal/",
      "https://metadata.google.internal/",
      "https://wiki.intranet/",
      "https://nas.lan/",
      "https://router.home/",
      "https://mail.corp/",
      "https://herald.test/",
      "https://herald.invalid/",
      "https://abcdefghij.onion/",
      "https://x.home.arpa/",
      "https://localhost.localdomain/",
    ],
  ],
  ["no public host", ["https://localhost/", "http://localhost/", "https://herald/", "https://herald.example.org./", "https://com./"]],
  [
    "no name server",
    [
      'https://herald"onload=alert(1)".example.org/',
      "https://herald'.example.org/",
      "https://a*b.example.org/",
      "https://a{b}.example.org/",
      "https://a..example.org/",
      "https://.example.org/",
      "https://-a.example.org/",
      "https://a-.example.org/",
      `https://${"a".repeat(64)}.example.org/`,
    ],
  ],
  [
    "standard form",
    [
      host,
      "HTTPS://herald.example.org/",
      "https://Herald.Example.org/",
      "https:herald.example.org/",
      "https:/herald.example.org/",
      "https:\\\\herald.example.org\\a",
      `${host}:443/`,
      "http://herald.example.org:80/",
      `${host}/a/../b`,
      `${host}/a/./b`,
      `${host}/%2e%2e/b`,
      `${host}/a\\b`,
      `${host}/<script>`,
      `${host}/a"b`,
      `${host}/?q='`,
      `${host}/?q="`,
      `${host}/#<b>`,
      "https://%65xample.org/",
      "https://@herald.example.org/",
    ],
  ],
  ["longer than", [`${host}/${"a".repeat(3_000)}`, `${host}/${"a".repeat(2_000 - host.length)}`]],
];

const allowed = [
  `${host}/`,
  "http://herald.example.org/",
  `${host}/2025/06/bridge`,
  `${host}/2025/06/bridge/`,
  `${host}/bridge.html`,
  `${host}/index.php?id=12&page=2`,
  `${host}/?p=1`,
  `${host}/?`,
  `${host}/#top`,
  `${host}/a#:~:text=walked%20over`,
  `${host}/caf%C3%A9`,
  `${host}/%e6%9d%b1`,
  `${host}/a+b`,
  `${host}/a,b;c=d`,
  `${host}/(a)`,
  `${host}/a'b`,
  `${host}/~desk/`,
  `${host}/@desk/1`,
  `${host}/a:b`,
  `${host}/a//b`,
  `${host}/a|b`,
  `${host}/$a!b*c`,
  `${host}/%2F`,
  `${host}/a%20b`,
  "https://web.archive.org/web/20250616000000/https://herald.example.org/bridge?a=1#b",
  "https://archive.example.org/2025/http://herald.example.org:8080/",
  "https://www.example.co.uk/",
  "https://xn--bcher-kva.example.org/",
  "https://xn--e1afmkfd.xn--p1ai/",
  "https://a.b.c.d.e.example.org/",
  "https://1.example.org/",
  "https://911.example.org/",
  "https://my_site.example.org/",
  "https://a--b.example.org/",
  "https://example.museum/",
  "https://home.example.org/",
  "https://local.example.org/",
  "https://internal.example.org/",
  "https://testing.example.org/",
  `https://${"a".repeat(63)}.example.org/`,
  `${host}/${"a".repeat(2_000 - host.length - 1)}`,
];

describe("a link may not be followed", () => {
  test("in any of 60 spellings and more", () => {
    expect(refused.flatMap(([, links]) => links).length).toBeGreaterThanOrEqual(60);
  });
  test.each(refused.flatMap(([why, links]) => links.map((link) => [link, why] as const)))("%j, for it %s", (link, why) => {
    const reading = readLink(link);
    expect(reading.ok ? "may be followed" : reading.reason).toContain(why);
  });
});

describe("a link may be followed", () => {
  test("in any of 30 spellings and more", () => {
    expect(allowed.length).toBeGreaterThanOrEqual(30);
  });
  test.each(allowed)("%s", (link) => {
    expect(readLink(link)).toEqual({ ok: true, url: link });
  });
});

test("whatever is taken is https or http, public, plain, and the same to the browser", () => {
  const part = fc.string({
    unit: fc.constantFrom(...Array.from("aA1.:/\\@%?#[]-_ \t\n<>\"'éа。"), "javascript:", "https://", ".org", "%2e", "xn--"),
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        part,
        part.map((rest) => `https://a.org${rest}`),
        part.map((rest) => `https://${rest}`),
      ),
      (text) => {
        const reading = readLink(text);
        if (!reading.ok) return;
        const url = new URL(text);
        expect(url.href).toBe(text);
        expect(url.origin).toMatch(/^https?:\/\/[a-z0-9_.-]+\.[a-z0-9_-]+$/);
        expect(text).toMatch(/^[\x21-\x7e]+$/);
      },
    ),
    { numRuns: 5_000 },
  );
});

describe("two spellings of one page have one key", () => {
  const keyOf = (link: string) => {
    const reading = readLink(link);
    if (!reading.ok) throw new Error(`${link} ${reading.reason}`);
    return linkKey(reading.url);
  };
  test.each([
    [`${host}/bridge`, "http://herald.example.org/bridge"],
    [`${host}/bridge`, "https://www.herald.example.org/bridge/"],
    [`${host}/bridge`, `${host}/bridge#top`],
    [`${host}/bridge`, `${host}/bridge?utm_source=feed&utm_medium=rss`],
    [`${host}/bridge?id=1`, `${host}/bridge/?fbclid=x&id=1&gclid=y`],
    [`${host}/`, "http://www.herald.example.org/"],
  ])("%s = %s", (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });
  test.each([
    [`${host}/bridge`, `${host}/Bridge`],
    [`${host}/bridge?id=1`, `${host}/bridge?id=2`],
    [`${host}/bridge?a=1&b=2`, `${host}/bridge`],
    [`${host}/bridge`, "https://courier.example.org/bridge"],
    [`${host}/a?x=utm_source`, `${host}/a`],
    [`${host}/a%2Fb`, `${host}/a/b`],
  ])("%s ≠ %s", (a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b));
  });
});
