import { describe, expect, test } from "vitest";
import { readLog } from "../../src/log/index.ts";
import { hostileText } from "../../src/log/text.ts";
import { fileOf, soundPath, soundValue } from "./sound.ts";

const refused: readonly (readonly [what: string, text: string, why: string])[] = [
  ["a null", "a\u0000b", "U+0000"],
  ["a tab", "a\tb", "U+0009"],
  ["a line break", "a\nb", "U+000A"],
  ["a carriage return", "a\rb", "U+000D"],
  ["a terminal's escape", "\u001b[31mred\u001b[0m", "U+001B"],
  ["a bell", "a\u0007", "U+0007"],
  ["a delete", "a\u007fb", "U+007F"],
  ["a C1 control", "a\u009bb", "U+009B"],
  ["a soft hyphen", "pro\u00adtest", "U+00AD"],
  ["a grapheme joiner", "a\u034fb", "U+034F"],
  ["an Arabic letter mark", "a\u061cb", "U+061C"],
  ["a Hangul filler", "\u3164", "U+3164"],
  ["a half-width Hangul filler", "a\uffa0b", "U+FFA0"],
  ["a Hangul choseong filler", "a\u115fb", "U+115F"],
  ["a blank of Braille", "a\u2800b", "U+2800"],
  ["a Khmer vowel nobody sees", "a\u17b4b", "U+17B4"],
  ["a Mongolian selector", "a\u180bb", "U+180B"],
  ["a zero-width space", "a\u200bb", "U+200B"],
  ["a joiner between Latin letters", "a\u200db", "U+200D"],
  ["a non-joiner between Latin letters", "a\u200cb", "U+200C"],
  ["a joiner at an end", "می\u200c", "U+200C"],
  ["two joiners", "می\u200c\u200cخواهم", "U+200C"],
  ["a left-to-right mark", "a\u200eb", "U+200E"],
  ["a right-to-left override", "a\u202eb", "U+202E"],
  ["an embedding", "a\u202ab\u202c", "U+202A"],
  ["an isolate", "\u2066a\u2069", "U+2066"],
  ["a line separator", "a\u2028b", "U+2028"],
  ["a paragraph separator", "a\u2029b", "U+2029"],
  ["a word joiner", "a\u2060b", "U+2060"],
  ["a byte-order mark", "\ufeffa", "U+FEFF"],
  ["a selector on a letter", "a\ufe0fb", "U+FE0F"],
  ["a name selector on a letter", "a\u{e0101}b", "U+E0101"],
  ["a tag", "a\u{e0041}b", "U+E0041"],
  ["a flag of tags", "🏴\u{e0067}\u{e0062}\u{e007f}", "U+E0067"],
  ["a private sign", "a\ue000", "U+E000"],
  ["an unassigned sign", "a\u{5ffff}", "U+5FFFF"],
  ["no character at all", "a\uffff", "U+FFFF"],
  ["half a pair", "a\ud83d", "U+D83D"],
  ["the other half", "a\ude00", "U+DE00"],
  ["five marks on a letter", "a\u0335\u0336\u0337\u0338\u0321", "combining marks"],
  ["an accent apart from its letter", "cafe\u0301", "normal form C"],
  ["the kelvin sign", "300 \u212a", "normal form C"],
  ["a space before", " a", "spaces"],
  ["a space after", "a ", "spaces"],
  ["a no-break space after", "a\u00a0", "spaces"],
  ["two spaces", "a  b", "spaces"],
  ["nothing but a space", " ", "spaces"],
  ["Cyrillic in a Latin word", "p\u0430ypal", "look-alike"],
  ["Latin in a Cyrillic word", "Москвa", "look-alike"],
  ["Greek in a Latin word", "Jοhn", "look-alike"],
  ["Greek in a Cyrillic word", "Мοсква", "look-alike"],
];

const allowed = [
  "Women’s March",
  "“We are the 99%”",
  "A → B, 1 × 2 = 2; §5 & ¶3 …",
  "<script>alert(1)</script>",
  "{{7*7}} ${x} %00 ' OR 1=1 --",
  "50 % of 1 000 people",
  "José Martí",
  "Nguyễn Ái Quốc",
  "Łódź",
  "Žižek",
  "Þingvellir",
  "İstanbul",
  "Straße",
  "Ōsaka",
  "Ǫnondaga",
  "ʻIolani",
  "Siŋté Glešká",
  "Kwakwa̱ka̱ʼwakw",
  "sḵwx̱wú7mesh",
  "ᏣᎳᎩ",
  "ᐃᓄᒃᑎᑐᑦ",
  "Москва",
  "Київ",
  "Αθήνα",
  "Հայաստան",
  "საქართველო",
  "القاهرة",
  "مُحَمَّد",
  "تهران",
  "می‌خواهم",
  "ירושלים",
  "שָׁלוֹם",
  "दिल्ली",
  "क्‍ष",
  "বাংলাদেশ",
  "தமிழ்நாடு",
  "ශ්‍රී ලංකා",
  "ประเทศไทย",
  "ភ្នំពេញ",
  "မြန်မာ",
  "བོད་ཡིག",
  "አዲስ አበባ",
  "東京",
  "香港",
  "ひらがな・カタカナ",
  "東京でのデモ",
  "辻\u{e0100}さん",
  "서울",
  "Москва and Moscow",
  "Αθήνα/Athens",
  "☮ ✊🏽 👩‍👩‍👧 ❤️‍🔥 👩🏽‍🚒",
  "NO KINGS",
  "10 µm",
];

describe("a text is refused for", () => {
  test("thirty reasons and more", () => {
    expect(refused.length).toBeGreaterThanOrEqual(30);
  });
  test.each(refused)("%s", (_, text, why) => {
    expect(hostileText(text)).toContain(why);
  });
});

describe("a text is taken in every script", () => {
  test("and there are thirty and more here", () => {
    expect(allowed.length).toBeGreaterThanOrEqual(30);
  });
  test.each(allowed)("%s", (text) => {
    expect(text).toBe(text.normalize("NFC"));
    expect(hostileText(text)).toBeUndefined();
  });
});

/** Every field that holds words, found by walking an entry that has them all, so that a new field cannot be forgotten. */
function placesOfWords(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => placesOfWords(child, [...path, Array.isArray(value) ? Number(key) : key]));
}

function withWords(value: unknown, [step, ...rest]: (string | number)[], words: string): unknown {
  if (step === undefined) return words;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[step] = withWords(copy[step], rest, words);
  return copy;
}

test("no text field of an entry lets an invisible sign through, whatever the field is for", () => {
  const value = soundValue();
  const fields = placesOfWords(value);
  expect(fields.length).toBeGreaterThan(60);
  for (const path of fields) {
    for (const words of ["a\u202eb", "a\u001bb", "\ufeffa", ""]) {
      const text = JSON.stringify(withWords(value, path, words));
      const problems = readLog([fileOf(soundPath, text)]).problems.filter(({ code }) => code !== "E004" && code !== "E130");
      expect(problems.length, `${path.join(".")} = ${JSON.stringify(words)}`).toBeGreaterThan(0);
    }
  }
});
