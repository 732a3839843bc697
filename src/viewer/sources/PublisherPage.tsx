import type { PublisherRecord, Source } from "../../archive/index.ts";
import { SafeLink } from "../entry/SafeLink.tsx";
import { useLanguage, useWords } from "../words/useWords.ts";
import { Facts } from "./Facts.tsx";
import { SourceList } from "./SourceList.tsx";
import type { RecordProps } from "./SourcePage.tsx";
import { useSourceWords } from "./words.ts";

interface PublisherPageProps extends RecordProps {
  readonly record: PublisherRecord;
  /** All publishers, by id. */
  readonly records: ReadonlyMap<string, PublisherRecord>;
  /** Sources of others that name it as the first to report. */
  readonly elsewhere: readonly Source[];
  /** How many statements the log has. */
  readonly statements: number;
}

/** A publisher by itself: what the register says of it, its sources, and what rests on them. */
export function PublisherPage({ record, records, elsewhere, statements, sources, root, say }: PublisherPageProps) {
  const words = useWords();
  const said = useSourceWords();
  const language = useLanguage();
  const { registered, sisters, uses } = record;
  const own = record.sources.flatMap((id) => sources.get(id) ?? []);
  const statementsOf = (source: Source) => said.countOfStatements(source.uses.reduce((total, use) => total + use.statements.length, 0));
  return (
    <article className="record">
      <header>
        <p className="quiet">{said.publisher}</p>
        <h1 dir="auto">{record.name}</h1>
      </header>
      {registered !== undefined && (
        <Facts
          facts={[
            [
              said.home,
              <SafeLink key="" url={registered.home}>
                {registered.home}
              </SafeLink>,
            ],
            [said.kind, words.publisherKinds[registered.kind]],
            [
              said.country,
              registered.country === undefined ? said.notKnown : new Intl.DisplayNames(language, { type: "region" }).of(registered.country),
            ],
            [said.language, new Intl.DisplayNames(language, { type: "language" }).of(registered.language)],
            [
              said.newsroom,
              sisters.length === 0 ? undefined : (
                <ul className="inline-list">
                  {sisters.map((id) => (
                    <li key={id}>
                      <a href={`${root}publishers/${id}/`}>{records.get(id)?.name ?? id}</a>
                    </li>
                  ))}
                </ul>
              ),
            ],
            [said.note, registered.owner === undefined ? undefined : said.newsroomNote(registered.owner)],
          ]}
        />
      )}
      <h2>{said.rests}</h2>
      <p>
        {said.restsOnSources(said.countOfSources(own.length), said.countOfEntries(uses.length))}{" "}
        {said.restsPublisher(record.statements, statements)} {record.statements > 0 && said.alonePublisher(record.alone)}
      </p>
      <h2>{said.sources}</h2>
      <SourceList sources={own} root={root} say={say} remarkOf={statementsOf} />
      <h2>{said.entries}</h2>
      <ul className="source-list">
        {uses.map(({ event, statements: count, alone }) => (
          <li key={event.id}>
            <a href={`${root}entries/${event.id}/`} lang="en" dir="auto">
              {event.title}
            </a>{" "}
            <span className="quiet">{[said.countOfStatements(count), ...(alone > 0 ? [said.countAlone(alone)] : [])].join(" · ")}</span>
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <>
          <h2>{said.elsewhere}</h2>
          <p className="quiet">{said.elsewhereNote}</p>
          <SourceList sources={elsewhere} root={root} say={say} named remarkOf={statementsOf} />
        </>
      )}
    </article>
  );
}
