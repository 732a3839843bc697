import { lazy, Suspense, useEffect } from "react";
import { LanguageContext, useWords } from "./words/useWords.ts";
import type { Opening } from "./protocol.ts";
import { Coming } from "./Coming.tsx";
import { ReadingRoom } from "./ReadingRoom.tsx";
import { useArchive, type Begun } from "./useArchive.ts";
import type { RoomProps } from "./room.ts";
import { useView } from "./useView.ts";

/** What shows the log as it once stood comes only to who asks for it. */
const PastRoom = lazy(() => import("./past/PastRoom.tsx").then((module) => ({ default: module.PastRoom })));

interface AppProps {
  readonly opening: Opening;
  /** What of today's archive was begun before the page was drawn. */
  readonly begun?: Begun | undefined;
}

/** The page: the log as it stands, or as it stood in the state that the address names. */
export function App({ opening, begun }: AppProps) {
  const [view, change] = useView();
  useEffect(() => {
    document.documentElement.lang = view.language;
    if (view.theme === undefined) delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = view.theme;
  }, [view.language, view.theme]);
  return (
    <LanguageContext value={view.language}>
      {view.at === undefined || opening.history === undefined ? (
        <Room opening={opening} begun={begun} view={view} change={change} />
      ) : (
        <Suspense fallback={<Loading />}>
          <PastRoom key={view.at} opening={opening} at={view.at} view={view} change={change} />
        </Suspense>
      )}
    </LanguageContext>
  );
}

/** Opens an archive, and shows the reading room or how far its opening has come. */
export function Room({ opening, begun, view, change }: AppProps & Pick<RoomProps, "view" | "change">) {
  const state = useArchive(opening, begun);
  return state.status === "open" ? (
    <>
      <ReadingRoom client={state.client} opened={state.opened} recovered={state.recovered} view={view} change={change} />
      <Coming archive={state.archive} />
    </>
  ) : state.status === "loading" ? (
    <Loading loaded={state.loaded} size={state.size} />
  ) : (
    <Failed reason={state.reason} retry={state.retry} />
  );
}

/** How far an opening has come, as far as that is known. */
export function Loading({ loaded, size }: { readonly loaded?: number; readonly size?: number }) {
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

/** Why an opening failed, and the way to try again. */
export function Failed({ reason, retry }: { readonly reason: string; readonly retry: () => void }) {
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
