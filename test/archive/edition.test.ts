import { describe, expect, test } from "vitest";
import { editionOf } from "../../src/archive/index.ts";
import { noRegisters } from "../../src/log/index.ts";
import { entryWith } from "../log/sound.ts";

const log = (...entries: ReturnType<typeof entryWith>[]) => ({ ...noRegisters, entries });

describe("the edition of a log", () => {
  test("does not depend on the order of entries", () => {
    const [one, two] = [entryWith({}), entryWith({ id: "2025-06-15-testville-second" })];
    expect(editionOf(log(one, two))).toEqual(editionOf(log(two, one)));
  });

  test("has another version when one word of one entry or of a register is another", () => {
    const before = editionOf(log(entryWith({}))).version;
    expect(before).toMatch(/^[0-9a-f]{12}$/);
    expect(editionOf(log(entryWith({ title: "Another title" }))).version).not.toBe(before);
    const about = { lookedFor: ["Everything."], thin: [] };
    expect(editionOf({ ...log(entryWith({})), about }).version).not.toBe(before);
  });

  test("has the day of the last revision", () => {
    const revisions = [
      { date: "2026-11-26", note: "Mended." },
      { date: "2026-11-23", note: "First entry." },
    ];
    expect(editionOf(log(entryWith({ revisions }))).date).toBe("2026-11-26");
  });
});
