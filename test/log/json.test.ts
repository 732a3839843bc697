import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson, readLog } from "../../src/log/index.ts";
import { lineAndColumn } from "../../src/log/json.ts";
import { limits } from "../../src/log/schema.ts";
import { fileOf, soundPath, soundText } from "./sound.ts";

const codesOf = (text: string) => {
  const json = readJson(text);
  return Array.isArray(json) ? json.map(({ code }) => code) : [];
};

describe("an entry cut short", () => {
  const bytes = new TextEncoder().encode(soundText.replace("walked over", "walked — slowly — over"));
  const other = fileOf("testville/broken.json", "{");

  test("at any byte is a problem of that file, and hides no other file's", () => {
    expect(bytes.length).toBeGreaterThan(2_000);
    for (let length = 0; length < bytes.length; length += 1) {
      const { problems, entries } = readLog([{ path: soundPath, bytes: bytes.slice(0, length) }, other]);
      const codes = problems.filter(({ file }) => file === soundPath).map(({ code }) => code);
      expect(codes.length, `cut to ${length} bytes`).toBeGreaterThan(0);
      if (length < bytes.length - 1) {
        expect(codes.every((code) => code === "E001" || code === "E002")).toBe(true);
        expect(entries).toEqual([]);
      }
      expect(problems.some(({ file }) => file === other.path)).toBe(true);
    }
  });
});

describe("a text that is JSON to us", () => {
  const noise = fc.string({
    unit: fc.constantFrom(...Array.from(`{}[]",:\\/ \t\n\r0123456789.eE+-abfnrtlsu\u0000\u00a0\u2028é😀`)),
    maxLength: 40,
  });
  const mutated = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.nat(3), noise)
    .map(([text, at, cut, put]) => text.slice(0, at % (text.length + 1)) + put.slice(0, 2) + text.slice((at % (text.length + 1)) + cut));

  test("is JSON to every reader, and the other way about", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 4 }), noise, mutated), (text) => {
        const json = readJson(text);
        if (Array.isArray(json) && json.every(({ code }) => code === "E003")) return;
        let expected: unknown;
        let isJson = true;
        try {
          expected = JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(!Array.isArray(json)).toBe(isJson);
        if (!Array.isArray(json)) expect(json.value).toEqual(expected);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("nesting", () => {
  test("is taken to the limit and not a level beyond", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(codesOf(nested(limits.depth))).toEqual([]);
    expect(codesOf(nested(limits.depth + 1))).toEqual(["E002"]);
  });

  test.each([
    ["100,000 arrays", "[".repeat(100_000) + "]".repeat(100_000)],
    ["100,000 arrays never closed", "[".repeat(100_000)],
    ["40,000 objects", `${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}`],
  ])("of %s is refused and exhausts no stack", (_, text) => {
    expect(codesOf(text)).toEqual(["E002"]);
    expect(readLog([fileOf(soundPath, text)]).problems.map(({ code }) => code)).toEqual(["E002"]);
  });

  test("is not counted in text", () => {
    expect(codesOf(JSON.stringify({ a: "[".repeat(100), b: '\\"[[[{' + "{".repeat(100) }))).toEqual([]);
  });
});

describe("a key that stands twice", () => {
  test("is found at any depth, once for each time too many", () => {
    const inner = '{"a":1,"b":2,"a":3,"a":4}';
    expect(codesOf(`[[[{"x":${inner}}]]]`)).toEqual(["E003", "E003"]);
  });

  test("is found under another spelling, and where it is a word of the prototype", () => {
    expect(codesOf('{"a":1,"\\u0061":2}')).toEqual(["E003"]);
    expect(codesOf('{"__proto__":1,"__proto__":2,"constructor":1}')).toEqual(["E003"]);
  });

  test("is no fault in two objects side by side", () => {
    expect(codesOf('[{"a":1},{"a":1},{"a":{"a":1}}]')).toEqual([]);
  });
});

describe("a file that is made to be slow to read", () => {
  test.each([
    ["escaped quotes never closed", `"${'\\"'.repeat(130_000)}`],
    ["quotes never closed", '"\n'.repeat(130_000)],
    ["one key 37,000 times", `{${'"a":1,'.repeat(37_000)}"a":1}`],
    ["20,000 unknown keys", `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`).join()}}`],
    ["120,000 statements", `{"statements":[${"1,".repeat(120_000)}1]}`],
    ["a hostile id", `{"id":"2025${"-a".repeat(100_000)}!"}`],
  ])("is read in seconds: %s", (_, text) => {
    const started = performance.now();
    expect(readLog([fileOf(soundPath, text)]).problems.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test("lines and columns are counted from 1, as editors count them", () => {
  const text = 'ab\n\n"😀"c';
  expect([0, 2, 3, 4, 8].map((offset) => lineAndColumn(text, offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 3, column: 5 },
  ]);
});
