/** Chance that a seed decides: the same seed gives the same numbers on every machine. */

/** Chance for one made thing. */
export interface Chance {
  /** A number from 0 up to 1, 1 left out. */
  readonly next: () => number;
  /** A whole number from 0 up to `below`, which is left out. */
  readonly below: (below: number) => number;
  /** Whether something happens that happens in this share of cases. */
  readonly happens: (share: number) => boolean;
  /** Any member of a list, each as likely. */
  readonly pick: <T>(list: readonly T[]) => T;
}

/** Chance from a seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { next, below, happens: (share) => next() < share, pick: <T>(list: readonly T[]) => list[below(list.length)] as T };
}

/** A seed for the part of a log that has this number, far from those of its neighbours. */
export function seedOf(seed: number, part: number): number {
  const mixed = Math.imul(seed ^ Math.imul(part + 1, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** Picks from a list as names are spread in life: the member at rank r with a weight of 1 / r ^ steepness (Zipf). */
export function rankedPicker<T>(list: readonly T[], steepness: number): (chance: Chance) => T {
  const sums = sumsOf(list.map((_, rank) => (rank + 1) ** -steepness));
  return (chance) => list[positionIn(sums, chance.next())] as T;
}

/** Running sums of weights, scaled so that the last is 1. */
export function sumsOf(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, index) => {
    sum += weight;
    sums[index] = sum;
  });
  return sums.map((value) => value / sum);
}

/** The first position whose running sum is above a share from 0 to 1. */
export function positionIn(sums: Float64Array, share: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? 1) > share) high = middle;
    else low = middle + 1;
  }
  return low;
}
