/** The face of the room that cites: nothing here runs a citation processor, so that a page may take it (`styles.ts` does, at build time). */
export { bibtex, biblatex } from "./bibtex.ts";
export { cslDate, isoOf } from "./date.ts";
export { cslJson, entryReference, logReference, sourceReference, viewReference, withoutDoubles, type CitedLog, type Kinds } from "./csl.ts";
export { fileFormats, writeReferences, type FileFormat } from "./formats.ts";
export { citedAs, referencesOf, sourcesOf, withBlank, type CitationIndex, type Cited, type StyledEntry } from "./laid.ts";
export type { Copy, CslDate, CslItem, CslName, Reference } from "./item.ts";
export { sourceKey } from "./key.ts";
export { ris } from "./ris.ts";
export { filled, plainOf, runsOf, signs, styleNames, styleTitles, type Run, type Styled, type StyleName } from "./styled.ts";
export { wikipedia } from "./wikipedia.ts";
