import type { Reading } from "../../archive/index.ts";
import { useWords } from "../words/useWords.ts";
import { Notes } from "./Notes.tsx";

/** The statements of an entry in order; accounts that contradict each other stand side by side. */
export function Passages({ reading }: { readonly reading: Reading }) {
  const words = useWords();
  return reading.passages.map((passage) =>
    passage.kind === "plain" ? (
      <Account key={passage.statement} reading={reading} index={passage.statement} />
    ) : (
      <section key={passage.statements[0]} className="differ" aria-label={words.differ}>
        <h2>
          <span aria-hidden="true">◐ </span>
          {words.differ}
        </h2>
        <div className="differ-accounts">
          {byAccount(reading, passage.statements).map((statements) => (
            <div key={statements[0]}>
              {statements.map((index, position) => (
                <Account key={index} reading={reading} index={index} goesOn={position > 0} />
              ))}
            </div>
          ))}
        </div>
      </section>
    ),
  );
}

/** Statements by whose account they are, in the order in which each is first heard; an account that nobody owns stands alone. */
function byAccount({ event }: Reading, statements: readonly number[]): number[][] {
  const columns = new Map<string, number[]>();
  for (const index of statements) {
    const whose = event.statements[index]?.accordingTo ?? `statement ${index}`;
    columns.set(whose, [...(columns.get(whose) ?? []), index]);
  }
  return [...columns.values()];
}

interface AccountProps {
  readonly reading: Reading;
  readonly index: number;
  /** Whether the sentence above is the same party's, so that the party need not be named again. */
  readonly goesOn?: boolean;
}

function Account({ reading, index, goesOn = false }: AccountProps) {
  const words = useWords();
  const statement = reading.event.statements[index];
  const support = reading.support[index];
  if (statement === undefined || support === undefined) return null;
  const standing =
    support.standing === "corroborated" || support.standing === "contested" ? undefined : words.standing[support.standing](support.origins);
  const label = [statement.accordingTo, statement.accordingTo === undefined ? standing : undefined]
    .filter((part) => part !== undefined)
    .join(" · ");
  return (
    <div className="account">
      {label !== "" && !goesOn && <p className="account-whose">{label}</p>}
      <p className="account-text" dir="auto">
        {statement.text}
        <Notes citations={statement.citations} from={`statement-${statement.id}`} />
      </p>
    </div>
  );
}
