import { memo, useEffect, useRef } from "react";
import type { FacetName, Row } from "../../archive/index.ts";
import { printView, type View } from "../address.ts";
import { ActiveFilters } from "../filters/Chips.tsx";
import { Glyph } from "../glyph/Glyph.tsx";
import type { Listed } from "../protocol.ts";
import type { RoomProps } from "../room.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { Pages } from "./Pages.tsx";

interface EventListProps extends Pick<RoomProps, "opened" | "view" | "change"> {
  /** Whether nothing matches. */
  readonly empty: boolean;
  readonly failure: string | undefined;
  readonly rows: readonly Listed[] | undefined;
  readonly page: number;
  readonly pages: number;
  readonly turnTo: (page: number) => void;
  readonly toggle: (facet: FacetName, id: string) => void;
}

/** The list: the primary view, in which everything can be read and reached. */
export const EventList = memo(function EventList({
  opened,
  view,
  change,
  empty,
  rows,
  failure,
  page,
  pages,
  turnTo,
  toggle,
}: EventListProps) {
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  // The chosen row is brought into view once it is there, and only as far as needed.
  const present = rows?.some(({ row }) => row.id === view.entry) ?? false;
  useEffect(() => {
    if (present) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [present, view.entry]);
  const turn = (to: number) => {
    turnTo(to);
    list.current?.closest(".list")?.scrollTo({ top: 0 });
  };
  return (
    <section className="list" aria-label={words.list} id="events" tabIndex={-1}>
      {failure !== undefined && <p role="alert">{failure}</p>}
      {empty && (
        <div className="list-empty">
          <p>
            <b>{words.nothing}</b> {words.nothingHint}
          </p>
          <ActiveFilters opened={opened} view={view} change={change} toggle={toggle} />
        </div>
      )}
      <ol ref={list}>
        {rows?.map(({ row }) => (
          <EventRow key={row.id} row={row} view={view} />
        ))}
      </ol>
      <Pages page={page} pages={pages} turnTo={turn} />
    </section>
  );
});

function EventRow({ row, view }: { readonly row: Row; readonly view: View }) {
  const words = useWords();
  const language = useLanguage();
  const chosen = row.id === view.entry;
  return (
    <li className="row">
      <a href={printView({ ...view, entry: row.id })} aria-current={chosen ? "true" : undefined} id={`row-${row.id}`}>
        <span className="row-when">{row.when[language]}</span>
        <Glyph families={row.families} />
        <span className="row-what">
          <span className="row-title" dir="auto" lang={row.translated?.[language] === undefined ? "en" : language}>
            {row.translated?.[language] ?? row.title}
          </span>
          <span className="row-where">
            {row.place} · {row.forms.map((form) => words.forms[form].toLowerCase()).join(", ")}
          </span>
        </span>
        <span className="row-sources">
          {row.contested && (
            <span role="img" aria-label={words.contestedMark} title={words.contestedMark}>
              ◐
            </span>
          )}{" "}
          {words.sources(row.citations)}
        </span>
      </a>
    </li>
  );
}
