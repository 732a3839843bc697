/** What the site says of sources and publishers: a page each, the table of publishers, and the page that lists all sources. */
import {
  publisherIdOf,
  publishersOf,
  registerOf,
  saidDate,
  sharesOf,
  sourcesOf,
  sourceTableOf,
  type PublisherRecord,
  type Source,
} from "../archive/index.ts";
import type { ReactNode } from "react";
import type { Log } from "../log/index.ts";
import type { SiteFile } from "../store/publish.ts";
import {
  NoScriptSources,
  PublisherPage,
  publisherOrders,
  PublishersPage,
  SourcePage,
  sourcesFileName,
  sourceWordsIn,
  wordsIn,
  type PublisherOrder,
  type RecordProps,
} from "../viewer/index.ts";
import type { Bundle } from "./bundle.ts";
import { named, published } from "./data.ts";
import { Document, render } from "./document.tsx";
import type { Heads } from "./heads.tsx";
import { shrink } from "./shrink.ts";

const words = wordsIn.en;
const said = sourceWordsIn.en;

/** What other parts of the site put into these pages. */
export interface RecordParts {
  readonly head: Heads["other"];
  /** How a source may be cited. */
  readonly cite: (source: Source) => ReactNode;
}

/** Every file that tells of sources and publishers, in no order. */
export function sourceFiles(log: Log, bundle: Bundle, { head, cite }: RecordParts): SiteFile[] {
  const events = log.entries.map(({ event }) => event);
  const register = registerOf(log).publishers;
  const sources = sourcesOf(events, register);
  const records = publishersOf(events, register);
  const shares = sharesOf(events, records);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const recordById = new Map(records.map((record) => [record.id, record]));
  const elsewhere = reportedFirst(sources);
  const shared = (root: string): RecordProps => ({
    root,
    say: (edtf) => saidDate(edtf).en,
    sources: byId,
    publisherIdOf: (name) => (recordById.has(publisherIdOf(name)) ? publisherIdOf(name) : undefined),
  });
  const framed = (folder: string, title: string, description: string, content: (root: string) => ReactNode) => {
    const root = "../".repeat(folder.split("/").length - 1);
    const machines = head(folder, title, description);
    return page(
      `${folder}index.html`,
      render(
        <RecordPage bundle={bundle} root={root} title={title} description={description} head={machines}>
          {content(root)}
        </RecordPage>,
      ),
    );
  };
  const table = named("sources", "bin", shrink(new TextEncoder().encode(JSON.stringify(sourceTableOf(sources, records)))));
  return [
    table,
    page("sources/index.html", sourcesPage(bundle, table, byName(records), shared("../"), head("sources/", said.sources, said.intro))),
    ...sources.map((source) =>
      framed(`sources/${source.id}/`, source.title, `${source.publisher}: ${source.title}`, (root) => (
        <>
          <SourcePage source={source} {...shared(root)} />
          {cite(source)}
        </>
      )),
    ),
    ...records.map((record) =>
      framed(`publishers/${record.id}/`, record.name, `${said.publisher}: ${record.name}`, (root) => (
        <PublisherPage
          record={record}
          records={recordById}
          elsewhere={elsewhere.get(record.id) ?? []}
          statements={shares.statements}
          {...shared(root)}
        />
      )),
    ),
    ...(Object.keys(publisherOrders) as PublisherOrder[]).map((order) =>
      framed(`publishers/${publisherOrders[order]}`, said.publishers, said.fewTitle, (root) => (
        <PublishersPage records={inOrder[order](records)} shares={shares} order={order} root={root} />
      )),
    ),
  ];
}

const byName = (records: readonly PublisherRecord[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const inOrder: Readonly<Record<PublisherOrder, (records: readonly PublisherRecord[]) => readonly PublisherRecord[]>> = {
  statements: (records) => records,
  name: byName,
  alone: (records) => records.toSorted((a, b) => b.alone - a.alone),
};

/** For each publisher the sources of others that name it as the first to report. */
function reportedFirst(sources: readonly Source[]): Map<string, Source[]> {
  const found = new Map<string, Source[]>();
  for (const source of sources) {
    if (source.origin === undefined || publisherIdOf(source.origin) === publisherIdOf(source.publisher)) continue;
    const id = publisherIdOf(source.origin);
    found.set(id, [...(found.get(id) ?? []), source]);
  }
  return found;
}

interface RecordPageProps {
  readonly bundle: Bundle;
  readonly root: string;
  readonly title: string;
  readonly description: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
}

function RecordPage({ bundle, root, title, description, head, children }: RecordPageProps) {
  return (
    <Document title={`${title} · ${words.name}`} description={description} root={root} styles={[bundle.pageStyle]} head={head}>
      <nav className="page-nav" aria-label={words.name}>
        <a href={root}>{words.name}</a>
        <a href={`${root}sources/`}>{said.sources}</a>
        <a href={`${root}publishers/`}>{said.publishers}</a>
        <a href={`${root}entries/`}>{words.allEntries}</a>
      </nav>
      <main className="page">{children}</main>
    </Document>
  );
}

/** The list of all sources: a page that names its script and its table, and without a script a plain list. */
function sourcesPage(
  bundle: Bundle,
  table: SiteFile,
  records: readonly PublisherRecord[],
  { root, say, sources }: RecordProps,
  machines: ReactNode,
): string {
  return render(
    <Document
      title={`${said.sources} · ${words.name}`}
      description={said.intro}
      root={root}
      styles={[bundle.pageStyle, ...bundle.sources.styles]}
      head={
        <>
          <meta name={sourcesFileName} content={JSON.stringify(published(table))} />
          <script type="module" src={`${root}${bundle.sources.script}`} />
          {machines}
        </>
      }
    >
      <div id="root" />
      <noscript>
        <NoScriptSources records={records} sources={sources} root={root} say={say} />
      </noscript>
    </Document>,
  );
}

const page = (path: string, content: string): SiteFile => ({ path, bytes: new TextEncoder().encode(content) });
