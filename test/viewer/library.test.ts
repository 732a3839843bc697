import { expect, test } from "vitest";
import { countBits, layOutData, linksOf, readingOf, registerOf, search, type Directory } from "../../src/archive/index.ts";
import { noRegisters } from "../../src/log/registers.ts";
import { openLibrary } from "../../src/viewer/library.ts";
import { entryWith } from "../log/sound.ts";

test("a library of many words fetches one list for a first letter, and a search through it finds every event", async () => {
  // So many words that those with one letter lie in three parts.
  const [size, words] = [60, 11_000];
  const events = Array.from({ length: size }, (_, index) => {
    const summary = Array.from({ length: words }, (__, word) => `q${index}x${word}`).join(" ");
    return entryWith({ id: `2025-testville-event-${index}`, date: "2025", time: undefined, summary }).event;
  });
  const register = registerOf(noRegisters);
  const files = new Map<string, Uint8Array>();
  let names = 0;
  const layout = layOutData(size, register, { shrink: (bytes) => bytes, nameOf: () => String((names += 1)) });
  const links = linksOf(events);
  for (const event of events) for (const { path, bytes } of layout.add(readingOf(event, register, links))) files.set(path, bytes);
  const laid = await layout.finish((position) => events[position] ?? Promise.reject(new RangeError(`no event at ${position}`)));
  for (const { path, bytes } of laid.files) files.set(path, bytes);
  const directory = JSON.parse(new TextDecoder().decode(laid.directory.bytes)) as Directory;

  const fetched: string[] = [];
  const library = openLibrary((kind, digest, ending) => {
    const path = `data/${kind}/${digest}.${ending}`;
    fetched.push(path);
    return Promise.resolve(new Uint8Array(files.get(path) ?? []));
  }, directory);
  const found = async (asked: string) => countBits(search(await library.text(asked), asked, size) ?? new Uint32Array(0));
  expect(await found("q")).toBe(size);
  expect(fetched).toHaveLength(1);
  expect(await found("q7x")).toBe(1);
  expect(fetched.length).toBeLessThan(5);
  expect(new Set(laid.files.map(({ path }) => path)).size).toBe(laid.files.length);
});
