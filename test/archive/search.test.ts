import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachBit, hasBit } from "../../src/archive/bitmap.ts";
import { beginningsOf, gatherText, indexTexts, partsFor, search, type TextIndex } from "../../src/archive/index.ts";
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

/** An index in parts of so many bytes, with a directory whose digests are places in `all`. */
function laidOut(texts: readonly string[], partBytes: number) {
  const gathered = gatherText();
  for (const text of texts) gathered.add(text);
  const parts = gathered.finish(partBytes);
  const all = [...parts, ...beginningsOf(parts, texts.length)];
  const listed = all.map(({ words: [first = ""] }, place) => ({ first, digest: String(place) }));
  const directory = { text: listed.slice(0, parts.length), beginnings: listed.slice(parts.length) };
  const needed = (asked: string): TextIndex[] => partsFor(directory, asked).flatMap((digest) => all[Number(digest)] ?? []);
  return { parts, directory, needed };
}

const eventsOf = (parts: readonly TextIndex[], asked: string, size: number): number[] | undefined => {
  const bits = search(parts, asked, size);
  if (bits === undefined) return undefined;
  const events: number[] = [];
  eachBit(bits, (event) => events.push(event));
  return events;
};

describe("an index in parts", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "京", "𐐨"), minLength: 1, maxLength: 4 });
  const text = fc.array(word, { maxLength: 8 }).map((list) => list.join(" "));

  test("finds through the parts that a search needs what a plain loop over the texts finds", () => {
    let united = 0;
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 30, size: "max" }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 12 }),
        (texts, words, bytes) => {
          const { directory, needed } = laidOut(texts, bytes);
          const asked = words.join(" ");
          united += words.filter((begin) => directory.beginnings.some(({ first }) => first === `${begin}*`)).length;
          const expected = texts.flatMap((own, event) =>
            words.every((begin) => own.split(" ").some((held) => held.startsWith(begin))) ? [event] : [],
          );
          expect(eventsOf(needed(asked), asked, texts.length)).toEqual(expected);
        },
      ),
      { numRuns: 400, seed: 61 },
    );
    expect(united).toBeGreaterThan(50);
  });

  test("unites the beginnings of words that lie in more than two parts, and needs one list for each", () => {
    const { parts, directory, needed } = laidOut(["maa mab", "mac mba", "mbb mca", "na"], 1);
    expect(parts.map(({ words }) => words)).toEqual([["maa"], ["mab"], ["mac"], ["mba"], ["mbb"], ["mca"], ["na"]]);
    expect(directory.beginnings.map(({ first }) => first)).toEqual(["m*", "ma*"]);
    expect(needed("m").map(({ words }) => words)).toEqual([["m*"]]);
    expect(needed("ma na").map(({ words }) => words)).toEqual([["ma*"], ["na"]]);
    expect(needed("mb").map(({ words }) => words)).toEqual([["mac"], ["mba"], ["mbb"]]);
    expect(needed("l")).toEqual([]);
    expect(eventsOf(needed("ma m"), "ma m", 4)).toEqual([0, 1]);
  });
});
