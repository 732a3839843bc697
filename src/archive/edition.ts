/** Which state of a log is published: what a citation of the log names, and by which that very state is found again. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Event, Log, Registers } from "../log/index.ts";

/** A state of a log. */
export interface Edition {
  /** Twelve hexadecimal digits that depend on the content of every entry and register, and on nothing else. */
  readonly version: string;
  /** The day of the log's last revision, from the entries themselves: `2026-11-26`. */
  readonly date: string;
  /** How many entries it holds. */
  readonly size: number;
}

/** The digest of one entry's content (or one register's), whatever the layout of its file. */
export const digestOfContent = (content: Event | Registers[keyof Registers]): string => digest(JSON.stringify(content));

/** The version of a state: from the digest of each entry by its id and of each register by its name, in any order. */
export function versionOf(digests: ReadonlyMap<string, string>): string {
  const lines = [...digests].map(([name, content]) => `${name} ${content}\n`).sort();
  return digest(lines.join("")).slice(0, 12);
}

/** The edition that a log in memory is. */
export function editionOf({ entries, macroevents, publishers, localities, about }: Pick<Log, "entries"> & Registers): Edition {
  const digests = new Map(entries.map(({ event }) => [event.id, digestOfContent(event)]));
  for (const [name, register] of Object.entries({ macroevents, publishers, localities, about }))
    digests.set(`${name}.json`, digestOfContent(register));
  const days = entries.flatMap(({ event }) => event.revisions.map(({ date }) => date)).sort();
  return { version: versionOf(digests), date: days.at(-1) ?? "", size: entries.length };
}

const digest = (text: string) => bytesToHex(sha256(new TextEncoder().encode(text)));
