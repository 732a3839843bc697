import type { Finding } from "../problem.ts";
import type { Entry } from "../log.ts";
import type { Registers } from "../registers.ts";

/** What can be said of one entry by itself. Pure; never throws. */
export type EntryRule = (entry: Entry) => Finding[];

/** The log as rules see it. `whole` is false when some file could not be read, so that absence proves nothing. */
export interface RuledLog extends Registers {
  readonly entries: readonly Entry[];
  readonly whole: boolean;
}

/** What can be said only of the log as a whole. */
export type LogRule = (log: RuledLog) => (Finding & { readonly file: string })[];

/** The indexes at which an array repeats a value that stood before. */
export function repeats<T>(values: readonly T[]): number[] {
  const seen = new Set<T>();
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [index];
    seen.add(value);
    return [];
  });
}
