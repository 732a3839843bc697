/** A log as it is handed about: files in, entries and problems out. */
import type { Problem } from "./problem.ts";
import type { Registers } from "./registers.ts";
import type { Event } from "./schema.ts";

/** A file of the log: its path from the log's folder, with forward slashes, and its bytes. */
export interface LogFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An entry with where it stands. */
export interface Entry {
  readonly file: string;
  readonly event: Event;
}

/** A log that has been read: sound when `problems` is empty. Entries are sorted by id. */
export interface Log extends Registers {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}
