/**
 * A past state of the log, laid out in the reader's browser by the code that lays out today's: the entries that stood then, each as
 * it stood. It comes to nobody but who asks for a past state.
 */
import {
  decodeArchive,
  inTime,
  layOutData,
  linksOf,
  readingOf,
  registerOf,
  stateAt,
  withFacets,
  type Archive,
  type DataFile,
  type Directory,
  type Edition,
} from "../../archive/index.ts";
import type { Event } from "../../log/index.ts";
import { openLibrary, type Library } from "../library.ts";
import type { PublishedFile } from "../protocol.ts";
import { openPublishedPast } from "./pastFiles.ts";

/** A past state, ready to be asked like today's. */
export interface LaidOutPast {
  /** What a citation of it names. */
  readonly edition: Edition;
  readonly archive: Archive;
  readonly library: Library;
}

interface Request {
  readonly base: string;
  readonly history: PublishedFile;
  /** The index of the version. */
  readonly at: number;
  readonly today: Library;
  /** How many entries there are today. */
  readonly size: number;
}

/** Lays out the log as it stood at a version. */
export type LayOutPast = (request: Request) => Promise<LaidOutPast>;

/** Lays out the log as it stood at a version. */
export const layOutPast: LayOutPast = async ({ base, history, at, today, size }) => {
  const past = await openPublishedPast(base, history);
  const stood = await Promise.all(
    Array.from({ length: size }, async (_, position): Promise<Event[]> => {
      const event = (await today.entry(position))?.event;
      if (event === undefined) throw new RangeError(`no event at position ${position}`);
      const state = await past.stateAt(event.id, at);
      if (state === "now") return [event];
      if (typeof state === "object") return [state];
      // What is not shown is counted by the page, which knows why.
      return [];
    }),
  );
  const events = inTime(stood.flat());
  const { macroevents, publishers } = await past.registers();
  const register = registerOf({ macroevents: stateAt(macroevents, at) ?? [], publishers: stateAt(publishers, at) ?? [] });
  const links = linksOf(events);
  const files = new Map<string, DataFile["bytes"]>();
  let names = 0;
  // Nothing travels, so nothing is made small, and a number is name enough.
  const data = layOutData(events.length, register, { shrink: (bytes) => bytes, nameOf: () => String((names += 1)) });
  const keep = (kept: readonly DataFile[]) => {
    for (const { path, bytes } of kept) files.set(path, bytes);
  };
  for (const event of events) keep(data.add(readingOf(event, register, links)));
  const laid = await data.finish((position) => events[position] ?? Promise.reject(new RangeError(`no event at position ${position}`)));
  keep(laid.files);
  const read = (path: string) => {
    const bytes = files.get(path);
    return bytes === undefined ? Promise.reject(new Error(`${path} was not laid out`)) : Promise.resolve(new Uint8Array(bytes));
  };
  const directory = JSON.parse(new TextDecoder().decode(laid.directory.bytes)) as Directory;
  const version = past.history.versions[at];
  if (version === undefined) throw new RangeError(`the log has no version ${at}`);
  return {
    edition: { version: version.version, date: version.day, size: version.size },
    archive: withFacets(decodeArchive(new Uint8Array(laid.archive.bytes)), new Uint8Array(laid.facets.bytes)),
    library: openLibrary((kind, name, ending) => read(`data/${kind}/${name}.${ending}`), directory),
  };
};
