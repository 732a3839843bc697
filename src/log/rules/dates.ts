import { readDate } from "../date.ts";
import { boundsOf, type Bounds } from "../when.ts";
import type { EntryRule } from "./rule.ts";

const bounds = (edtf: string): Bounds | undefined => {
  const reading = readDate(edtf);
  return reading.ok ? boundsOf(reading.when) : undefined;
};

/** E302: the clock times fit the date. */
export const timesFitTheDate: EntryRule = ({ event }) => {
  const reading = readDate(event.date, event.time);
  return reading.ok ? [] : [{ code: "E302", path: ["time"], message: reading.reason }];
};

/**
 * E303: nothing is entered before it happened. Measured against the entry's last revision, so that the answer is the
 * same on every day that one asks.
 */
export const datesAreKnown: EntryRule = ({ event }) => {
  const revised = bounds(event.revisions.at(-1)?.date ?? "");
  const began = bounds(event.date);
  if (revised === undefined || began === undefined || began.earliest <= revised.latest) return [];
  return [
    { code: "E303", path: ["date"], message: `${event.date} is later than the last revision, ${event.revisions.at(-1)?.date ?? ""}` },
  ];
};

/** E304: a page was published no later than it was read. */
export const readAfterPublished: EntryRule = ({ event }) =>
  event.citations.flatMap(({ published, accessed }, index) => {
    const out = published === undefined ? undefined : bounds(published);
    const read = bounds(accessed);
    if (out === undefined || read === undefined || out.earliest <= read.latest) return [];
    return [{ code: "E304", path: ["citations", index, "accessed"], message: `read on ${accessed}, before ${published ?? ""}` }];
  });

/** E305: revisions run from oldest to newest. */
export const revisionsAreOrdered: EntryRule = ({ event }) =>
  event.revisions.flatMap(({ date }, index) => {
    const before = event.revisions[index - 1]?.date;
    return before === undefined || before <= date
      ? []
      : [{ code: "E305", path: ["revisions", index, "date"], message: `${date} stands after ${before}` }];
  });

/** E306: EDTF seasons 21 to 24 are those of the north. */
export const seasonsAreNorthern: EntryRule = ({ event }) => {
  const south = (event.places[0]?.coordinates.lat ?? 0) < 0;
  return south && /\d{4}-2[1-4]/.test(event.date)
    ? [{ code: "E306", path: ["date"], message: `${event.date} names a season, and the place is in the south` }]
    : [];
};
