import { useWords } from "../words/useWords.ts";
import { useNumbers } from "./notes.ts";

/** The superscript numbers after a sentence; each leads to its source, which leads back to `from`. */
export function Notes({ citations, from }: { readonly citations: readonly string[]; readonly from: string }) {
  const words = useWords();
  const numbers = useNumbers();
  const inOrder = citations.map((id) => numbers.get(id) ?? 0).toSorted((a, b) => a - b);
  return (
    <sup className="notes" id={from}>
      {inOrder.map((number) => (
        <a key={number} href={`#source-${number}`} aria-label={words.note(number)}>
          {number}
        </a>
      ))}
    </sup>
  );
}
