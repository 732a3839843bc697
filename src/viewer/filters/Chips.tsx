import { everything, facetNames, type Answer, type FacetName } from "../../archive/index.ts";
import { CiteViewButton } from "../cite/CiteViewButton.tsx";
import type { RoomProps } from "../room.ts";
import { useWords } from "../words/useWords.ts";
import { ChipList, type Chip } from "./ChipList.tsx";
import { labelOf } from "./labels.ts";

interface ChipsProps extends RoomProps {
  readonly answer: Answer | undefined;
  readonly toggle: (facet: FacetName, id: string) => void;
}

/** What is shown and why: the count, each active filter to remove, the order. */
export function Chips({ client, opened, view, change, answer, toggle }: ChipsProps) {
  const words = useWords();
  const { query } = view;
  return (
    <div className="chips">
      <p role="status" className="chips-count">
        {answer === undefined ? "…" : words.shown(answer.total, answer.of)}
      </p>
      <ActiveFilters opened={opened} view={view} change={change} toggle={toggle} />
      <CiteViewButton client={client} opened={opened} view={view} total={answer?.total ?? 0} />
      <select
        className="chips-sort"
        aria-label={words.sort.label}
        value={query.sort}
        onChange={({ target }) => {
          change({ query: { ...query, sort: target.value === "oldest" ? "oldest" : "newest" } });
        }}
      >
        <option value="newest">{words.sort.newest}</option>
        <option value="oldest">{words.sort.oldest}</option>
      </select>
    </div>
  );
}

/** Each active filter as a chip that removes it, and one that removes all. */
export function ActiveFilters({ opened, view, change, toggle }: Omit<ChipsProps, "client" | "answer">) {
  const words = useWords();
  const { query } = view;
  const chips: Chip[] = facetNames.flatMap((facet) =>
    query.facets[facet].map((id) => ({
      key: `${facet} ${id}`,
      label: labelOf(words, facet, opened.values[facet].find((value) => value.id === id) ?? { id, label: id }),
      remove: () => {
        toggle(facet, id);
      },
    })),
  );
  if (query.text !== "")
    chips.unshift({
      key: "q",
      label: `“${query.text}”`,
      remove: () => {
        change({ query: { ...query, text: "" } });
      },
    });
  if (query.from !== undefined || query.to !== undefined) {
    const { from = "…", to = "…", ...rest } = query;
    chips.unshift({
      key: "dates",
      label: `${from} – ${to}`,
      remove: () => {
        change({ query: rest });
      },
    });
  }
  return (
    <ChipList
      chips={chips}
      clear={() => {
        change({ query: { ...everything, sort: query.sort } });
      }}
    />
  );
}
