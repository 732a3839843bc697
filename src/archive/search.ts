/** The inverted index: sorted words, and for each the events that hold it. No ranking: answers keep the order of time. */
import { eachBit, emptyBitmap, intersect, type Bitmap } from "./bitmap.ts";
import { addPostings, Postings } from "./postings.ts";
import type { Digest, Directory } from "./shelf.ts";
import { foldWords } from "./words.ts";

/**
 * Words in sorted order, and for each the list of its events (postings.ts): that of word i is the bytes of `lists` from `starts[i]` up to
 * `starts[i + 1]`. One part of the index, or all of it.
 */
export interface TextIndex {
  readonly words: readonly string[];
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly lists: Uint8Array<ArrayBuffer>;
}

/** How many bytes of lists make a part: what a reader fetches for a word, a little smaller still when it is deflated. */
const usualBytes = 200_000;
/** A beginning whose words lie in more parts than this has its events united beforehand. */
const fewParts = 2;
/** Stands in a united beginning for the rest of its words: no word has this sign, and it comes before all that a word may go on with. */
const anyEnd = "*";

/**
 * Gathers texts, one an event, and gives the index in parts, in the order of their words. A word's list is never parted: a part is closed
 * by the word with which its lists come to `partBytes`.
 */
export function gatherText(): { add(text: string): void; finish(partBytes?: number): TextIndex[] } {
  const postings = new Map<string, Postings>();
  let event = 0;
  return {
    add(text) {
      for (const word of new Set(foldWords(text))) {
        const known = postings.get(word) ?? new Postings();
        if (known.isEmpty) postings.set(word, known);
        known.add(event);
      }
      event += 1;
    },
    finish(partBytes = usualBytes) {
      const parts: TextIndex[] = [];
      let words: string[] = [];
      let lists: Uint8Array[] = [];
      let size = 0;
      const close = () => {
        parts.push(indexOf(words, lists));
        words = [];
        lists = [];
        size = 0;
      };
      for (const [word, held] of [...postings].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const list = held.list();
        words.push(word);
        lists.push(list);
        size += list.length;
        if (size >= partBytes) close();
      }
      if (words.length > 0 || parts.length === 0) close();
      return parts;
    },
  };
}

function indexOf(words: readonly string[], own: readonly Uint8Array[]): TextIndex {
  const starts = new Uint32Array(words.length + 1);
  own.forEach((list, index) => (starts[index + 1] = (starts[index] ?? 0) + list.length));
  const lists = new Uint8Array(starts[words.length] ?? 0);
  own.forEach((list, index) => {
    lists.set(list, starts[index]);
  });
  return { words, starts, lists };
}

/** Indexes one text an event; the place in the list is the event's position. */
export function indexTexts(texts: readonly string[]): TextIndex[] {
  const gathered = gatherText();
  for (const text of texts) gathered.add(text);
  return gathered.finish();
}

/**
 * Beginnings of words that lie in many parts, each as an index of its own: one word, “ma*”, with the events of all that it stands for.
 * A reader who types a first letter then fetches and reads one list in place of many parts. `size` is that of the log.
 */
export function beginningsOf(parts: readonly TextIndex[], size: number): TextIndex[] {
  const beginnings = new Set<string>();
  parts.forEach(({ words }, part) => {
    const [last = "", beyond = ""] = [words.at(-1), parts[part + fewParts]?.words[0]];
    for (let end = 1; end <= last.length && last[end - 1] === beyond[end - 1]; end += 1) beginnings.add(last.slice(0, end));
  });
  return [...beginnings].sort().map((beginning) => {
    const united = new Postings();
    eachBit(withBeginning(parts, beginning, size), (event) => {
      united.add(event);
    });
    return indexOf([beginning + anyEnd], [united.list()]);
  });
}

/**
 * What of a directory a search needs: for each asked word its united beginning, or else the parts that may hold a word beginning so.
 * A search through these alone finds what a search through all finds.
 */
export function partsFor({ text, beginnings }: Pick<Directory, "text" | "beginnings">, asked: string): Digest[] {
  const needed = foldWords(asked).flatMap((prefix) => {
    const united = beginnings.find(({ first }) => first === prefix + anyEnd);
    if (united !== undefined) return [united];
    const from = text.findLastIndex(({ first }) => first <= prefix);
    return text.filter(({ first }, part) => part >= from && (part === from || first <= `${prefix}\uffff`));
  });
  return [...new Set(needed.map(({ digest }) => digest))];
}

/** The events that hold, for each word asked, a word beginning with it; undefined where no word was asked. */
export function search(parts: readonly TextIndex[], asked: string, size: number): Bitmap | undefined {
  let found: Bitmap | undefined;
  for (const prefix of foldWords(asked)) {
    const bits = withBeginning(parts, prefix, size);
    found = found === undefined ? bits : intersect(found, bits);
  }
  return found;
}

function withBeginning(parts: readonly TextIndex[], prefix: string, size: number): Bitmap {
  const bits = emptyBitmap(size);
  for (const { words, starts, lists } of parts) {
    const end = lowerBound(words, `${prefix}\uffff`);
    for (let word = lowerBound(words, prefix); word < end; word += 1) addPostings(bits, lists, starts[word] ?? 0, starts[word + 1] ?? 0);
  }
  return bits;
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
