import { describe, expect, test } from "vitest";
import { hasBit } from "../../src/archive/bitmap.ts";
import { indexTexts, search } from "../../src/archive/index.ts";
import { foldWords } from "../../src/archive/words.ts";

describe("words to search by", () => {
  test.each([
    ["Women’s Île", ["womens", "ile"]],
    ["women's ile", ["womens", "ile"]],
    ["re-opened: 1,000 people", ["re", "opened", "1", "000", "people"]],
    ["ﬁre, ＦＩＲＥ", ["fire", "fire"]],
    ["  \n\t", []],
    ["!?—", []],
    ["北京 Москва", ["北京", "москва"]],
    ["__proto__", ["proto"]],
    ["e\u0301te\u0301 été", ["ete", "ete"]],
  ])("of %j", (text, expected) => {
    expect(foldWords(text)).toEqual(expected);
  });
});

describe("search", () => {
  const texts = ["March over the bridge", "Marchers’ bridge; riot declared", "constructor toString", "Tear gas on the bridge, riot"];
  const index = indexTexts(texts);
  const found = (asked: string) => {
    const bits = search(index, asked, texts.length);
    return bits && texts.flatMap((_, event) => (hasBit(bits, event) ? [event] : []));
  };

  test.each([
    ["march", [0, 1]],
    ["MARCHERS", [1]],
    ["bridge riot", [1, 3]],
    ["riot bridge", [1, 3]],
    ["b r", [1, 3]],
    ["ridge", []],
    ["bridges", []],
    ["constructor", [2]],
    ["__proto__", []],
    ["hasOwnProperty", []],
    ["bridge nothing", []],
    ["z", []],
    ["\uffff", undefined],
    ["", undefined],
    ["?!", undefined],
  ])("finds for %j the events %j", (asked, expected) => {
    expect(found(asked)).toEqual(expected);
  });

  test("finds nothing in an empty log", () => {
    expect(search(indexTexts([]), "march", 0)).toEqual(new Uint32Array(0));
  });
});
