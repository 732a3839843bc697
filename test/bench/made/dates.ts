/** When made events fall: in bursts, over 126 years, with dates of every kind that a log may have. */
import { chanceFrom, positionIn, seedOf, sumsOf, type Chance } from "./random.ts";

const dayMs = 86_400_000;
const first = Date.UTC(1900, 0, 1) / dayMs;
const days = Date.UTC(2026, 0, 1) / dayMs - first;
const bursts = 160;
/** The share of events that fall in a burst rather than on just any day. */
const burstShare = 0.75;

/** A date as an entry writes it, and the date (or season) with which the entry's id begins. */
export interface MadeDate {
  readonly edtf: string;
  readonly began: string;
  /** Whether it begins and ends on one known day, so that a clock may be told. */
  readonly oneDay: boolean;
}

/**
 * The days of n events in order, as numbers of days since 1970. Bursts rise at once and die away; later years have more of them.
 * Every n of one seed has the same bursts, so that a larger log is the same picture, only denser.
 */
export function* daysOf(seed: number, n: number): Generator<number> {
  const sums = sumsOf(dayWeights(chanceFrom(seedOf(seed, -2))));
  const chance = chanceFrom(seedOf(seed, -3));
  // One event from each n-th part of the whole weight: in order without being sorted, and as the weights would have it.
  for (let index = 0; index < n; index += 1) yield first + positionIn(sums, (index + chance.next()) / n);
}

function dayWeights(chance: Chance): number[] {
  const trend = (day: number) => 0.4 + (1.6 * day) / days;
  const weights = Array.from({ length: days }, (_, day) => ((1 - burstShare) * trend(day)) / days);
  const made = Array.from({ length: bursts }, () => {
    const start = Math.floor(chance.next() ** 0.7 * days);
    return { start, halfLife: 1 + chance.next() ** 3 * 60, size: (1 - chance.next()) ** -0.7 };
  });
  const whole = made.reduce((sum, { size }) => sum + size, 0);
  for (const { start, halfLife, size } of made) {
    const decay = 0.5 ** (1 / halfLife);
    for (let day = start, share = 1 - decay; day < Math.min(days, start + halfLife * 10); day += 1, share *= decay)
      weights[day] = (weights[day] ?? 0) + (burstShare * share * size) / whole;
  }
  return weights;
}

/** The date of an event that falls on a day: mostly the day itself. Kinds and their shares in the order of the list. */
export function dateOn(day: number, chance: Chance): MadeDate {
  const start = isoDay(day);
  const [year, month] = [start.slice(0, 4), start.slice(0, 7)];
  const end = isoDay(day + 1 + Math.floor(2 / (1 - chance.next() * 0.98)));
  const share = chance.next();
  const date = (edtf: string, began = start): MadeDate => ({ edtf, began, oneDay: edtf === start });
  const season = (edtf: string) => date(edtf, edtf);
  if (share < 0.75) return date(start);
  if (share < 0.83) return date(`${start}/${end}`);
  if (share < 0.87) return date(month, month);
  if (share < 0.9) return date(year, year);
  if (share < 0.92) return date(`${year}~`, year);
  if (share < 0.94) return date(`${start}~`);
  if (share < 0.955) return date(`${start}?`);
  if (share < 0.965) return date(`${month}?`, month);
  if (share < 0.97) return date(`${month}-XX`, month);
  if (share < 0.975) return season(`${year}-${21 + chance.below(3)}`);
  if (share < 0.985) return date(`${start}/${isoDay(day + 30 + chance.below(300)).slice(0, 7)}`);
  if (share < 0.989) return date(`${start}/..`);
  if (share < 0.993) return date(`${start}/`);
  if (share < 0.997) return date(`../${start}`);
  return date(`${year.slice(0, 3)}X`, year);
}

/** The year of a day. */
export const yearOf = (day: number): number => new Date(day * dayMs).getUTCFullYear();

const isoDay = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);
