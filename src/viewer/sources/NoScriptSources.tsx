import type { PublisherRecord } from "../../archive/index.ts";
import { SourceList } from "./SourceList.tsx";
import type { RecordProps } from "./SourcePage.tsx";
import { useSourceWords } from "./words.ts";

type NoScriptProps = Pick<RecordProps, "root" | "say" | "sources"> & { readonly records: readonly PublisherRecord[] };

/** Every source by publisher, publishers by name: what a reader without a script is given to look through. */
export function NoScriptSources({ records, sources, root, say }: NoScriptProps) {
  const said = useSourceWords();
  return (
    <main className="page record">
      <h1>{said.sources}</h1>
      <p>{said.intro}</p>
      {records.map(({ id, name, sources: own }) => (
        <section key={id}>
          <h2>
            <a href={`${root}publishers/${id}/`}>{name}</a>
          </h2>
          <SourceList sources={own.flatMap((source) => sources.get(source) ?? [])} root={root} say={say} />
        </section>
      ))}
    </main>
  );
}
