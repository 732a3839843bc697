import { compareWords, type Change, type Words } from "../../archive/index.ts";
import { useWords } from "../words/useWords.ts";
import { usePastWords } from "./usePastWords.ts";

/** What changed, one after the other: the old words beside the new, and in each what the other has not. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <ul className="changes">
      {changes.map((change, index) => (
        <li key={index}>
          <What change={change} />
          <Wordings change={change} />
        </li>
      ))}
    </ul>
  );
}

function What({ change: { part, detail, of, before, after } }: { readonly change: Change }) {
  const words = usePastWords();
  const what = before === undefined ? words.added : after === undefined ? words.removed : words.changed;
  return (
    <p className="change-what">
      <b>{words.parts[part]}</b>
      {of !== undefined && <span dir="auto"> {of}</span>}
      {detail !== undefined && `, ${words.details[detail]}`} <span className="quiet">{what}</span>
    </p>
  );
}

function Wordings({ change }: { readonly change: Change }) {
  const words = usePastWords();
  const say = useTerms(change);
  const { before, after } = change;
  if (before === undefined || after === undefined)
    return (
      <p className="wording wording-whole" dir="auto" lang={languageOf(change)}>
        {before !== undefined && <del>{say(before)}</del>}
        {after !== undefined && <ins>{say(after)}</ins>}
      </p>
    );
  const parts = compareWords(say(before), say(after));
  return (
    <div className="wordings">
      <Wording label={words.before} parts={parts} not="after" language={languageOf(change)} />
      <Wording label={words.after} parts={parts} not="before" language={languageOf(change)} />
    </div>
  );
}

interface WordingProps {
  readonly label: string;
  readonly parts: readonly Words[];
  readonly not: "before" | "after";
  readonly language: string;
}

/** One of two wordings: its words, with those marked that the other has not. */
function Wording({ label, parts, not, language }: WordingProps) {
  return (
    <div>
      <p className="wording-label">{label}</p>
      <p className="wording" dir="auto" lang={language}>
        {parts.map(({ text, in: where }, index) =>
          where === not ? null : where === "both" ? (
            text
          ) : where === "before" ? (
            <del key={index}>{text}</del>
          ) : (
            <ins key={index}>{text}</ins>
          ),
        )}
      </p>
    </div>
  );
}

/** The log's own text is English, but for what was translated. */
const languageOf = ({ part }: Change) => (part === "titleEs" || part === "summaryEs" ? "es" : "en");

/** A term of a closed list as readers know it. */
function useTerms({ part }: Change): (value: string) => string {
  const words = useWords();
  const terms: Readonly<Record<string, string>> =
    part === "form" || part === "firstForm" ? words.forms : part === "issue" ? words.issues : {};
  return (value) => (Object.hasOwn(terms, value) ? (terms[value] ?? value) : value);
}
