/** The formats of files that reference managers read. */
import { biblatex, bibtex } from "./bibtex.ts";
import { cslJson } from "./csl.ts";
import type { Reference } from "./item.ts";
import { ris } from "./ris.ts";

interface Format {
  readonly label: string;
  /** How the file's name ends. */
  readonly ending: string;
  readonly type: string;
  readonly write: (references: readonly Reference[]) => string;
}

/** Each format: what it is called, how its files end, its media type. */
export const fileFormats = {
  bibtex: { label: "BibTeX", ending: "bib", type: "application/x-bibtex", write: bibtex },
  biblatex: { label: "biblatex", ending: "biblatex.bib", type: "application/x-bibtex", write: biblatex },
  ris: { label: "RIS", ending: "ris", type: "application/x-research-info-systems", write: ris },
  csl: { label: "CSL-JSON", ending: "csl.json", type: "application/vnd.citationstyles.csl+json", write: cslJson },
} as const satisfies Record<string, Format>;

/** A format's name. */
export type FileFormat = keyof typeof fileFormats;

/** References as a file of a format, each source once. */
export const writeReferences = (format: FileFormat, references: readonly Reference[]): string => fileFormats[format].write(references);
