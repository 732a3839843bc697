/** Texts in the papers' styles, made by the processor and the style files that a build uses. */
import { describe, expect, test } from "vitest";
import {
  citedAs,
  entryReference,
  filled,
  logReference,
  plainOf,
  runsOf,
  signs,
  sourceReference,
  viewReference,
  withBlank,
} from "../../src/citation/index.ts";
import { remembering } from "../../src/citation/remembered.ts";
import { stylerOf } from "../../src/citation/styles.ts";
import { readStyles } from "../../src/store/styles.ts";
import { citation, kinds, ten } from "./works.ts";

const styler = stylerOf(await readStyles());
const styled = (index: number) => styler.style(sourceReference(ten[index] ?? citation({}), kinds)).map(plainOf);
const log = { name: "The Log", edition: { version: "d123456789ab", date: "2026-11-26", size: 3 }, address: "https://log.example.org/" };

describe("a source", () => {
  test("reads as each style has it, with its copy behind", () => {
    const copy = " Archived June 15, 2025, at https://web.archive.org/web/20250615000000/https://times.example.org/2025/06/bridge.";
    const url = "https://times.example.org/2025/06/bridge";
    expect(styled(0)).toEqual([
      `Patrick J. McDonnell and Sage Van Wing, “March over the Bridge,” The Testville Times, June 14, 2025, ${url}.${copy}`,
      `McDonnell, Patrick J., and Sage Van Wing. 2025. “March over the Bridge.” The Testville Times, June 14, 2025. ${url}.${copy}`,
      `McDonnell, P. J., & Van Wing, S. (2025, June 14). March over the bridge. The Testville Times. ${url}${copy}`,
      `McDonnell, Patrick J., and Sage Van Wing. “March over the Bridge.” The Testville Times, 14 June 2025, ${url}.${copy}`,
    ]);
  });

  test("keeps the name of a paper in italics", () => {
    const [note = ""] = styler.style(sourceReference(citation({}), kinds));
    expect(runsOf(note).filter(({ italic }) => italic)).toEqual([{ text: "The Testville Times", italic: true }]);
  });

  test("keeps signs, scripts and what looks like markup", () => {
    for (const text of styled(1)) expect(text).toContain("$5 ~ ^ \\ {brace}");
    for (const text of styled(2)) expect(text).toContain("北京の橋");
    const hostile = 'Use <b>bold</b> <script>alert(1)</script> <span class="nocase">x</span> & <i>y</i> &lt;';
    for (const text of styler.style(sourceReference(citation({ title: hostile, language: "de" }), kinds)))
      expect(plainOf(text).replace(/[“”‘’"]/g, "")).toContain(hostile.replaceAll('"', ""));
  });

  test("does not let its remark set a field", () => {
    for (const text of styled(6)) expect(text).not.toContain("10.1/x");
  });

  test("looks the same whatever was styled before it", () => {
    const first = styled(0);
    ten.forEach((_, index) => styled(index));
    expect(styled(0)).toEqual(first);
  });
});

describe("our own pages", () => {
  test("name the state of the log and the address that brings it back", () => {
    for (const text of styler.style(entryReference({ id: "2025-06-14-walk", title: "A walk" }, log))) {
      expect(plainOf(text)).toMatch(/The Log, [Vv]ersion d123456789ab/);
      expect(text).toContain("https://log.example.org/#at=d123456789ab&entry=2025-06-14-walk");
      expect(text).toMatch(/2026/);
    }
    for (const text of styler.style(logReference(log))) expect(text).toContain("https://log.example.org/#at=d123456789ab");
  });

  test("are styled with blanks where the address is not known yet", () => {
    const { item } = entryReference({ id: "x-y", title: "A walk" }, withBlank({ ...log, address: undefined }));
    expect(item.URL).toBe(`${signs.address}#at=d123456789ab&entry=x-y`);
    const blank = viewReference(signs.title, "", { ...log, address: signs.address });
    for (const text of styler.style(blank)) {
      const full = filled(text, { title: "Walks & “talks”", address: "https://a.example.org/" });
      expect(plainOf(full)).toContain("Walks & “talks”");
      expect(full).toContain("https://a.example.org/#at=d123456789ab");
      expect(full).not.toMatch(/[\ue010\ue011]/);
    }
  });

  test("have every way to be cited by its name, and Wikipedia's alone where nothing is styled", () => {
    const reference = logReference(log);
    expect(citedAs(reference, styler.style(reference), "").map(({ label }) => label)).toEqual([
      "Chicago 17, note",
      "Chicago 17, author-date",
      "APA 7",
      "MLA 9",
      "Wikipedia",
    ]);
    expect(citedAs(reference, undefined, "").map(({ label }) => label)).toEqual(["Wikipedia"]);
  });
});

test("what was styled is remembered, and made again where styles or the work have changed", () => {
  const made: number[] = [];
  const counting = (known: ReadonlyMap<string, readonly string[]>, fingerprint = "a") =>
    remembering({ fingerprint, style: () => ["x"] }, known, (count) => made.push(count));
  const work = sourceReference(citation({}), kinds);
  const first = counting(new Map());
  first.style(work);
  first.style(work);
  expect(made).toEqual([1]);
  counting(first.toRemember()).style(work);
  expect(made).toEqual([1]);
  counting(first.toRemember(), "b").style(work);
  counting(first.toRemember()).style(sourceReference(citation({ title: "Mended" }), kinds));
  expect(made).toEqual([1, 1, 1]);
  expect(counting(first.toRemember()).toRemember()).toEqual(first.toRemember());
});
