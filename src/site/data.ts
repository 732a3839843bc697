/** The archive as files that a reader fetches: columns at once, facets behind them, everything else as it is needed. */
import {
  encodeArchive,
  encodeFacets,
  encodeIds,
  encodeText,
  foremostPositions,
  gatherColumns,
  gatherText,
  hashOf,
  indexIds,
  namesText,
  rowOf,
  searchableText,
  shelfSize,
  type Directory,
  type Foremost,
  type Reading,
  type Register,
  type Row,
  type Shelf,
} from "../archive/index.ts";
import type { Event } from "../log/index.ts";
import { digestOf, type SiteFile } from "../store/publish.ts";
import type { Opening, PublishedFile } from "../viewer/index.ts";
import { shrink } from "./shrink.ts";

/** A box is closed once it holds so many bytes, so that an entry comes with few others. */
const boxBytes = 98_304;
/** A log of no more shelves than this is read whole, and nothing of it is sent ahead. */
const fewShelves = 4;
/** In a log of more entries than this a search looks through names only: an index of every word would be too large to send. */
export const mostSearchedWhole = 50_000;

/** What the page is told to open, besides where the site's root is. */
export type DataOpening = Pick<Opening, "archive" | "facets" | "directory" | "searched">;

/** Lays out a log's data as files, reading by reading in the order of positions. Each file is given as soon as it is full, and not kept. */
export interface DataLayout {
  add(reading: Reading): SiteFile[];
  /** The last files. Some rows are needed once more: `eventAt` gives the event at a position. */
  finish(eventAt: (position: number) => Event | Promise<Event>): Promise<{ readonly files: SiteFile[]; readonly opening: DataOpening }>;
}

/** Begins to lay out a log of so many entries. */
export function layOutData(size: number, register: Register): DataLayout {
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

  const closeBox = (): SiteFile[] => {
    if (box.length === 0) return [];
    const file = named("entries", "json", new TextEncoder().encode(`[${box.join(",\n")}]\n`));
    boxes.push({ from: position - box.length, digest: nameOf(file) });
    box = [];
    boxSize = 0;
    return [file];
  };
  const closeShelf = (): SiteFile[] => {
    if (rows.length === 0) return [];
    const last = closeBox();
    const shelf: Shelf = { rows, boxes };
    const file = named("rows", "json", json(shelf));
    shelves.push(nameOf(file));
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
      const texts = text.finish().map((part) => ({ first: part.words[0] ?? "", file: named("text", "bin", shrink(encodeText(part))) }));
      const ahead =
        shelves.length <= fewShelves ? undefined : named("foremost", "json", json(await foremostOf(foremostPositions(archive))));
      const directory: Directory = {
        shelves,
        ids: idFiles.map(nameOf),
        text: texts.map(({ first, file }) => ({ first, digest: nameOf(file) })),
        ...(ahead !== undefined && { foremost: nameOf(ahead) }),
      };
      const archiveFile = named("archive", "bin", shrink(encodeArchive(archive)));
      const facetsFile = named("facets", "bin", shrink(encodeFacets(archive)));
      const directoryFile = named("directory", "json", json(directory));
      return {
        files: [
          ...last,
          ...idFiles,
          ...texts.map(({ file }) => file),
          ...(ahead === undefined ? [] : [ahead]),
          archiveFile,
          facetsFile,
          directoryFile,
        ],
        opening: { archive: published(archiveFile), facets: published(facetsFile), directory: published(directoryFile), searched },
      };

      async function foremostOf(positions: readonly number[]): Promise<Foremost> {
        const found: Row[] = [];
        for (const at of positions) found.push(rowOf(await eventAt(at), register.publishers));
        return { positions, rows: found };
      }
    },
  };
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** A file in a folder of its kind, named by its digest, so that no published name ever changes its content. */
export function named(kind: string, ending: string, bytes: Uint8Array): SiteFile {
  return { path: `data/${kind}/${digestOf(bytes).slice(0, 32)}.${ending}`, bytes };
}

const nameOf = ({ path }: SiteFile) => path.slice(path.lastIndexOf("/") + 1, path.lastIndexOf("."));

/** A file as a page names it. */
export const published = ({ path, bytes }: SiteFile): PublishedFile => ({ path, size: bytes.length, sha256: digestOf(bytes) });
