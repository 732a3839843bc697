import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Card } from "../../src/site/pictures/card.ts";
import { drawerWith } from "../../src/site/pictures/drawer.ts";
import { breakLines, fitText, shorten } from "../../src/site/pictures/lines.ts";
import { cardOf } from "../../src/site/pictures/pictures.ts";
import { indexedPng } from "../../src/site/pictures/png.ts";
import { folderCache, noCache } from "../../src/store/cache.ts";
import { publication, readings } from "../citation/publications.ts";

/** Every sign is half as wide as the text is high. */
const widthAt = (text: string, size: number) => Array.from(text).length * size * 0.5;
const words = fc.string({ unit: "grapheme", maxLength: 200 });
const squeezed = (text: string) => text.replaceAll(/\s/gu, "");

describe("text in lines", () => {
  test("keeps every sign in its order, and no line is wider than it may be", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (text, most) => {
        const fits = (line: string) => Array.from(line).length <= most;
        const lines = breakLines(text, fits);
        expect(squeezed(lines.join(""))).toBe(squeezed(text));
        for (const line of lines) expect(fits(line)).toBe(true);
      }),
    );
  });

  test("is set in the largest size in which it fits, and cut with an ellipsis where it fits in none", () => {
    fc.assert(
      fc.property(words, (text) => {
        const room = { width: 400, height: 100, sizes: [40, 30, 20] as const, lineHeight: 1.2 };
        const { lines, size } = fitText(text, widthAt, { ...room, sizes: [40, 30, 20] });
        expect(lines.length * size * room.lineHeight).toBeLessThanOrEqual(Math.max(room.height, size * room.lineHeight));
        for (const line of lines) expect(widthAt(line, size)).toBeLessThanOrEqual(room.width);
        const whole = squeezed(lines.join("")) === squeezed(text);
        expect(whole || (size === 20 && lines.at(-1)?.endsWith("…"))).toBe(true);
        for (const larger of room.sizes.filter((other) => other > size))
          expect(breakLines(text, (line) => widthAt(line, larger) <= room.width).length * larger * room.lineHeight).toBeGreaterThan(
            room.height,
          );
      }),
    );
  });

  test("breaks between words, and a word only where it is longer than a line", () => {
    const fits = (line: string) => line.length <= 6;
    expect(breakLines("one two  three", fits)).toEqual(["one", "two", "three"]);
    expect(breakLines("a sesquipedalian b", fits)).toEqual(["a", "sesqui", "pedali", "an b"]);
    expect(shorten("one two", (line) => line.length <= 5)).toBe("one…");
  });
});

/** The size and pixels of a PNG with a palette. */
function read(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < buffer.length;) {
    const length = buffer.readUInt32BE(at);
    chunks.set(buffer.toString("latin1", at + 4, at + 8), buffer.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const header = chunks.get("IHDR") ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
  const palette = chunks.get("PLTE") ?? Buffer.alloc(0);
  const at = (x: number, y: number) => [...palette.subarray(3 * (rows[y * (width + 1) + 1 + x] ?? 0)).subarray(0, 3)];
  return { width, height, colours: palette.length / 3, at };
}

test("a PNG with a palette has the pixels that it was made of", () => {
  const rgba = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255, 1, 2, 3, 255, 0, 255, 0, 255]);
  const { width, height, colours, at } = read(indexedPng({ width: 3, height: 2, rgba }) ?? new Uint8Array());
  expect([width, height, colours]).toEqual([3, 2, 4]);
  for (let pixel = 0; pixel < 6; pixel += 1)
    expect(at(pixel % 3, Math.floor(pixel / 3))).toEqual([...rgba.subarray(pixel * 4, pixel * 4 + 3)]);
  const many = Uint8Array.from({ length: 4 * 257 }, (_, index) =>
    index % 4 === 0 ? Math.floor(index / 4) % 256 : index % 4 === 1 ? Number(index > 1_023) : 0,
  );
  expect(indexedPng({ width: 257, height: 1, rgba: many })).toBeUndefined();
});

describe("a picture", () => {
  const draw = drawerWith(noCache);
  const plain: Card = { title: "March", details: ["14 June 2025"], label: "March", families: ["assembly"], name: "A log" };
  const folder = mkdtempSync(join(tmpdir(), "unrest-pictures-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("of an entry is a small PNG of 1200 by 630 with something on it, the same each time", async () => {
    for (const reading of [readings[0], readings.at(-1)]) {
      if (reading === undefined) throw new Error("no entry");
      const card = cardOf(reading, publication);
      expect([card.title, card.details[0], card.name]).toEqual([reading.event.title, reading.when.en, publication.name]);
      const bytes = (await draw(card)) ?? new Uint8Array();
      const { width, height, colours, at } = read(bytes);
      expect([width, height, at(5, 5)]).toEqual([1_200, 630, [251, 250, 247]]);
      expect(colours).toBeGreaterThan(10);
      expect(bytes.length).toBeLessThan(40_960);
      expect(Buffer.compare(bytes, (await drawerWith(noCache)(card)) ?? new Uint8Array())).toBe(0);
    }
  });

  test.each(["</svg><script>", "Île-de-France “so” – 100 % & <b>", "Ελλάδα Москва Đại lộ", "word ".repeat(90), "x".repeat(400)])(
    "is drawn of a title that its typeface has: %j",
    async (title) => {
      expect(read((await draw({ ...plain, title })) ?? new Uint8Array()).width).toBe(1_200);
    },
  );

  test.each(["مظاهرة", "示威", "March 🎉", "שלום", "\u202eMarch"])(
    "is not drawn of a title with signs that it lacks: %j",
    async (title) => {
      expect(await draw({ ...plain, title })).toBeUndefined();
    },
  );

  test("leaves out a lesser line that it cannot draw", async () => {
    expect(await draw({ ...plain, details: ["示威"], name: "示威" })).toEqual(await draw({ ...plain, details: [], name: "" }));
  });

  test("is taken from the cache where it was drawn before, and the cache holds nothing half-written", async () => {
    const first = await drawerWith(folderCache(folder))(plain);
    const names = readdirSync(folder);
    expect(names.map((name) => name.replace(/^[0-9a-f]{32}/, "<key>"))).toEqual(["<key>.png"]);
    let written = 0;
    const kept = folderCache(folder);
    const watched = { read: (key: string) => kept.read(key), write: () => Promise.resolve(void (written += 1)) };
    expect(Buffer.compare((await drawerWith(watched)(plain)) ?? new Uint8Array(), first ?? new Uint8Array([1]))).toBe(0);
    expect(written).toBe(0);
    await drawerWith(watched)({ ...plain, title: "Another" });
    expect(written).toBe(1);
  });
});
