import { useWords } from "../words/useWords.ts";

/** An active filter, to remove. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly remove: () => void;
}

/** Each active filter as a chip that removes it, and one that removes all; nothing where none is active. */
export function ChipList({ chips, clear }: { readonly chips: readonly Chip[]; readonly clear: () => void }) {
  const words = useWords();
  if (chips.length === 0) return null;
  return (
    <ul className="chips-list" aria-label={words.active}>
      {chips.map(({ key, label, remove }) => (
        <li key={key}>
          <button type="button" className="chip" onClick={remove} aria-label={words.remove(label)}>
            {label} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="plain" onClick={clear}>
          {words.clearAll}
        </button>
      </li>
    </ul>
  );
}
