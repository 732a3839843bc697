/** The inverted index: sorted words, and for each the events that hold it. No ranking: answers keep the order of time. */
import { addBit, emptyBitmap, intersect, type Bitmap } from "./bitmap.ts";
import { foldWords } from "./words.ts";

/** Words in sorted order; the events of word i are `events[starts[i]]` up to `events[starts[i + 1]]`. */
export interface TextIndex {
  readonly size: number;
  readonly words: readonly string[];
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly events: Uint32Array<ArrayBuffer>;
}

/** Indexes one text an event; the position in the list is the event's index. */
export function indexTexts(texts: readonly string[]): TextIndex {
  const postings = new Map<string, number[]>();
  texts.forEach((text, event) => {
    for (const word of new Set(foldWords(text))) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [event]);
      else list.push(event);
    }
  });
  const words = [...postings.keys()].sort();
  const starts = new Uint32Array(words.length + 1);
  const events = new Uint32Array([...postings.values()].reduce((sum, list) => sum + list.length, 0));
  words.forEach((word, index) => {
    const list = postings.get(word) ?? [];
    const start = starts[index] ?? 0;
    events.set(list, start);
    starts[index + 1] = start + list.length;
  });
  return { size: texts.length, words, starts, events };
}

/** The events that hold, for each word asked, a word beginning with it. */
export function search(index: TextIndex, asked: string): Bitmap | undefined {
  let found: Bitmap | undefined;
  for (const prefix of foldWords(asked)) {
    const bits = emptyBitmap(index.size);
    const first = lowerBound(index.words, prefix);
    const last = lowerBound(index.words, `${prefix}\uffff`);
    for (let at = index.starts[first] ?? 0; at < (index.starts[last] ?? 0); at += 1) addBit(bits, index.events[at] ?? 0);
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
