import { useWords } from "../words/useWords.ts";
import { useNumbers } from "./notes.ts";

/** The superscript numbers after a sentence; each leads to its source, which leads back to `from`. */
export function Notes({ citations, from }: { readonly citations: readonly string[]; readonly from: string }) {
  return (
    <sup className="notes" id={from}>
      <Numbers citations={citations} />
    </sup>
  );
}

/** The same numbers where a source is named once more, and does not lead back. */
export function Cited({ citations }: { readonly citations: readonly string[] }) {
  return (
    <sup className="cited">
      <Numbers citations={citations} />
    </sup>
  );
}

function Numbers({ citations }: { readonly citations: readonly string[] }) {
  const words = useWords();
  const numbers = useNumbers();
  const inOrder = citations.map((id) => numbers.get(id) ?? 0).toSorted((a, b) => a - b);
  return inOrder.map((number) => (
    <a key={number} href={`#source-${number}`} aria-label={words.note(number)}>
      {number}
    </a>
  ));
}
