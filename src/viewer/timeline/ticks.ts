/**
 * Where the lines of the axis stand: pure. The steps are those that vis-timeline chooses at rest, worked out here without
 * its dates, since it makes a dozen objects for each line and a frame has no time for them. A test holds the two together.
 */

/** A step from line to line: so many of a unit. The names of the units are vis-timeline's; a weekday is a day with its name. */
export interface Step {
  readonly scale: "minute" | "hour" | "weekday" | "day" | "month" | "year";
  readonly count: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps from the finest to the coarsest, each with the room in milliseconds below which it is too fine. */
const steps: readonly { readonly step: Step; readonly room: number }[] = [
  { step: { scale: "minute", count: 1 }, room: minute },
  { step: { scale: "minute", count: 5 }, room: 5 * minute },
  { step: { scale: "minute", count: 10 }, room: 10 * minute },
  { step: { scale: "minute", count: 15 }, room: 15 * minute },
  { step: { scale: "hour", count: 1 }, room: hour },
  { step: { scale: "hour", count: 4 }, room: 4 * hour },
  { step: { scale: "weekday", count: 1 }, room: day / 2 },
  { step: { scale: "day", count: 1 }, room: day },
  { step: { scale: "day", count: 2 }, room: 2 * day },
  { step: { scale: "month", count: 1 }, room: 30 * day },
  { step: { scale: "month", count: 3 }, room: 90 * day },
  ...[1, 5, 10, 50, 100, 500, 1000].map((count) => ({ step: { scale: "year" as const, count }, room: 360 * day * count })),
];

const coarsest: Step = { scale: "year", count: 1000 };

/** The finest step that leaves more than this room, in milliseconds, from line to line. */
export const stepFor = (room: number): Step => steps.find((candidate) => candidate.room > room)?.step ?? coarsest;

/** The last line at or before a moment. */
export function lineAt({ scale, count }: Step, moment: number): number {
  const date = new Date(moment);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (scale) {
    case "minute":
      return Math.floor(moment / (count * minute)) * count * minute;
    case "hour":
      return Math.floor(moment / (count * hour)) * count * hour;
    case "weekday":
    case "day": {
      const number = date.getUTCDate() - 1;
      return utc(year, month, 1 + number - (number % count));
    }
    case "month":
      return utc(year, month - (month % count), 1);
    case "year":
      return utc(Math.floor(year / count) * count, 0, 1);
  }
}

/** The line after a line. Days are counted afresh from the first of each month. */
export function lineAfter({ scale, count }: Step, line: number): number {
  const date = new Date(line);
  switch (scale) {
    case "minute":
      return line + count * minute;
    case "hour":
      return line + count * hour;
    case "weekday":
    case "day": {
      const next = new Date(line + count * day);
      return next.getUTCMonth() === date.getUTCMonth() ? next.valueOf() : utc(next.getUTCFullYear(), next.getUTCMonth(), 1);
    }
    case "month":
      return utc(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
    case "year":
      return utc(date.getUTCFullYear() + count, 0, 1);
  }
}

/** Whether a line begins a larger unit, which the upper row of the axis names. */
export function isMajor({ scale }: Step, line: number): boolean {
  const date = new Date(line);
  switch (scale) {
    case "minute":
    case "hour":
      return line % day === 0;
    case "weekday":
    case "day":
      return date.getUTCDate() === 1;
    case "month":
      return date.getUTCMonth() === 0;
    case "year":
      return false;
  }
}

/** As `Date.UTC`, which reads the years 0 to 99 as 1900 to 1999. */
function utc(year: number, month: number, date: number): number {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month, date);
  return moment.valueOf();
}
