/** Which state of a log is published: what a citation of the log names, and by which that very state is found again. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { noRegisters, registerFiles, type Event, type Log, type Registers } from "../log/index.ts";

/** A state of a log. */
export interface Edition {
  /** Twelve hexadecimal digits that depend on the content of every entry and register, and on nothing else. */
  readonly version: string;
  /** The day of the log's last revision, from the entries themselves: `2026-11-26`. */
  readonly date: string;
  /** How many entries it holds. */
  readonly size: number;
}

/** The registers that are part of what the log says. The ledger of links tells of addresses, and a check of them makes no new version. */
export const saidRegisters = [
  "macroevents",
  "publishers",
  "localities",
  "removed",
  "about",
] as const satisfies readonly (keyof Registers)[];

/** The digest of one entry's content (or one register's), whatever the layout of its file. */
export const digestOfContent = (content: Event | Registers[keyof Registers]): string => digest(JSON.stringify(content));

/** The digest of what a register's file holds; undefined where it holds no more than a log that does not keep it. */
export function digestOfRegister<K extends keyof Registers>(name: K, content: Registers[K]): string | undefined {
  return JSON.stringify(content) === JSON.stringify(noRegisters[name]) ? undefined : digestOfContent(content);
}

/**
 * The version of a state: from the digest of each entry by its id and of each register by its file, in any order. An empty register
 * counts as one that is not kept, so that a register which the program learns of later leaves the older versions as they were.
 */
export function versionOf(digests: ReadonlyMap<string, string>): string {
  const lines = [...digests].map(([name, content]) => `${name} ${content}\n`).sort();
  return digest(lines.join("")).slice(0, 12);
}

/** The edition that a log in memory is. */
export function editionOf(log: Pick<Log, "entries"> & Registers): Edition {
  const { entries } = log;
  const digests = new Map(entries.map(({ event }) => [event.id, digestOfContent(event)]));
  for (const name of saidRegisters) {
    const digest = digestOfRegister(name, log[name]);
    if (digest !== undefined) digests.set(registerFiles[name], digest);
  }
  const days = entries.flatMap(({ event }) => event.revisions.map(({ date }) => date)).sort();
  return { version: versionOf(digests), date: days.at(-1) ?? "", size: entries.length };
}

/**
 * The digest of what a file's text says, whatever its layout; undefined where it says no more than `empty`. For a file in canonical
 * form it is that of its content. What is no JSON has the digest of its letters.
 */
export function digestOfText(text: string, empty?: string): string | undefined {
  let content = text;
  try {
    content = JSON.stringify(JSON.parse(text));
  } catch {
    // Then the letters themselves count.
  }
  return content === empty ? undefined : digest(content);
}

const digest = (text: string) => bytesToHex(sha256(new TextEncoder().encode(text)));
