import type { Event } from "../log/index.ts";
import { slugOf } from "../log/slug.ts";
import { familyOf } from "../log/vocabulary.ts";
import { anyContradict } from "./agreement.ts";
import { differsInStatements, standingsOf } from "./evidence.ts";
import { countOrigins } from "./origins.ts";
import type { Publishers, Register } from "./register.ts";

/** The facets a reader filters by. The order is that of the page. */
export const facetNames = ["place", "family", "form", "issue", "macroevent", "party", "publisher", "evidence"] as const;

/** A facet's name. */
export type FacetName = (typeof facetNames)[number];

/** The values of the facet `evidence`, in the order in which they are offered. An entry has one of the last three, and of the others what fits. */
export const evidenceValues = [
  "contested",
  "contested-statements",
  "contested-figures",
  "single-source",
  "corroborated",
  "attributed",
  "one-origin",
  "two-origins",
  "three-origins",
] as const;

/** A value of the facet `evidence`. */
export type EvidenceValue = (typeof evidenceValues)[number];

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
    evidence: words(evidenceOf(event, publishers)),
  };
}

/** What can be said of an entry's evidence as a whole: the values of its facet. */
export function evidenceOf(event: Event, publishers: Publishers): EvidenceValue[] {
  const standings = new Set(standingsOf(event, publishers).statements);
  const statements = differsInStatements(event);
  const figures = anyContradict(event.figures ?? []);
  const origins = countOrigins(event.citations, publishers);
  // What parties say stands as what they say; all else that the entry says rests on two or more origins, and nobody contradicts it.
  const corroborated = standings.has("corroborated") && !standings.has("single-source") && !statements && !figures;
  return [
    origins >= 3 ? "three-origins" : origins === 2 ? "two-origins" : "one-origin",
    ...(statements || figures ? (["contested"] as const) : []),
    ...(statements ? (["contested-statements"] as const) : []),
    ...(figures ? (["contested-figures"] as const) : []),
    ...(standings.has("single-source") ? (["single-source"] as const) : []),
    ...(corroborated ? (["corroborated"] as const) : []),
    ...(standings.size === 1 && standings.has("attributed") ? (["attributed"] as const) : []),
  ];
}

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

function distinctById(values: readonly FacetValue[]): FacetValue[] {
  return [...new Map(values.map((value) => [value.id, value])).values()];
}
