import { useMemo, useRef, useState } from "react";
import {
  askSources,
  everySource,
  sourceFacets,
  sourceSorts,
  type SourceArchive,
  type SourceQuery,
  type SourceRow,
} from "../../archive/index.ts";
import { ChipList, type Chip } from "../filters/ChipList.tsx";
import type { ChangeState } from "../fragment.ts";
import { Pages } from "../list/Pages.tsx";
import { useLanguage, useWords } from "../words/useWords.ts";
import type { SourcesView as View } from "./address.ts";
import { SourceFilters, useLabels } from "./SourceFilters.tsx";
import { SourcesHead } from "./SourcesHead.tsx";
import { useSourceWords } from "./words.ts";

const pageSize = 50;

interface SourcesViewProps {
  readonly archive: SourceArchive;
  readonly view: View;
  readonly change: ChangeState<View>;
}

/** All sources, to search, filter and page through. */
export function SourcesView({ archive, view, change }: SourcesViewProps) {
  const words = useWords();
  const said = useSourceWords();
  const list = useRef<HTMLElement>(null);
  const [filtersShown, showFilters] = useState(false);
  const { query } = view;
  const { found, counts } = useMemo(() => askSources(archive, query), [archive, query]);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(view.page, pages - 1);
  const ask = (part: Partial<SourceQuery>, how: "push" | "replace" = "push") => {
    change({ query: { ...query, ...part }, page: 0 }, how);
  };
  return (
    <div className="sources-room" data-filters={filtersShown}>
      <a
        className="skip"
        href="#list"
        onClick={(event) => {
          event.preventDefault();
          list.current?.focus();
        }}
      >
        {said.skip}
      </a>
      <SourcesHead view={view} change={change} search={(text) => ask({ text }, "replace")}>
        <button
          type="button"
          className="filters-shown"
          aria-expanded={filtersShown}
          aria-controls="filters"
          onClick={() => {
            showFilters(!filtersShown);
          }}
        >
          {words.filters}
        </button>
      </SourcesHead>
      <SourceFilters archive={archive} query={query} counts={counts} ask={ask} />
      <main className="sources-main">
        <h1>{said.sources}</h1>
        <p>
          {said.intro} {said.inEnglish}
        </p>
        <div className="chips">
          <p role="status" className="chips-count">
            {said.shown(found.length, archive.table.rows.length)}
          </p>
          <ActiveFilters archive={archive} query={query} ask={ask} />
          <select
            className="chips-sort"
            aria-label={words.sort.label}
            value={query.sort}
            onChange={({ target }) => {
              ask({ sort: sourceSorts.find((sort) => sort === target.value) ?? everySource.sort });
            }}
          >
            {sourceSorts.map((sort) => (
              <option key={sort} value={sort}>
                {said.sorts[sort]}
              </option>
            ))}
          </select>
        </div>
        <section aria-label={said.sources} id="list" tabIndex={-1} ref={list}>
          {found.length === 0 && (
            <p>
              <b>{words.nothing}</b> {words.nothingHint}
            </p>
          )}
          <ol className="source-rows">
            {found.slice(page * pageSize, (page + 1) * pageSize).map((position) => {
              const row = archive.table.rows[position];
              return row === undefined ? null : <Row key={row.id} row={row} archive={archive} />;
            })}
          </ol>
          <Pages
            page={page}
            pages={pages}
            turnTo={(to) => {
              // The field for the page's number tells its page whenever it is left.
              if (to === page) return;
              change({ page: to });
              // The keys go on where the new page begins.
              list.current?.focus({ preventScroll: true });
              list.current?.scrollIntoView();
            }}
          />
        </section>
      </main>
    </div>
  );
}

function Row({ row, archive }: { readonly row: SourceRow; readonly archive: SourceArchive }) {
  const words = useWords();
  const said = useSourceWords();
  const language = useLanguage();
  const publisher = archive.table.publishers[row.publisher];
  return (
    <li>
      <a href={`${row.id}/`} className="source-title" lang={row.language} dir="auto">
        {row.title}
      </a>
      <p className="quiet">
        {publisher !== undefined && (
          <a href={`../publishers/${publisher.id}/`} dir="auto">
            {publisher.name}
          </a>
        )}
        {[
          "",
          ...(row.author === undefined ? [] : [row.author]),
          row.when?.[language] ?? words.undated,
          words.citationTypes[row.type],
          ...(row.origin === undefined ? [] : [words.origin(row.origin)]),
          said.cited(row.statements, row.entries),
        ].join(" · ")}
      </p>
    </li>
  );
}

interface ActiveFiltersProps {
  readonly archive: SourceArchive;
  readonly query: SourceQuery;
  readonly ask: (part: Partial<SourceQuery>) => void;
}

/** What is asked, each part to be taken away. */
function ActiveFilters({ archive, query, ask }: ActiveFiltersProps) {
  const labelOf = useLabels(archive);
  const chips: Chip[] = sourceFacets.flatMap((name) =>
    query.facets[name].map((id) => ({
      key: `${name} ${id}`,
      label: labelOf(name, id),
      remove: () => {
        ask({ facets: { ...query.facets, [name]: query.facets[name].filter((other) => other !== id) } });
      },
    })),
  );
  if (query.from !== undefined || query.to !== undefined)
    chips.unshift({
      key: "years",
      label: `${query.from ?? "…"} – ${query.to ?? "…"}`,
      remove: () => {
        ask({ from: undefined, to: undefined });
      },
    });
  if (query.text !== "")
    chips.unshift({
      key: "q",
      label: `“${query.text}”`,
      remove: () => {
        ask({ text: "" });
      },
    });
  return (
    <ChipList
      chips={chips}
      clear={() => {
        ask({ ...everySource, sort: query.sort });
      }}
    />
  );
}
