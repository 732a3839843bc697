/** The pages of the log's past: what was corrected, the states of the log, and a stone for each entry that stands here no more. */
import type { Correction, EntryPast, History, PastStone, Row } from "../archive/index.ts";
import type { SiteFile } from "../store/publish.ts";
import { CorrectionDetails, Corrections, pastWordsIn, sayDay, StoneNotice, wordsIn } from "../viewer/index.ts";
import type { Bundle } from "./bundle.ts";
import { Document, render } from "./document.tsx";
import type { Heads } from "./heads.tsx";

const words = wordsIn.en;
const past = pastWordsIn.en;

/** How many corrections a page tells: as many as make some hundred kilobytes. */
const onePage = 25;

/** A log's past, by its entries' ids. */
export type Pasts = ReadonlyMap<string, EntryPast>;

/** Every page of the past, and its versions as data. */
export function pastFiles(bundle: Bundle, history: History, pasts: Pasts, rows: readonly Row[], head: Heads["other"]): SiteFile[] {
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const corrections = [...pasts.values()]
    .flatMap((entry) => entry.corrections)
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1));
  const pages = Math.max(1, Math.ceil(corrections.length / onePage));
  return [
    ...Array.from({ length: pages }, (_, index) => {
      const shown = corrections.slice(index * onePage, (index + 1) * onePage);
      return file(
        index === 0 ? "corrections/index.html" : `corrections/${index + 1}/index.html`,
        correctionsPage(bundle, { history, shown, titles, page: index + 1, pages, total: corrections.length, head }),
      );
    }),
    ...history.stones.map((stone) => file(`entries/${stone.id}/index.html`, stonePage(bundle, stone, titles, head))),
    file("data/versions.json", `${JSON.stringify({ versions: history.versions, removed: history.stones, lack: history.lack }, null, 1)}\n`),
  ];
}

/** What stands at the end of an entry's own page: what was changed in it. */
export function pastOfEntry(entry: EntryPast | undefined, { lack, stones }: History) {
  if (entry === undefined) return null;
  const formerly = stones.filter(({ became }) => became === entry.id).map(({ id }) => ({ id, href: `../${id}/` }));
  return <Corrections past={entry} lack={lack} formerly={formerly} hrefAt={hrefAt("../../")} />;
}

const hrefAt = (root: string) => (version: string, id: string) => `${root}#at=${version}&entry=${id}`;

interface CorrectionsPage {
  readonly history: History;
  readonly shown: readonly Correction[];
  readonly titles: ReadonlyMap<string, string>;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly head: Heads["other"];
}

function correctionsPage(bundle: Bundle, { history, shown, titles, page, pages, total, head }: CorrectionsPage): string {
  const root = page === 1 ? "../" : "../../";
  const title = `${past.corrections}${page === 1 ? "" : `, ${past.page(page, pages).toLowerCase()}`}`;
  const days = [...new Set(shown.map(({ day }) => day))];
  return render(
    <Document
      title={`${title} · ${words.name}`}
      description={past.correctionsPromise}
      root={root}
      styles={[bundle.pageStyle]}
      head={head(page === 1 ? "corrections/" : `corrections/${page}/`, title, past.correctionsPromise)}
    >
      <nav className="page-nav" aria-label={words.name}>
        <a href={root}>{words.name}</a>
        <a href={`${root}entries/`}>{words.allEntries}</a>
      </nav>
      <main className="page">
        <h1>{past.corrections}</h1>
        <p>{past.correctionsPromise}</p>
        <p className="quiet">{past.howCounted}</p>
        {history.lack !== undefined && <p>{past.lack[history.lack]}</p>}
        {total === 0 && history.lack === undefined && <p>{past.noCorrections}</p>}
        {days.map((day) => (
          <section key={day} className="corrections">
            <h2>{sayDay(day, "en")}</h2>
            {shown
              .filter((correction) => correction.day === day)
              .map((correction) => (
                <article key={correction.id} className="corrections-entry">
                  <h3 dir="auto">
                    <a href={`${root}entries/${correction.id}/`}>{titles.get(correction.id)}</a>
                  </h3>
                  <CorrectionDetails correction={correction} hrefAt={hrefAt(root)} notesFirst />
                </article>
              ))}
          </section>
        ))}
        <Pages root={root} page={page} pages={pages} />
        {page === 1 && <Stones stones={history.stones} root={root} titles={titles} />}
        {page === 1 && <States history={history} root={root} />}
      </main>
    </Document>,
  );
}

function Pages({ root, page, pages }: { readonly root: string; readonly page: number; readonly pages: number }) {
  if (pages === 1) return null;
  const href = (to: number) => `${root}corrections/${to === 1 ? "" : `${to}/`}`;
  return (
    <nav className="corrections-pages" aria-label={past.pages}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {past.newer}
        </a>
      )}{" "}
      <span>{past.page(page, pages)}</span>{" "}
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {past.older}
        </a>
      )}
    </nav>
  );
}

interface StonesProps extends Pick<CorrectionsPage, "titles"> {
  readonly stones: readonly PastStone[];
  readonly root: string;
}

function Stones({ stones, root, titles }: StonesProps) {
  if (stones.length === 0) return null;
  return (
    <section>
      <h2>{past.stones}</h2>
      <ul>
        {stones.map(({ id, date, reason, became }) => (
          <li key={id}>
            <a href={`${root}entries/${id}/`}>{id}</a> <span className="quiet">{sayDay(date, "en")}</span> {reason ?? past.noReason}
            {became !== undefined && (
              <>
                {" "}
                {past.became}: <a href={`${root}entries/${became}/`}>{titles.get(became)}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The last state of each day; the others are in the data. */
function States({ history: { versions }, root }: { readonly history: History; readonly root: string }) {
  const ends = versions.filter(({ day }, index) => versions[index + 1]?.day !== day).reverse();
  return (
    <section>
      <h2>{past.states}</h2>
      <p>
        {past.statesPromise} <a href={`${root}data/versions.json`}>JSON</a>
      </p>
      <table className="states">
        <caption className="visually-hidden">{past.states}</caption>
        <thead>
          <tr>
            {past.stateColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ends.map(({ day, version, size }) => (
            <tr key={version}>
              <th scope="row">
                <a href={`${root}#at=${version}`}>{sayDay(day, "en")}</a>
              </th>
              <td>
                <code>{version}</code>
              </td>
              <td>{size}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function stonePage(bundle: Bundle, stone: PastStone, titles: ReadonlyMap<string, string>, head: Heads["other"]): string {
  return render(
    <Document
      title={`${past.stone} · ${words.name}`}
      description={past.stoneOn(sayDay(stone.date, "en"))}
      root="../../"
      styles={[bundle.pageStyle]}
      head={head(`entries/${stone.id}/`, past.stone, past.stoneOn(sayDay(stone.date, "en")))}
    >
      <nav className="page-nav" aria-label={words.name}>
        <a href="../../">{words.name}</a>
        <a href="../../corrections/">{past.corrections}</a>
        <a href="../">{words.allEntries}</a>
      </nav>
      <main className="page">
        <StoneNotice stone={stone} hrefOf={(id) => `../${id}/`} title={titles.get(stone.became ?? "")} />
      </main>
    </Document>,
  );
}

const file = (path: string, content: string): SiteFile => ({ path, bytes: new TextEncoder().encode(content) });
