import type { PublisherRecord, Share, Shares } from "../../archive/index.ts";
import { useSourceWords } from "./words.ts";

interface FewProps {
  readonly shares: Shares;
  readonly records: readonly PublisherRecord[];
}

/** How much of the log rests on few publishers, each number with what it counts. */
export function Few({ shares, records }: FewProps) {
  const said = useSourceWords();
  const { first, ten, owner, onOne, statements, entries } = shares;
  const of = (part: number, whole: number) => `${part.toLocaleString(said.locale)} (${said.share(part, whole)})`;
  const row = (what: string, means: string, share: Share) => (
    <tr>
      <th scope="row">
        {what} <span className="quiet">{means}</span>
      </th>
      <td>{of(share.statements, statements)}</td>
      <td>{of(share.statementsAlone, statements)}</td>
      <td>{of(share.entries, entries)}</td>
      <td>{of(share.entriesAlone, entries)}</td>
    </tr>
  );
  const nameOf = (id: string | undefined) => records.find((record) => record.id === id)?.name ?? "";
  return (
    <section>
      <h2>{said.fewTitle}</h2>
      <p>{said.fewNote}</p>
      <table className="plain-table few">
        <caption className="visually-hidden">{said.fewTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{said.fewWhat}</th>
            <th scope="col">{said.citeThem}</th>
            <th scope="col">{said.citeOnly}</th>
            <th scope="col">{said.entriesThem}</th>
            <th scope="col">{said.entriesOnly}</th>
          </tr>
        </thead>
        <tbody>
          {row(said.first(nameOf(first.publishers[0])), said.firstMeans, first)}
          {row(said.ten, said.tenMeans, ten)}
          {owner !== undefined && row(said.owner(owner.name, owner.publishers.length), said.ownerMeans, owner)}
        </tbody>
      </table>
      <p>{said.onOne(onOne, statements)}</p>
    </section>
  );
}
