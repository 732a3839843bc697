/** The site's pages as documents: the reading room's shell, and pages that need no script. */
import type { ReactNode } from "react";
import type { Coverage as Covered, Reading, Row } from "../archive/index.ts";
import { Coverage, Entry, openingName, wordsIn, type Opening } from "../viewer/index.ts";
import type { Bundle } from "./bundle.ts";
import { Document, render } from "./document.tsx";

const words = wordsIn.en;

/** The reading room: an almost empty page that names its script and its archive. */
export function roomPage(bundle: Bundle, opening: Omit<Opening, "base">): string {
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
        </>
      }
    >
      <div id="root" />
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

/** An entry's own page. */
export function entryPage(bundle: Bundle, reading: Reading, past?: ReactNode): string {
  const { event } = reading;
  return render(
    <Document title={`${event.title} · ${words.name}`} description={event.summary} root="../../" styles={[bundle.pageStyle]}>
      <nav className="page-nav" aria-label={words.name}>
        <a href="../../">{words.name}</a>
        <a href={`../../#entry=${event.id}`}>{words.openInTimeline}</a>
        <a href="../">{words.allEntries}</a>
      </nav>
      <main className="page">
        <Entry reading={reading} hrefOf={(id) => `../${id}/`} past={past} />
      </main>
    </Document>,
  );
}

/** What the log covers and where it is thin. */
export function coveragePage(bundle: Bundle, coverage: Covered): string {
  return render(
    <Document title={`${words.coverage} · ${words.name}`} description={words.covered.selection} root="../" styles={[bundle.pageStyle]}>
      <nav className="page-nav" aria-label={words.name}>
        <a href="../">{words.name}</a>
        <a href="../entries/">{words.allEntries}</a>
      </nav>
      <main className="page">
        <Coverage coverage={coverage} hrefOf={(id) => `../entries/${id}/`} />
      </main>
    </Document>,
  );
}

/** Every entry by year, newest first, and the log's data: the way in without a script. */
export function indexPage(bundle: Bundle, rows: readonly Row[]): string {
  const years = [...new Set(rows.map(({ id }) => id.slice(0, 4)))].reverse();
  const newestFirst = rows.toReversed();
  return render(
    <Document title={`${words.allEntries} · ${words.name}`} description={words.promise} root="../" styles={[bundle.pageStyle]}>
      <nav className="page-nav" aria-label={words.name}>
        <a href="../">{words.name}</a>
        <a href="../coverage/">{words.coverage}</a>
        <a href="../corrections/">{words.corrections}</a>
      </nav>
      <main className="page index">
        <h1>{words.allEntries}</h1>
        <p>
          {words.promise} {rows.length} entries. {words.download}: <a href="../data/log.json">JSON</a>,{" "}
          <a href="../data/log.jsonl">JSON Lines</a>, <a href="../manifest.json">manifest</a>.
        </p>
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
