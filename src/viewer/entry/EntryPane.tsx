import { lazy, Suspense, useEffect, useRef, type MouseEvent } from "react";
import { close } from "./close.ts";
import { CiteContext } from "../cite/slot.ts";
import { printView } from "../address.ts";
import type { RoomProps } from "../room.ts";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Entry } from "./Entry.tsx";

const CiteHere = lazy(() => import("../cite/CiteHere.tsx").then(({ CiteHere: here }) => ({ default: here })));
/** An entry's past comes after the entry. */
const EntryHistory = lazy(() => import("../past/EntryHistory.tsx").then((module) => ({ default: module.EntryHistory })));

interface EntryPaneProps extends RoomProps {
  readonly id: string;
  readonly step: (by: number) => void;
}

/** The chosen entry beside the timeline. Esc closes it and gives the focus back to where the reader was. */
export function EntryPane({ client, opened, view, change, id, step }: EntryPaneProps) {
  const words = useWords();
  const pane = useRef<HTMLElement>(null);
  const entry = useCall(client, "entry", { id });
  const reading = entry.output?.event.id === id ? entry.output : undefined;

  const readingId = reading?.event.id;
  useEffect(() => {
    if (readingId === undefined) return;
    pane.current?.scrollTo({ top: 0 });
    // In the timeline and the list the keys move the choice; only a reader who comes from elsewhere is taken to the title.
    const stays = document.activeElement?.closest(".timeline, .entry-tools");
    if (stays == null) pane.current?.querySelector<HTMLElement>("#entry-title")?.focus({ preventScroll: true });
  }, [readingId]);

  const past = opened.history !== undefined && (
    <Suspense fallback={null}>
      <EntryHistory key={id} id={id} client={client} opened={opened} history={opened.history} event={reading?.event} view={view} />
    </Suspense>
  );
  return (
    <aside className="sheet" aria-label={words.entry} ref={pane} onClick={followNote}>
      <div className="entry-tools">
        <button
          type="button"
          onClick={() => {
            close(id, change);
          }}
        >
          <span aria-hidden="true">‹ </span>
          {words.close}
        </button>
        <span>
          <button
            type="button"
            onClick={() => {
              step(-1);
            }}
            aria-keyshortcuts="["
          >
            {words.previous}
          </button>
          <button
            type="button"
            onClick={() => {
              step(1);
            }}
            aria-keyshortcuts="]"
          >
            {words.next}
          </button>
        </span>
        {opened.pages && <a href={`entries/${id}/`}>{words.permanent}</a>}
      </div>
      {reading !== undefined ? (
        <CiteContext
          value={(source) => (
            <Suspense fallback={null}>
              <CiteHere key={id} client={client} id={id} source={source} />
            </Suspense>
          )}
        >
          {opened.at !== undefined && past}
          <Entry
            reading={reading}
            hrefOf={(other) => printView({ ...view, entry: other })}
            past={opened.at === undefined ? past : undefined}
          />
        </CiteContext>
      ) : entry.current && entry.failure === undefined && entry.output === undefined ? (
        <>
          <p role="alert">{words.unknownEntry}</p>
          {past}
        </>
      ) : entry.failure !== undefined && entry.current ? (
        <div role="alert">
          <p>{words.failedEntry}</p>
          <p className="quiet">{entry.failure}.</p>
          {opened.pages && <a href={`entries/${id}/`}>{words.permanent}</a>}
        </div>
      ) : (
        <p role="status">{words.loadingEntry}</p>
      )}
    </aside>
  );
}

/** Notes lead within the entry: they move the focus, and leave the address, which holds the view, alone. */
function followNote(event: MouseEvent<HTMLElement>): void {
  if (!(event.target instanceof Element)) return;
  const target = event.target.closest("a")?.getAttribute("href");
  if (target === null || target === undefined || !/^#(source|statement|figure|date|name)-[\w-]+$/.test(target)) return;
  event.preventDefault();
  const place = document.getElementById(target.slice(1));
  const goal = place?.matches(".notes") === true ? place.querySelector("a") : place;
  goal?.focus();
  goal?.scrollIntoView({ block: "nearest" });
}
