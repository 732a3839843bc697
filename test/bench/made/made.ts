/** Made logs of any size: seeded, the same bytes for the same seed and size, written in bounded memory. */
import { createWriteStream } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { canonicalJson, eventJsonSchema, jsonSchemaOf, slugOf, type Macroevent } from "../../../src/log/index.ts";
import type { Draft } from "../../browser/plentiful.ts";
import { dateOn, daysOf, yearOf } from "./dates.ts";
import { entryOf, type Plan } from "./entry.ts";
import { pickTown, waves } from "./names.ts";
import { chanceFrom, seedOf, type Chance } from "./random.ts";

/** The seed of the bench's own logs. */
export const usualSeed = 1968;

/** The entries of a made log, sorted by id. Not more than one year's plans are held at a time. */
export function* madeEntries(n: number, seed = usualSeed): Generator<Draft> {
  for (const plans of plansByYear(n, seed)) {
    plans.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const plan of plans) yield entryOf(plan, chanceFrom(seedOf(seed, 2 * plan.number + 1)));
  }
}

function* plansByYear(n: number, seed: number): Generator<Plan[]> {
  let plans: Plan[] = [];
  let year = 0;
  let number = 0;
  for (const day of daysOf(seed, n)) {
    if (yearOf(day) !== year) {
      yield plans;
      plans = [];
      year = yearOf(day);
    }
    plans.push(planOf(number, day, chanceFrom(seedOf(seed, 2 * number))));
    number += 1;
  }
  yield plans;
}

function planOf(number: number, day: number, chance: Chance): Plan {
  const date = dateOn(day, chance);
  const town = pickTown(chance);
  return { id: `${date.began}-${slugOf(town.locality)}-invented-${number + 1}`, number, date, town };
}

/** The register of the larger waves that a made log's entries name. */
export function wavesOf(used: ReadonlySet<string>): Macroevent[] {
  return waves
    .filter(({ id }) => used.has(id))
    .map(({ id, first, last }) => ({
      id,
      name: `The ${id}`.replaceAll("-", " "),
      date: `${first}/${last}`,
      description: "Invented for the bench.",
    }));
}

/** Writes a made log as JSON Lines, one entry a line, and its register of waves beside it. */
export async function writeLines(path: string, n: number, seed = usualSeed): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const used = new Set<string>();
  // Written beside and renamed when whole, so that a run that was stopped leaves nothing that looks like a log.
  await pipeline(Readable.from(chunks(n, seed, used)), createWriteStream(`${path}.part`));
  await writeFile(join(dirname(path), "macroevents.json"), canonicalJson(jsonSchemaOf("macroevents.json"), wavesOf(used)));
  await rename(`${path}.part`, path);
}

/** Lines in chunks of about a hundred kilobytes, since a write for each line would cost more than the line. */
function* chunks(n: number, seed: number, used: Set<string>): Generator<string> {
  let chunk = "";
  for (const entry of madeEntries(n, seed)) {
    for (const id of entry.macroevents ?? []) used.add(id);
    chunk += `${JSON.stringify(entry)}\n`;
    if (chunk.length < 100_000) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}

/** The files of a made log as a folder: an entry a file, and the register of waves. */
export function* madeFiles(n: number, seed = usualSeed): Generator<{ readonly path: string; readonly text: string }> {
  const used = new Set<string>();
  for (const entry of madeEntries(n, seed)) {
    for (const id of entry.macroevents ?? []) used.add(id);
    const plain = JSON.parse(JSON.stringify(entry)) as unknown;
    yield { path: `${slugOf(entry.places[0].locality)}/${entry.id}.json`, text: canonicalJson(eventJsonSchema, plain) };
  }
  yield { path: "macroevents.json", text: canonicalJson(jsonSchemaOf("macroevents.json"), wavesOf(used)) };
}
