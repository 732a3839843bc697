/** A work as CSL-JSON 1.0.2 describes it (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html): as far as this log needs it. */

/** The CSL types that a source or a page of ours can be. */
export type CslType =
  | "article-magazine"
  | "article-newspaper"
  | "book"
  | "dataset"
  | "document"
  | "entry-encyclopedia"
  | "post"
  | "post-weblog"
  | "report"
  | "webpage";

/** Who wrote it: a person in parts, or a name that is not taken apart. */
export type CslName = { readonly family: string; readonly given: string; readonly suffix?: string } | { readonly literal: string };

/** Year, month and day, as far as they are known. */
export type DateParts = readonly [number] | readonly [number, number] | readonly [number, number, number];

/** A date, or a span from one to another. */
export interface CslDate {
  readonly "date-parts": readonly [DateParts] | readonly [DateParts, DateParts];
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  readonly season?: number;
  /** About: the source does not say exactly. */
  readonly circa?: true;
}

/** A work in CSL-JSON. */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly genre?: string;
  readonly version?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language?: string;
  readonly archive?: string;
  readonly archive_location?: string;
  readonly note?: string;
}

/** A stored copy of a page. */
export interface Copy {
  readonly url: string;
  /** The day it was made, `2025-06-14`. */
  readonly captured: string;
}

/** A work with what some formats can hold and CSL cannot. */
export interface Reference {
  readonly item: CslItem;
  readonly copies: readonly Copy[];
  /** The news agency that first reported it, where another printed it. */
  readonly agency?: string;
  /** Whether a newsroom put it out. */
  readonly news: boolean;
}
