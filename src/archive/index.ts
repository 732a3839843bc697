/** The face of the archive: compile a log, ask it, and carry it as bytes. */
export { flag, noLane, type Archive, type Row } from "./archive.ts";
export { ask, binOf, orderOf, select, type Answer, type Bins, type Question } from "./ask.ts";
export { ArchiveFormatError, decodeArchive, decodeText, encodeArchive, encodeText } from "./codec.ts";
export { compile, readingBytes, type Compiled } from "./compile.ts";
export type { FigureGroup, Standing, Support } from "./evidence.ts";
export { facetNames, laneNames, type FacetName, type FacetValue, type LaneName } from "./facets.ts";
export { marks, type Lane, type Mark, type MarksQuestion } from "./marks.ts";
export { daySchema, everything, parseQuery, printQuery, querySchema, type Query } from "./query.ts";
export type { Passage, Reading, Related, Said } from "./reading.ts";
export { indexTexts, search, type TextIndex } from "./search.ts";
export { statsOf, type Stats } from "./stats.ts";
