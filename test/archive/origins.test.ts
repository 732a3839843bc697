import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countOrigins, explain, newsroomsOf, type Newsroom } from "../../src/archive/origins.ts";
import { registerOf } from "../../src/archive/register.ts";
import { readLog, slugOf, type Citation, type Publisher } from "../../src/log/index.ts";
import { readFolder } from "../../src/store/read.ts";
import { entryWith } from "../log/sound.ts";

const [pattern] = entryWith({}).event.citations;
if (pattern === undefined) throw new Error("the sound entry cites nothing");
const { origin: _, ...plain } = pattern;

const citation = (id: string, publisher: string, origin?: string): Citation => ({
  ...plain,
  id,
  publisher,
  ...(origin !== undefined && { origin }),
});
const registered = (name: string, kind: Publisher["kind"], owner?: string) =>
  [name, { name, kind, ...(owner !== undefined && { owner }) }] as const;
const publishers: ReadonlyMap<string, Newsroom> = new Map([
  registered("Herald", "newspaper"),
  registered("Herald Radio", "broadcaster", "Herald"),
  registered("Herald Nights", "magazine", "Herald"),
  registered("News Mill", "aggregator"),
  registered("Mill of News", "aggregator"),
]);

describe("origins", () => {
  test.each([
    ["two papers of their own", [citation("a", "Herald"), citation("b", "Courier")], 2],
    ["two papers that print one wire story", [citation("a", "Herald", "Test Wire"), citation("b", "Courier", "Test Wire")], 1],
    ["a wire story and the wire itself", [citation("a", "Herald", "Test Wire"), citation("b", "Test Wire")], 1],
    ["one paper twice", [citation("a", "Herald"), citation("b", "Herald")], 1],
    ["one paper in two spellings", [citation("a", "The Herald"), citation("b", "THE HERALD")], 1],
    ["a paper's own story and its wire story", [citation("a", "Herald"), citation("b", "Herald", "Test Wire")], 2],
    ["nobody", [], 0],
  ])("of %s", (_name, citations, expected) => {
    expect(countOrigins(citations, new Map())).toBe(expected);
  });
});

describe("origins, as the register of publishers tells them apart,", () => {
  test.each([
    ["two houses of one newsroom", [citation("a", "Herald"), citation("b", "Herald Radio")], 1],
    ["a paper and an aggregator that does not say whose report it prints", [citation("a", "Herald"), citation("b", "News Mill")], 1],
    ["a paper and an aggregator that prints a wire story", [citation("a", "Herald"), citation("b", "News Mill", "Test Wire")], 2],
    ["a paper and an aggregator that prints the paper's own", [citation("a", "Herald"), citation("b", "News Mill", "Herald Radio")], 1],
    ["two aggregators alone", [citation("a", "News Mill"), citation("b", "Mill of News")], 1],
  ])("of %s", (_name, citations, expected) => {
    expect(countOrigins(citations, publishers)).toBe(expected);
  });
});

/** How each publisher comes to each origin, briefly: “test-wire: Herald prints, Courier prints”. */
const told = (...citations: Citation[]) =>
  explain(citations, publishers).groups.map(
    ({ origin, voices }) =>
      `${origin ?? "nobody named"}: ${voices
        .map(({ publisher, way, through, citations: ids }) => [publisher, way, through ?? [], ids.join("+")].flat().join(" "))
        .join(", ")}`,
  );

describe("the explanation of origins", () => {
  test.each([
    [
      "names who prints whose report, and who reports",
      [citation("a", "Herald", "Test Wire"), citation("b", "Gazette"), citation("c", "Courier", "Test Wire")],
      ["Test Wire: Herald prints a, Courier prints c", "Gazette: Gazette itself b"],
    ],
    [
      "puts the wire itself with those that print it",
      [citation("a", "Herald", "Test Wire"), citation("b", "Test Wire")],
      ["Test Wire: Herald prints a, Test Wire itself b"],
    ],
    [
      "tells a newsroom that is shared",
      [citation("a", "Herald"), citation("b", "Herald Radio")],
      ["Herald: Herald itself a, Herald Radio newsroom b"],
    ],
    [
      "tells through which house a newsroom's report came",
      [citation("a", "Courier", "Herald Radio"), citation("b", "Herald")],
      ["Herald: Courier prints Herald Radio a, Herald itself b"],
    ],
    ["takes one house printing its sister for one newsroom", [citation("a", "Herald", "Herald Radio")], ["Herald: Herald itself a"]],
    [
      "puts aggregators that name nobody last, and together",
      [citation("a", "News Mill"), citation("b", "Herald"), citation("c", "Mill of News")],
      ["Herald: Herald itself b", "nobody named: News Mill unnamed a, Mill of News unnamed c"],
    ],
    ["puts two pages of one publisher together", [citation("a", "Herald"), citation("b", "Herald")], ["Herald: Herald itself a+b"]],
    [
      "takes a publisher called “of” and an origin without a name for what they are",
      [citation("a", "of"), citation("b", "News Mill")],
      ["of: of itself a", "nobody named: News Mill unnamed b"],
    ],
  ])("%s", (_name, citations, expected) => {
    expect(told(...citations)).toEqual(expected);
  });

  const houses = ["Herald", "HERALD", "Herald Radio", "Herald Nights", "Courier", "Test Wire", "News Mill", "Mill of News", "constructor"];
  const anyCitations = fc
    .array(fc.record({ publisher: fc.constantFrom(...houses), origin: fc.option(fc.constantFrom(...houses), { nil: undefined }) }), {
      maxLength: 12,
    })
    .map((list) => list.map(({ publisher, origin }, index) => citation(`c${index}`, publisher, origin)));

  /** Slowly: two citations are of one origin if they lead to the same name by the rules as `docs/data.md` words them. */
  function slowOrigins(citations: readonly Citation[]): Map<string, string | undefined> {
    const ends = new Map<string, string | undefined>();
    for (const { id, publisher, origin } of citations) {
      const aggregates = publisher === "News Mill" || publisher === "Mill of News";
      const first = origin ?? (aggregates ? undefined : publisher);
      ends.set(id, first === "Herald Radio" || first === "Herald Nights" ? "herald" : first?.toLowerCase());
    }
    return ends;
  }

  test("agrees with a slow reading of the rules, whatever is cited", () => {
    fc.assert(
      fc.property(anyCitations, (citations) => {
        const ends = slowOrigins(citations);
        const known = new Set([...ends.values()].filter((end) => end !== undefined));
        const { origins, publishers: count, groups } = explain(citations, publishers);
        expect(origins).toBe(known.size === 0 && citations.length > 0 ? 1 : known.size);
        expect(origins).toBe(countOrigins(citations, publishers));
        expect(count).toBe(new Set(citations.map(({ publisher }) => slugOf(publisher))).size);
        expect(groups.filter(({ origin }) => origin !== undefined).length).toBe(known.size);
        const held = groups.map(({ voices }) => voices.flatMap(({ citations: ids }) => ids));
        expect(held.flat().toSorted()).toEqual(citations.map(({ id }) => id).toSorted());
        for (const ids of held) expect(new Set(ids.map((id) => ends.get(id))).size).toBe(1);
        groups.forEach(({ origin }, index) => expect(origin === undefined && index < groups.length - 1).toBe(false));
      }),
      { numRuns: 400 },
    );
  });

  test("says of each voice what its citations say", () => {
    fc.assert(
      fc.property(anyCitations, (citations) => {
        const byId = new Map(citations.map((one) => [one.id, one]));
        for (const { origin, voices } of explain(citations, publishers).groups)
          for (const { publisher, way, through, citations: ids } of voices)
            for (const id of ids) {
              const cited = byId.get(id);
              expect(slugOf(cited?.publisher ?? "")).toBe(slugOf(publisher));
              if (way === "unnamed") expect([origin, cited?.origin]).toEqual([undefined, undefined]);
              if (way === "prints") expect(slugOf(cited?.origin ?? "")).toBe(slugOf(through ?? origin ?? ""));
              if (way === "newsroom") expect(slugOf(publishers.get(publisher)?.owner ?? "")).toBe(slugOf(origin ?? ""));
            }
      }),
      { numRuns: 200 },
    );
  });

  test("is the same with only that part of the register which bears on it", () => {
    fc.assert(
      fc.property(anyCitations, (citations) => {
        const part = newsroomsOf(citations, publishers);
        expect(explain(citations, new Map(part.map((newsroom) => [newsroom.name, newsroom])))).toEqual(explain(citations, publishers));
      }),
      { numRuns: 200 },
    );
  });

  test("holds each citation of each real statement and figure once", async () => {
    const log = readLog(await readFolder("events"));
    const known = registerOf(log).publishers;
    for (const { event } of log.entries) {
      const byId = new Map(event.citations.map((cited) => [cited.id, cited]));
      for (const { citations } of [...event.statements, ...(event.figures ?? [])]) {
        const explained = explain(
          citations.flatMap((id) => byId.get(id) ?? []),
          known,
        );
        expect(explained.groups.flatMap(({ voices }) => voices.flatMap((voice) => voice.citations)).toSorted()).toEqual(
          citations.toSorted(),
        );
      }
    }
  });
});
