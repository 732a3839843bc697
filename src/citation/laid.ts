/** Citations as a page fetches them, when a reader first asks for one; and how each work of an entry is cited. */
import type { Edition } from "../archive/index.ts";
import type { Citation, Event } from "../log/index.ts";
import type { PublisherKind } from "../log/vocabulary.ts";
import { entryReference, sourceReference, withoutDoubles, type CitedLog, type Kinds } from "./csl.ts";
import type { Reference } from "./item.ts";
import { filled, signs, styleNames, styleTitles, type Styled } from "./styled.ts";
import { wikipedia } from "./wikipedia.ts";

/** What a page needs to cite: the log, who is what kind of publisher, and where styled texts lie. Plain JSON. */
export interface CitationIndex {
  readonly name: string;
  readonly edition?: Edition | undefined;
  /** Where the log is published, as far as the build knew. */
  readonly address?: string | undefined;
  readonly kinds: readonly (readonly [string, PublisherKind])[];
  /** A view of the log in every style, with blanks for its title and address; absent where nothing is styled. */
  readonly view?: Styled | undefined;
  /** Boxes of styled entries: each holds those from a position on, up to the next. */
  readonly boxes: readonly { readonly from: number; readonly digest: string }[];
}

/** An entry's styled texts: its own, with a blank for the site's address where the build did not know it, and those of its citations in order. */
export interface StyledEntry {
  readonly entry: Styled;
  readonly sources: readonly Styled[];
}

/** A work as one cites it: a label and a text for each way. */
export type Cited = readonly { readonly label: string; readonly text: string }[];

/** A reference in every style that there is text for, and as Wikipedia has it. */
export function citedAs(reference: Reference, styled: Styled | undefined, address: string): Cited {
  const texts = styleNames.flatMap((name, index) => {
    const text = styled?.[index];
    return text === undefined ? [] : [{ label: styleTitles[name], text: filled(text, { address }) }];
  });
  return [...texts, { label: "Wikipedia", text: wikipedia(reference) }];
}

/** An entry and its sources, each source once. */
export const referencesOf = (event: Event, log: CitedLog, kinds: Kinds): Reference[] =>
  withoutDoubles([entryReference(event, log), ...sourcesOf(event, kinds)]);

/** The sources of an entry, in its order. */
export const sourcesOf = ({ citations }: Pick<Event, "citations">, kinds: Kinds): Reference[] =>
  citations.map((citation: Citation) => sourceReference(citation, kinds));

/** The log where a build does not know its address: a text is styled with a blank for it. */
export const withBlank = (log: CitedLog): CitedLog => ({ ...log, address: log.address ?? signs.address });
