import { describe, expect, test } from "vitest";
import { standingsOf, supportOf } from "../../src/archive/evidence.ts";
import { passagesOf } from "../../src/archive/reading.ts";
import type { Citation, Event, Figure, Statement } from "../../src/log/index.ts";
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

describe("a statement", () => {
  const citations = [citation("a", "Herald"), citation("b", "Courier"), citation("c", "Gazette", "Herald")];
  const standingOf = (statement: Statement, ...others: Statement[]) =>
    supportOf(eventWith({ citations, statements: [statement, ...others] }), new Map()).statements[0];

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
    expect(standingOf(statement)).toMatchObject(expected);
  });

  test("is contested when it contradicts, and when it is contradicted, whoever says it", () => {
    const other = says("s2", ["b"], { contradicts: ["s1"], accordingTo: "Keepers" });
    const { statements } = supportOf(
      eventWith({ citations, statements: [says("s1", ["a", "b"]), other, says("s3", ["a", "b"])] }),
      new Map(),
    );
    expect(statements.map(({ standing }) => standing)).toEqual(["contested", "contested", "corroborated"]);
  });
});

describe("a figure", () => {
  const citations = [citation("a", "Herald"), citation("b", "Courier"), citation("c", "Gazette", "Herald")];
  const standingsIn = (...figures: Figure[]) =>
    standingsOf(eventWith({ citations, statements: [says("s1", ["a"])], figures }), new Map()).figures;

  test.each([
    ["corroborated by two independent origins", [counts(10, 20, { citations: ["a", "b"] })], ["corroborated"]],
    ["of a single source where two papers print one story", [counts(10, 20, { citations: ["a", "c"] })], ["single-source"]],
    ["one party's where it says whose it is", [counts(10, 20, { citations: ["a", "b"], accordingTo: "Police" })], ["attributed"]],
    [
      "contested with each that shares no number with it, and not with the rest",
      [counts(10, 20, { accordingTo: "Police" }), counts(15, 40, { citations: ["a", "b"] }), counts(30, 50)],
      ["contested", "corroborated", "contested"],
    ],
    [
      "not contested by a forecast or by what was replaced",
      [counts(10, 20), counts(30, 40, { kind: "forecast" }), counts(50, 60, { replacedBy: "f1" })],
      ["single-source", "single-source", "single-source"],
    ],
    [
      "not contested by a count of something else",
      [counts(10, 20), counts(30, 40, { of: "people on the square" })],
      ["single-source", "single-source"],
    ],
  ])("is %s", (_name, figures, expected) => {
    expect(standingsIn(...figures)).toEqual(expected);
  });

  test("is explained by its own citations", () => {
    const event = eventWith({ citations, statements: [says("s1", ["a", "b"])], figures: [counts(10, 20, { citations: ["a", "c"] })] });
    expect(supportOf(event, new Map()).figures).toMatchObject([
      { standing: "single-source", origins: 1, publishers: 2, groups: [{ origin: "Herald" }] },
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
