import { useEffect, useState, type ReactNode } from "react";
import type { ChangeState } from "../fragment.ts";
import { Settings } from "../header/Settings.tsx";
import { useWords } from "../words/useWords.ts";
import type { SourcesView } from "./address.ts";
import { useSourceWords } from "./words.ts";

interface SourcesHeadProps {
  readonly view: SourcesView;
  readonly change: ChangeState<SourcesView>;
  readonly search: (text: string) => void;
  readonly children: ReactNode;
}

/** The head of the list of sources: the way back, the search, language, light or dark. */
export function SourcesHead({ view, change, search, children }: SourcesHeadProps) {
  const words = useWords();
  const said = useSourceWords();
  const { text } = view.query;
  const [draft, setDraft] = useState(text);
  useEffect(() => {
    setDraft((now) => (now.trim() === text ? now : text));
  }, [text]);
  return (
    <header className="head">
      <p className="head-name">
        <a href="../">
          <b>{words.name}</b>
        </a>
      </p>
      <search>
        <input
          id="search"
          type="search"
          value={draft}
          maxLength={500}
          placeholder={said.search}
          aria-label={said.search}
          onChange={({ target }) => {
            setDraft(target.value);
            search(target.value.trim());
          }}
        />
      </search>
      {children}
      <div className="head-tools">
        <Settings language={view.language} theme={view.theme} change={change} />
        <a href="../publishers/">{said.publishers}</a>
        <a href="../entries/">{words.allEntries}</a>
      </div>
    </header>
  );
}
