import type { PublisherRecord, Shares } from "../../archive/index.ts";
import { Counts } from "../coverage/Coverage.tsx";
import { useLanguage, useWords } from "../words/useWords.ts";
import { Few } from "./Few.tsx";
import { Reach } from "./Reach.tsx";
import { useSourceWords } from "./words.ts";

/** The orders in which the table can be read, and the page of each below `publishers/`. */
export const publisherOrders = { statements: "", name: "by/name/", alone: "by/alone/" } as const;

/** An order of the table. */
export type PublisherOrder = keyof typeof publisherOrders;

interface PublishersPageProps {
  /** In the page's order. */
  readonly records: readonly PublisherRecord[];
  readonly shares: Shares;
  readonly order: PublisherOrder;
  readonly root: string;
}

/** All publishers: how much rests on few of them, what they are, and a table of each. */
export function PublishersPage({ records, shares, order, root }: PublishersPageProps) {
  const said = useSourceWords();
  return (
    <article className="coverage record">
      <h1>{said.publishers}</h1>
      {order === "statements" && <Summary records={records} shares={shares} />}
      <h2 id="all">{said.all}</h2>
      <nav aria-label={said.orders} className="orders">
        {(Object.keys(publisherOrders) as PublisherOrder[]).map((other) => (
          <a key={other} href={`${root}publishers/${publisherOrders[other]}#all`} aria-current={other === order ? "page" : undefined}>
            {said.order[other]}
          </a>
        ))}
      </nav>
      <PublisherTable records={records} root={root} />
    </article>
  );
}

function Summary({ records, shares }: Pick<PublishersPageProps, "records" | "shares">) {
  const words = useWords();
  const said = useSourceWords();
  const language = useLanguage();
  const country = new Intl.DisplayNames(language, { type: "region" });
  const tongue = new Intl.DisplayNames(language, { type: "language" });
  const registered = records.flatMap((record) => record.registered ?? []);
  return (
    <>
      <Few shares={shares} records={records} />
      <Reach shares={shares} />
      <Counts title={said.byKind} unit={said.publishers} rows={tally(registered, ({ kind }) => words.publisherKinds[kind])} />
      <Counts
        title={said.byCountry}
        unit={said.publishers}
        rows={tally(registered, (publisher) => (publisher.country === undefined ? said.notKnown : (country.of(publisher.country) ?? "")))}
        folded
      />
      <Counts title={said.byLanguage} unit={said.publishers} rows={tally(registered, (publisher) => tongue.of(publisher.language) ?? "")} />
    </>
  );
}

/** How many have each label, the most first. */
function tally<T>(list: readonly T[], labelOf: (item: T) => string): { readonly label: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(labelOf(item), (counts.get(labelOf(item)) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

function PublisherTable({ records, root }: Pick<PublishersPageProps, "records" | "root">) {
  const words = useWords();
  const said = useSourceWords();
  const country = new Intl.DisplayNames(useLanguage(), { type: "region" });
  return (
    <table className="plain-table publishers">
      <caption className="visually-hidden">{said.all}</caption>
      <thead>
        <tr>
          <th scope="col">{said.publisher}</th>
          <th scope="col">{said.sources}</th>
          <th scope="col">{said.entries}</th>
          <th scope="col">{said.statements}</th>
          <th scope="col">{said.onItAlone}</th>
        </tr>
      </thead>
      <tbody>
        {records.map(({ id, name, registered, sources, uses, statements, alone }) => (
          <tr key={id}>
            <th scope="row" dir="auto">
              <a href={`${root}publishers/${id}/`}>{name}</a>{" "}
              {registered !== undefined && (
                <span className="quiet">
                  {[
                    words.publisherKinds[registered.kind],
                    ...(registered.country === undefined ? [] : [country.of(registered.country)]),
                    ...(registered.owner === undefined ? [] : [registered.owner]),
                  ].join(" · ")}
                </span>
              )}
            </th>
            <td>{sources.length}</td>
            <td>{uses.length}</td>
            <td>{statements}</td>
            <td>{alone}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
