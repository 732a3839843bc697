import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceReference, wikipedia } from "../../src/citation/index.ts";
import { citation, kinds, ten } from "./works.ts";

const written = (index: number) => wikipedia(sourceReference(ten[index] ?? citation({}), kinds));

describe("Wikipedia's template", () => {
  test("has names, copy, agency and whole days as Citation Style 1 wants them", () => {
    expect(written(0)).toBe(
      "{{cite news |last1=McDonnell |first1=Patrick J. |last2=Van Wing |first2=Sage |title=March over the bridge" +
        " |url=https://times.example.org/2025/06/bridge |url-status=live" +
        " |archive-url=https://web.archive.org/web/20250615000000/https://times.example.org/2025/06/bridge |archive-date=2025-06-15" +
        " |work=The Testville Times |agency=Wire Service |date=2025-06-14 |access-date=2026-11-24}}",
    );
  });

  test("has the year alone of a date that is approximate, seasons and months in words", () => {
    expect(written(1)).toContain("|date=c. 2025 ");
    expect(written(3)).toContain("|date=Summer 2025 ");
    expect(written(4)).toContain("|date=December 2024 – January 2025 ");
    expect(written(5)).toContain("|date=c. 1990–1999 ");
  });

  test("keeps other scripts and says the language", () => {
    expect(written(2)).toContain("|author1=新华社 |title=北京の橋 ");
    expect(written(2)).toContain("|language=zh}}");
  });

  test("is not ended, linked or signed by what a title holds", () => {
    const signs = fc.constantFrom(
      "}}",
      "{{",
      "|",
      "[[",
      "]]",
      "''",
      "'''",
      "~~~~",
      "<ref>",
      "</nowiki>",
      "&amp;",
      "__TOC__",
      "=",
      "x",
      " ",
      "é",
      "#",
    );
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 12 }), (parts) => {
        const title = parts.join("").trim() || "x";
        const text = wikipedia(sourceReference(citation({ title, publisher: title, author: title }), kinds));
        const within = text.slice(2, -2).replaceAll("{{!}}", "");
        expect(within).not.toMatch(/[{}[\]<>]|''|~~~|__|&amp;/);
        // One pipe a field: author, title, url, work or website, access-date.
        expect(within.match(/\|/g)).toHaveLength(5);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});
