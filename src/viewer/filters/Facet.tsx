import { useId, useState, type ReactNode } from "react";
import { useWords } from "../words/useWords.ts";

/** How many values a facet shows before the reader asks for more. */
const headCount = 6;
/** A facet of more values can be searched through. */
const fewValues = 20;

/** A value to filter by, in the reader's language, with the count that it would give. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

interface FacetProps {
  readonly title: string;
  readonly values: readonly Choice[];
  readonly chosen: readonly string[];
  readonly toggle: (id: string) => void;
  /** Whether the values stand as they come; else the chosen are first, then those that would give most. */
  readonly ordered?: boolean;
  /** Whether all values are shown, and no tail is folded. */
  readonly whole?: boolean;
  readonly closed?: boolean;
  /** Whether a long list can be searched before it is unfolded. */
  readonly searched?: boolean;
  readonly signOf?: ((id: string) => ReactNode) | undefined;
}

/** One property to filter by: its values, each with its count, the long tail behind a button. */
export function Facet({
  title,
  values,
  chosen,
  toggle,
  ordered = false,
  whole = false,
  closed = false,
  searched = false,
  signOf,
}: FacetProps) {
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(!closed || chosen.length > 0);
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState("");
  // A closed facet is not counted out: with hundreds of values that is much to do in every frame of a brush.
  const ranked = (open ? values : []).filter((value) => value.count > 0 || chosen.includes(value.id));
  const head = whole ? Infinity : headCount;
  if (!ordered) ranked.sort((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)) || b.count - a.count);
  const found = ranked.filter(({ label }) => label.toLowerCase().includes(wanted.toLowerCase()));
  const shown = all || wanted !== "" ? found : found.slice(0, head);
  const largest = Math.max(1, ...ranked.map(({ count }) => count));
  return (
    <details
      className="facet"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        <h2 id={id}>{title}</h2>
      </summary>
      {(all || searched) && values.length > fewValues && (
        <input
          type="search"
          value={wanted}
          aria-label={`${words.narrow}: ${title}`}
          placeholder={words.narrow}
          onChange={({ target }) => {
            setWanted(target.value);
          }}
        />
      )}
      <ul aria-labelledby={id}>
        {shown.map((value) => (
          <li key={value.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(value.id)}
                onChange={() => {
                  toggle(value.id);
                }}
              />
              {signOf?.(value.id)}
              <span className="facet-label" dir="auto">
                {value.label}
              </span>
              <meter min={0} max={largest} value={value.count} aria-hidden="true" />
              <span className="facet-count">{words.number(value.count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {ranked.length > head && (
        <button
          type="button"
          className="plain"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
            setWanted("");
          }}
        >
          {all ? words.fewer : words.more(ranked.length - head)}
        </button>
      )}
    </details>
  );
}
