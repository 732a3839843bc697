/** Where the worker cites. It is fetched when a reader first asks, with the index that says who is who and where styled texts lie. */
import {
  citedAs,
  cslDate,
  entryReference,
  fileFormats,
  filled,
  referencesOf,
  signs,
  sourcesOf,
  viewReference,
  withoutDoubles,
  writeReferences,
  type CitationIndex,
  type CitedLog,
  type FileFormat,
  type Kinds,
  type Reference,
  type StyledEntry,
} from "../../citation/index.ts";
import type { Edition } from "../../archive/index.ts";
import { fetchVerified, inflate } from "../fetch.ts";
import type { Library } from "../library.ts";
import type { PublishedFile } from "../protocol.ts";
import type { CitedHere, CitedView, CitingCalls, SourcesFile } from "./calls.ts";

/** No file of sources is of more entries: each is fetched, and a reference manager takes no more at once. */
const mostEntries = 1_000;

/** Cites from an opened archive. */
export interface Desk {
  /** How many entries' sources come into one file. */
  readonly most: number;
  entry(library: Library, id: string): Promise<CitedHere | undefined>;
  view(view: CitingCalls["citeView"]["input"]): CitedView;
  sources(library: Library, positions: readonly number[], of: number, format: FileFormat): Promise<SourcesFile>;
}

let opened: Promise<Desk> | undefined;

/**
 * Opens the desk, once; where it fails it is tried again at the next call. A past edition is cited by its own version; texts in
 * a style are set when the log is published, and those of today would name today's.
 */
export function openDesk(base: string, file: PublishedFile, past?: Edition): Promise<Desk> {
  opened ??= read<CitationIndex>(new URL(file.path, base), file.sha256).then(({ view, ...index }) =>
    deskOf(base, past === undefined ? { ...index, view } : { ...index, edition: past, boxes: [] }),
  );
  opened.catch(() => (opened = undefined));
  return opened;
}

const read = async <T>(url: URL, digest: string) =>
  JSON.parse(new TextDecoder().decode(await inflate(await fetchVerified(url, digest)))) as T;

function deskOf(base: string, { name, edition, address = base, kinds: list, view: viewStyled, boxes }: CitationIndex): Desk {
  const log: CitedLog = { name, edition, address };
  const kinds: Kinds = new Map(list);
  const held = new Map<string, Promise<readonly StyledEntry[]>>();
  const styledAt = async (position: number): Promise<StyledEntry | undefined> => {
    const box = boxes.findLast(({ from }) => from <= position);
    if (box === undefined) return undefined;
    const entries = held.get(box.digest) ?? read<readonly StyledEntry[]>(new URL(`data/styled/${box.digest}.bin`, base), box.digest);
    held.set(box.digest, entries);
    entries.catch(() => held.delete(box.digest));
    return (await entries)[position - box.from];
  };
  return {
    most: mostEntries,
    async entry(library, id) {
      const position = await library.positionOf(id);
      const reading = position === undefined ? undefined : await library.entry(position);
      if (position === undefined || reading === undefined) return undefined;
      const { event } = reading;
      const styled = await styledAt(position);
      const sources = sourcesOf(event, kinds);
      return {
        entry: citedAs(entryReference(event, log), styled?.entry, address),
        sources: Object.fromEntries(
          event.citations.map((citation, index) => {
            const reference = sources[index];
            return [citation.id, reference === undefined ? [] : citedAs(reference, styled?.sources[index], address)];
          }),
        ),
        files: inFormats(referencesOf(event, log, kinds)),
        styled: styled !== undefined,
      };
    },
    view({ title, parameters, day }) {
      const made = viewReference(title, parameters, log);
      const accessed = cslDate(day);
      const reference: Reference = { ...made, item: { ...made.item, ...(accessed !== undefined && { accessed }) } };
      const styled = viewStyled?.map((text) => titled(text, title));
      return {
        texts: citedAs(reference, styled, reference.item.URL ?? address),
        files: inFormats([reference]),
        styled: styled !== undefined,
      };
    },
    async sources(library, positions, of, format) {
      const readings = await Promise.all(positions.map((position) => library.entry(position)));
      const references = withoutDoubles(readings.flatMap((reading) => (reading === undefined ? [] : sourcesOf(reading.event, kinds))));
      return { text: writeReferences(format, references), sources: references.length, entries: readings.length, of };
    },
  };
}

/** Fills in a title. Where the text quotes it, its own quotation marks are made single, and a comma or full stop goes within them. */
function titled(styled: string, title: string): string {
  if (!styled.includes(`“${signs.title}`)) return filled(styled, { title });
  const single = title.replaceAll("“", "‘").replaceAll("”", "’");
  if (!single.endsWith("’")) return filled(styled, { title: single });
  return styled.replace(new RegExp(`${signs.title}([,.]?)`), (_, stop: string) => `${single.slice(0, -1)}${stop}’`);
}

const inFormats = (references: readonly Reference[]) =>
  Object.fromEntries((Object.keys(fileFormats) as FileFormat[]).map((format) => [format, writeReferences(format, references)])) as Record<
    FileFormat,
    string
  >;
