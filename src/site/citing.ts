/** Citations as files: of each entry beside its page, of all sources in the data, and the styled texts that the reading room fetches. */
import { editionOf, inTime } from "../archive/index.ts";
import {
  citedAs,
  entryReference,
  fileFormats,
  filled,
  logReference,
  plainOf,
  referencesOf,
  signs,
  sourcesOf,
  styleNames,
  styleTitles,
  viewReference,
  withBlank,
  withoutDoubles,
  writeReferences,
  type Cited,
  type CitationIndex,
  type CitedLog,
  type FileFormat,
  type Kinds,
  type Reference,
  type Styled,
  type StyledEntry,
} from "../citation/index.ts";
import type { Styler } from "../citation/styles.ts";
import type { Event, Log, Registers } from "../log/index.ts";
import { digestOf, type SiteFile } from "../store/publish.ts";
import { wordsIn, type PublishedFile } from "../viewer/index.ts";
import { shrink } from "./shrink.ts";

/** What a build is told for its citations: where the site will stand, and who styles them. Without a styler only what pure code writes is there. */
export interface Citing {
  readonly address?: string | undefined;
  readonly styler?: Styler | undefined;
}

/** The citations of an entry as its page shows them; sources by their id in the entry. */
export interface CitedEntry {
  readonly entry: Cited;
  readonly sources: ReadonlyMap<string, Cited>;
  /** The files beside the page: their names and what they are. */
  readonly files: readonly { readonly name: string; readonly label: string }[];
}

/** A log's citations. */
export interface CitedSite {
  readonly of: (event: Event) => CitedEntry;
  readonly log: Cited;
  readonly files: readonly SiteFile[];
  /** The file from which the reading room begins to cite. */
  readonly index: PublishedFile;
}

/** Styled texts are fetched in boxes of about so many bytes, before they are made small. */
const boxBytes = 98_304;
/** What stands where a page cannot know where it is published. */
const ownAddress = "[address of this site]/";

/** What the log is called where it is cited. */
export const citedName = `${wordsIn.en.name}: ${wordsIn.en.tagline}`;

const kindsOf = ({ publishers }: Pick<Registers, "publishers">): Kinds => new Map(publishers.map(({ name, kind }) => [name, kind]));

/** Makes all citations of a log in memory. */
export function citeLog(log: Log, { address, styler }: Citing): CitedSite {
  const events = inTime(log.entries.map(({ event }) => event));
  const kinds = kindsOf(log);
  const cited: CitedLog = { name: citedName, edition: log.entries.length === 0 ? undefined : editionOf(log), address };
  const styled = new Map(events.map((event) => [event.id, styler && styleEntry(event, cited, kinds, styler)]));
  const files = events.flatMap((event) => entryFiles(event, cited, kinds, styled.get(event.id)));
  const boxes = boxed(events.flatMap(({ id }) => styled.get(id) ?? []));
  const whole = styler?.style(logReference(withBlank(cited)));
  const index = indexFile({
    name: cited.name,
    edition: cited.edition,
    address,
    kinds: [...kinds],
    view: styler?.style(blankView(cited)),
    boxes: boxes.map(({ from, file }) => ({ from, digest: nameOf(file) })),
  });
  const sources = withoutDoubles(events.flatMap((event) => sourcesOf(event, kinds)));
  return {
    of: (event) => citedEntry(event, cited, kinds, styled.get(event.id)),
    log: citedAs(logReference(cited), whole, ownAddress),
    files: [...files, ...referenceFiles("data/sources", sources), ...boxes.map(({ file }) => file), index],
    index: published(index),
  };
}

/** The index of a log of which nothing is styled: one of lines. */
export function indexOnly(registers: Pick<Registers, "publishers">): { readonly file: SiteFile; readonly index: PublishedFile } {
  const file = indexFile({ name: citedName, kinds: [...kindsOf(registers)], boxes: [] });
  return { file, index: published(file) };
}

/** A view with blanks for its title and for its whole address. */
function blankView(log: CitedLog): Reference {
  const view = viewReference(signs.title, "", log);
  return { ...view, item: { ...view.item, URL: signs.address } };
}

function styleEntry(event: Event, log: CitedLog, kinds: Kinds, styler: Styler): StyledEntry {
  return {
    entry: styler.style(entryReference(event, withBlank(log))),
    sources: sourcesOf(event, kinds).map((reference) => styler.style(reference)),
  };
}

function citedEntry(event: Event, log: CitedLog, kinds: Kinds, styled: StyledEntry | undefined): CitedEntry {
  const references = sourcesOf(event, kinds);
  return {
    entry: citedAs(entryReference(event, log), styled?.entry, ownAddress),
    sources: new Map(
      event.citations.map(({ id }, index) => {
        const reference = references[index];
        return [id, reference === undefined ? [] : citedAs(reference, styled?.sources[index], "")];
      }),
    ),
    files: [
      ...formats.map(([, { ending, label }]) => ({ name: `cite.${ending}`, label })),
      ...(styled === undefined ? [] : [{ name: "cite.txt", label: "Text" }]),
    ],
  };
}

const formats = Object.entries(fileFormats) as [FileFormat, (typeof fileFormats)[FileFormat]][];

function entryFiles(event: Event, log: CitedLog, kinds: Kinds, styled: StyledEntry | undefined): SiteFile[] {
  const files = referenceFiles(`entries/${event.id}/cite`, referencesOf(event, log, kinds));
  return styled === undefined ? files : [...files, text(`entries/${event.id}/cite.txt`, inText(styled))];
}

const referenceFiles = (path: string, references: readonly Reference[]): SiteFile[] =>
  formats.map(([format, { ending }]) => text(`${path}.${ending}`, writeReferences(format, references)));

/** An entry and its sources in each style, to be read. */
function inText({ entry, sources }: StyledEntry): string {
  return styleNames
    .map((name, index) => {
      const line = (styled: Styled) => plainOf(filled(styled[index] ?? "", { address: ownAddress }));
      return `${styleTitles[name]}\n\n${[...new Set([entry, ...sources].map(line))].join("\n")}\n`;
    })
    .join("\n");
}

function boxed(entries: readonly StyledEntry[]): { readonly from: number; readonly file: SiteFile }[] {
  const boxes: { readonly from: number; readonly file: SiteFile }[] = [];
  let from = 0;
  let size = 0;
  entries.forEach((entry, position) => {
    size += JSON.stringify(entry).length;
    if (size < boxBytes && position < entries.length - 1) return;
    boxes.push({ from, file: small("styled", entries.slice(from, position + 1)) });
    from = position + 1;
    size = 0;
  });
  return boxes;
}

const indexFile = (index: CitationIndex) => small("citations", index);

/** JSON made small, in a file named by its digest. */
function small(kind: string, content: unknown): SiteFile {
  const bytes = shrink(new TextEncoder().encode(JSON.stringify(content)));
  return { path: `data/${kind}/${digestOf(bytes).slice(0, 32)}.bin`, bytes };
}

const text = (path: string, content: string): SiteFile => ({ path, bytes: new TextEncoder().encode(content) });

const nameOf = ({ path }: SiteFile) => path.slice(path.lastIndexOf("/") + 1, path.lastIndexOf("."));

const published = ({ path, bytes }: SiteFile): PublishedFile => ({ path, size: bytes.length, sha256: digestOf(bytes) });
