import type { Reading } from "../../archive/index.ts";
import type { Figure } from "../../log/index.ts";
import { useLanguage, useWords } from "../words/useWords.ts";

/** Says whose a figure is, as of when, and where it was only expected: “Police · forecast · as of 4 May 1992”. */
export function useWhose(reading: Reading): (figure: Figure) => string {
  const words = useWords();
  const language = useLanguage();
  return ({ accordingTo = words.unattributed, asOf, kind }) =>
    [
      accordingTo,
      kind === "forecast" ? words.figureKinds.forecast : undefined,
      asOf === undefined ? undefined : words.asOf(reading.dates[asOf]?.[language] ?? asOf),
    ]
      .filter((part) => part !== undefined)
      .join(" · ");
}
