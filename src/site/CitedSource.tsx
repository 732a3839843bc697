/** How a source's own page lets it be cited, by readers and by their reference managers. */
import type { Publishers, Source } from "../archive/index.ts";
import { sourceIdOf } from "../archive/index.ts";
import type { Publication } from "../citation/publication.ts";
import { Citations, wordsIn } from "../viewer/index.ts";
import type { CitedSite } from "./citing.ts";
import { SourceCoins } from "./Coins.tsx";

interface CitedSourceProps {
  readonly source: Source;
  readonly cited: CitedSite;
  readonly publishers: Publishers;
  readonly publication: Publication;
}

/** The citations of a source as the first entry that cites it describes it. */
export function CitedSource({ source, cited, publishers, publication }: CitedSourceProps) {
  const event = source.uses[0]?.event;
  const citation = event?.citations.find(({ url }) => sourceIdOf(url) === source.id);
  if (event === undefined || citation === undefined) return null;
  return (
    <section className="record-cite">
      <h2>{wordsIn.en.cite.source}</h2>
      <Citations cited={cited.of(event).sources.get(citation.id) ?? []} />
      <SourceCoins citation={citation} publishers={publishers} publication={publication} />
    </section>
  );
}
