import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesBetween, compareWords } from "../../src/archive/index.ts";
import { entryWith } from "../log/sound.ts";
import type { Event } from "../../src/log/index.ts";

const sound = entryWith({}).event;
const statement = (id: string, text: string, rest = {}) => ({ id, text, citations: [sound.citations[0]?.id ?? ""], ...rest });
const changes = (before: Partial<Event>, after: Partial<Event>) => changesBetween({ ...sound, ...before }, { ...sound, ...after });

describe("what changed in an entry", () => {
  test("is nothing where only its revisions are others, or the order of what is listed", () => {
    const revisions = [...sound.revisions, { date: "2026-11-26", note: "Spelling of the file." }];
    expect(changes({}, { revisions, parties: sound.parties.toReversed(), citations: sound.citations.toReversed() })).toEqual([]);
  });

  test("is a statement added, removed or reworded, each by its id", () => {
    const before = { statements: [statement("s1", "Ten people came."), statement("s2", "It rained.")], figures: [] };
    const after = { statements: [statement("s1", "Twelve people came."), statement("s3", "It ended at noon.")], figures: [] };
    expect(changes(before, after)).toEqual([
      { part: "statement", of: "s2", before: "It rained." },
      { part: "statement", of: "s1", detail: "text", before: "Ten people came.", after: "Twelve people came." },
      { part: "statement", of: "s3", after: "It ended at noon." },
    ]);
  });

  test("is not that statements were numbered anew, nor that citations were renamed", () => {
    const [citation] = sound.citations;
    if (citation === undefined) throw new Error("the sound entry has a citation");
    const before = {
      statements: [statement("s1", "One."), statement("s2", "Two.", { contradicts: ["s1"] })],
      citations: [citation],
      figures: [],
    };
    const after = {
      statements: [
        statement("s7", "One.", { citations: ["renamed"] }),
        statement("s1", "Two.", { citations: ["renamed"], contradicts: ["s7"] }),
      ],
      citations: [{ ...citation, id: "renamed" }],
      figures: [],
    };
    expect(changes(before, after)).toEqual([]);
  });

  test("names the publishers of citations that a statement gained and lost", () => {
    const [one, two] = sound.citations;
    if (one === undefined || two === undefined) throw new Error("the sound entry has two citations");
    expect(
      changes(
        { statements: [statement("s1", "One.", { citations: [one.id] })] },
        { statements: [statement("s1", "One.", { citations: [two.id] })] },
      ),
    ).toEqual([{ part: "statement", of: "s1", detail: "cites", before: one.publisher, after: two.publisher }]);
  });

  test("is a figure's number, told with its bounds", () => {
    const figure = {
      measure: "crowd" as const,
      of: "marchers",
      low: 200,
      accordingTo: "Police",
      citations: [sound.citations[0]?.id ?? ""],
    };
    expect(changes({ figures: [figure] }, { figures: [{ ...figure, high: 300 }] })).toEqual([
      { part: "figure", of: "marchers", detail: "number", before: "≥ 200", after: "200–300" },
    ]);
  });

  test("is a source's address, date or how much of it was read", () => {
    const [first, ...rest] = sound.citations;
    if (first === undefined) throw new Error("the sound entry has a citation");
    const told = changes({ citations: [{ ...first, read: "excerpt" }, ...rest] }, { citations: [{ ...first, read: "full" }, ...rest] });
    expect(told).toEqual([{ part: "citation", of: first.publisher, detail: "read", before: "excerpt", after: "full" }]);
  });

  test("is title, date, forms and which form is drawn", () => {
    const told = changes(
      { title: "Old", date: "2025-06", forms: ["march", "riot"] },
      { title: "New", date: "2025-06-14", forms: ["riot", "march"] },
    );
    expect(told).toEqual([
      { part: "title", before: "Old", after: "New" },
      { part: "date", before: "2025-06", after: "2025-06-14" },
      { part: "firstForm", before: "march", after: "riot" },
    ]);
  });

  test("between a state and itself is nothing, and backwards is the same turned round", () => {
    expect(changesBetween(sound, sound)).toEqual([]);
    const other = { title: "Another", summary: "Another.", statements: [statement("s9", "A new one.")] };
    const sides = (list: ReturnType<typeof changes>) => list.map(({ before, after }) => JSON.stringify([before, after])).sort();
    const turned = (list: ReturnType<typeof changes>) => list.map(({ before, after }) => JSON.stringify([after, before])).sort();
    expect(sides(changes({}, other))).toEqual(turned(changes(other, {})));
  });
});

describe("two wordings beside each other", () => {
  const text = fc
    .array(fc.constantFrom("a", "word", "</script>", "“quoted”", "\u202e", " ", "  ", ".", "👩‍👩‍👧", "\n", "é"))
    .map((words) => words.join(" "));

  test("give each wording whole, word for word", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = compareWords(before, after);
        const side = (not: string) =>
          parts
            .filter((part) => part.in !== not)
            .map((part) => part.text)
            .join("");
        expect(side("after")).toBe(before);
        expect(side("before")).toBe(after);
      }),
    );
  });

  test("mark words, not letters, and not the words around them", () => {
    expect(compareWords("Ten people marched.", "Twelve people marched.")).toEqual([
      { text: "Ten", in: "before" },
      { text: "Twelve", in: "after" },
      { text: " people marched.", in: "both" },
    ]);
  });
});
