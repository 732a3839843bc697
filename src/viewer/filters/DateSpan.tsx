import { daySchema, type Query } from "../../archive/index.ts";
import type { ChangeView } from "../useView.ts";
import { useWords } from "../words/useWords.ts";

/** The span of dates to list, by calendar fields. */
export function DateSpan({ query, change }: { readonly query: Query; readonly change: ChangeView }) {
  const words = useWords();
  const set = (end: "from" | "to", day: string) => {
    const read = daySchema.safeParse(day);
    const { [end]: _, ...rest } = query;
    if (day === "" || read.success) change({ query: day === "" ? rest : { ...rest, [end]: day }, window: undefined });
  };
  return (
    <fieldset className="dates">
      <legend>
        <h2>{words.dates}</h2>
      </legend>
      {(["from", "to"] as const).map((end) => (
        <label key={end}>
          {words[end]}
          <input
            type="date"
            value={query[end] ?? ""}
            onChange={({ target }) => {
              set(end, target.value);
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
