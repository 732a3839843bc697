/** A sound entry to bend: tests say only what differs from it. */
import { readFileSync } from "node:fs";
import { eventSchema, type Entry, type Event, type LogFile } from "../../src/log/index.ts";
import { macroeventsSchema, type Macroevent } from "../../src/log/registers.ts";

const folder = "test/fixtures/good";

/** The path of the sound log's fullest entry. */
export const soundPath = "testville/2025-06-14-testville-bridge-march.json";

/** The text of the sound log's fullest entry. */
export const soundText = readFileSync(`${folder}/${soundPath}`, "utf8");

/** The same as plain data, without the promises of types, to be bent and written again. */
export const soundValue = (): Record<string, unknown> => JSON.parse(soundText) as Record<string, unknown>;

const sound = eventSchema.parse(soundValue());

/** A sound entry with some fields changed. */
export function entryWith(changes: Partial<Event>): Entry {
  const event = { ...sound, ...changes };
  return { file: `testville/${event.id}.json`, event };
}

/** The sound log's register. */
export const soundRegister: readonly Macroevent[] = macroeventsSchema.parse(JSON.parse(readFileSync(`${folder}/macroevents.json`, "utf8")));

/** A file of a log from its text. */
export const fileOf = (path: string, text: string): LogFile => ({ path, bytes: new TextEncoder().encode(text) });
