import { useEffect, useState, type SyntheticEvent } from "react";
import { useWords } from "../words/useWords.ts";

interface PagesProps {
  /** Counted from nought. */
  readonly page: number;
  readonly pages: number;
  readonly turnTo: (page: number) => void;
}

/** Turns the pages of a list of any length: step by step, to either end, or to a page by its number. */
export function Pages({ page, pages, turnTo }: PagesProps) {
  const words = useWords().pages;
  const [draft, setDraft] = useState(String(page + 1));
  useEffect(() => {
    setDraft(String(page + 1));
  }, [page]);
  if (pages < 2) return null;
  const go = (event: SyntheticEvent) => {
    event.preventDefault();
    const wanted = Math.round(Number(draft));
    if (Number.isFinite(wanted)) turnTo(Math.min(pages, Math.max(1, wanted)) - 1);
    setDraft(String(page + 1));
  };
  const turn = (label: string, to: number, possible: boolean) => (
    <button
      type="button"
      disabled={!possible}
      onClick={() => {
        turnTo(to);
      }}
    >
      {label}
    </button>
  );
  return (
    <nav className="pages" aria-label={words.label}>
      {turn(words.first, 0, page > 0)}
      {turn(words.previous, page - 1, page > 0)}
      <form onSubmit={go} onBlur={go}>
        <label>
          {words.page}{" "}
          <input
            inputMode="numeric"
            value={draft}
            size={Math.max(2, String(pages).length)}
            onChange={({ target }) => {
              setDraft(target.value);
            }}
          />
        </label>{" "}
        {words.of(pages)}
      </form>
      {turn(words.next, page + 1, page < pages - 1)}
      {turn(words.last, pages - 1, page < pages - 1)}
    </nav>
  );
}
