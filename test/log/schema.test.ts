import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { eventJsonSchema, slugOf } from "../../src/log/index.ts";
import { forms, familyOf, families, wordsOf } from "../../src/log/vocabulary.ts";

test("events/event.schema.json is what `npm run schema` writes", () => {
  expect(readFileSync("events/event.schema.json", "utf8")).toBe(`${JSON.stringify(eventJsonSchema, null, 2)}\n`);
});

describe("a name as a folder", () => {
  test.each([
    ["Portland", "portland"],
    ["St. Paul", "st-paul"],
    ["Île-de-France", "ile-de-france"],
    ["Coeur d’Alene", "coeur-d-alene"],
    ["Washington, D.C.", "washington-d-c"],
    ["São Paulo", "sao-paulo"],
    ["  --  ", ""],
    ["../../etc", "etc"],
    [".git", "git"],
  ])("%s → %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
    expect(slugOf(slug)).toBe(slug);
  });
});

test("each form belongs to a family, and each family has a form", () => {
  expect(new Set(wordsOf(forms).map(familyOf))).toEqual(new Set(wordsOf(families)));
});
