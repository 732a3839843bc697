/** One made entry: everything in it is invented, and its number and seed decide all of it. */
import { forms, type Form } from "../../../src/log/vocabulary.ts";
import type { Draft } from "../../browser/plentiful.ts";
import type { MadeDate } from "./dates.ts";
import { agencies, phrase, pickForm, pickIssue, pickPaper, waves, type Town } from "./names.ts";
import type { Chance } from "./random.ts";

/** What is settled of an entry before it is written: the rest follows from its chance. */
export interface Plan {
  readonly id: string;
  readonly number: number;
  readonly date: MadeDate;
  readonly town: Town;
}

type Citation = Draft["citations"][number];

/** Writes the entry of a plan. Keys stand in the order of the schema. */
export function entryOf({ id, number, date, town }: Plan, chance: Chance): Draft {
  const [form = "other", ...more] = distinct(Array.from({ length: 1 + skewed(chance, 3) }, () => pickForm(chance)));
  const citations = Array.from({ length: 1 + skewed(chance, 4) }, (_, index) => citationOf(number, index, date, chance));
  const cited = citations.map(({ id: name }) => name);
  const year = Number(date.began.slice(0, 4));
  const wave = chance.happens(0.15) ? waves.find(({ first, last }) => first <= year && year <= last) : undefined;
  return {
    $schema: "../event.schema.json",
    id,
    title: titleOf(form, town, chance),
    date: date.edtf,
    time: date.oneDay && chance.happens(0.3) ? timeOf(chance) : undefined,
    places: [placeOf(town)],
    macroevents: wave === undefined ? undefined : [wave.id],
    forms: [form, ...more],
    issues: distinct(Array.from({ length: 1 + skewed(chance, 2) }, () => pickIssue(chance))),
    parties: [
      { name: `Neighbours of ${town.locality}`, role: "participants" },
      ...(chance.happens(0.3) ? [{ name: `${town.locality} Police`, role: "police" } as const] : []),
    ],
    summary: `An invented event: ${phrase(chance, 9)}.`,
    statements: statementsOf(town, cited, chance),
    figures: figuresOf(town, cited, chance),
    citations,
    revisions: [{ date: "2026-01-04", note: "First entry." }],
  };
}

function placeOf({ locality, region, coordinates }: Town): Draft["places"][0] {
  // ZZ is a code that ISO 3166-1 leaves to its users: no country has it.
  return { locality, region, country: "ZZ", timezone: "UTC", coordinates, precision: "city", role: "site" };
}

/** From none to fewer than `below`, the fewer the likelier. */
const skewed = (chance: Chance, below: number) => Math.floor(chance.next() ** 1.7 * below);

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** About seventy characters, as titles of a real log have. */
function titleOf(form: Form, town: Town, chance: Chance): string {
  return `${forms[form].label} in ${town.locality}: ${phrase(chance, 8)}`.slice(0, 120);
}

function timeOf(chance: Chance): { start: string; end?: string } {
  const hours = 6 + chance.below(12);
  const two = (value: number) => String(value).padStart(2, "0");
  const start = `${two(hours)}:${chance.pick(["00", "15", "30", "45"])}${chance.happens(0.3) ? "~" : ""}`;
  return chance.happens(0.5) ? { start, end: `${two(hours + 1 + chance.below(5))}:50` } : { start };
}

/** One to three statements. The first rests on every source, and one in eight entries is told in two ways. */
function statementsOf({ locality }: Town, cited: string[], chance: Chance): Draft["statements"] {
  const first = { id: "s1", text: `People in ${locality} were seen with ${phrase(chance, 4)}.`, citations: cited };
  const [source = "a"] = cited;
  if (chance.happens(0.125))
    return [
      first,
      { id: "s2", text: "It was long.", accordingTo: `Neighbours of ${locality}`, citations: [source], contradicts: ["s3"] },
      { id: "s3", text: "It was short.", accordingTo: `${locality} Clockmakers`, citations: [source] },
    ];
  if (chance.happens(0.4)) return [first, { id: "s2", text: `It ended near the ${phrase(chance, 3)}.`, citations: [chance.pick(cited)] }];
  return [first];
}

/** Crowds: most have some dozens of people, a few have hundreds of thousands. */
function figuresOf({ locality }: Town, cited: string[], chance: Chance): Draft["figures"] {
  if (!chance.happens(0.3)) return undefined;
  const low = Math.min(2_000_000, Math.round(20 * (1 - chance.next()) ** -1.1));
  const [source = "a"] = cited;
  const crowd = { measure: "crowd", of: "people there" } as const;
  const own = { ...crowd, low, accordingTo: `Neighbours of ${locality}`, citations: [source] };
  if (!chance.happens(0.2)) return [own];
  return [own, { ...crowd, low: Math.ceil(low / 3), high: Math.ceil(low / 2), accordingTo: `${locality} Police`, citations: [source] }];
}

function citationOf(number: number, index: number, { began }: MadeDate, chance: Chance): Citation {
  const publisher = pickPaper(chance);
  const host = publisher.toLowerCase().replaceAll(" ", "-");
  const letter = "abcd"[index] ?? "z";
  return {
    id: letter,
    type: chance.pick(["news-report", "news-report", "news-report", "photo", "reference"] as const),
    title: `Report on ${phrase(chance, 4)}`,
    titleFrom: "page",
    publisher,
    ...(chance.happens(0.2) && { origin: chance.pick(agencies) }),
    published: began,
    accessed: "2026-01-04",
    url: `https://${host}.example.org/${began.slice(0, 4)}/${number}${letter}`,
    language: "en",
    read: "full",
  };
}
