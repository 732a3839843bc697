import { createInterface } from "node:readline/promises";
import {
  canonicalJson,
  eventJsonSchema,
  readDate,
  readLog,
  readRegisters,
  report,
  slugOf,
  type Locality,
  type Publisher,
  type Registers,
} from "../log/index.ts";
import { realDisk } from "../store/effects.ts";
import { UserError } from "../store/error.ts";
import { readRegisterFiles } from "../store/read.ts";
import type { Terminal } from "./terminal.ts";

/** What a first draft needs. `place` is “locality, region, country”. */
export interface NewEntry {
  readonly date: string;
  readonly place: string;
  readonly title: string;
  readonly timezone: string;
  readonly url: string;
}

const questions: Readonly<Record<keyof NewEntry, string>> = {
  date: "When? (2025-06-14, 2025-06, 2025-06-14/2025-06-15, 2025-06~ for about) ",
  place: "Where? (Portland, Oregon, US) ",
  title: "What happened, in plain words? ",
  timezone: "The place's time zone? (America/Los_Angeles) ",
  url: "The address of a source that you have read? ",
};

/** `unrest new`: writes a valid draft, asking for what is not given; 1 with the problems when it would not be sound. */
export async function newEntry(
  events: string,
  given: Partial<NewEntry>,
  terminal: Terminal,
  ask: (question: string) => Promise<string> = askPerson,
  today: string = new Date().toISOString().slice(0, 10),
): Promise<number> {
  const { registers } = readRegisters(await readRegisterFiles(events), []);
  const answers: Record<string, string> = {};
  for (const [key, question] of Object.entries(questions)) {
    const known = key === "timezone" ? placeIn(registers, answers["place"] ?? "")?.timezone : undefined;
    answers[key] = (given[key as keyof NewEntry] ?? known ?? (await ask(question))).trim();
  }
  const { path, text } = draft(answers as unknown as NewEntry, registers, today);
  const { problems } = readLog([{ path, bytes: new TextEncoder().encode(text) }]);
  if (problems.length > 0) {
    terminal.out(report(problems, "text", events));
    terminal.err("Nothing was written.\n");
    return 1;
  }
  if (await realDisk.exists(`${events}/${path}`))
    throw new UserError(`${events}/${path} is there already.`, "Open it, or give the event another title.");
  await realDisk.write(`${events}/${path}`, new TextEncoder().encode(text));
  terminal.out(`${events}/${path}\n`);
  terminal.err("Open it in an editor, which completes from the schema; then run `unrest check`.\n");
  return 0;
}

const partsOf = (place: string) => place.split(",").map((part) => part.trim());

/** The registered place that “locality, region, country” names. */
function placeIn({ localities }: Registers, place: string): Locality | undefined {
  const [locality, region, country] = partsOf(place);
  return localities.find((known) => known.locality === locality && known.region === region && known.country === country);
}

/** The registered publisher whose own site an address is on; else the address's host stands for the name. */
function publisherOf({ publishers }: Registers, url: string): Pick<Publisher, "name" | "language"> {
  const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : address);
  const host = hostOf(url);
  return publishers.find(({ home }) => hostOf(home) === host) ?? { name: URL.canParse(url) ? new URL(url).hostname : url, language: "en" };
}

/** A sound entry with one statement and one citation, for its writer to mend. A place that is not registered is nowhere until they place it. */
function draft({ date, place, title, timezone, url }: NewEntry, registers: Registers, today: string): { path: string; text: string } {
  const [locality = "", region = "", country = ""] = partsOf(place);
  const coordinates = placeIn(registers, place)?.coordinates ?? { lat: 0, lon: 0 };
  const { name: publisher, language } = publisherOf(registers, url);
  const reading = readDate(date);
  if (!reading.ok)
    throw new UserError(`${date} is no date: ${reading.reason}.`, "Write it as 2025-06-14, 2025-06 or 2025-06-14/2025-06-15.");
  const began = /^\d{4}(-\d{2}){0,2}/.exec(date)?.[0] ?? "";
  const id = `${began}-${slugOf(`${locality} ${title}`).split("-").slice(0, 8).join("-")}`;
  const event = {
    $schema: "../event.schema.json",
    id,
    title,
    date,
    places: [{ locality, region, country, timezone, coordinates, precision: "city", role: "site" }],
    forms: ["other"],
    issues: ["government"],
    parties: [],
    summary: title,
    statements: [{ id: "s1", text: title, citations: ["source-1"] }],
    citations: [
      {
        id: "source-1",
        type: "news-report",
        title,
        titleFrom: "url",
        publisher,
        accessed: today,
        url,
        language,
        read: "full",
      },
    ],
    revisions: [{ date: today, note: "First entry." }],
  };
  return { path: `${slugOf(locality)}/${id}.json`, text: canonicalJson(eventJsonSchema, event) };
}

async function askPerson(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
