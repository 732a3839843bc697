import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ArchiveFormatError,
  compile,
  decodeArchive,
  decodeText,
  encodeArchive,
  encodeText,
  facetNames,
  laneNames,
  type Archive,
} from "../../src/archive/index.ts";
import { entryWith } from "../log/sound.ts";
import { soundLog } from "./logs.ts";

const small = compile({
  entries: ["2025-06-14", "2025-06-15/2025-06-20", "2025-07~"].map((date, index) =>
    entryWith({ id: `2025-testville-event-${index}`, date, time: undefined }),
  ),
  macroevents: [],
  problems: [],
});
const archiveBytes = encodeArchive(small.archive);
const textBytes = encodeText(small.text);
const magic = "unrest-archive 1\n";
const headLength = new DataView(archiveBytes.buffer).getUint32(magic.length, true);
const headEnd = magic.length + 8 + headLength;

/** Whether everything that an archive says it has is there. */
function isWhole({ size, rows, columns, facets, lanes }: Archive): boolean {
  return (
    rows.length === size &&
    (Object.values(columns) as ArrayLike<number>[]).every((column) => column.length === size) &&
    facetNames.every(
      (name) =>
        facets[name].values.length === facets[name].bitmaps.length &&
        facets[name].bitmaps.every((bits) => bits.length === Math.ceil(size / 32)),
    ) &&
    laneNames.every((name) => lanes[name].length === size)
  );
}

const flipped = (bytes: Uint8Array, at: number, bit: number) => bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));

describe("bytes", () => {
  test("give back the archive and the text index that they were made from", () => {
    fc.assert(
      fc.property(soundLog(40), (log) => {
        const { archive, text } = compile(log);
        expect(decodeArchive(encodeArchive(archive))).toEqual(archive);
        expect(decodeText(encodeText(text))).toEqual(text);
      }),
      { numRuns: 40, seed: 21 },
    );
  });

  test("are read wherever they begin in a larger buffer, a Node buffer too", () => {
    for (const shift of [0, 1, 4, 8]) {
      const room = Buffer.alloc(archiveBytes.length + 16);
      room.set(archiveBytes, shift);
      expect(decodeArchive(room.subarray(shift, shift + archiveBytes.length))).toEqual(small.archive);
    }
  });

  test("are read without copying where they are aligned", () => {
    expect(decodeArchive(archiveBytes).columns.anchor.buffer).toBe(archiveBytes.buffer);
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
    for (let at = magic.length + 8; at < headEnd; at += 1) {
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
