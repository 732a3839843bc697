/** The site's pages as documents: the reading room's shell, and pages that need no script. */
import type { ReactNode } from "react";
import type { Reading, Row } from "../archive/index.ts";
import type { Cited } from "../citation/index.ts";
import {
  Citations,
  CiteContext,
  CitePage,
  CiteSource,
  Entry,
  languageNames,
  openingName,
  RootContext,
  sourceWordsIn,
  wordsIn,
  type Opening,
} from "../viewer/index.ts";
import type { Bundle } from "./bundle.ts";
import type { CitedEntry } from "./citing.ts";
import { Document, render } from "./document.tsx";

const words = wordsIn.en;

/** The reading room: an almost empty page that names its script and its archive. */
export function roomPage(bundle: Bundle, opening: Omit<Opening, "base">, machines: ReactNode): string {
  return render(
    <Document
      title={`${words.name}: ${words.tagline}`}
      description={words.promise}
      root=""
      styles={bundle.styles}
      head={
        <>
          <meta name={openingName} content={JSON.stringify(opening)} />
          <script type="module" src={bundle.script} />
          <link rel="preload" as="fetch" crossOrigin="anonymous" href={opening.front.path} />
          {machines}
        </>
      }
    >
      <div id="root">
        <main className="notice" aria-busy="true">
          <h1>{words.name}</h1>
          <p role="status">{words.loading}</p>
        </main>
      </div>
      <noscript>
        <main className="notice">
          <h1>{words.name}</h1>
          <p>
            {words.noScript} <a href="entries/">{words.allEntries}</a>
          </p>
        </main>
      </noscript>
    </Document>,
  );
}

/** What an entry's own page is made of; `coins` tells reference managers what it cites. */
export interface EntryParts {
  readonly reading: Reading;
  readonly cited: CitedEntry;
  readonly machines: ReactNode;
  readonly coins: ReactNode;
  /** What was changed in it. */
  readonly past: ReactNode;
}

/** An entry's own page. */
export function entryPage(bundle: Bundle, { reading, cited, machines, coins, past }: EntryParts): string {
  const { event } = reading;
  return render(
    <Document
      title={`${event.title} · ${words.name}`}
      description={event.summary}
      root="../../"
      styles={[bundle.pageStyle]}
      head={machines}
    >
      <nav className="page-nav" aria-label={words.name}>
        <a href="../../">{words.name}</a>
        <a href={`../../#entry=${event.id}`}>{words.openInTimeline}</a>
        <a href="../">{words.allEntries}</a>
        <a href={`../../#lang=es&entry=${event.id}`} lang="es" hrefLang="es">
          {languageNames.es}
        </a>
      </nav>
      <main className="page">
        <CiteContext
          value={(source) =>
            source === undefined ? (
              <CitePage cited={cited.entry} files={cited.files} />
            ) : (
              <CiteSource cited={cited.sources.get(source.id) ?? []} number={source.number} />
            )
          }
        >
          <RootContext value="../../">
            <Entry reading={reading} hrefOf={(id) => `../${id}/`} past={past} />
          </RootContext>
        </CiteContext>
        {coins}
      </main>
    </Document>,
  );
}

/** Every entry by year, newest first, and the log's data: the way in without a script. */
export function indexPage(bundle: Bundle, rows: readonly Row[], cited: Cited, machines: ReactNode): string {
  const years = [...new Set(rows.map(({ id }) => id.slice(0, 4)))].reverse();
  const newestFirst = rows.toReversed();
  return render(
    <Document
      title={`${words.allEntries} · ${words.name}`}
      description={words.promise}
      root="../"
      styles={[bundle.pageStyle]}
      head={machines}
    >
      <nav className="page-nav" aria-label={words.name}>
        <a href="../">{words.name}</a>
        <a href="../coverage/">{words.coverage}</a>
        <a href="../corrections/">{words.corrections}</a>
        <SourceLinks />
      </nav>
      <main className="page index">
        <h1>{words.allEntries}</h1>
        <p>
          {words.promise} {rows.length} entries. {words.download}: <a href="../data/log.json">JSON</a>,{" "}
          <a href="../data/log.jsonl">JSON Lines</a>, <a href="../manifest.json">manifest</a>. {words.cite.allSources}:{" "}
          <a href="../data/sources.bib">BibTeX</a>, <a href="../data/sources.biblatex.bib">biblatex</a>,{" "}
          <a href="../data/sources.ris">RIS</a>, <a href="../data/sources.csl.json">CSL-JSON</a>.
        </p>
        <details className="cite">
          <summary>{words.cite.log}</summary>
          <Citations cited={cited} />
        </details>
        {years.map((year) => (
          <section key={year}>
            <h2>{year}</h2>
            <ul>
              {newestFirst
                .filter(({ id }) => id.startsWith(year))
                .map(({ id, title, when, place }) => (
                  <li key={id}>
                    <a href={`${id}/`}>{title}</a>{" "}
                    <span className="quiet">
                      {place}, {when.en}
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </main>
    </Document>,
  );
}

/** The ways to all sources and all publishers, from a page one folder below the root. */
const SourceLinks = () => (
  <>
    <a href="../sources/">{sourceWordsIn.en.sources}</a>
    <a href="../publishers/">{sourceWordsIn.en.publishers}</a>
  </>
);
