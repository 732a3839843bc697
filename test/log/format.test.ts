import { registerFiles } from "../../src/log/registers.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, eventJsonSchema, jsonSchemaOf, readLog } from "../../src/log/index.ts";
import { readFolder } from "../../src/store/read.ts";
import { fileOf, soundPath, soundText, soundValue } from "./sound.ts";

/** The same data with the keys of every object in another order. */
function shuffled(value: unknown, order: () => number): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => shuffled(item, order));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => ({ key, child: shuffled(child, order), at: order() }));
  return Object.fromEntries(entries.sort((a, b) => a.at - b.at).map(({ key, child }) => [key, child]));
}

describe("the canonical form", () => {
  test("is one, in whatever order the keys came", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 400, maxLength: 400 }), (numbers) => {
        const value = shuffled(soundValue(), () => numbers.pop() ?? 0);
        expect(canonicalJson(eventJsonSchema, value)).toBe(soundText);
      }),
      { numRuns: 300 },
    );
  });

  test("of itself is itself, whatever the data", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        for (const schema of [eventJsonSchema, ...Object.values(registerFiles).map(jsonSchemaOf)]) {
          const once = canonicalJson(schema, value);
          expect(canonicalJson(schema, JSON.parse(once))).toBe(once);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("loses nothing but normal form", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const back: unknown = JSON.parse(canonicalJson(eventJsonSchema, value));
        expect(JSON.parse(JSON.stringify(back).normalize("NFC"))).toEqual(JSON.parse(JSON.stringify(value).normalize("NFC")));
      }),
    );
  });

  test("joins accents to their letters", () => {
    expect(canonicalJson(eventJsonSchema, { title: "Cafe\u0301" })).toBe('{\n  "title": "Caf\u00e9"\n}\n');
  });

  test("puts known keys in the schema's order and leaves unknown ones at the end, for check to tell of", () => {
    expect(Object.keys(JSON.parse(canonicalJson(eventJsonSchema, { zebra: 1, title: "a", apple: 2, id: "b" })) as object)).toEqual([
      "id",
      "title",
      "zebra",
      "apple",
    ]);
  });
});

test("a log that was formatted has nothing left to format", async () => {
  const files = await readFolder("test/fixtures/bad/E004-one-line");
  const [file] = files;
  if (file === undefined) throw new Error("the fixture has a file");
  const text = canonicalJson(eventJsonSchema, JSON.parse(new TextDecoder().decode(file.bytes)));
  expect(readLog(files).problems).not.toEqual([]);
  expect(readLog([fileOf(file.path, text)]).problems).toEqual([]);
});

test("any other spelling of the same data is told of, at the place where it begins to differ", () => {
  const [problem] = readLog([fileOf(soundPath, soundText.replace('"title": ', '"title":  '))]).problems;
  expect(problem).toMatchObject({ code: "E004", line: 4, column: 12 });
});
