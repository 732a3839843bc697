import { noRegisters } from "../../src/log/registers.ts";
import { expect, test } from "vitest";
import { canonicalJson, eventJsonSchema, readJson, readLog } from "../../src/log/index.ts";
import { entryWith, fileOf, soundPath, soundText, soundValue } from "./sound.ts";
import { entryRules, logRules } from "../../src/log/rules/index.ts";

/** Words that every plain object answers to; as keys of a lookup they would be found where nobody put them. */
const words = ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "__defineGetter__"];

const withKey = (key: string) => soundText.replace('  "title"', `  "${key}": { "polluted": true },\n  "title"`);

test.each(words)("the key %s is unknown like any other, and nothing is polluted", (key) => {
  const { problems } = readLog([fileOf(soundPath, withKey(key))]);
  expect(problems.map(({ code }) => code)).toEqual(["E011"]);
  expect(problems[0]).toMatchObject({ path: [key], line: 4, column: 3 });
  expect("polluted" in {}).toBe(false);
});

test.each(words)("format keeps the key %s for check to tell of", (key) => {
  const json = readJson(withKey(key));
  expect(Array.isArray(json)).toBe(false);
  if (Array.isArray(json)) return;
  const text = canonicalJson(eventJsonSchema, json.value);
  expect(text).toContain(`"${key}": {`);
  expect("polluted" in {}).toBe(false);
});

test.each(words)("the word %s is in no vocabulary", (word) => {
  const value = { ...soundValue(), forms: [word], issues: [word] };
  const { problems } = readLog([fileOf(soundPath, canonicalJson(eventJsonSchema, value))]);
  expect(problems.map(({ code }) => code)).toEqual(["E012", "E012"]);
});

test("constructor is an ordinary id", () => {
  const [statement] = entryWith({}).event.statements;
  const [citation] = entryWith({}).event.citations;
  if (statement === undefined || citation === undefined) throw new Error("the sound entry has both");
  const entry = entryWith({
    id: "2025-06-14-constructor",
    macroevents: ["constructor"],
    alsoCalled: [],
    otherDates: [],
    figures: [],
    statements: [{ id: "constructor", text: "A thing was said.", citations: ["constructor"] }],
    citations: [{ ...citation, id: "constructor" }],
    relations: [{ to: "2025-06-14-valueof", as: "follows" }],
  });
  const macroevents = [{ id: "constructor", name: "Constructor", date: "2025", description: "Invented for tests." }];
  const findings = [
    ...entryRules.flatMap((rule) => rule(entry)),
    ...logRules.flatMap((rule) => rule({ entries: [entry], ...noRegisters, macroevents, whole: true })),
  ];
  expect(findings.map(({ code }) => code)).toEqual(["E120"]);
});
