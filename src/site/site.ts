/** A sound log as a folder of files that works on any host, in any sub-folder. */
import { createElement } from "react";
import {
  coverageOf,
  editionOf,
  historyOf,
  layOutHistory,
  noPast,
  pastOf,
  readingOf,
  registerOf,
  rowOf,
  sourcePagesOf,
  type History,
  type Reading,
  type Row,
  type Source,
} from "../archive/index.ts";
import type { Publication } from "../citation/publication.ts";
import type { About, Event, Log, Registers } from "../log/index.ts";
import type { SiteFile } from "../store/publish.ts";
import type { PublishedFile } from "../viewer/index.ts";
import { wordsIn } from "../viewer/index.ts";
import type { Styler } from "../citation/styles.ts";
import type { Bundle } from "./bundle.ts";
import { citeLog } from "./citing.ts";
import { CitedSource } from "./CitedSource.tsx";
import { Coins } from "./Coins.tsx";
import { coveragePages } from "./coverage.tsx";
import { layOutData, openingOf, published, publishedMeans } from "./data.ts";
import { headsOf } from "./heads.tsx";
import { pastFiles, pastOfEntry } from "./past.tsx";
import { icon } from "./icon.ts";
import { machineTexts } from "./machines.ts";
import { entryPage, indexPage, roomPage, type EntryParts } from "./pages.tsx";
import { entryPictures, roomPictures, type Drawer } from "./pictures/pictures.ts";
import { sourceFiles } from "./sourceFiles.tsx";
import { sourceOfLog, type EntrySource } from "./source.ts";

/** What a build is told besides the log. */
export interface Publishing {
  /** Where the site will stand, in place of what the log says of itself. */
  readonly address?: string | undefined;
  /** Draws the pictures for links; without it, or without an address to name them by, there are none. */
  readonly draw?: Drawer | undefined;
  /** Styles citations; without it only what pure code writes of them is there. */
  readonly styler?: Styler | undefined;
  /** The log's past; without it the log is as if it had begun today. */
  readonly history?: History;
}

/** Every file of the site but the manifest, sorted by path. The same log, past and viewer give the same bytes. */
export async function siteFiles(
  log: Log,
  bundle: Bundle,
  { address, draw, styler, history = historyOf(log, noPast) }: Publishing = {},
): Promise<SiteFile[]> {
  const publication = publicationOf(log.about, editionOf(log), address);
  const cited = citeLog(log, { address: publication.address, styler });
  const { publishers } = registerOf(log);
  const files: SiteFile[] = [];
  const readings: Reading[] = [];
  const heard = (reading: Reading) => readings.push(reading);
  const hearing = { pages: true, citations: cited.index, heard, publication, draw, history };
  for await (const file of roomFiles(sourceOfLog(log), log, bundle, hearing)) files.push(file);
  const events = readings.map(({ event }) => event);
  const rows: Row[] = events.map((event) => rowOf(event, publishers));
  const pictures = await entryPictures(readings, publication, draw);
  const heads = headsOf(publication, { pages: true, pictures: pathsOf([...files, ...pictures]) });
  const pasts = new Map([...history.entries].map(([id, spells]) => [id, pastOf(id, spells, history)]));
  const partsOf = (reading: Reading): EntryParts => ({
    reading,
    cited: cited.of(reading.event),
    machines: heads.entry(reading),
    coins: createElement(Coins, { event: reading.event, publishers, publication }),
    past: pastOfEntry(pasts.get(reading.event.id), history),
  });
  const citeSource = (source: Source) => createElement(CitedSource, { source, cited, publishers, publication });
  return [
    ...files,
    ...pictures,
    ...cited.files,
    page("entries/index.html", indexPage(bundle, rows, cited.log, heads.index)),
    ...coveragePages(bundle, coverageOf(log), heads.other).map(([path, text]) => page(path, text)),
    ...readings.map((reading) => page(`entries/${reading.event.id}/index.html`, entryPage(bundle, partsOf(reading)))),
    ...[...machineTexts(publication, events)].map(([path, text]) => page(path, text)),
    ...sourceFiles(log, bundle, { head: heads.other, cite: citeSource }),
    ...pastFiles(bundle, history, pasts, rows, heads.other),
    page("data/log.json", `${JSON.stringify({ events, ...registersOf(log) }, null, 1)}\n`),
    page("data/log.jsonl", events.map((event) => `${JSON.stringify(event)}\n`).join("")),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a run hears of while files are made. */
interface Hearing {
  /** Whether each entry has a page of its own, to which the reading room may lead. */
  readonly pages: boolean;
  /** The file from which the reading room begins to cite. */
  readonly citations: PublishedFile;
  /** The log's past; a log of lines has none. */
  readonly history?: History;
  readonly heard?: (reading: Reading) => void;
  /** Known beforehand where the log is in memory. */
  readonly publication?: Publication;
  readonly address?: string | undefined;
  readonly draw?: Drawer | undefined;
}

/**
 * The reading room and its data alone, file by file: the site of a log too large for a page an entry. Nothing is kept but
 * columns, so memory grows by about half a kilobyte an entry.
 */
export async function* roomFiles(
  source: EntrySource,
  registers: Registers,
  bundle: Bundle,
  { pages, citations, heard, publication: known, address, draw, history }: Hearing,
): AsyncGenerator<SiteFile> {
  const register = registerOf(registers);
  const data = layOutData(source.size, register);
  yield* bundle.files;
  let date = "";
  for await (const event of source.events()) {
    for (const revision of event.revisions) if (revision.date > date) date = revision.date;
    const reading = { ...readingOf(event, register, source.links), ...(pages && { sourcePages: sourcePagesOf(event) }) };
    heard?.(reading);
    yield* data.add(reading);
  }
  const laid = await data.finish((position): Promise<Event> => source.eventAt(position));
  yield* laid.files;
  const past = history === undefined ? undefined : layOutHistory(history, publishedMeans);
  yield* past?.files ?? [];
  const opening = { ...openingOf(laid), ...(past !== undefined && { history: published(past.index) }) };
  const publication = known ?? publicationOf(registers.about, { date, size: source.size }, address);
  const pictures = await roomPictures(publication, draw);
  yield* pictures;
  const { room } = headsOf(publication, { pages, pictures: pathsOf(pictures) });
  yield page("index.html", roomPage(bundle, { ...opening, citations, pages }, room));
  if (!pages) for (const [path, text] of machineTexts(publication, undefined)) yield page(path, text);
  yield page("icon.svg", icon);
}

const registersOf = ({ macroevents, publishers, localities, removed, about }: Registers): Omit<Registers, "links"> => ({
  macroevents,
  publishers,
  localities,
  removed,
  about,
});

const publicationOf = (about: About, edition: Publication["edition"], address: string | undefined): Publication => ({
  name: about.name ?? wordsIn.en.name,
  address: address ?? about.address,
  about,
  edition,
});

const pathsOf = (files: readonly SiteFile[]): ReadonlySet<string> => new Set(files.map(({ path }) => path));

const page = (path: string, content: string): SiteFile => ({ path, bytes: new TextEncoder().encode(content) });
