import { useWords } from "../words/useWords.ts";
import { useNumbers } from "./notes.ts";

/** The superscript numbers after a sentence; each leads to its source, which leads back to `from`. */
export function Notes({ citations, from }: { readonly citations: readonly string[]; readonly from: string }) {
  const words = useWords();
  const numbers = useNumbers();
  return (
    <sup className="notes" id={from}>
      {citations.map((id) => {
        const number = numbers.get(id) ?? 0;
        return (
          <a key={id} href={`#source-${number}`} aria-label={words.note(number)}>
            {number}
          </a>
        );
      })}
    </sup>
  );
}
