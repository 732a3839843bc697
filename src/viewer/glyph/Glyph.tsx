import type { Family } from "../../log/vocabulary.ts";
import { useWords } from "../words/useWords.ts";
import { shapes } from "./shapes.ts";

/** The mark of an event: the family of its first form, with a small tick for each other family. */
export function Glyph({ families }: { readonly families: readonly Family[] }) {
  const words = useWords();
  const [first, ...others] = families;
  if (first === undefined) return null;
  return (
    <span className="glyph" role="img" aria-label={families.map((family) => words.families[family]).join(", ")}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className={`family-${first}`}>
        <path d={shapes[first]} />
      </svg>
      {others.length > 0 && (
        <span className="glyph-ticks" aria-hidden="true">
          {others.map((family) => (
            <i key={family} className={`family-${family}`} />
          ))}
        </span>
      )}
    </span>
  );
}
