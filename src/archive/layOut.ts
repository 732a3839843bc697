/** The archive as files that a reader fetches: columns at once, facets behind them, everything else as it is needed. */
import type { Event } from "../log/index.ts";
import { encodeArchive, encodeFacets, encodeIds, encodeText } from "./codec.ts";
import { gatherColumns, namesText, rowOf, searchableText } from "./compile.ts";
import type { Row } from "./archive.ts";
import { foremostPositions } from "./foremost.ts";
import { frontOf } from "./front.ts";
import { hashOf, indexIds } from "./ids.ts";
import type { Reading } from "./reading.ts";
import type { Register } from "./register.ts";
import { beginningsOf, gatherText, type TextIndex } from "./search.ts";
import { shelfSize, type Directory, type Foremost, type Shelf, type TextPart } from "./shelf.ts";

/** A file of the published data: its path from the site's root, and its bytes. */
export interface DataFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What laying out asks of the machine. */
export interface Means {
  /** Makes bytes small where they are to travel. */
  readonly shrink: (bytes: Uint8Array) => Uint8Array;
  /** A name for bytes that no others have: 32 hexadecimal digits of their SHA-256 where they are published. */
  readonly nameOf: (bytes: Uint8Array) => string;
}

/** A box is closed once it holds so many bytes, so that an entry comes with few others. */
const boxBytes = 98_304;
/** A log of no more shelves than this is read whole, and nothing of it is sent ahead. */
const fewShelves = 4;
/** In a log of more entries than this a search looks through names only: an index of every word would be too large to send. */
export const mostSearchedWhole = 50_000;

/** A log laid out: every file that was not given before, and which of them a page opens. */
export interface LaidOut {
  readonly files: readonly DataFile[];
  /** The answers that a page begins with (see `Front`). */
  readonly front: DataFile;
  readonly archive: DataFile;
  readonly facets: DataFile;
  readonly directory: DataFile;
  readonly searched: "everything" | "names";
}

/** Lays out a log's data as files, reading by reading in the order of positions. Each file is given as soon as it is full, and not kept. */
export interface DataLayout {
  add(reading: Reading): DataFile[];
  /** The last files. Some rows are needed once more: `eventAt` gives the event at a position. */
  finish(eventAt: (position: number) => Event | Promise<Event>): Promise<LaidOut>;
}

/** Begins to lay out a log of so many entries. */
export function layOutData(size: number, register: Register, { shrink, nameOf }: Means): DataLayout {
  const searched = size > mostSearchedWhole ? "names" : "everything";
  const columns = gatherColumns(size, register);
  const text = gatherText();
  const ids = new Uint32Array(size);
  const shelves: string[] = [];
  let rows: Row[] = [];
  let boxes: { readonly from: number; readonly digest: string }[] = [];
  let box: string[] = [];
  let boxSize = 0;
  let position = 0;

  /** A file in a folder of its kind, named by its digest, so that no published name ever changes its content. */
  const named = (kind: string, ending: string, bytes: Uint8Array): DataFile => ({ path: `data/${kind}/${nameOf(bytes)}.${ending}`, bytes });

  const textPart = (index: TextIndex): { readonly file: DataFile; readonly part: TextPart } => {
    const file = named("text", "bin", shrink(encodeText(index)));
    return { file, part: { first: index.words[0] ?? "", digest: digestIn(file) } };
  };

  const closeBox = (): DataFile[] => {
    if (box.length === 0) return [];
    const file = named("entries", "json", new TextEncoder().encode(`[${box.join(",\n")}]\n`));
    boxes.push({ from: position - box.length, digest: digestIn(file) });
    box = [];
    boxSize = 0;
    return [file];
  };
  const closeShelf = (): DataFile[] => {
    if (rows.length === 0) return [];
    const last = closeBox();
    const shelf: Shelf = { rows, boxes };
    const file = named("rows", "json", json(shelf));
    shelves.push(digestIn(file));
    rows = [];
    boxes = [];
    return [...last, file];
  };

  return {
    add(reading) {
      const { event } = reading;
      columns.add(event);
      text.add(searched === "names" ? namesText(reading) : searchableText(reading));
      ids[position] = hashOf(event.id);
      const entry = JSON.stringify(reading);
      const full = boxSize + entry.length > boxBytes ? closeBox() : [];
      box.push(entry);
      boxSize += entry.length;
      rows.push(rowOf(event, register.publishers));
      position += 1;
      return rows.length === shelfSize ? [...full, ...closeShelf()] : full;
    },
    async finish(eventAt) {
      const last = closeShelf();
      const archive = columns.finish();
      const idFiles = indexIds(ids).map((part) => named("ids", "bin", shrink(encodeIds(part))));
      const words = text.finish();
      const texts = words.map(textPart);
      const beginnings = beginningsOf(words, size).map(textPart);
      const rowAt = async (at: number): Promise<Row> => rowOf(await eventAt(at), register.publishers);
      const front = named("front", "json", json(await frontOf(archive, rowAt)));
      const ahead =
        shelves.length <= fewShelves ? undefined : named("foremost", "json", json(await foremostOf(foremostPositions(archive))));
      const directory: Directory = {
        shelves,
        ids: idFiles.map(digestIn),
        text: texts.map(({ part }) => part),
        beginnings: beginnings.map(({ part }) => part),
        ...(ahead !== undefined && { foremost: digestIn(ahead) }),
      };
      const archiveFile = named("archive", "bin", shrink(encodeArchive(archive)));
      const facetsFile = named("facets", "bin", shrink(encodeFacets(archive)));
      const directoryFile = named("directory", "json", json(directory));
      return {
        files: [
          ...last,
          ...idFiles,
          ...[...texts, ...beginnings].map(({ file }) => file),
          ...(ahead === undefined ? [] : [ahead]),
          front,
          archiveFile,
          facetsFile,
          directoryFile,
        ],
        front,
        archive: archiveFile,
        facets: facetsFile,
        directory: directoryFile,
        searched,
      };

      async function foremostOf(positions: readonly number[]): Promise<Foremost> {
        const found: Row[] = [];
        for (const at of positions) found.push(await rowAt(at));
        return { positions, rows: found };
      }
    },
  };
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** The name of a file of the data without its ending. */
export const digestIn = ({ path }: DataFile): string => path.slice(path.lastIndexOf("/") + 1, path.lastIndexOf("."));
