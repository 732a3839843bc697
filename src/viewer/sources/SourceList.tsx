import type { Source } from "../../archive/index.ts";
import { useWords } from "../words/useWords.ts";

interface SourceListProps {
  readonly sources: readonly Source[];
  readonly root: string;
  /** A date in words. */
  readonly say: (edtf: string) => string;
  /** Whether each says who put it out. */
  readonly named?: boolean;
  /** What stands after a source, where something does. */
  readonly remarkOf?: (source: Source) => string;
}

/** Sources as a plain list, each leading to its page. */
export function SourceList({ sources, root, say, named = false, remarkOf }: SourceListProps) {
  const words = useWords();
  return (
    <ul className="source-list">
      {sources.map((source) => (
        <li key={source.id}>
          <a href={`${root}sources/${source.id}/`} lang={source.language} dir="auto">
            {source.title}
          </a>{" "}
          <span className="quiet">
            {[
              named ? source.publisher : words.citationTypes[source.type],
              source.published === undefined ? words.undated : say(source.published),
              ...(remarkOf === undefined ? [] : [remarkOf(source)]),
            ].join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
