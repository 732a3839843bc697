/** What a view shows, in words and as a part of the address. */
import { facetNames } from "../../archive/index.ts";
import { printView, type View } from "../address.ts";
import { labelOf } from "../filters/labels.ts";
import type { Values } from "../protocol.ts";
import type { Words } from "../words/en.ts";

/** A view's title: every filter that is active, in the reader's language. */
export function viewTitle({ query }: View, values: Values, words: Words): string {
  const parts = facetNames.flatMap((facet) => {
    const chosen = query.facets[facet].map((id) =>
      labelOf(words, facet, values[facet].find((value) => value.id === id) ?? { id, label: id }),
    );
    return chosen.length === 0 ? [] : [`${words.facets[facet]}: ${chosen.join(words.cite.or)}`];
  });
  if (query.from !== undefined || query.to !== undefined) parts.unshift(words.cite.dates(query.from ?? "…", query.to ?? "…"));
  if (query.text !== "") parts.unshift(words.cite.search(query.text));
  return words.cite.viewTitle(parts);
}

/** The parameters that bring a view back: what is listed and how it is drawn, not how the reader's screen was set up. */
export function viewParameters(view: View): string {
  const parameters = new URLSearchParams(printView({ ...view, entry: undefined, pane: "list", theme: undefined }).slice(1));
  parameters.delete("at");
  return parameters.toString();
}
