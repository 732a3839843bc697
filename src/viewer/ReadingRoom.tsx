import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { everything, overviewBins, pageSize, type FacetName } from "../archive/index.ts";
import { panes, printView, type Span } from "./address.ts";
import { datedBy, followed } from "./following.ts";
import { Filters } from "./filters/Filters.tsx";
import { Chips } from "./filters/Chips.tsx";
import { Header } from "./header/Header.tsx";
import { Keys } from "./help/Keys.tsx";
import { useKeys } from "./help/useKeys.ts";
import { EventList } from "./list/EventList.tsx";
import { Overview } from "./overview/Overview.tsx";
import type { RoomProps } from "./room.ts";
import { TimelinePane } from "./timeline/TimelinePane.tsx";
import { useCall } from "./useCall.ts";
import { useLatest } from "./useLatest.ts";
import type { ChangeView } from "./useView.ts";
import { afterFirstViewMs, whenIdle } from "./whenIdle.ts";
import { useWords } from "./words/useWords.ts";

const entryPane = () => import("./entry/EntryPane.tsx").then(({ EntryPane: pane }) => ({ default: pane }));
const EntryPane = lazy(entryPane);

/** The reading room: filters, timeline, list and entry over one view. */
export function ReadingRoom({ client, opened, recovered, view, change: changeView }: RoomProps & { readonly recovered: number }) {
  const words = useWords();
  const keys = useRef<HTMLDialogElement>(null);
  const [page, setPage] = useState(0);
  const [brushed, setBrushed] = useState<Span>();
  const change = useCallback<ChangeView>(
    (part, how) => {
      changeView(followed(view, part), how);
    },
    [view, changeView],
  );
  const span = { from: opened.from, to: opened.to + 1 };
  const histogram = { ...span, count: overviewBins };
  // Under the brush the counts are those of its span, frame by frame, where only what the timeline shows is counted.
  const counted = view.following && brushed !== undefined ? datedBy(view.query, brushed) : view.query;
  const asked = useLatest(client, "ask", { query: counted, histogram }, recovered);
  const all = useCall(client, "ask", { query: everything, histogram });
  const rows = useCall(client, "rows", { query: view.query, offset: page * pageSize, limit: pageSize });
  const place = useCall(client, "locate", view.entry === undefined ? undefined : { query: view.query, id: view.entry });
  const room = { client, opened, view, change };
  const answer = asked.output;

  const queryKey = printView({ ...view, entry: undefined, window: undefined, pane: "list" });
  useEffect(() => {
    setPage(0);
  }, [queryKey]);
  // The page of the list that the chosen event is on is turned to when it is chosen, and left alone after that.
  const chosenAt = place.current ? (place.output ?? -1) : -1;
  useEffect(() => {
    if (chosenAt >= 0) setPage(Math.floor(chosenAt / pageSize));
  }, [chosenAt]);

  const toggle = useCallback(
    (facet: FacetName, id: string) => {
      const chosen = view.query.facets[facet];
      const next = chosen.includes(id) ? chosen.filter((value) => value !== id) : [...chosen, id];
      change({ query: { ...view.query, facets: { ...view.query.facets, [facet]: next } } });
    },
    [view.query, change],
  );
  const step = useCallback(
    (by: number) => {
      void client.call("step", { query: view.query, id: view.entry, by }).then((found) => {
        if (found !== undefined) change({ entry: found.row.id }, view.entry === undefined ? "push" : "replace");
      });
    },
    [client, view.query, view.entry, change],
  );
  // An entry's sheet is not waited for by the first view, and is there when a reader comes to open one.
  useEffect(() => {
    const timer = setTimeout(() => {
      whenIdle(() => void entryPane());
    }, afterFirstViewMs);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  useKeys({ change, step, view, showKeys: () => keys.current?.showModal() });

  return (
    <div className="room" data-pane={view.pane} data-entry={view.entry !== undefined}>
      <a className="skip" href="#events" onClick={skipTo("events")}>
        {words.skip}
      </a>
      <Header
        view={view}
        change={change}
        searched={opened.searched}
        corrections={opened.history !== undefined}
        showKeys={() => keys.current?.showModal()}
      />
      <Overview {...room} histogram={answer?.histogram ?? []} everything={all.output?.histogram ?? []} onBrush={setBrushed} />
      <nav className="panes" aria-label={words.views}>
        {panes.map((pane) => (
          <button
            key={pane}
            type="button"
            aria-pressed={view.pane === pane}
            onClick={() => {
              change({ pane, entry: undefined });
            }}
          >
            {words.panes[pane]}
          </button>
        ))}
      </nav>
      <Filters {...room} counts={answer?.counts} toggle={toggle} />
      <main className="middle">
        <Chips {...room} answer={answer} toggle={toggle} />
        <TimelinePane {...room} step={step} />
        <EventList
          opened={opened}
          view={view}
          change={change}
          empty={answer?.total === 0}
          rows={rows.output}
          failure={asked.failure ?? rows.failure}
          page={page}
          pages={Math.max(1, Math.ceil((answer?.total ?? 0) / pageSize))}
          turnTo={setPage}
          toggle={toggle}
        />
      </main>
      {view.entry !== undefined && (
        <Suspense fallback={<aside className="sheet" aria-busy="true" />}>
          <EntryPane {...room} id={view.entry} step={step} />
        </Suspense>
      )}
      <Keys dialog={keys} />
    </div>
  );
}

/** Moves the focus instead of the address, which holds the view. */
function skipTo(id: string) {
  return (event: { preventDefault: () => void }) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
}
