/** A sound log as a folder of files that works on any host, in any sub-folder. */
import { createElement } from "react";
import { coverageOf, editionOf, readingOf, registerOf, rowOf, type Reading, type Row } from "../archive/index.ts";
import type { Publication } from "../citation/publication.ts";
import type { About, Event, Log, Registers } from "../log/index.ts";
import type { SiteFile } from "../store/publish.ts";
import { wordsIn } from "../viewer/index.ts";
import type { Bundle } from "./bundle.ts";
import { Coins } from "./Coins.tsx";
import { layOutData } from "./data.ts";
import { headsOf } from "./heads.tsx";
import { icon } from "./icon.ts";
import { machineTexts } from "./machines.ts";
import { coveragePage, entryPage, indexPage, roomPage } from "./pages.tsx";
import { entryPictures, roomPictures, type Drawer } from "./pictures/pictures.ts";
import { sourceOfLog, type EntrySource } from "./source.ts";

/** What a build is told besides the log. */
export interface Publishing {
  /** Where the site will stand, in place of what the log says of itself. */
  readonly address?: string | undefined;
  /** Draws the pictures for links; without it, or without an address to name them by, there are none. */
  readonly draw?: Drawer | undefined;
}

/** Every file of the site but the manifest, sorted by path. The same log and viewer give the same bytes. */
export async function siteFiles(log: Log, bundle: Bundle, { address, draw }: Publishing = {}): Promise<SiteFile[]> {
  const publication = publicationOf(log.about, editionOf(log), address);
  const { publishers } = registerOf(log);
  const files: SiteFile[] = [];
  const readings: Reading[] = [];
  const heard = (reading: Reading) => readings.push(reading);
  for await (const file of roomFiles(sourceOfLog(log), log, bundle, { pages: true, heard, publication, draw })) files.push(file);
  const events = readings.map(({ event }) => event);
  const rows: Row[] = events.map((event) => rowOf(event, publishers));
  const pictures = await entryPictures(readings, publication, draw);
  const heads = headsOf(publication, { pages: true, pictures: pathsOf([...files, ...pictures]) });
  const coins = ({ event }: Reading) => createElement(Coins, { event, publishers, publication });
  return [
    ...files,
    ...pictures,
    page("entries/index.html", indexPage(bundle, rows, heads.index)),
    page("coverage/index.html", coveragePage(bundle, coverageOf(log), heads.coverage)),
    ...readings.map((reading) =>
      page(`entries/${reading.event.id}/index.html`, entryPage(bundle, reading, heads.entry(reading), coins(reading))),
    ),
    ...[...machineTexts(publication, events)].map(([path, text]) => page(path, text)),
    page("data/log.json", `${JSON.stringify({ events, ...registersOf(log) }, null, 1)}\n`),
    page("data/log.jsonl", events.map((event) => `${JSON.stringify(event)}\n`).join("")),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a run hears of while files are made. */
interface Hearing {
  /** Whether each entry has a page of its own, to which the reading room may lead. */
  readonly pages: boolean;
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
  { pages, heard, publication: known, address, draw }: Hearing,
): AsyncGenerator<SiteFile> {
  const register = registerOf(registers);
  const data = layOutData(source.size, register);
  yield* bundle.files;
  let date = "";
  for await (const event of source.events()) {
    for (const revision of event.revisions) if (revision.date > date) date = revision.date;
    const reading = readingOf(event, register, source.links);
    heard?.(reading);
    yield* data.add(reading);
  }
  const { files, opening } = await data.finish((position): Promise<Event> => source.eventAt(position));
  yield* files;
  const publication = known ?? publicationOf(registers.about, { date, size: source.size }, address);
  const pictures = await roomPictures(publication, draw);
  yield* pictures;
  const { room } = headsOf(publication, { pages, pictures: pathsOf(pictures) });
  yield page("index.html", roomPage(bundle, { ...opening, pages }, room));
  if (!pages) for (const [path, text] of machineTexts(publication, undefined)) yield page(path, text);
  yield page("icon.svg", icon);
}

const registersOf = ({ macroevents, publishers, localities, about }: Registers): Registers => ({
  macroevents,
  publishers,
  localities,
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
