/** The inverted index: sorted words, and for each the events that hold it. No ranking: answers keep the order of time. */
import { addBit, emptyBitmap, intersect, type Bitmap } from "./bitmap.ts";
import { GrowingColumn } from "./grow.ts";
import { foldWords } from "./words.ts";

/** Words in sorted order; the events of word i are `events[starts[i]]` up to `events[starts[i + 1]]`. One part of the index, or all of it. */
export interface TextIndex {
  readonly words: readonly string[];
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly events: Uint32Array<ArrayBuffer>;
}

/** About how many postings a part holds. A word's events are never parted. */
const partPostings = 200_000;

/** Gathers texts, one an event, and gives the index in parts, in the order of their words. */
export function gatherText(): { add(text: string): void; finish(): TextIndex[] } {
  const postings = new Map<string, GrowingColumn>();
  let event = 0;
  return {
    add(text) {
      for (const word of new Set(foldWords(text))) {
        const list = postings.get(word) ?? new GrowingColumn(1);
        if (list.length === 0) postings.set(word, list);
        list.add(event);
      }
      event += 1;
    },
    finish() {
      const parts: TextIndex[] = [];
      let words: string[] = [];
      let size = 0;
      const close = () => {
        parts.push(indexOf(words, postings, size));
        words = [];
        size = 0;
      };
      for (const word of [...postings.keys()].sort()) {
        words.push(word);
        size += postings.get(word)?.length ?? 0;
        if (size >= partPostings) close();
      }
      if (words.length > 0 || parts.length === 0) close();
      return parts;
    },
  };
}

function indexOf(words: readonly string[], postings: ReadonlyMap<string, GrowingColumn>, size: number): TextIndex {
  const starts = new Uint32Array(words.length + 1);
  const events = new Uint32Array(size);
  words.forEach((word, index) => {
    const list = postings.get(word)?.numbers() ?? new Uint32Array();
    const start = starts[index] ?? 0;
    events.set(list, start);
    starts[index + 1] = start + list.length;
  });
  return { words, starts, events };
}

/** Indexes one text an event; the place in the list is the event's position. */
export function indexTexts(texts: readonly string[]): TextIndex[] {
  const gathered = gatherText();
  for (const text of texts) gathered.add(text);
  return gathered.finish();
}

/**
 * Which parts a search needs, by the first word of each: those that may hold a word beginning as one of the asked does.
 * A search through these parts alone finds what a search through all finds.
 */
export function partsFor(firstWords: readonly string[], asked: string): number[] {
  const needed = new Set<number>();
  for (const prefix of foldWords(asked)) {
    const first = Math.max(
      0,
      firstWords.findLastIndex((word) => word <= prefix),
    );
    for (let part = first; part < firstWords.length && (firstWords[part] ?? "") <= `${prefix}\uffff`; part += 1) needed.add(part);
  }
  return [...needed].sort((a, b) => a - b);
}

/** The events that hold, for each word asked, a word beginning with it; undefined where no word was asked. */
export function search(parts: readonly TextIndex[], asked: string, size: number): Bitmap | undefined {
  let found: Bitmap | undefined;
  for (const prefix of foldWords(asked)) {
    const bits = emptyBitmap(size);
    for (const { words, starts, events } of parts) {
      const end = starts[lowerBound(words, `${prefix}\uffff`)] ?? 0;
      for (let at = starts[lowerBound(words, prefix)] ?? 0; at < end; at += 1) addBit(bits, events[at] ?? 0);
    }
    found = found === undefined ? bits : intersect(found, bits);
  }
  return found;
}

/** The first position whose word is not before `key`. Words are sorted by UTF-16 unit, as `sort` does. */
function lowerBound(words: readonly string[], key: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
