/** The face of the log: what an entry is, and whether a log is sound. */
export { withCodebook } from "./codebook.ts";
export { codes, retired, type ProblemCode } from "./codes.ts";
export { readDate } from "./date.ts";
export { canonicalJson, eventJsonSchema, jsonSchemaOf } from "./format.ts";
export { instantsOf, isoInstant } from "./instant.ts";
export { readJson } from "./json.ts";
export { foundOutcomes, type LinkCheck } from "./ledger.ts";
export { linkKey, readLink, readSiteAddress, type SafeUrl } from "./link.ts";
export { type Problem } from "./problem.ts";
export type { Entry, Log, LogFile } from "./log.ts";
export { gatherLines, readLine, type LineRead } from "./lines.ts";
export { readLog, readRegisters } from "./read.ts";
export {
  macroeventsSchema,
  noRegisters,
  publishersSchema,
  registerFiles,
  type About,
  type Locality,
  type Macroevent,
  type Publisher,
  type Registers,
  type Stone,
} from "./registers.ts";
export { printable, report, reportFormats, type ReportFormat } from "./report.ts";
export { peopleHaveRoles } from "./rules/people.ts";
export { eventSchema, limits, type Citation, type Event, type Figure, type Place, type Statement } from "./schema.ts";
export { slugOf } from "./slug.ts";
export { hostileText } from "./text.ts";
