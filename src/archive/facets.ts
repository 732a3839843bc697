import { slugOf, type Event } from "../log/index.ts";
import { familyOf } from "../log/vocabulary.ts";
import { countOrigins, isContested } from "./evidence.ts";
import type { Register } from "./register.ts";

/** The facets a reader filters by. The order is that of the page. */
export const facetNames = ["place", "family", "form", "issue", "macroevent", "party", "publisher", "evidence"] as const;

/** A facet's name. */
export type FacetName = (typeof facetNames)[number];

/** A value of a facet: its id in queries and its label. Labels of closed lists are the viewer's to translate. */
export interface FacetValue {
  readonly id: string;
  readonly label: string;
}

/** Facets by which the timeline can be laid out: each event stands in the lane of its first value. */
export const laneNames = ["place", "family", "form", "issue", "macroevent"] as const;

/** A way to lay out lanes. */
export type LaneName = (typeof laneNames)[number];

/** What an entry has in each facet; the first value of a facet is the one that its lane is named for. */
export function facetValuesOf(event: Event, { macroevents, publishers }: Register): Record<FacetName, FacetValue[]> {
  const words = (list: readonly string[]) => distinct(list).map((word) => ({ id: word, label: word }));
  const names = (list: readonly string[]) => distinctById(list.map((name) => ({ id: slugOf(name), label: name })));
  return {
    place: distinctById(
      event.places.map(({ locality, region }) => ({ id: slugOf(`${locality} ${region}`), label: `${locality}, ${region}` })),
    ),
    family: words(event.forms.map(familyOf)),
    form: words(event.forms),
    issue: words(event.issues),
    macroevent: (event.macroevents ?? []).map((id) => ({ id, label: macroevents.get(id)?.name ?? id })),
    party: names(event.parties.map(({ name }) => name)),
    publisher: names(event.citations.map(({ publisher }) => publisher)),
    evidence: words([originsWord(countOrigins(event.citations, publishers)), ...(isContested(event) ? ["contested"] : [])]),
  };
}

const originsWord = (count: number) => (count >= 3 ? "three-origins" : count === 2 ? "two-origins" : "one-origin");

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

function distinctById(values: readonly FacetValue[]): FacetValue[] {
  return [...new Map(values.map((value) => [value.id, value])).values()];
}
