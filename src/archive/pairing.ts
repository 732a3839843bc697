/** Which thing of an earlier state became which of a later one. */

/** A thing as it was and as it is; one of the two is missing where it was added or removed. */
export type Pair<T> = readonly [before: T | undefined, after: T | undefined];

/** Finds which thing became which: first by the first key, what is left by the next. Those gone stand first, then the rest in today's order. */
export function pairUp<T>(before: readonly T[], after: readonly T[], keys: readonly ((item: T) => string | undefined)[]): Pair<T>[] {
  const left = new Set(before);
  const found = new Map<T, T>();
  for (const keyOf of keys) {
    const waiting = new Map<string, T[]>();
    for (const item of left) {
      const key = keyOf(item);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), item]);
    }
    for (const item of after) {
      if (found.has(item)) continue;
      const match = waiting.get(keyOf(item) ?? "")?.shift();
      if (match === undefined) continue;
      found.set(item, match);
      left.delete(match);
    }
  }
  return [...[...left].map((item) => [item, undefined] as const), ...after.map((item) => [found.get(item), item] as const)];
}

/** The ids that things had, each with the one that it has. */
export const newIds = (pairs: readonly Pair<{ readonly id: string }>[]): ReadonlyMap<string, string> =>
  new Map(pairs.flatMap(([before, after]) => (before === undefined || after === undefined ? [] : [[before.id, after.id]])));
