import { facetNames, type Answer, type FacetName } from "../../archive/index.ts";
import { families, type Family } from "../../log/vocabulary.ts";
import { Glyph } from "../glyph/Glyph.tsx";
import type { RoomProps } from "../room.ts";
import { useWords } from "../words/useWords.ts";
import { DateSpan } from "./DateSpan.tsx";
import { Facet } from "./Facet.tsx";
import { labelOf } from "./labels.ts";

const familyOrder = Object.keys(families);
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
    // The families stand in the vocabulary's order; long lists by what they would give.
    return facet === "family" ? values.sort((a, b) => familyOrder.indexOf(a.id) - familyOrder.indexOf(b.id)) : values;
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
          ordered={facet === "family"}
          closed={closedAtFirst.includes(facet)}
          signOf={facet === "family" ? (id) => <Glyph families={[id as Family]} /> : undefined}
        />
      ))}
      <DateSpan query={view.query} change={change} />
    </aside>
  );
}
