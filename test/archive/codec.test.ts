import { noRegisters } from "../../src/log/registers.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ArchiveFormatError,
  compile,
  decodeArchive,
  decodeText,
  encodeArchive,
  encodeText,
  decodeIds,
  encodeFacets,
  encodeIds,
  firstFacet,
  hashOf,
  indexIds,
  withFacets,
  type Archive,
} from "../../src/archive/index.ts";
import { eventsOf } from "../../src/archive/facet.ts";
import { entryWith } from "../log/sound.ts";
import { soundLog } from "./logs.ts";

const small = compile({
  entries: ["2025-06-14", "2025-06-15/2025-06-20", "2025-07~"].map((date, index) =>
    entryWith({ id: `2025-testville-event-${index}`, date, time: undefined }),
  ),
  ...noRegisters,
  problems: [],
});
const archiveBytes = encodeArchive(small.archive);
const textBytes = encodeText(small.text[0] ?? { words: [], starts: new Uint32Array(1), lists: new Uint8Array(0) });
const magic = "unrest-archive 3\n";
const headLength = new DataView(archiveBytes.buffer).getUint32(magic.length, true);
const headEnd = magic.length + 4 + headLength;
const whole = (archive: Archive) => withFacets(decodeArchive(encodeArchive(archive)), encodeFacets(archive));

/** Whether everything that an archive says it has is there. */
function isWhole({ size, times, weight, facets }: Archive): boolean {
  return (
    [times.anchor, times.shape, weight].every((column) => column.length === size) &&
    (facets.place === undefined ? 0 : eventsOf(facets.place)) === size
  );
}

const flipped = (bytes: Uint8Array, at: number, bit: number) => bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));

describe("bytes", () => {
  test("give back the archive, its ids and the text index that they were made from", () => {
    fc.assert(
      fc.property(soundLog(40), (log) => {
        const { archive, rows, text } = compile(log);
        expect(whole(archive)).toEqual(archive);
        for (const part of text) expect(decodeText(encodeText(part))).toEqual(part);
        for (const part of indexIds(Uint32Array.from(rows, ({ id }) => hashOf(id)))) expect(decodeIds(encodeIds(part))).toEqual(part);
      }),
      { numRuns: 40, seed: 21 },
    );
  });

  test("give an archive that can be drawn before its facets have come", () => {
    const { facets } = decodeArchive(archiveBytes);
    expect(Object.keys(facets)).toEqual([firstFacet]);
    expect(facets[firstFacet]).toEqual(small.archive.facets[firstFacet]);
  });

  test("are read wherever they begin in a larger buffer, a Node buffer too", () => {
    for (const shift of [0, 1, 4, 8]) {
      const room = Buffer.alloc(archiveBytes.length + 16);
      room.set(archiveBytes, shift);
      expect(decodeArchive(room.subarray(shift, shift + archiveBytes.length)).times).toEqual(small.archive.times);
    }
  });
});

describe("broken bytes are refused:", () => {
  test.each([
    ["none", new Uint8Array()],
    ["a page that says what went wrong", new TextEncoder().encode("<!doctype html>\n<title>404</title>".repeat(20))],
    ["an older version", new TextEncoder().encode("unrest-archive 0\n")],
    ["the magic alone", new TextEncoder().encode(magic)],
    ["a head that is not there", new TextEncoder().encode(`${magic}\xff\xff\xff\x7f    {}`)],
    ["the text index for the archive", textBytes],
  ])("%s", (_, bytes) => {
    expect(() => decodeArchive(bytes)).toThrow(ArchiveFormatError);
  });

  test("the archive for the text index", () => {
    expect(() => decodeText(archiveBytes)).toThrow(ArchiveFormatError);
  });

  test("an archive or a text index cut short at any byte", () => {
    for (let end = 0; end < archiveBytes.length; end += 1)
      expect(() => decodeArchive(archiveBytes.slice(0, end)), `cut at ${end}`).toThrow(ArchiveFormatError);
    for (let end = 0; end < textBytes.length; end += 1)
      expect(() => decodeText(textBytes.slice(0, end)), `cut at ${end}`).toThrow(ArchiveFormatError);
  });

  test("facets of another log", () => {
    const other = compile({ entries: [entryWith({})], ...noRegisters, problems: [] }).archive;
    expect(() => withFacets(small.archive, encodeFacets(other))).toThrow(ArchiveFormatError);
  });

  test("an archive with a byte too many", () => {
    expect(() => decodeArchive(new Uint8Array([...archiveBytes, 0]))).toThrow(ArchiveFormatError);
  });

  test("an archive with a flipped bit in its magic or the length of its head", () => {
    for (let at = 0; at < magic.length + 4; at += 1)
      for (let bit = 0; bit < 8; bit += 1)
        expect(() => decodeArchive(flipped(archiveBytes, at, bit)), `${at}.${bit}`).toThrow(ArchiveFormatError);
  });

  test("an archive with a flipped bit in its head, unless only a word is another and the archive is whole", () => {
    let refused = 0;
    for (let at = magic.length + 4; at < headEnd; at += 1) {
      try {
        expect(isWhole(decodeArchive(flipped(archiveBytes, at, at % 7))), `byte ${at}`).toBe(true);
      } catch (error) {
        expect(error, `byte ${at}`).toBeInstanceOf(ArchiveFormatError);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(headLength / 3);
  });
});
