/** What the archive's worker holds and fetches: shelves of rows, boxes of entries, parts of ids and words, each once and as it is needed. */
import {
  boxOf,
  decodeIds,
  decodeText,
  idPartOf,
  partsFor,
  positionsOf,
  shelfOf,
  shelfSize,
  type Directory,
  type Digest,
  type Foremost,
  type Reading,
  type Row,
  type Shelf,
  type TextIndex,
} from "../archive/index.ts";
import { fetchVerified, inflate } from "./fetch.ts";

/** How many shelves and boxes are kept at hand. */
const shelvesKept = 400;
const boxesKept = 50;

/** The parts of a published archive that are fetched one by one. */
export interface Library {
  row(position: number): Promise<Row>;
  /** Where an id stands; undefined where no event has it. */
  positionOf(id: string): Promise<number | undefined>;
  entry(position: number): Promise<Reading | undefined>;
  /** The parts of the text index that a search needs. */
  text(asked: string): Promise<readonly TextIndex[]>;
}

/** Brings a file of the data, inflated. */
export type ReadFile = (kind: string, digest: Digest, ending: "json" | "bin") => Promise<Uint8Array<ArrayBuffer>>;

/** Files as they are published below a site's root. */
export const filesBelow =
  (base: string): ReadFile =>
  async (kind, digest, ending) => {
    const bytes = await fetchVerified(new URL(`data/${kind}/${digest}.${ending}`, base), digest);
    return ending === "bin" ? inflate(bytes) : bytes;
  };

/** Opens the library that a directory describes. */
export function openLibrary(file: ReadFile, directory: Directory): Library {
  const json = async <T>(kind: string, digest: Digest) => JSON.parse(new TextDecoder().decode(await file(kind, digest, "json"))) as T;
  const shelves = kept(shelvesKept, (index: number) => json<Shelf>("rows", digestAt(directory.shelves, index)));
  const boxes = kept(boxesKept, (digest: Digest) => json<readonly Reading[]>("entries", digest));
  const ids = kept(Infinity, async (part: number) => decodeIds(await file("ids", digestAt(directory.ids, part), "bin")));
  const words = kept(Infinity, async (digest: Digest) => decodeText(await file("text", digest, "bin")));
  const foremost = kept(1, async (digest: Digest) => rowsByPosition(await json<Foremost>("foremost", digest)));

  const fromShelf = async (position: number) => {
    const row = (await shelves(shelfOf(position))).rows[position % shelfSize];
    if (row === undefined) throw new RangeError(`no event at position ${position}`);
    return row;
  };
  return {
    async row(position) {
      const ahead = directory.foremost === undefined ? undefined : (await foremost(directory.foremost)).get(position);
      return ahead ?? fromShelf(position);
    },
    async positionOf(id) {
      if (directory.shelves.length === 0) return undefined;
      for (const position of positionsOf(await ids(idPartOf(id, directory.ids.length)), id))
        if ((await fromShelf(position)).id === id) return position;
      return undefined;
    },
    async entry(position) {
      const box = boxOf(await shelves(shelfOf(position)), position);
      return box === undefined ? undefined : (await boxes(box.digest))[box.place];
    },
    text: (asked) => Promise.all(partsFor(directory, asked).map(words)),
  };
}

const digestAt = (digests: readonly Digest[], index: number): Digest => {
  const digest = digests[index];
  if (digest === undefined) throw new RangeError(`the archive has no part ${index}`);
  return digest;
};

const rowsByPosition = ({ positions, rows }: Foremost): ReadonlyMap<number, Row> =>
  new Map(positions.flatMap((position, index) => (rows[index] === undefined ? [] : [[position, rows[index]]])));

/** Remembers what was fetched, the latest so many; what failed is forgotten, so that it can be tried again. */
function kept<K, T>(most: number, fetch: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const known = new Map<K, Promise<T>>();
  return (key) => {
    const found = known.get(key) ?? fetch(key);
    known.delete(key);
    known.set(key, found);
    if (known.size > most) {
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    }
    found.catch(() => known.delete(key));
    return found;
  };
}
