/** A sound log of invented entries, the same on every run: enough of everything that the reading room can show. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { canonicalJson, eventJsonSchema, jsonSchemaOf, slugOf, type Macroevent } from "../../src/log/index.ts";
import { forms, issues, wordsOf, type Form } from "../../src/log/vocabulary.ts";
import { plentiful, type Draft } from "./plentiful.ts";

/** How many entries the log has. */
export const logSize = 150;

/** The places, all invented. The first has most of the entries. */
const towns = [
  "Testville",
  "Sample Harbor",
  "Port Placeholder",
  "Mockton",
  "Fixture Falls",
  "Île-Modèle",
  "Dummy Springs",
  "Stubbs Corner",
];
const papers = Array.from({ length: 24 }, (_, index) => `Paper ${index + 1} of ${towns[index % towns.length] ?? ""}`);
const waves: readonly Macroevent[] = [
  { id: "bridge-wave", name: "The Bridge Wave (invented)", date: "2025", description: "Invented for tests." },
  { id: "harbor-wave", name: "The Harbor Wave (invented)", date: "2025", description: "Invented for tests." },
];

/** Dates of every kind, for a year. */
const dates: readonly ((year: number, month: string, day: string) => string)[] = [
  (year, month, day) => `${year}-${month}-${day}`,
  (year, month, day) => `${year}-${month}-${day}`,
  (year, month) => `${year}-${month}`,
  (year, month, day) => `${year}-${month}-${day}/${year}-12-30`,
  (year, month, day) => `${year}-${month}-${day}/..`,
  (year) => `${year}~`,
  (year, month, day) => `${year}-${month}-${day}?`,
  (year) => `${year}-22`,
  (year, month, day) => `${year}-${month}-${day}/`,
];

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The drafts of the log's entries: one that has everything, then many that each have something. */
export function draftLog(seed = 20_250_614): Draft[] {
  const next = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() ** 1.6 * list.length)] as T;
  const two = (below: number) => String(1 + Math.floor(next() * below)).padStart(2, "0");
  const drafts = Array.from({ length: logSize - 1 }, (_, index): Draft => {
    // Half of the entries fall in one year, as half of a real log does.
    const year = index % 2 === 0 ? 2024 : 1990 + Math.floor(next() * 34);
    const date = dates[index % dates.length]?.(year, two(12), two(28)) ?? "";
    const town = pick(towns);
    const began = /^\d{4}(-\d{2}){0,2}/.exec(date)?.[0] ?? "";
    return simple({ index, date, town, id: `${began}-${slugOf(town)}-invented-${index + 1}`, form: pick(wordsOf(forms)), pick });
  });
  return [{ ...plentiful, relations: [{ to: drafts[0]?.id ?? "", as: "follows" }] }, ...drafts];
}

interface Choices {
  readonly index: number;
  readonly id: string;
  readonly date: string;
  readonly town: string;
  readonly form: Form;
  readonly pick: <T>(list: readonly T[]) => T;
}

function simple({ index, id, date, town, form, pick }: Choices): Draft {
  const [first = "", second = ""] = [papers[index % papers.length], papers[(index * 7 + 1) % papers.length]];
  const contested = index % 5 === 0;
  return {
    ...plentiful,
    id,
    title: `${forms[form].label} number ${index + 1} in ${town}`,
    alsoCalled: undefined,
    otherDates: undefined,
    date,
    time: undefined,
    relations: undefined,
    // Each stands far from all others, so that no two look like one event told twice.
    places: [{ ...plentiful.places[0], name: undefined, locality: town, coordinates: { lat: 11 + index / 5, lon: 30 }, precision: "city" }],
    macroevents: index % 3 === 0 ? [waves[index % 2]?.id ?? ""] : undefined,
    forms: [...new Set([form, ...(index % 4 === 0 ? (["march", "arrests"] as const) : [])])],
    issues: [...new Set([pick(wordsOf(issues)), pick(wordsOf(issues))])],
    parties: [{ name: `Neighbours of ${town}`, role: "participants" }],
    summary: `An invented event, number ${index + 1}, in the invented town of ${town}.`,
    statements: [
      { id: "s1", text: `Something was seen in ${town}.`, citations: first === second ? ["a"] : ["a", "b"] },
      ...(contested
        ? [
            { id: "s2", text: "It was long.", accordingTo: `Neighbours of ${town}`, citations: ["a"], contradicts: ["s3"] },
            { id: "s3", text: "It was short.", accordingTo: `${town} Clockmakers`, citations: ["a"] },
          ]
        : []),
    ],
    figures:
      index % 6 === 0
        ? [{ measure: "crowd", of: "people there", low: 10 + index * 13, accordingTo: `Neighbours of ${town}`, citations: ["a"] }]
        : undefined,
    citations: [
      citation("a", first, `https://a${index + 1}.example.org/report`),
      ...(first === second ? [] : [citation("b", second, `https://b${index + 1}.example.net/report`)]),
    ],
  };
}

const citation = (id: string, publisher: string, url: string): Draft["citations"][number] => ({
  id,
  type: "news-report",
  title: `A report by ${publisher}`,
  titleFrom: "page",
  publisher,
  accessed: "2026-01-04",
  url,
  language: "en",
  read: "full",
});

/** Writes the log into a folder, in canonical form. */
export async function writeLog(folder: string): Promise<void> {
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await write("macroevents.json", canonicalJson(jsonSchemaOf("macroevents.json"), waves));
  for (const draft of draftLog())
    await write(
      `${slugOf(draft.places[0].locality)}/${draft.id}.json`,
      canonicalJson(eventJsonSchema, JSON.parse(JSON.stringify(draft)) as unknown),
    );
}
