import type { ReactNode } from "react";
import type { EntrySupport, Reading, Support } from "../../archive/index.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { Notes } from "./Notes.tsx";
import { sayStanding } from "./explanation.ts";
import { Supported } from "./Supported.tsx";

interface PassagesProps {
  readonly reading: Reading;
  readonly support: EntrySupport["statements"];
}

/** The statements of an entry in order; accounts that contradict each other stand side by side. */
export function Passages({ reading, support }: PassagesProps) {
  return reading.passages.map((passage) =>
    passage.kind === "plain" ? (
      <Account key={passage.statement} reading={reading} support={support} index={passage.statement} />
    ) : (
      <Differing key={passage.statements[0]} reading={reading} support={support} statements={passage.statements} />
    ),
  );
}

/** Accounts that contradict each other, a column each in the order of the file and of equal weight: whose, what, on what sources. */
function Differing({ reading, support, statements }: PassagesProps & { readonly statements: readonly number[] }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <section className="differ" aria-label={words.differ}>
      <h2 lang={language}>
        <span aria-hidden="true">◐ </span>
        {words.differ}
      </h2>
      <div className="differ-accounts">
        {byAccount(reading, statements).map((column) => (
          <div key={column[0]} className="differ-account">
            {column.map((index, position) => (
              <Account key={index} reading={reading} support={support} index={index} among goesOn={position > 0} />
            ))}
          </div>
        ))}
      </div>
    </section>
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

interface AccountProps extends PassagesProps {
  readonly index: number;
  /** Whether it stands among others, and so needs a head and its sources by name. */
  readonly among?: boolean;
  /** Whether the sentence above is the same party's, so that the party need not be named again. */
  readonly goesOn?: boolean;
}

function Account({ reading, support: all, index, among = false, goesOn = false }: AccountProps) {
  const words = useWords();
  const statement = reading.event.statements[index];
  const support = all[index];
  if (statement === undefined || support === undefined) return null;
  const owner = statement.accordingTo;
  return (
    <div className="account">
      {owner !== undefined && !goesOn && <Owner owner={owner}>{!among && <Supported support={support} />}</Owner>}
      {owner === undefined && among && (
        <Owner owner={`${words.unattributed}, ${sayStanding({ ...support, standing: "corroborated" }, words)}`} />
      )}
      <div className="account-said">
        <p className="account-text" dir="auto">
          {statement.text}
          <Notes citations={statement.citations} from={`statement-${statement.id}`} />
        </p>{" "}
        {among && <Carriers support={support} />}
        {(among || owner === undefined) && <Supported support={support} />}
      </div>
    </div>
  );
}

/** Whose account it is, and beside it how it stands. */
function Owner({ owner, children }: { readonly owner: string; readonly children?: ReactNode }) {
  return (
    <div className="account-head">
      <p className="account-whose" dir="auto">
        {owner}
      </p>{" "}
      {children}
    </div>
  );
}

/** Who carries an account, by name. */
function Carriers({ support }: { readonly support: Support }) {
  const words = useWords();
  const language = useLanguage();
  const publishers = new Set(support.groups.flatMap(({ voices }) => voices.map(({ publisher }) => publisher)));
  return (
    <p className="account-sources">
      <span lang={language}>{words.support.carriedBy(publishers.size)}</span>{" "}
      {[...publishers].map((publisher, index) => (
        <span key={index} dir="auto">
          {index > 0 && ", "}
          {publisher}
        </span>
      ))}
    </p>
  );
}
