import { evidenceValues, facetNames, type Answer, type FacetName } from "../../archive/index.ts";
import { families, type Family } from "../../log/vocabulary.ts";
import { Glyph } from "../glyph/Glyph.tsx";
import type { RoomProps } from "../room.ts";
import { useWords } from "../words/useWords.ts";
import { DateSpan } from "./DateSpan.tsx";
import { Facet } from "./Facet.tsx";
import { labelOf } from "./labels.ts";

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
  const valuesOf = (facet: FacetName) => {
    const values = opened.values[facet].map((value, index) => ({
      id: value.id,
      label: labelOf(words, facet, value),
      count: counts?.[facet][index] ?? 0,
    }));
    // Long lists stand by what they would give.
    const order = orders[facet];
    return order === undefined ? values : values.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  };
  return (
    <aside className="filters" aria-label={words.filters} id="filters" tabIndex={-1}>
      {facetNames.map((facet) => (
        <Facet
          key={facet}
          title={words.facets[facet]}
          values={valuesOf(facet)}
          chosen={view.query.facets[facet]}
          toggle={(id) => {
            toggle(facet, id);
          }}
          ordered={orders[facet] !== undefined}
          whole={orders[facet] !== undefined}
          closed={closedAtFirst.includes(facet)}
          signOf={facet === "family" ? (id) => <Glyph families={[id as Family]} /> : undefined}
        />
      ))}
      <DateSpan query={view.query} change={change} />
    </aside>
  );
}
