import type { Source } from "../../archive/index.ts";
import { SafeLink } from "../entry/SafeLink.tsx";
import { useLanguage, useWords } from "../words/useWords.ts";
import { Facts } from "./Facts.tsx";
import { SourceList } from "./SourceList.tsx";
import { SourceUses } from "./SourceUses.tsx";
import { useSourceWords } from "./words.ts";

/** What the pages of sources and publishers share. */
export interface RecordProps {
  /** The way to the site's root. */
  readonly root: string;
  /** A date in words. */
  readonly say: (edtf: string) => string;
  /** All sources, by id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The folder of a publisher's page; undefined for a name that puts nothing out here. */
  readonly publisherIdOf: (name: string) => string | undefined;
}

/** A source by itself: what it is, all that rests on it, and what else reports the same. */
export function SourcePage({ source, ...shared }: RecordProps & { readonly source: Source }) {
  const words = useWords();
  const said = useSourceWords();
  const named = new Intl.DisplayNames(useLanguage(), { type: "language" });
  const { root, say } = shared;
  const { type, title, titleFrom, author, origin, publisher, published, language, read, accessed, archives, notes, otherwise, url } =
    source;
  return (
    <article className="record">
      <header>
        <p className="quiet">{said.source}</p>
        <h1 lang={language} dir="auto">
          {title}
        </h1>
        <p>
          <SafeLink url={url}>{said.open}</SafeLink> <span className="record-address">{url}</span>
        </p>
      </header>
      <Facts
        facts={[
          [said.publisher, <PublisherLink key="" name={publisher} {...shared} />],
          [said.author, author],
          [said.origin, origin === undefined ? undefined : <PublisherLink key="" name={origin} {...shared} />],
          [said.published, published === undefined ? words.undated : say(published)],
          [said.type, words.citationTypes[type]],
          [said.language, named.of(language) ?? language],
          [said.readBy, said.readOn(words.readings[read], say(accessed))],
          [
            said.copies,
            archives.length === 0 ? (
              said.noCopy
            ) : (
              <ul>
                {archives.map((copy) => (
                  <li key={copy.url}>
                    <SafeLink url={copy.url}>{said.copyOf(say(copy.captured))}</SafeLink>
                  </li>
                ))}
              </ul>
            ),
          ],
          [said.note, [words.titleFrom[titleFrom], ...notes].filter((note) => note !== "").join(" · ")],
          [
            said.otherwise,
            otherwise.length === 0 ? undefined : (
              <ul>
                {otherwise.map(({ entry, field, words: other }) => (
                  <li key={`${entry} ${field}`}>
                    <a href={`${root}entries/${entry}/`}>{said.otherwiseIn(field, other)}</a>
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
      <SourceUses source={source} root={root} say={say} />
      <Same source={source} {...shared} />
    </article>
  );
}

function PublisherLink({ name, root, publisherIdOf }: RecordProps & { readonly name: string }) {
  const id = publisherIdOf(name);
  return id === undefined ? name : <a href={`${root}publishers/${id}/`}>{name}</a>;
}

/** Others that tell of the same: those of another origin, and those that are no second witness. */
function Same({ source, sources, root, say }: RecordProps & { readonly source: Source }) {
  const said = useSourceWords();
  const others = source.others.flatMap((other) => {
    const found = sources.get(other.id);
    return found === undefined ? [] : [{ ...other, source: found }];
  });
  const list = (chosen: typeof others) => (
    <SourceList
      sources={chosen.map((other) => other.source)}
      root={root}
      say={say}
      named
      remarkOf={({ id }) => said.shared(chosen.find((other) => other.id === id)?.statements ?? 0)}
    />
  );
  const independent = others.filter(({ sameOrigin }) => !sameOrigin);
  const kindred = others.filter(({ sameOrigin }) => sameOrigin);
  return (
    <section>
      <h2>{said.same}</h2>
      {others.every(({ statements }) => statements === 0) && <p>{said.sameNothing}</p>}
      {independent.length > 0 && (
        <>
          <h3>{said.independent}</h3>
          {list(independent)}
        </>
      )}
      {kindred.length > 0 && (
        <>
          <h3>{said.sameOrigin}</h3>
          <p className="quiet">{said.sameOriginNote}</p>
          {list(kindred)}
        </>
      )}
    </section>
  );
}
