import { useId, useState } from "react";
import { evidenceValues, facetNames, type Answer, type FacetName, type FacetValue } from "../../archive/index.ts";
import { families, type Family } from "../../log/vocabulary.ts";
import { Glyph } from "../glyph/Glyph.tsx";
import type { RoomProps } from "../room.ts";
import { useWords } from "../words/useWords.ts";
import { DateSpan } from "./DateSpan.tsx";
import { labelOf } from "./labels.ts";

/** How many values a facet shows before the reader asks for more. */
const headCount = 6;
/** Short facets that keep their order, and are shown whole. */
const orders: Partial<Record<FacetName, readonly string[]>> = { family: Object.keys(families), evidence: evidenceValues };
const closedAtFirst: readonly FacetName[] = ["form", "party", "publisher"];

interface FiltersProps extends RoomProps {
  readonly counts: Answer["counts"] | undefined;
  readonly toggle: (facet: FacetName, id: string) => void;
}

/** Everything one can filter by, each value with the count it would give. */
export function Filters({ opened, view, change, counts, toggle }: FiltersProps) {
  const words = useWords();
  return (
    <aside className="filters" aria-label={words.filters} id="filters" tabIndex={-1}>
      {facetNames.map((facet) => (
        <Facet
          key={facet}
          facet={facet}
          values={opened.values[facet]}
          counts={counts?.[facet]}
          chosen={view.query.facets[facet]}
          toggle={toggle}
        />
      ))}
      <DateSpan query={view.query} change={change} />
    </aside>
  );
}

interface FacetProps {
  readonly facet: FacetName;
  readonly values: readonly FacetValue[];
  readonly counts: readonly number[] | undefined;
  readonly chosen: readonly string[];
  readonly toggle: FiltersProps["toggle"];
}

function Facet({ facet, values, counts, chosen, toggle }: FacetProps) {
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(!closedAtFirst.includes(facet) || chosen.length > 0);
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState("");
  // A closed facet is not counted out: with hundreds of values that is much to do in every frame of a brush.
  const ranked = (open ? values : [])
    .map((value, index) => ({ value, label: labelOf(words, facet, value), count: counts?.[index] ?? 0 }))
    .filter(({ value, count }) => count > 0 || chosen.includes(value.id));
  const order = orders[facet];
  const head = order?.length ?? headCount;
  // Long lists stand by what they would give.
  if (order !== undefined) ranked.sort((a, b) => order.indexOf(a.value.id) - order.indexOf(b.value.id));
  else ranked.sort((a, b) => Number(chosen.includes(b.value.id)) - Number(chosen.includes(a.value.id)) || b.count - a.count);
  const found = ranked.filter(({ label }) => label.toLowerCase().includes(wanted.toLowerCase()));
  const shown = all ? found : found.slice(0, head);
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
        <h2 id={id}>{words.facets[facet]}</h2>
      </summary>
      {all && values.length > 20 && (
        <input
          type="search"
          value={wanted}
          aria-label={`${words.narrow}: ${words.facets[facet]}`}
          placeholder={words.narrow}
          onChange={({ target }) => {
            setWanted(target.value);
          }}
        />
      )}
      <ul aria-labelledby={id}>
        {shown.map(({ value, label, count }) => (
          <li key={value.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(value.id)}
                onChange={() => {
                  toggle(facet, value.id);
                }}
              />
              {facet === "family" && <Glyph families={[value.id as Family]} />}
              <span className="facet-label" dir="auto">
                {label}
              </span>
              <meter min={0} max={largest} value={count} aria-hidden="true" />
              <span className="facet-count">{words.number(count)}</span>
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
