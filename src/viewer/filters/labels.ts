import type { FacetName, FacetValue } from "../../archive/index.ts";
import type { Words } from "../words/en.ts";

/** A facet value in the reader's language: words of closed lists are translated, names stay as they are. */
export function labelOf(words: Words, facet: FacetName, { id, label }: FacetValue): string {
  switch (facet) {
    case "family":
      return lookUp(words.families, id) ?? label;
    case "form":
      return lookUp(words.forms, id) ?? label;
    case "issue":
      return lookUp(words.issues, id) ?? label;
    case "evidence":
      return lookUp(words.support.values, id) ?? label;
    default:
      return label;
  }
}

const lookUp = (list: Readonly<Record<string, string>>, id: string) => (Object.hasOwn(list, id) ? list[id] : undefined);
