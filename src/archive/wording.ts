/** Two wordings beside each other. */
import { diffWordsWithSpace } from "diff";

/** A run of words that both states have, or only one of them. */
export interface Words {
  readonly text: string;
  readonly in: "both" | "before" | "after";
}

/** Sets two wordings beside each other, word by word (the algorithm of Myers, 1986). Each side's words, joined, are that wording. */
export function compareWords(before: string, after: string): Words[] {
  const parts = diffWordsWithSpace(before, after);
  return parts.flatMap(({ value, added, removed }, index): Words[] => {
    if (added || removed) return [{ text: value, in: added ? "after" : "before" }];
    const between = isChanged(parts[index - 1]) && isChanged(parts[index + 1]);
    // A space that two changes share would cut what changed into single words.
    return value.trim() === "" && between
      ? [
          { text: value, in: "before" },
          { text: value, in: "after" },
        ]
      : [{ text: value, in: "both" }];
  });
}

const isChanged = (part: { readonly added: boolean; readonly removed: boolean } | undefined) =>
  part !== undefined && (part.added || part.removed);
