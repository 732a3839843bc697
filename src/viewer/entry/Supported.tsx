import type { Support } from "../../archive/index.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { Cited } from "./Notes.tsx";
import { markOf, sayAmount, sayGroup, sayStanding } from "./explanation.ts";

/** How a statement or figure stands, in a few quiet words; opened, why: which of its publishers go back to one report. */
export function Supported({ support }: { readonly support: Support }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <details className="support" lang={language}>
      <summary>
        <span aria-hidden="true">{markOf(support)} </span>
        {sayStanding(support, words)}
      </summary>
      <div className="support-why">
        <p>{words.support.meaning[support.standing]}</p>
        <p>{sayAmount(support, words)}</p>
        <ul>
          {support.groups.map((group) => (
            <li key={group.origin ?? ""} dir="auto">
              {sayGroup(group, support, words)} <Cited citations={group.voices.flatMap(({ citations }) => citations)} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
