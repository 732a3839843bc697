/**
 * What changed between two states of an entry, told for readers: each change by what it is in, with the old words and the new.
 * How a file is laid out, its `$schema` and its revisions are no changes; nor is the order of what is only listed.
 */
import type { Event } from "../log/index.ts";
import { changed, inOneOnly, owned, type Change, type ChangedPart } from "./change.ts";
import {
  citationChanges,
  citationKeys,
  figureChanges,
  figureKeys,
  placeChanges,
  placeName,
  statementChanges,
  statementKeys,
  type Names,
} from "./itemChanges.ts";
import { newIds, pairUp } from "./pairing.ts";

/** What changed from one state of an entry to a later one, in the order of the page. Empty where no reader would see a difference. */
export function changesBetween(before: Event, after: Event): Change[] {
  const worded = (part: ChangedPart, pick: (event: Event) => string | undefined) => changed({ part }, pick(before), pick(after));
  const listed = (part: ChangedPart, pick: (event: Event) => readonly string[]) => inOneOnly({ part }, pick(before), pick(after));
  const statements = pairUp(before.statements, after.statements, statementKeys);
  const citations = pairUp(before.citations, after.citations, citationKeys);
  // Ids are no words: what was only given another id did not change, and neither did what names it.
  const names: Names = {
    statements: newIds(statements),
    citations: newIds(citations),
    publishers: new Map([...before.citations, ...after.citations].map(({ id, publisher }) => [id, publisher])),
  };
  return [
    ...worded("title", ({ title }) => title),
    ...worded("date", ({ date }) => date),
    ...worded("time", ({ time }) => time && `${time.start ?? ""}–${time.end ?? ""}`),
    ...listed("otherDate", ({ otherDates = [] }) => otherDates.map(({ date, accordingTo }) => owned(date, accordingTo))),
    ...listed("alsoCalled", ({ alsoCalled = [] }) => alsoCalled.map(({ name, accordingTo }) => owned(name, accordingTo))),
    ...worded("summary", ({ summary }) => summary),
    ...statements.flatMap((pair) => statementChanges(pair, names)),
    ...pairUp(before.figures ?? [], after.figures ?? [], figureKeys).flatMap((pair) => figureChanges(pair, names)),
    ...citations.flatMap(citationChanges),
    ...pairUp(before.places, after.places, [placeName]).flatMap(placeChanges),
    ...listed("macroevent", ({ macroevents = [] }) => macroevents),
    ...listed("form", ({ forms }) => forms),
    // An entry is drawn as its first form. One that is new here is told as added already.
    ...(before.forms.includes(after.forms[0] ?? "other") ? worded("firstForm", ({ forms }) => forms[0]) : []),
    ...listed("issue", ({ issues }) => issues),
    ...listed("party", ({ parties }) => parties.map(({ name, role }) => `${name} (${role})`)),
    ...listed("relation", ({ relations = [] }) => relations.map(({ to, as }) => `${as}: ${to}`)),
    ...worded("titleEs", ({ translations }) => translations?.es.title),
    ...worded("summaryEs", ({ translations }) => translations?.es.summary),
  ];
}
