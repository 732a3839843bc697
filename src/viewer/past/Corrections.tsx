import type { Correction, EntryPast, Lack } from "../../archive/index.ts";
import { sayDay } from "../words/past.ts";
import { useLanguage } from "../words/useWords.ts";
import { Changes } from "./Changes.tsx";
import { usePastWords } from "./usePastWords.ts";

interface CorrectionsProps {
  readonly past: EntryPast;
  readonly lack?: Lack | undefined;
  /** The address of the reading room as the log stood at a version, with an entry open. */
  readonly hrefAt: (version: string, id: string) => string;
  /** Ids under which the entry stood before, each with the address of its stone. */
  readonly formerly?: readonly { readonly id: string; readonly href: string }[];
}

/** What was changed in an entry since it first stood here, newest first; folded until a reader asks. */
export function Corrections({ past, lack, hrefAt, formerly = [] }: CorrectionsProps) {
  const words = usePastWords();
  const language = useLanguage();
  const { corrections, writing, since } = past;
  // What is not known of any entry is said once, on the page of corrections.
  if (lack !== undefined && corrections.length === 0) return null;
  return (
    <section className="corrections" lang={language}>
      <h2>{corrections.length === 0 ? words.corrections : words.times(corrections.length)}</h2>
      {corrections.length === 0 && <p className="quiet">{words.never(sayDay(since, language))}</p>}
      {corrections.toReversed().map((correction) => (
        <CorrectionDetails key={correction.day} correction={correction} hrefAt={hrefAt} />
      ))}
      {writing > 0 && <p className="quiet">{words.writing(writing, sayDay(since, language))}</p>}
      {lack === "cut-off" && <p className="quiet">{words.lack[lack]}</p>}
      {formerly.map(({ id, href }) => (
        <p className="quiet" key={id}>
          {words.formerly}: <a href={href}>{id}</a>
        </p>
      ))}
    </section>
  );
}

interface CorrectionDetailsProps extends Pick<CorrectionsProps, "hrefAt"> {
  readonly correction: Correction;
  /** Whether the day is told already, and the notes are what a reader sees first. */
  readonly notesFirst?: boolean;
}

/** One day's changes of an entry: the day and how many, and behind it the notes and the words. */
export function CorrectionDetails({ correction, hrefAt, notesFirst = false }: CorrectionDetailsProps) {
  const words = usePastWords();
  const language = useLanguage();
  const { id, day, before, changes, hidden } = correction;
  const notes = <Notes correction={correction} />;
  return (
    <>
      {notesFirst && notes}
      <details>
        <summary>
          {!notesFirst && <time dateTime={day}>{sayDay(day, language)}</time>}{" "}
          <span className="quiet">{hidden === undefined ? words.changes(changes.length) : words.changed}</span>
        </summary>
        {!notesFirst && notes}
        {hidden !== undefined && <p>{words.hidden[hidden]}</p>}
        <Changes changes={changes} />
        {before !== "" && (
          <p>
            <a href={hrefAt(before, id)}>{words.seeBefore}</a> <span className="quiet">({words.version(before)})</span>
          </p>
        )}
      </details>
    </>
  );
}

/** What the editors noted of a correction. */
export function Notes({ correction: { notes } }: { readonly correction: Pick<Correction, "notes"> }) {
  const words = usePastWords();
  if (notes.length === 0) return <p className="quiet">{words.noNote}</p>;
  return (
    <p dir="auto">
      <b>{words.note}:</b> <span lang="en">{notes.join(" ")}</span>
    </p>
  );
}
