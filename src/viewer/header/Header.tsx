import { useEffect, useState } from "react";
import type { View } from "../address.ts";
import type { Searched } from "../protocol.ts";
import type { ChangeView } from "../useView.ts";
import { useWords } from "../words/useWords.ts";
import { Settings } from "./Settings.tsx";

interface SearchProps {
  readonly view: View;
  readonly change: ChangeView;
  readonly searched: Searched;
}

interface HeaderProps extends SearchProps {
  /** Whether the site has pages of what was corrected. */
  readonly corrections: boolean;
  readonly showKeys: () => void;
}

/** The head of the page: name, search, language, light or dark. */
export function Header({ view, change, searched, corrections, showKeys }: HeaderProps) {
  const words = useWords();
  return (
    <header className="head">
      <h1 className="head-name">
        <b>{words.name}</b> <i>{words.tagline}</i>
      </h1>
      <Search view={view} change={change} searched={searched} />
      <div className="head-tools">
        <Settings language={view.language} theme={view.theme} change={change} />
        <button type="button" className="head-keys" onClick={showKeys} aria-label={words.keys} title={words.keys}>
          ?
        </button>
        <a href={view.language === "en" ? "coverage/" : `${view.language}/coverage/`}>{words.coverage}</a>
        {corrections && <a href="corrections/">{words.corrections}</a>}
        <a href="entries/">{words.about}</a>
      </div>
    </header>
  );
}

/** The search field. It answers as one types; the address follows without leaving a step for each letter. */
function Search({ view, change, searched }: SearchProps) {
  const hint = useWords().searchHint[searched];
  const [draft, setDraft] = useState(view.query.text);
  useEffect(() => {
    setDraft((now) => (now.trim() === view.query.text ? now : view.query.text));
  }, [view.query.text]);
  return (
    <search>
      <input
        id="search"
        type="search"
        value={draft}
        maxLength={500}
        placeholder={hint}
        aria-label={hint}
        aria-keyshortcuts="/"
        onChange={({ target }) => {
          setDraft(target.value);
          change({ query: { ...view.query, text: target.value.trim() } }, "replace");
        }}
      />
    </search>
  );
}
