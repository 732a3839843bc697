import type { PastStone } from "../../archive/index.ts";
import { sayDay } from "../words/past.ts";
import { useLanguage } from "../words/useWords.ts";
import { usePastWords } from "./usePastWords.ts";

interface StoneProps {
  readonly stone: PastStone;
  readonly hrefOf: (id: string) => string;
  /** The title of the entry that it became, where that is at hand. */
  readonly title?: string | undefined;
}

/** What stands in the place of an entry that was taken away: when, why and where it went, and nothing of what it said. */
export function StoneNotice({ stone: { id, date, reason, became }, hrefOf, title }: StoneProps) {
  const words = usePastWords();
  const language = useLanguage();
  return (
    <article className="entry stone" lang={language}>
      <h1 id="entry-title" tabIndex={-1}>
        {words.stone}
      </h1>
      <p className="entry-when">{id}</p>
      <p>
        {(became === undefined ? words.stoneOn : words.movedOn)(sayDay(date, language))}{" "}
        {reason === undefined ? (
          words.noReason
        ) : (
          <span dir="auto" lang="en">
            {reason}
          </span>
        )}
      </p>
      {became !== undefined && (
        <p>
          {words.became}: <a href={hrefOf(became)}>{title ?? became}</a>
        </p>
      )}
    </article>
  );
}
