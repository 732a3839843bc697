import { describe, expect, it } from "vitest";
import type { OriginGroup, Support, Voice } from "../../src/archive/index.ts";
import { markOf, sayAmount, sayGroup, sayStanding } from "../../src/viewer/entry/explanation.ts";
import { en } from "../../src/viewer/words/en.ts";
import { es } from "../../src/viewer/words/es.ts";

const voice = (publisher: string, way: Voice["way"], through?: string): Voice => ({
  publisher,
  way,
  ...(through !== undefined && { through }),
  citations: ["a"],
});
const group = (origin: string | undefined, ...voices: Voice[]): OriginGroup => ({ ...(origin !== undefined && { origin }), voices });
const among = (...groups: OriginGroup[]) => ({ origins: 1, publishers: 1, groups });
const support = (standing: Support["standing"], origins: number): Support => ({ standing, origins, publishers: origins, groups: [] });

describe("a standing in words", () => {
  it.each([
    [support("corroborated", 2), "•• two independent origins", "•• dos orígenes independientes"],
    [support("corroborated", 12), "••• 12 independent origins", "••• 12 orígenes independientes"],
    [support("single-source", 1), "• one origin", "• un origen"],
    [support("attributed", 1), "“” one party’s account", "“” versión de una parte"],
    [support("attributed", 3), "“” one party’s account, three origins", "“” versión de una parte, tres orígenes"],
    [support("contested", 2), "◐ contested, two origins", "◐ enfrentada, dos orígenes"],
  ])("%o", (given, english, spanish) => {
    expect(`${markOf(given)} ${sayStanding(given, en)}`).toBe(english);
    expect(`${markOf(given)} ${sayStanding(given, es)}`).toBe(spanish);
  });
});

it.each([
  [{ publishers: 3, origins: 2 }, "Three publishers, two origins:", "Tres editores, dos orígenes:"],
  [{ publishers: 1, origins: 1 }, "One publisher, one origin:", "Un editor, un origen:"],
  [{ publishers: 11, origins: 10 }, "11 publishers, 10 origins:", "11 editores, 10 orígenes:"],
])("the amount of %o agrees in number", (amount, english, spanish) => {
  expect([sayAmount(amount, en), sayAmount(amount, es)]).toEqual([english, spanish]);
});

describe("who goes back to one origin, in a sentence:", () => {
  const mill = group(undefined, voice("News Mill", "unnamed"));
  const mills = group(undefined, voice("News Mill", "unnamed"), voice("Mill of News", "unnamed"));
  const herald = group("Herald", voice("Herald", "itself"));
  it.each([
    ["who reports", herald, among(herald), "Herald reports on its own.", "Herald informa por cuenta propia."],
    [
      "several that print one report",
      group("Test Wire", voice("Herald", "prints"), voice("Courier", "prints")),
      among(),
      "Herald and Courier print the report of Test Wire.",
      "Herald y Courier publican la información de Test Wire.",
    ],
    [
      "the wire and who prints it",
      group("Test Wire", voice("Courier", "prints"), voice("Test Wire", "itself")),
      among(),
      "Test Wire reports on its own; Courier prints the report of Test Wire.",
      "Test Wire informa por cuenta propia; Courier publica la información de Test Wire.",
    ],
    [
      "a newsroom that is shared, and its report printed by others",
      group("Herald", voice("Herald Radio", "newsroom"), voice("Courier", "prints", "Herald Radio")),
      among(),
      "Herald Radio shares the newsroom of Herald; Courier prints the report of Herald Radio, which shares the newsroom of Herald.",
      "Herald Radio comparte la redacción de Herald; Courier publica la información de Herald Radio, que comparte la redacción de Herald.",
    ],
    [
      "an aggregator beside an origin",
      mill,
      among(herald, mill),
      "News Mill does not say whose report it prints and adds no origin.",
      "News Mill no dice de quién es la información que publica y no añade ningún origen.",
    ],
    [
      "aggregators alone",
      mills,
      among(mills),
      "News Mill and Mill of News do not say whose reports they print: counted as one origin, though not known which.",
      "News Mill y Mill of News no dicen de quién es la información que publican: cuenta como un origen, sin saberse cuál.",
    ],
  ])("%s", (_name, given, explanation, english, spanish) => {
    expect(sayGroup(given, explanation, en)).toBe(english);
    expect(sayGroup(given, explanation, es)).toBe(spanish);
  });
});
