import { describe, expect, it, test } from "vitest";
import { loadedWords, loadedWordsIn, quotationsIn } from "../../src/log/loaded.ts";

const words = (text: string) => loadedWordsIn(text).map(({ word }) => word);

describe("a loaded word", () => {
  it.each([
    ["A mob gathered.", ["mob"]],
    ["MOBS and Thugs", ["MOBS", "Thugs"]],
    ["Officers brutally struck him.", ["brutally"]],
    ["The far-left group", ["far-left"]],
    ["He was kidnapped by agents.", ["kidnapped"]],
  ])("is found in our own voice: %s", (text, found) => {
    expect(words(text)).toEqual(found);
  });

  it.each([
    "He called it “a mob”.",
    'He called it "the regime".',
    "She said ‘thugs’ twice.",
    "The mobile clinic moved to Mobile, Alabama.",
    "Regimental bands played.",
    "They were charged with terrorism.",
  ])("is not found in: %s", (text) => {
    expect(words(text)).toEqual([]);
  });

  it.each([
    ["The march was peaceful.", true, []],
    ["The march was peaceful.", false, ["peaceful"]],
    ["The crowd grew violent.", true, []],
    ["The crowd was a violent mob.", true, ["mob"]],
  ])("that judges a crowd may be somebody's, and another may not: %s, owned: %s", (text, owned, found) => {
    expect(loadedWordsIn(text, owned).map(({ word }) => word)).toEqual(found);
  });

  it("is not excused by an apostrophe before it and a quotation mark after it", () => {
    expect(words("The city’s mob, the mayor’s word")).toEqual(["mob"]);
  });
});

test("quotations are found in curly, straight and single marks", () => {
  expect(quotationsIn('“one” and "two" and ‘three’s a crowd’, the city’s own')).toEqual(["one", "two", "three’s a crowd"]);
});

test("each loaded word says why it is one and what would do, and stands once, in alphabetical order", () => {
  const patterns = loadedWords.map(({ pattern }) => pattern);
  expect(patterns.toSorted()).toEqual(patterns);
  for (const { why, instead } of loadedWords) expect(Math.min(why.length, instead.length)).toBeGreaterThan(4);
});
