/** The logs that are measured: made ones, kept in a cache, or a folder that exists. */
import { access, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readLog } from "../../src/log/index.ts";
import { readFolder } from "../../src/store/read.ts";
import { madeEntries, madeFiles, usualSeed, writeLines } from "./made/made.ts";

/** What the peers are fed of an event: single values, the first where an entry has several. */
export interface PeerEvent {
  readonly title: string;
  /** Milliseconds since 1970; the end only where the event lasts. */
  readonly start: number;
  readonly end?: number;
  readonly place: string;
  readonly form: string;
  readonly issue: string;
  readonly publisher: string;
  readonly sources: number;
}

/** A log with what the peers take from it. */
export interface BenchLog {
  readonly name: string;
  readonly size: number;
  /** What `unrest build --events` may be given, the first that it takes. */
  readonly forms: readonly (() => Promise<string>)[];
  readonly events: () => Iterable<PeerEvent>;
  /** Titles to take words from that are searched. Of a made log they are the same at every size, since its words are. */
  readonly titles: readonly string[];
  /** The span to brush over, in milliseconds since 1970. */
  readonly span: readonly [from: number, to: number];
}

/** How many titles words are taken from. */
const searchedTitles = 4;

/** The largest made log that is also written as a folder of files, for builds that take no other form. */
const largestFolder = 10_000;

/** A made log of n events; its files are written when they are first asked for, and kept. */
export function madeLog(n: number, cache: string): BenchLog {
  const folder = join(cache, "made", `${n}-seed-${usualSeed}`);
  const lines = async () => {
    const path = join(folder, "lines", "log.jsonl");
    if (!(await exists(path))) await writeLines(path, n);
    return path;
  };
  const files = async () => {
    const path = join(folder, "folder");
    if (await exists(join(path, "macroevents.json"))) return path;
    for (const file of madeFiles(n)) {
      await mkdir(dirname(join(path, file.path)), { recursive: true });
      await writeFile(join(path, file.path), file.text);
    }
    return path;
  };
  return {
    name: n.toLocaleString("en-US"),
    size: n,
    forms: n <= largestFolder ? [lines, files] : [lines],
    *events() {
      for (const entry of madeEntries(n)) yield peerEvent(entry);
    },
    titles: spreadOver([...madeEntries(1_000)].map(({ title }) => title)),
    span: [Date.UTC(1900, 0), Date.UTC(2026, 0)],
  };
}

/** The log in a folder. Throws where it has problems, for then it has no site. */
export async function folderLog(folder: string): Promise<BenchLog> {
  const { entries, problems } = readLog(await readFolder(folder));
  if (problems.length > 0) throw new Error(`${folder} has ${problems.length} problems; \`unrest check\` lists them`);
  const starts = entries.map(({ event }) => peerEvent(event).start);
  return {
    name: folder,
    size: entries.length,
    forms: [() => Promise.resolve(folder)],
    *events() {
      for (const { event } of entries) yield peerEvent(event);
    },
    titles: spreadOver(entries.map(({ event }) => event.title)),
    span: [Math.min(...starts), Math.max(...starts)],
  };
}

/** A few of a list, evenly from its whole length. */
const spreadOver = <T>(list: readonly T[]): T[] =>
  list
    .filter((_, position) => (position + 1) % Math.ceil(list.length / searchedTitles) === 0 || position === list.length - 1)
    .slice(0, searchedTitles);

/** What of an entry the peers are told from. */
interface Told {
  readonly title: string;
  readonly date: string;
  readonly places: readonly { readonly locality: string }[];
  readonly forms: readonly string[];
  readonly issues: readonly string[];
  readonly citations: readonly { readonly publisher: string }[];
}

function peerEvent(entry: Told): PeerEvent {
  const [start = 0, end] = entry.date
    .split("/")
    .map(momentOf)
    .filter((at) => !Number.isNaN(at));
  return {
    title: entry.title,
    start,
    ...(end !== undefined && end > start && { end }),
    place: entry.places[0]?.locality ?? "",
    form: entry.forms[0] ?? "",
    issue: entry.issues[0] ?? "",
    publisher: entry.citations[0]?.publisher ?? "",
    sources: Math.min(3, new Set(entry.citations.map(({ publisher }) => publisher)).size),
  };
}

/** The first moment of one end of a date, roughly: decades, seasons and days not known begin with their year or month. */
function momentOf(edge: string): number {
  const [year = "", month = "01", day = "01"] = edge.replace(/[?~%]/g, "").replaceAll("X", "0").split("-");
  return Date.parse(`${year}-${Number(month) > 12 ? "01" : month}-${day === "00" ? "01" : day}`);
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
