import { useContext } from "react";
import type { Reading } from "../../archive/index.ts";
import type { Citation } from "../../log/index.ts";
import { useCiteSlot } from "../cite/slot.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { Copies, SourceTitle } from "./Copies.tsx";
import { useNumbers } from "./notes.ts";
import { RootContext } from "./root.ts";

/** The numbered sources of an entry, each with who put it out, when, what kind it is and how much of it was read. */
export function Sources({ reading }: { readonly reading: Reading }) {
  const words = useWords();
  const numbers = useNumbers();
  const citing = useCiteSlot();
  const ordered = reading.event.citations.toSorted((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
  return (
    <section className="sources">
      <h2>{words.citations}</h2>
      <ol>
        {ordered.map((citation) => (
          <li key={citation.id} id={`source-${numbers.get(citation.id) ?? 0}`} tabIndex={-1}>
            <Source reading={reading} citation={citation} number={numbers.get(citation.id) ?? 0} />
            {citing({ id: citation.id, number: numbers.get(citation.id) ?? 0 })}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Source({ reading, citation, number }: { readonly reading: Reading; readonly citation: Citation; readonly number: number }) {
  const words = useWords();
  const language = useLanguage();
  const root = useContext(RootContext);
  const pages = reading.sourcePages?.[citation.id];
  const day = (edtf: string) => reading.dates[edtf]?.[language] ?? edtf;
  const check = reading.checks?.[citation.id];
  const remarks = [
    citation.origin === undefined ? "" : words.origin(citation.origin),
    words.titleFrom[citation.titleFrom],
    citation.note ?? "",
  ].filter((remark) => remark !== "");
  return (
    <>
      <p lang={citation.language} dir="auto">
        <b>{pages === undefined ? citation.publisher : <a href={`${root}publishers/${pages.publisher}/`}>{citation.publisher}</a>}</b>
        {citation.author !== undefined && `, ${citation.author}`}, <SourceTitle citation={citation} check={check} />,{" "}
        {citation.published === undefined ? words.undated : day(citation.published)}
      </p>
      <p className="source-kind">
        {words.citationTypes[citation.type]} · {words.readings[citation.read]}, {words.accessed(day(citation.accessed))}
        <Copies citation={citation} check={check} day={day} />
        {pages !== undefined && (
          <>
            {" · "}
            <a className="source-page" href={`${root}sources/${pages.source}/`} aria-label={words.sourcePages.elsewhereHint(number)}>
              {words.sourcePages.elsewhere}
            </a>
          </>
        )}
        <span className="source-dot"> · </span>
        <a className="source-back" href={`#${firstUse(reading, citation.id)}`} aria-label={words.backToText(number)}>
          ↑
        </a>
        <span className="source-address">{citation.url}</span>
      </p>
      {remarks.length > 0 && <p className="source-remark">{remarks.join(". ").replaceAll("..", ".")}</p>}
    </>
  );
}

/** The id of the place where a reader first meets a citation. */
function firstUse({ event }: Reading, id: string): string {
  const uses = [
    ...(event.alsoCalled ?? []).map(({ citations }, index) => ({ citations, from: `name-${index + 1}` })),
    ...(event.otherDates ?? []).map(({ citations }, index) => ({ citations, from: `date-${index + 1}` })),
    ...event.statements.map((statement) => ({ citations: statement.citations, from: `statement-${statement.id}` })),
    ...(event.figures ?? []).map(({ citations }, index) => ({ citations, from: `figure-${index + 1}` })),
  ];
  return uses.find(({ citations }) => citations.includes(id))?.from ?? "";
}
