import type { Cited } from "../../citation/index.ts";
import { useWords } from "../words/useWords.ts";
import { Citations } from "./Citations.tsx";

interface CitePageProps {
  readonly cited: Cited;
  /** The files that stand beside the page, by name. */
  readonly files: readonly { readonly name: string; readonly label: string }[];
}

/** How a published page lets its entry be cited: texts to select and files to take, without a script. */
export function CitePage({ cited, files }: CitePageProps) {
  const words = useWords();
  return (
    <details className="cite cite-entry">
      <summary>
        <h2>{words.cite.entry}</h2>
      </summary>
      <Citations cited={cited} />
      {cited.some(({ text }) => text.includes("[address of ")) && <p className="quiet">{words.cite.noAddress}</p>}
      <p className="cite-files">
        {words.cite.files}
        {files.map(({ name, label }) => (
          <a key={name} href={name} download={name}>
            {label}
          </a>
        ))}
      </p>
    </details>
  );
}

/** How a published page lets a source be cited. */
export function CiteSource({ cited, number }: { readonly cited: Cited; readonly number: number }) {
  return (
    <details className="cite cite-source">
      <CiteSourceSummary number={number} />
      <Citations cited={cited} />
    </details>
  );
}

/** What opens the citations of a source. */
export function CiteSourceSummary({ number }: { readonly number: number }) {
  const words = useWords();
  return (
    <summary>
      {words.cite.source}
      <span className="visually-hidden"> {words.cite.sourceOf(number)}</span>
    </summary>
  );
}
