import { useCallback, useEffect, useState } from "react";
import type { SourceArchive } from "../../archive/index.ts";
import { fragmentState } from "../fragment.ts";
import { LanguageContext, useWords } from "../words/useWords.ts";
import { parseSourcesView, printSourcesView } from "./address.ts";
import { openSourceTable } from "./opening.ts";
import { SourcesView } from "./SourcesView.tsx";
import { useSourceWords } from "./words.ts";

const useView = fragmentState(parseSourcesView, printSourcesView);

/** The page that lists all sources: fetches their table, and shows the list or how its fetching stands. */
export function SourcesRoom() {
  const [view, change] = useView();
  const [archive, setArchive] = useState<SourceArchive>();
  const [failure, setFailure] = useState<string>();
  const open = useCallback(() => {
    setFailure(undefined);
    openSourceTable(document).then(setArchive, (error: unknown) => {
      setFailure(error instanceof Error ? error.message : String(error));
    });
  }, []);
  useEffect(open, [open]);
  useEffect(() => {
    document.documentElement.lang = view.language;
    if (view.theme === undefined) delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = view.theme;
  }, [view.language, view.theme]);
  return (
    <LanguageContext value={view.language}>
      {archive !== undefined ? <SourcesView archive={archive} view={view} change={change} /> : <Waiting failure={failure} retry={open} />}
    </LanguageContext>
  );
}

function Waiting({ failure, retry }: { readonly failure: string | undefined; readonly retry: () => void }) {
  const words = useWords();
  const said = useSourceWords();
  if (failure === undefined)
    return (
      <main className="notice" aria-busy="true">
        <h1>{said.sources}</h1>
        <p role="status">{said.loading}</p>
      </main>
    );
  return (
    <main className="notice" role="alert">
      <h1>{said.failed}</h1>
      <p>{failure}.</p>
      <p>
        <button type="button" onClick={retry}>
          {words.retry}
        </button>{" "}
        <a href="../publishers/">{said.publishers}</a>
      </p>
    </main>
  );
}
