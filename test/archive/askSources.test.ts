/** The list of sources against a plain filter over its rows. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absent,
  askSources,
  everySource,
  openSources,
  publishersOf,
  registerOf,
  sourceFacets,
  sourceSorts,
  sourcesOf,
  sourceTableOf,
  type SourceFacet,
  type SourceQuery,
  type SourceRow,
  type SourceTable,
} from "../../src/archive/index.ts";
import { foldWords } from "../../src/archive/words.ts";
import { readLog } from "../../src/log/index.ts";
import { readFolder } from "../../src/store/read.ts";
import { soundLog } from "./logs.ts";

const publishers: SourceTable["publishers"] = [
  { id: "testville-herald", name: "Testville Herald", country: "US" },
  { id: "the-courier", name: "The Courier", country: "FR" },
  { id: "ile-presse", name: "Île-Presse" },
];

const row: fc.Arbitrary<SourceRow> = fc
  .record({
    title: fc.constantFrom("Bridge march", "Île march", "<script>", "北京 march", ""),
    type: fc.constantFrom("news-report" as const, "opinion" as const),
    language: fc.constantFrom("en", "es"),
    read: fc.constantFrom("full" as const, "excerpt" as const),
    publisher: fc.nat({ max: 2 }),
    year: fc.option(fc.integer({ min: 1958, max: 1973 }), { nil: undefined }),
    length: fc.nat({ max: 2 }),
    archived: fc.boolean(),
    statements: fc.nat({ max: 5 }),
  })
  .map(({ year, length, ...rest }) => ({
    ...rest,
    id: "0",
    entries: 1,
    ...(year !== undefined && { published: String(year), when: { en: "", es: "" }, years: [year, year + length] as const }),
  }));
const table: fc.Arbitrary<SourceTable> = fc
  .array(row, { maxLength: 40 })
  .map((rows) => ({ rows: rows.map((each, index) => ({ ...each, id: String(index) })), publishers }));

const valueOf = ({ rows }: SourceTable, position: number, name: SourceFacet): string => {
  const found = rows[position];
  if (found === undefined) throw new Error("no row");
  const own = publishers[found.publisher];
  const values: Record<SourceFacet, string> = {
    type: found.type,
    language: found.language,
    read: found.read,
    publisher: own?.id ?? "",
    country: own?.country ?? absent,
    decade: found.years === undefined ? absent : `${String(found.years[0]).slice(0, 3)}0s`,
    copy: found.archived ? "kept" : absent,
  };
  return values[name];
};

const choices: Record<SourceFacet, readonly string[]> = {
  type: ["news-report", "opinion", "book"],
  publisher: ["testville-herald", "the-courier", "ile-presse", "nobody"],
  country: ["US", "FR", absent],
  language: ["en", "es"],
  decade: ["1950s", "1960s", absent],
  read: ["full", "excerpt"],
  copy: ["kept", absent],
};
const year = fc.option(fc.integer({ min: 1955, max: 1975 }), { nil: undefined, freq: 1 });
const query: fc.Arbitrary<SourceQuery> = fc.record({
  text: fc.constantFrom("", "", "mar", "ile", "BRIDGE courier", "zzz"),
  facets: fc.record(
    Object.fromEntries(
      sourceFacets.map((name) => [name, fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, fc.subarray([...choices[name]]))]),
    ) as Record<SourceFacet, fc.Arbitrary<string[]>>,
  ),
  from: year,
  to: year,
  sort: fc.constantFrom(...sourceSorts),
});

/** Whether a row is what is asked, one facet's choice lifted. */
function matches(made: SourceTable, position: number, asked: SourceQuery, lifted?: SourceFacet): boolean {
  const found = made.rows[position];
  if (found === undefined) return false;
  const have = foldWords([found.title, found.author ?? "", found.origin ?? "", publishers[found.publisher]?.name ?? ""].join(" "));
  return (
    foldWords(asked.text).every((word) => have.some((other) => other.startsWith(word))) &&
    (asked.from === undefined || (found.years?.[1] ?? -1) >= asked.from) &&
    (asked.to === undefined || (found.years !== undefined && found.years[0] <= asked.to)) &&
    sourceFacets.every(
      (name) => name === lifted || asked.facets[name].length === 0 || asked.facets[name].includes(valueOf(made, position, name)),
    )
  );
}

describe("the list of sources", () => {
  test("gives what a plain filter gives, and counts each facet with its own choice lifted", () => {
    fc.assert(
      fc.property(table, query, (made, asked) => {
        const archive = openSources(made);
        const { found, counts } = askSources(archive, asked);
        const all = made.rows.map((_, position) => position);
        expect([...found].sort((a, b) => a - b)).toEqual(all.filter((position) => matches(made, position, asked)));
        for (const name of sourceFacets)
          archive.facets[name].values.forEach(({ id }, index) => {
            const expected = all.filter((position) => matches(made, position, asked, name) && valueOf(made, position, name) === id);
            expect(counts[name][index]).toBe(expected.length);
          });
      }),
      { numRuns: 300 },
    );
  });

  test.each(["newest", "oldest"] as const)("puts the undated last: %s", (sort) => {
    fc.assert(
      fc.property(table, (made) => {
        const years = askSources(openSources(made), { ...everySource, sort }).found.map((position) => made.rows[position]?.years?.[0]);
        const dated = years.filter((found) => found !== undefined);
        expect(years.slice(0, dated.length)).toEqual(dated.toSorted((a, b) => (sort === "newest" ? b - a : a - b)));
      }),
      { numRuns: 100 },
    );
  });
});

describe("the table of sources", () => {
  test("has a row for each source of any log, those with most statements first, with its publisher", () => {
    fc.assert(
      fc.property(soundLog(6), (log) => {
        const list = log.entries.map(({ event }) => event);
        const register = registerOf(log).publishers;
        const sources = sourcesOf(list, register);
        const made = sourceTableOf(sources, publishersOf(list, register));
        expect(made.rows.length).toBe(sources.length);
        expect(made.rows.map(({ statements }) => statements)).toEqual(
          made.rows.map(({ statements }) => statements).toSorted((a, b) => b - a),
        );
        for (const { id, publisher } of made.rows)
          expect(made.publishers[publisher]?.name.toLowerCase()).toBe(sources.find((source) => source.id === id)?.publisher.toLowerCase());
      }),
      { numRuns: 40 },
    );
  });

  test("dates each source of the real log within the years of its date", async () => {
    const log = readLog(await readFolder("events"));
    const list = log.entries.map(({ event }) => event);
    const register = registerOf(log).publishers;
    const { rows } = sourceTableOf(sourcesOf(list, register), publishersOf(list, register));
    for (const { published, years, when } of rows) {
      expect(years === undefined).toBe(published === undefined);
      if (years === undefined || published === undefined) continue;
      expect(years[0]).toBeLessThanOrEqual(years[1]);
      expect(years[0]).toBe(Number(published.slice(0, 4).replaceAll("X", "0")));
      expect(when?.en).toContain(published.slice(0, 3));
    }
  });
});
