/** The face of the archive: compile a log, ask it, and carry it as bytes. */
export type { Archive, Row } from "./archive.ts";
export {
  askSources,
  everySource,
  absent,
  openSources,
  sourceFacets,
  sourceSorts,
  type SourceAnswer,
  type SourceArchive,
  type SourceFacet,
  type SourceQuery,
} from "./askSources.ts";
export { ask, binOf, pageOf, placeOf, select, type Answer, type Bins, type Question, type Selection } from "./ask.ts";
export { countBits, fullBitmap, hasBit, selectBit, type Bitmap } from "./bitmap.ts";
export {
  decodeArchive,
  decodeIds,
  decodeText,
  encodeArchive,
  encodeFacets,
  encodeIds,
  encodeText,
  firstFacet,
  withFacets,
} from "./codec.ts";
export { coverageOf, type Coverage } from "./coverage.ts";
export { digestOfContent, editionOf, versionOf, type Edition } from "./edition.ts";
export { changedDetails, changedParts, type Change, type ChangedDetail, type ChangedPart } from "./change.ts";
export { changesBetween } from "./changes.ts";
export { compareWords, type Words } from "./wording.ts";
export { goneUntold, historyOf, noPast, type LogCommit, type LogPast } from "./gatherHistory.ts";
export {
  correctionOf,
  findVersion,
  pastOf,
  stateAt,
  type Correction,
  type EntryPast,
  type Gone,
  type History,
  type Lack,
  type LogVersion,
  type PastStone,
  type Spell,
  type Unshown,
} from "./history.ts";
export { compile, gatherColumns, inTime, namesText, readingBytes, rowOf, searchableText, type Compiled } from "./compile.ts";
export { agreementOf, stillCounts, type Agreement, type FigureGroup } from "./agreement.ts";
export { standings, supportOf, type EntrySupport, type Standing, type Support } from "./evidence.ts";
export type { Explanation, Newsroom, Newsrooms, OriginGroup, Voice, Way } from "./origins.ts";
export { evidenceValues, facetNames, laneNames, type EvidenceValue, type FacetName, type FacetValue, type LaneName } from "./facets.ts";
export { firstLanes, frontMarks, frontOf, marksOfAll, overviewBins, pageSize, type Front } from "./front.ts";
export { binLength, extentOf, gridOf, gridSpan, type Grid, type Stretch } from "./grid.ts";
export { foremostPositions } from "./foremost.ts";
export { layOutHistory, openPast, type PastLibrary, type PublishedHistory } from "./historyFiles.ts";
export { hashOf, idPartOf, indexIds, positionsOf, type IdIndex } from "./ids.ts";
export { layLanes, marks, type BareMark, type EmptyLane, type Lane, type LaneOf, type Mark, type MarksQuestion } from "./marks.ts";
export { layOutData, mostSearchedWhole, type DataFile, type DataLayout, type LaidOut, type Means } from "./layOut.ts";
export { ArchiveFormatError } from "./pack.ts";
export { buffersOf, pyramid, type Pyramid, type PyramidLane, type PyramidQuestion } from "./pyramid.ts";
export { publishersOf, sharesOf, type PublisherRecord, type PublisherUse, type Share, type Shares } from "./publishers.ts";
export { asksNothing, daySchema, everything, parseQuery, printQuery, querySchema, type Query } from "./query.ts";
export {
  gatherLinks,
  linksOf,
  readingOf,
  saidDate,
  whenOf,
  type Links,
  type Passage,
  type Reading,
  type Related,
  type Said,
  type SourceCheck,
} from "./reading.ts";
export { registerOf, type Publishers, type Register } from "./register.ts";
export { beginningsOf, gatherText, indexTexts, partsFor, search, type TextIndex } from "./search.ts";
export { boxOf, shelfOf, shelfSize, type Digest, type Directory, type Foremost, type Shelf } from "./shelf.ts";
export { prepareCounts } from "./count.ts";
export { publisherIdOf, sourceIdOf, sourcePagesOf, type SourcePages } from "./sourceId.ts";
export { sourceTableOf, type SourceRow, type SourceTable } from "./sourceTable.ts";
export { sourcesOf, type Otherwise, type Other, type Source, type Use } from "./sources.ts";
export { statsOf, type Stats } from "./stats.ts";
export { timesAt, type EventTimes, type Times } from "./times.ts";
