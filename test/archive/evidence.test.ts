import { describe, expect, test } from "vitest";
import { countOrigins, groupFigures, isContested, supportOfStatements } from "../../src/archive/evidence.ts";
import { passagesOf } from "../../src/archive/reading.ts";
import type { Citation, Event, Figure, Publisher, Statement } from "../../src/log/index.ts";
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
const says = (id: string, citations: string[], more: Partial<Statement> = {}): Statement => ({
  id,
  text: "It was so.",
  citations,
  ...more,
});
const counts = (low: number | undefined, high: number | undefined, more: Partial<Figure> = {}): Figure => ({
  measure: "crowd",
  of: "people on the bridge",
  ...(low !== undefined && { low }),
  ...(high !== undefined && { high }),
  citations: ["a"],
  ...more,
});
const eventWith = (changes: Partial<Event>): Event => entryWith({ figures: undefined, ...changes }).event;

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
  const registered = (name: string, kind: Publisher["kind"], owner?: string) =>
    [name, { name, kind, home: plain.url, language: "en", ...(owner !== undefined && { owner }) }] as const;
  const publishers = new Map([
    registered("Herald", "newspaper"),
    registered("Herald Radio", "broadcaster", "Herald"),
    registered("News Mill", "aggregator"),
    registered("Mill of News", "aggregator"),
  ]);

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

describe("a statement", () => {
  const citations = [citation("a", "Herald"), citation("b", "Courier"), citation("c", "Gazette", "Herald")];
  const standingOf = (statement: Statement, ...others: Statement[]) =>
    supportOfStatements(eventWith({ citations, statements: [statement, ...others] }), new Map())[0];

  test.each([
    ["corroborated by two independent origins", says("s1", ["a", "b"]), { standing: "corroborated", origins: 2, publishers: 2 }],
    [
      "of a single source where two papers print one story",
      says("s1", ["a", "c"]),
      { standing: "single-source", origins: 1, publishers: 2 },
    ],
    ["of a single source", says("s1", ["a"]), { standing: "single-source", origins: 1, publishers: 1 }],
    [
      "attributed, however many print it",
      says("s1", ["a", "b"], { accordingTo: "Police" }),
      { standing: "attributed", origins: 2, publishers: 2 },
    ],
  ])("is %s", (_name, statement, expected) => {
    expect(standingOf(statement)).toEqual(expected);
  });

  test("is contested when it contradicts, and when it is contradicted, whoever says it", () => {
    const other = says("s2", ["b"], { contradicts: ["s1"], accordingTo: "Keepers" });
    const support = supportOfStatements(
      eventWith({ citations, statements: [says("s1", ["a", "b"]), other, says("s3", ["a", "b"])] }),
      new Map(),
    );
    expect(support.map(({ standing }) => standing)).toEqual(["contested", "contested", "corroborated"]);
  });
});

describe("figures", () => {
  const rivalsIn = (...figures: Figure[]) => groupFigures(figures).map(({ rival }) => rival);

  test.each([
    ["that no number satisfies are rivals", [counts(10, 20), counts(30, 40)], true],
    ["are rivals in either order", [counts(30, 40), counts(10, 20)], true],
    ["are rivals even with one between that agrees with both", [counts(10, 20), counts(15, 35), counts(30, 40)], true],
    ["that share a number agree", [counts(10, 20), counts(20, 40)], false],
    ["“at least” and a number above it agree", [counts(100, undefined), counts(250, 250)], false],
    ["“at least” and a number below it are rivals", [counts(100, undefined), counts(50, 50)], true],
    ["“up to” and a number above it are rivals", [counts(undefined, 100), counts(250, 250)], true],
    ["“at least” and another “at least” agree", [counts(100, undefined), counts(5_000, undefined)], false],
    ["“up to” nothing and a number are rivals", [counts(undefined, 0), counts(1, 1)], true],
    ["a number that its giver replaced rivals nothing", [counts(10, 20, { replacedBy: "f2" }), counts(50, 50, { id: "f2" })], false],
    ["a forecast rivals nothing", [counts(10, 20), counts(5_000, 5_000, { kind: "forecast" })], false],
    ["an estimate is a count", [counts(10, 20), counts(5_000, 5_000, { kind: "estimate" })], true],
  ])("%s", (_name, figures, expected) => {
    expect(rivalsIn(...figures)).toEqual([expected]);
    expect(isContested(eventWith({ figures, statements: [says("s1", ["a"])] }))).toBe(expected);
  });

  test("are grouped by what they count, in the order of first mention", () => {
    const figures = [
      counts(1, 1, { measure: "arrests", of: "walkers" }),
      counts(10, 20),
      counts(2, 2, { measure: "injuries", of: "walkers" }),
      counts(300, 300),
      counts(9, 9, { measure: "arrests", of: "walkers" }),
    ];
    expect(groupFigures(figures)).toEqual([
      { figures: [0, 4], rival: true },
      { figures: [1, 3], rival: true },
      { figures: [2], rival: false },
    ]);
  });
});

describe("passages", () => {
  const passages = (...against: (string[] | undefined)[]) =>
    passagesOf(
      eventWith({
        statements: against.map((contradicts, index) => says(`s${index}`, ["a"], { ...(contradicts !== undefined && { contradicts }) })),
      }),
    ).map((passage) => (passage.kind === "plain" ? passage.statement : passage.statements));

  test.each([
    ["stand alone, in order, where nothing is contradicted", [undefined, undefined, undefined], [0, 1, 2]],
    ["stand together where the first of them stood", [undefined, undefined, undefined, ["s1"]], [0, [1, 3], 2]],
    ["stand together whichever of them says so", [["s2"], undefined, undefined], [[0, 2], 1]],
    ["are one group when each contradicts the next", [["s1"], ["s2"], ["s3"], undefined], [[0, 1, 2, 3]]],
    ["are one group when a later one joins two", [["s2"], ["s3"], undefined, undefined, ["s0", "s1"]], [[0, 1, 2, 3, 4]]],
    [
      "are two groups when nothing joins them",
      [["s2"], ["s3"], undefined, undefined],
      [
        [0, 2],
        [1, 3],
      ],
    ],
    ["are one group when both say so", [["s1"], ["s0"]], [[0, 1]]],
  ])("%s", (_name, against, expected) => {
    expect(passages(...against)).toEqual(expected);
  });

  test("hold each statement once", () => {
    const statements = Array.from({ length: 60 }, (_, index) =>
      says(`s${index}`, ["a"], index > 0 ? { contradicts: [`s${(index * 7) % index}`] } : {}),
    );
    const held = passagesOf(eventWith({ statements })).flatMap((passage) =>
      passage.kind === "plain" ? [passage.statement] : passage.statements,
    );
    expect(held.toSorted((a, b) => a - b)).toEqual(statements.map((_, index) => index));
  });
});
