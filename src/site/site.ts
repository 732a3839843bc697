/** A sound log as a folder of files that works on any host, in any sub-folder. */
import {
  coverageOf,
  historyOf,
  layOutHistory,
  noPast,
  pastOf,
  readingOf,
  registerOf,
  rowOf,
  type History,
  type Reading,
  type Row,
} from "../archive/index.ts";
import type { Event, Log, Registers } from "../log/index.ts";
import type { SiteFile } from "../store/publish.ts";
import type { Bundle } from "./bundle.ts";
import { layOutData, openingOf, published, publishedMeans } from "./data.ts";
import { pastFiles, pastOfEntry } from "./past.tsx";
import { icon } from "./icon.ts";
import { coveragePage, entryPage, indexPage, roomPage } from "./pages.tsx";
import { sourceOfLog, type EntrySource } from "./source.ts";

/** Every file of the site but the manifest, sorted by path. The same log, past and viewer give the same bytes. */
export async function siteFiles(log: Log, bundle: Bundle, history: History = historyOf(log, noPast)): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  const readings: Reading[] = [];
  for await (const file of roomFiles(sourceOfLog(log), log, bundle, { pages: true, history, heard: (reading) => readings.push(reading) }))
    files.push(file);
  const events = readings.map(({ event }) => event);
  const rows: Row[] = events.map((event) => rowOf(event, registerOf(log).publishers));
  const pasts = new Map([...history.entries].map(([id, spells]) => [id, pastOf(id, spells, history)]));
  return [
    ...files,
    page("entries/index.html", indexPage(bundle, rows)),
    page("coverage/index.html", coveragePage(bundle, coverageOf(log))),
    ...readings.map((reading) =>
      page(`entries/${reading.event.id}/index.html`, entryPage(bundle, reading, pastOfEntry(pasts.get(reading.event.id), history))),
    ),
    ...pastFiles(bundle, history, pasts, rows),
    page("data/log.json", `${JSON.stringify({ events, ...registersOf(log) }, null, 1)}\n`),
    page("data/log.jsonl", events.map((event) => `${JSON.stringify(event)}\n`).join("")),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a run hears of while files are made. */
interface Hearing {
  /** Whether each entry has a page of its own, to which the reading room may lead. */
  readonly pages: boolean;
  /** The log's past; a log of lines has none. */
  readonly history?: History;
  readonly heard?: (reading: Reading) => void;
}

/**
 * The reading room and its data alone, file by file: the site of a log too large for a page an entry. Nothing is kept but
 * columns, so memory grows by about half a kilobyte an entry.
 */
export async function* roomFiles(
  source: EntrySource,
  registers: Registers,
  bundle: Bundle,
  { pages, heard, history }: Hearing,
): AsyncGenerator<SiteFile> {
  const register = registerOf(registers);
  const data = layOutData(source.size, register);
  yield* bundle.files;
  for await (const event of source.events()) {
    const reading = readingOf(event, register, source.links);
    heard?.(reading);
    yield* data.add(reading);
  }
  const laid = await data.finish((position): Promise<Event> => source.eventAt(position));
  yield* laid.files;
  const past = history === undefined ? undefined : layOutHistory(history, publishedMeans);
  yield* past?.files ?? [];
  const opening = { ...openingOf(laid), ...(past !== undefined && { history: published(past.index) }) };
  yield page("index.html", roomPage(bundle, { ...opening, pages }));
  yield page("icon.svg", icon);
}

const registersOf = ({ macroevents, publishers, localities, removed, about }: Registers): Registers => ({
  macroevents,
  publishers,
  localities,
  removed,
  about,
});

const page = (path: string, content: string): SiteFile => ({ path, bytes: new TextEncoder().encode(content) });
