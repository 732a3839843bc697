/**
 * The one file that knows the EDTF library. EDTF is ISO 8601-2; we take its level 1 (dates, seasons, intervals,
 * unspecified digits, open and unknown ends) and level 2's qualifiers, and turn each into plain data.
 *
 * All milliseconds here are *civil*: the local clock of the place read as if it were UTC, so that 14 June is one
 * day everywhere and orders as readers expect. `instant.ts` turns them into instants where those are wanted.
 */
import { isEDTFDate, isEDTFInterval, isEDTFSeason, parse as parseEdtf, type EDTFBase, type EDTFDate, type EDTFSeason } from "@edtf-ts/core";
import type { Edge, Precision, When } from "./when.ts";

/** What reading a date gives: a `When`, or why not, in words for the editor. */
export type DateReading = { readonly ok: true; readonly when: When } | { readonly ok: false; readonly reason: string };

/** Local clock times that narrow a date, "HH:MM" with an optional "~" for about. */
export interface Clock {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

const dayMs = 86_400_000;

/** One end of a date without its qualifiers. The library also trims, and takes forms whose meaning its bounds do not carry. */
const form = /^(|\.\.|\d{4}(-\d\d(-\d\d)?)?|\d{3}X|\d\dXX|\d{4}(-\d\d)?-XX|\d{4}-XX-XX)$/;

/** Reads an EDTF date, narrowed by local clock times where given. Never throws. */
export function readDate(edtf: string, clock: Clock = {}): DateReading {
  const reading = readings.get(edtf) ?? readAlone(edtf);
  if (readings.size < readingsKept) readings.set(edtf, reading);
  return reading.ok ? narrow(reading.when, clock) : reading;
}

/** Dates that were read before: a log names the same days again and again. */
const readings = new Map<string, DateReading>();
const readingsKept = 100_000;

function readAlone(edtf: string): DateReading {
  if (!edtf.split("/").every((end) => form.test(end.replace(/[?~%]/g, "")))) {
    return refuse("YYYY, YYYY-MM or YYYY-MM-DD is wanted, X for last digits not known, / between two ends, and ? ~ % where unsure");
  }
  const parsed = parseEdtf(edtf);
  if (!parsed.success) return refuse(parsed.errors[0]?.message ?? "not an EDTF date");
  const value: EDTFBase = parsed.value;
  const ends = endsOf(value);
  if (ends === undefined) return refuse("a date, a season from 21 to 24 or an interval is wanted");
  const [start, end] = ends;
  for (const edge of [start, end]) {
    if (edge.kind === "known" && !(edge.year >= 100 && edge.year <= 9999)) return refuse("years run from 0100 to 9999");
  }
  if (start.kind !== "known" && end.kind !== "known") return refuse("at least one end must be known");
  return { ok: true, when: { edtf, interval: isEDTFInterval(value), start, end } };
}

function endsOf(value: EDTFBase): readonly [Edge, Edge] | undefined {
  if (isEDTFInterval(value)) {
    const start = value.start === null ? openEdge(value.openStart) : edgeOf(value.start);
    const end = value.end === null ? openEdge(value.openEnd) : edgeOf(value.end);
    return start && end ? [start, end] : undefined;
  }
  const edge = edgeOf(value);
  return edge && [edge, edge];
}

const openEdge = (open: boolean | undefined): Edge => ({ kind: open === true ? "open" : "unknown" });

function edgeOf(value: EDTFBase): Edge | undefined {
  if (!isEDTFDate(value) && !isEDTFSeason(value)) return undefined;
  // Level 2's seasons and quarters: the library takes the northern spring (25) for the southern.
  if (isEDTFSeason(value) && value.season > 24) return undefined;
  const { approximate, uncertain } = qualifiersOf(value);
  return {
    kind: "known",
    earliest: Number(value.minMs),
    latest: Number(value.maxMs),
    year: typeof value.year === "number" ? value.year : Number(value.year.replaceAll("X", "0")),
    precision: precisionOf(value),
    approximate,
    uncertain,
  };
}

function qualifiersOf(value: EDTFDate | EDTFSeason): { approximate: boolean; uncertain: boolean } {
  const all = isEDTFDate(value)
    ? [value.qualification, value.yearQualification, value.monthQualification, value.dayQualification]
    : [value.qualification];
  const has = (key: "approximate" | "uncertain") => all.some((q) => q?.[key] === true || q?.uncertainApproximate === true);
  return { approximate: has("approximate"), uncertain: has("uncertain") };
}

function precisionOf(value: EDTFDate | EDTFSeason): Precision {
  if (isEDTFSeason(value)) return "season";
  if (value.unspecified?.year !== undefined) return value.unspecified.year.endsWith("XX") ? "century" : "decade";
  if (value.month === undefined || value.unspecified?.month !== undefined) return "year";
  if (value.day === undefined || value.unspecified?.day !== undefined) return "month";
  return "day";
}

/** Applies clock times to the ends they belong to; a single day whose end time is not later runs past midnight. */
function narrow(when: When, clock: Clock): DateReading {
  const { start, end } = when;
  if (clock.start === undefined && clock.end === undefined) return { ok: true, when };
  if ((clock.start !== undefined && !isDay(start)) || (clock.end !== undefined && !isDay(end))) {
    return refuse("a clock time needs a date that is exact to the day");
  }
  const from = isDay(start) && clock.start !== undefined ? atClock(start, clock.start) : start;
  let to = isDay(end) && clock.end !== undefined ? atClock(end, clock.end) : end;
  if (from.kind === "known" && to.kind === "known" && to.latest < from.earliest) {
    if (when.interval) return refuse("the end time comes before the start time");
    to = { ...to, earliest: to.earliest + dayMs, latest: to.latest + dayMs };
  }
  return { ok: true, when: { ...when, start: from, end: to } };
}

const isDay = (edge: Edge): edge is Extract<Edge, { kind: "known" }> => edge.kind === "known" && edge.precision === "day";

function atClock(day: Extract<Edge, { kind: "known" }>, time: string): Edge {
  const [hours = 0, minutes = 0] = time.replace("~", "").split(":").map(Number);
  const at = day.earliest + (hours * 60 + minutes) * 60_000;
  return { ...day, earliest: at, latest: at + 59_999, precision: "minute", approximate: day.approximate || time.endsWith("~") };
}

const refuse = (reason: string): DateReading => ({ ok: false, reason });
