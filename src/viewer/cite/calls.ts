/** What the page asks the worker where a reader cites. */
import type { Query } from "../../archive/index.ts";
import type { Cited, FileFormat } from "../../citation/index.ts";

/** An entry's citations. */
export interface CitedHere {
  readonly entry: Cited;
  /** By the citation's id in the entry. */
  readonly sources: Readonly<Record<string, Cited>>;
  /** The entry and its sources as files, by format; only where there are none beside a page of its own. */
  readonly files: Readonly<Record<FileFormat, string>>;
  /** Whether there are texts in the papers' styles. */
  readonly styled: boolean;
}

/** A view's citations: texts, and the same as files. */
export interface CitedView {
  readonly texts: Cited;
  readonly files: Readonly<Record<FileFormat, string>>;
  readonly styled: boolean;
}

/** Sources of a view's entries as one file. */
export interface SourcesFile {
  readonly text: string;
  readonly sources: number;
  /** How many entries they are of, of how many in the view. */
  readonly entries: number;
  readonly of: number;
}

/** The calls. */
export interface CitingCalls {
  cite: { input: { readonly id: string }; output: CitedHere | undefined };
  /** A view by its title in words and its part of the address, read on a day of the reader's, `2026-11-26`. */
  citeView: { input: { readonly title: string; readonly parameters: string; readonly day: string }; output: CitedView };
  sourcesOf: { input: { readonly query: Query; readonly format: FileFormat }; output: SourcesFile };
}
