import type { ReactNode } from "react";
import type { Source, Use } from "../../archive/index.ts";
import { sayFigure } from "../entry/figure.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import type { RecordProps } from "./SourcePage.tsx";
import { useSourceWords } from "./words.ts";

type UsesProps = Pick<RecordProps, "root" | "say">;

/** What rests on a source: entry by entry, the statements, figures, names and dates that cite it. */
export function SourceUses({ source: { uses, alone }, ...shared }: UsesProps & { readonly source: Source }) {
  const said = useSourceWords();
  const sum = (count: (use: Use) => number) => uses.reduce((total, use) => total + count(use), 0);
  const statements = sum((use) => use.statements.length);
  const figures = sum((use) => use.figures.length);
  const names = sum((use) => use.names.length + use.dates.length);
  const parts = [
    ...(statements > 0 ? [said.countOfStatements(statements)] : []),
    ...(figures > 0 ? [said.countOfFigures(figures)] : []),
    ...(names > 0 ? [said.countOfNames(names)] : []),
  ];
  return (
    <section>
      <h2>{said.rests}</h2>
      <p>
        {said.restsSource(parts, said.countOfEntries(uses.length))} {statements > 0 && said.alone(alone)}
      </p>
      {uses.map((use) => (
        <EntryUse key={use.event.id} use={use} {...shared} />
      ))}
    </section>
  );
}

function EntryUse({ use: { event, statements, figures, names, dates }, root, say }: UsesProps & { readonly use: Use }) {
  const words = useWords();
  const said = useSourceWords();
  const language = useLanguage();
  const page = `${root}entries/${event.id}/`;
  const place = event.places[0];
  return (
    <section className="use">
      <h3>
        <a href={page} lang="en" dir="auto">
          {event.title}
        </a>
      </h3>
      <p className="quiet">{[...(place === undefined ? [] : [`${place.locality}, ${place.region}`]), say(event.date)].join(" · ")}</p>
      <ul>
        {statements.map(({ statement: { id, text, accordingTo }, alone }) => (
          <Item key={id} href={`${page}#statement-${id}`} alone={alone} whose={accordingTo}>
            {text}
          </Item>
        ))}
        {figures.map(({ figure, alone }) => (
          <Item
            key={`${figure.of} ${event.figures?.indexOf(figure) ?? 0}`}
            href={`${page}#figure-${(event.figures?.indexOf(figure) ?? 0) + 1}`}
            alone={alone}
            whose={figure.accordingTo}
          >
            {said.figure}: {figure.of}, {sayFigure(figure, language, words)}
          </Item>
        ))}
        {names.map((name) => (
          <Item key={`name ${name}`} href={page}>
            {said.otherName}: “{name}”
          </Item>
        ))}
        {dates.map((date) => (
          <Item key={`date ${date}`} href={page}>
            {said.otherDate}: {say(date)}
          </Item>
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  readonly href: string;
  readonly whose?: string | undefined;
  readonly alone?: boolean;
  readonly children: ReactNode;
}

function Item({ href, whose, alone = false, children }: ItemProps) {
  const said = useSourceWords();
  return (
    <li>
      {whose !== undefined && (
        <p className="use-whose" dir="auto">
          {whose}
        </p>
      )}
      <p dir="auto" lang="en">
        {children}{" "}
        <span className="use-tools">
          {alone && <>{said.aloneMark} · </>}
          <a href={href}>{said.inContext}</a>
        </span>
      </p>
    </li>
  );
}
