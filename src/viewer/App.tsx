import { useEffect } from "react";
import { LanguageContext, useWords } from "./words/useWords.ts";
import type { Opening } from "./protocol.ts";
import { ReadingRoom } from "./ReadingRoom.tsx";
import { useArchive, type OpeningArchive } from "./useArchive.ts";
import { useView } from "./useView.ts";

/** The page: opens the archive, and shows the reading room or how far its opening has come. */
export function App({ opening, begun }: { readonly opening: Opening; readonly begun: OpeningArchive }) {
  const state = useArchive(opening, begun);
  const [view, change] = useView();
  useEffect(() => {
    document.documentElement.lang = view.language;
    if (view.theme === undefined) delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = view.theme;
  }, [view.language, view.theme]);
  return (
    <LanguageContext value={view.language}>
      {state.status === "open" ? (
        <ReadingRoom client={state.client} opened={state.opened} filterable={state.filterable} view={view} change={change} />
      ) : state.status === "loading" ? (
        <Loading loaded={state.loaded} size={state.size} />
      ) : (
        <Failed reason={state.reason} retry={state.retry} />
      )}
    </LanguageContext>
  );
}

function Loading({ loaded, size }: { readonly loaded: number; readonly size: number }) {
  const words = useWords();
  return (
    <main className="notice" aria-busy="true">
      <h1>{words.name}</h1>
      <p role="status">
        {words.loading} <progress value={loaded} max={size} aria-label={words.loading} />
      </p>
    </main>
  );
}

function Failed({ reason, retry }: { readonly reason: string; readonly retry: () => void }) {
  const words = useWords();
  return (
    <main className="notice" role="alert">
      <h1>{words.failed}</h1>
      <p>{reason}.</p>
      <p>
        <button type="button" onClick={retry}>
          {words.retry}
        </button>{" "}
        <a href="entries/">{words.allEntries}</a>
      </p>
    </main>
  );
}
