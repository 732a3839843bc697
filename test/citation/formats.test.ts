/** Files for reference managers, read back by tools that others wrote. */
import { readdirSync, readFileSync } from "node:fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import risTool from "@customcommander/ris";
import { parse } from "@retorquere/bibtex-parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bibtex,
  biblatex,
  cslJson,
  isoOf,
  ris,
  sourceReference,
  type CslItem,
  type CslName,
  type Reference,
} from "../../src/citation/index.ts";
import { hostileText } from "../../src/log/text.ts";
import type { Citation } from "../../src/log/index.ts";
import { citation, kinds, ten } from "./works.ts";

const references = ten.map((work) => sourceReference(work, kinds));

/** Ten citations of the log under events/, far from each other. */
const real = readdirSync("events", { recursive: true, encoding: "utf8" })
  .filter((path) => /^[^/]+\/[^/]+\.json$/.test(path.replaceAll("\\", "/")))
  .sort()
  .filter((_, index) => index % 31 === 0)
  .slice(0, 10)
  .flatMap((path) => (JSON.parse(readFileSync(`events/${path}`, "utf8")) as { citations: Citation[] }).citations.slice(0, 1))
  .map((work) => sourceReference(work, kinds));

const nameIn = (name: CslName) => ("literal" in name ? name.literal : `${name.family}, ${name.given}`);
const containerOf = ({ "container-title": container, publisher }: CslItem) => container ?? publisher;
const firstDay = ({ issued }: CslItem) => issued && isoOf(issued["date-parts"][0]);

const numberIn = (digits: string | undefined) => digits && String(Number(digits));

/** What a BibTeX parser gives for a field, as one text. */
const flat = (value: unknown): string | undefined =>
  Array.isArray(value) ? value.map(String).join(" and ") : typeof value === "string" ? value.replaceAll("\u00a0", "~") : undefined;

function parsed(text: string) {
  const { entries, errors } = parse(text, { sentenceCase: false } as never) as unknown as {
    entries: { key: string; type: string; fields: Record<string, unknown> }[];
    errors: unknown[];
  };
  expect(errors).toEqual([]);
  return entries;
}

interface Person {
  readonly lastName?: string;
  readonly firstName?: string;
  readonly name?: string;
}
const authorsIn = (value: unknown) =>
  ((value ?? []) as Person[]).map(({ name, lastName = "", firstName = "" }) => name ?? `${lastName}, ${firstName}`);

describe.each([
  ["ten works of every kind", references],
  ["ten of the log under events/", real],
])("%s", (_, works) => {
  test("are found again in BibTeX", () => {
    const entries = parsed(bibtex(works));
    expect(entries.map(({ key }) => key)).toEqual(works.map(({ item }) => item.id));
    works.forEach(({ item, copies }, index) => {
      const fields = entries[index]?.fields ?? {};
      expect(flat(fields["title"])).toBe(item.title);
      expect(authorsIn(fields["author"])).toEqual((item.author ?? []).map(nameIn));
      expect(flat(fields["journal"] ?? fields["publisher"] ?? fields["institution"] ?? fields["howpublished"])).toBe(containerOf(item));
      expect(flat(fields["year"])?.slice(0, 4)).toBe(firstDay(item)?.slice(0, 4));
      expect(flat(fields["month"])).toBe(numberIn(firstDay(item)?.split("-")[1]));
      expect(flat(fields["day"])).toBe(numberIn(firstDay(item)?.split("-")[2]));
      expect(flat(fields["url"])).toBe(item.URL);
      expect(flat(fields["urldate"])).toBe(isoOf(item.accessed?.["date-parts"][0] ?? [0]));
      for (const { url, captured } of copies) expect(flat(fields["note"])).toContain(`Copy of ${captured} at ${url}`);
    });
  });

  test("are found again in biblatex", () => {
    const entries = parsed(biblatex(works));
    works.forEach(({ item, copies }, index) => {
      const fields = entries[index]?.fields ?? {};
      expect(flat(fields["title"])).toBe(item.title);
      expect(authorsIn(fields["author"])).toEqual((item.author ?? []).map(nameIn));
      expect(
        flat(fields["journaltitle"] ?? fields["booktitle"] ?? fields["publisher"] ?? fields["institution"] ?? fields["organization"]),
      ).toBe(containerOf(item));
      expect(flat(fields["url"])).toBe(item.URL);
      for (const { url, captured } of copies)
        expect(flat(fields["addendum"])).toMatch(new RegExp(`Archived ${captured} at .*${url.slice(8, 40)}`));
    });
    expect(biblatex(works)).not.toContain("undefined");
  });

  test("are found again in biblatex by citation-js, dates and names too", () => {
    const read = new Cite(biblatex(works)).data as unknown as CslItem[];
    works.forEach(({ item }, index) => {
      expect(read[index]?.title).toBe(item.title);
      expect(read[index]?.URL).toBe(item.URL);
      expect(read[index]?.accessed).toEqual(item.accessed);
      // citation-js knows seasons as months and keeps no sign for about.
      if (item.issued?.season === undefined) expect(read[index]?.issued?.["date-parts"]).toEqual(item.issued?.["date-parts"]);
    });
  });

  test("are found again in RIS", () => {
    // That tool knows no line ends but one.
    const records = risTool.read(ris(works).replaceAll("\r\n", "\n")) ?? [];
    expect(records).toHaveLength(works.length);
    works.forEach(({ item, copies }, index) => {
      const record = records[index] ?? {};
      expect(record["TI"]).toEqual([item.title]);
      expect(record["ID"]).toEqual([item.id]);
      expect(((record["AU"] ?? []) as RisPerson[]).map(personIn)).toEqual(
        (item.author ?? []).map((name) => ("literal" in name ? name.literal : nameIn(name) + (name.suffix ? `, ${name.suffix}` : ""))),
      );
      expect(record[item.publisher === undefined ? "T2" : "PB"]).toEqual([containerOf(item)]);
      expect(record["DA"] && dayIn(record["DA"] as Day[])).toBe(firstDay(item));
      expect(record["Y2"]).toEqual([`${isoOf(item.accessed?.["date-parts"][0] ?? [0]).replaceAll("-", "/")}/`]);
      expect(record["UR"]).toEqual([item.URL]);
      expect(record["L2"] ?? []).toEqual(copies.map(({ url }) => url));
      expect(record["LA"]).toEqual([item.language]);
    });
  });

  test("are found again in CSL-JSON by a processor", () => {
    const read = new Cite(cslJson(works)).data as unknown as CslItem[];
    works.forEach(({ item }, index) => {
      expect(read[index]).toMatchObject({ ...item });
    });
  });
});

interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}
const dayIn = ([day]: readonly Day[]) => day && [day.year, day.month, day.day].filter((part) => part !== "").join("-");
interface RisPerson {
  readonly last_name: string;
  readonly first_name: string;
  readonly initials: string;
  readonly suffix: string;
}
/** A person as that tool takes it apart: it sets initials by themselves. */
const personIn = ({ last_name, first_name, initials, suffix }: RisPerson) =>
  [last_name, `${first_name} ${initials}`.trim(), suffix].filter((part) => part !== "").join(", ");

const titles = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(...("{}\\%$#_&~^<>|[]'\"`@=,;-–“”👩‍👧ö北ع}} ".match(/./gu) ?? []), " and ", "</script>", "<b>", "{{!}}", "ER  - "),
        {
          minLength: 1,
          maxLength: 30,
        },
      )
      .map((parts) => parts.join("")),
    fc.constant("Long title ".repeat(40).trim()),
  )
  .map((text) => text.replace(/\s+/g, " ").trim())
  .filter((text) => text !== "" && hostileText(text) === undefined);

test("no title breaks a file out of its frame, whatever signs it holds", () => {
  fc.assert(
    fc.property(titles, fc.option(titles, { nil: undefined }), (title, author) => {
      const works: Reference[] = [citation({ title, author }), ...ten].map((work) => sourceReference(work, kinds));
      expect(parsed(bibtex(works))).toHaveLength(works.length);
      const entries = parsed(biblatex(works));
      expect(entries).toHaveLength(works.length);
      const [record, ...others] = risTool.read(ris(works).replaceAll("\r\n", "\n")) ?? [];
      expect(others).toHaveLength(ten.length);
      expect(record?.["TI"]).toEqual([title]);
      expect((JSON.parse(cslJson(works)) as CslItem[])[0]?.title).toBe(title);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test("keys are ASCII, unique in the log, and do not change when a title is mended", () => {
  for (const { item } of references) expect(item.id).toMatch(/^[a-z0-9-]+-[0-9a-f]{10}$/);
  expect(new Set(references.map(({ item }) => item.id)).size).toBe(references.length);
  const mended = sourceReference(citation({ title: "Otherwise", published: "2020" }), kinds);
  expect(mended.item.id).toBe(references[0]?.item.id);
});
