import { useState } from "react";
import { fileFormats, type FileFormat } from "../../citation/index.ts";
import type { ArchiveClient } from "../client.ts";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Citations } from "./Citations.tsx";
import { CiteSourceSummary } from "./CitePage.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { save } from "./save.ts";

interface CiteHereProps {
  readonly client: ArchiveClient;
  /** The entry's id. */
  readonly id: string;
  /** The source, where it is one that is cited and not the entry. */
  readonly source?: { readonly id: string; readonly number: number } | undefined;
}

/** How the reading room lets an entry or a source be cited: the texts are fetched when a reader opens them. */
export function CiteHere({ client, id, source }: CiteHereProps) {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const { output, failure, current } = useCall(client, "cite", asked ? { id } : undefined);
  const cited = source === undefined ? output?.entry : output?.sources[source.id];
  return (
    <details
      className={`cite ${source === undefined ? "cite-entry" : "cite-source"}`}
      onToggle={({ currentTarget }) => setAsked(currentTarget.open)}
    >
      {source === undefined ? (
        <summary>
          <h2>{words.cite.entry}</h2>
        </summary>
      ) : (
        <CiteSourceSummary number={source.number} />
      )}
      {failure !== undefined && current && <p role="alert">{words.cite.failed}</p>}
      {asked && failure === undefined && cited === undefined && <p role="status">{words.cite.loading}</p>}
      {cited !== undefined && (
        <>
          <Citations cited={cited} tool={(label, text) => <CopyButton label={label} text={text} />} />
          {words.cite.english !== "" && <p className="quiet">{words.cite.english}</p>}
        </>
      )}
      {output !== undefined && source === undefined && (
        <>
          {!output.styled && <p className="quiet">{words.cite.unstyled}</p>}
          <p className="cite-files">
            {words.cite.files}
            <FileButtons give={(format) => save(`${id}.${fileFormats[format].ending}`, output.files[format], fileFormats[format].type)} />
          </p>
        </>
      )}
    </details>
  );
}

/** A button for each format of reference managers. */
export function FileButtons({ give }: { readonly give: (format: FileFormat) => void }) {
  return (Object.keys(fileFormats) as FileFormat[]).map((format) => (
    <button key={format} type="button" onClick={() => give(format)}>
      {fileFormats[format].label}
    </button>
  ));
}
