/** A sound log as a folder of files that works on any host, in any sub-folder. */
import { compile, encodeArchive, encodeText, readingBytes } from "../archive/index.ts";
import type { Log } from "../log/index.ts";
import { digestOf, type SiteFile } from "../store/publish.ts";
import type { PublishedFile } from "../viewer/index.ts";
import type { Bundle } from "./bundle.ts";
import { icon } from "./icon.ts";
import { entryPage, indexPage, roomPage } from "./pages.tsx";

/** Every file of the site but the manifest, sorted by path. The same log and viewer give the same bytes. */
export function siteFiles(log: Log, bundle: Bundle): SiteFile[] {
  const { archive, readings, text } = compile(log);
  const archiveFile = named("data/archive", "bin", encodeArchive(archive));
  const textFile = named("data/text", "bin", encodeText(text));
  const entries = readings.map((reading, position) => ({
    path: `data/entries/${archive.rows[position]?.digest.slice(0, 16) ?? ""}.json`,
    bytes: readingBytes(reading),
  }));
  const events = readings.map(({ event }) => event);
  return [
    ...bundle.files,
    archiveFile,
    textFile,
    ...entries,
    page("index.html", roomPage(bundle, { archive: published(archiveFile), text: published(textFile) })),
    page("entries/index.html", indexPage(bundle, archive.rows)),
    ...readings.map((reading) => page(`entries/${reading.event.id}/index.html`, entryPage(bundle, reading))),
    page("data/log.json", `${JSON.stringify({ events, macroevents: log.macroevents }, null, 1)}\n`),
    page("data/log.jsonl", events.map((event) => `${JSON.stringify(event)}\n`).join("")),
    page("icon.svg", icon),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const page = (path: string, content: string): SiteFile => ({ path, bytes: new TextEncoder().encode(content) });

/** A file named by its digest, so that no published name ever changes its content. */
function named(stem: string, ending: string, bytes: Uint8Array): SiteFile {
  return { path: `${stem}.${digestOf(bytes).slice(0, 16)}.${ending}`, bytes };
}

const published = ({ path, bytes }: SiteFile): PublishedFile => ({ path, size: bytes.length, sha256: digestOf(bytes) });
