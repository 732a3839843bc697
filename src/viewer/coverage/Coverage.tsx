import { standings, type Coverage as Covered } from "../../archive/index.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { Years } from "./Years.tsx";

/** What the log covers, to look at and to read: by year, place, form, issue, kind of publisher and language, and where it is thin. */
export function Coverage({ coverage, hrefOf }: { readonly coverage: Covered; readonly hrefOf: (id: string) => string }) {
  const words = useWords();
  const said = words.covered;
  const language = useLanguage();
  const { stats } = coverage;
  const named = new Intl.DisplayNames(language, { type: "language" });
  const country = new Intl.DisplayNames(language, { type: "region" });
  return (
    <article className="coverage">
      <h1>{words.coverage}</h1>
      <p>{said.amount(stats)}</p>
      <p>{said.selection}</p>
      <Prose title={said.lookedFor} paragraphs={coverage.lookedFor} />
      <Prose title={said.thin} paragraphs={coverage.thin} />
      <h2>{said.byYear}</h2>
      <Years years={coverage.years} />
      <Counts
        title={said.byPlace}
        unit={said.entries}
        rows={coverage.places.map(({ of, entries }) => ({ label: of, count: entries }))}
        folded
      />
      <Counts
        title={said.byCountry}
        unit={said.entries}
        rows={coverage.countries.map(({ of, entries }) => ({ label: country.of(of) ?? of, count: entries }))}
      />
      <Counts
        title={said.byForm}
        unit={said.entries}
        rows={coverage.forms.map(({ of, entries }) => ({ label: words.forms[of], count: entries }))}
      />
      <Counts
        title={said.byIssue}
        unit={said.entries}
        rows={coverage.issues.map(({ of, entries }) => ({ label: words.issues[of], count: entries }))}
      />
      <Counts
        title={said.byKind}
        unit={words.citations}
        rows={coverage.publisherKinds.map(({ kind, publishers, citations }) => ({
          label: `${words.publisherKinds[kind]} (${publishers})`,
          count: citations,
        }))}
      />
      <Counts
        title={said.byLanguage}
        unit={words.citations}
        rows={coverage.languages.map(({ language: tag, citations }) => ({ label: named.of(tag) ?? tag, count: citations }))}
      />
      <Counts
        title={words.support.statementsBy}
        unit={words.support.statements}
        rows={standings.map((standing) => ({ label: words.support.counted[standing], count: stats.statementsBy[standing] }))}
      />
      <Counts
        title={words.support.entriesBy}
        unit={said.entries}
        rows={coverage.evidence.map(({ of, entries }) => ({ label: words.support.values[of], count: entries }))}
      />
      {coverage.oneOrigin.length > 0 && (
        <>
          <h2>{said.oneOrigin}</h2>
          <ul>
            {coverage.oneOrigin.map(({ id, title }) => (
              <li key={id}>
                <a href={hrefOf(id)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function Prose({ title, paragraphs }: { readonly title: string; readonly paragraphs: readonly string[] }) {
  if (paragraphs.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} lang="en" dir="auto">
          {paragraph}
        </p>
      ))}
    </>
  );
}

interface CountsProps {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
  /** Whether the tail of the list is folded away. */
  readonly folded?: boolean;
}

const headLength = 15;

/** Counts of words or names as bars, with the numbers beside them. */
export function Counts({ title, unit, rows, folded = false }: CountsProps) {
  const words = useWords();
  const max = Math.max(1, ...rows.map(({ count }) => count));
  const head = folded ? rows.slice(0, headLength) : rows;
  const tail = rows.slice(head.length);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <CountTable title={title} unit={unit} rows={head} max={max} />
      {tail.length > 0 && (
        <details>
          <summary>{words.more(tail.length)}</summary>
          <CountTable title={title} unit={unit} rows={tail} max={max} />
        </details>
      )}
    </section>
  );
}

function CountTable({ title, unit, rows, max }: Omit<CountsProps, "folded"> & { readonly max: number }) {
  return (
    <table className="counts">
      <caption className="visually-hidden">{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{unit}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count }) => (
          <tr key={label}>
            <th scope="row" dir="auto">
              {label}
            </th>
            <td>
              <svg viewBox={`0 0 ${max} 1`} preserveAspectRatio="none" aria-hidden="true">
                <rect width={count} height="1" />
              </svg>
              {count}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
