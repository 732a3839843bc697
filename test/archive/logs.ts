/** Random sound logs and random queries over them. Made as files and read by the log room, so that soundness is checked, not hoped. */
import fc from "fast-check";
import { everything, evidenceValues, facetNames, type Query } from "../../src/archive/index.ts";
import { canonicalJson, eventJsonSchema, jsonSchemaOf, readLog, slugOf, type Log, type LogFile } from "../../src/log/index.ts";
import { figureKinds, forms, issues, measures, roles, wordsOf } from "../../src/log/vocabulary.ts";

/** Words with case, accents, apostrophes, ligatures, other scripts, and some that JavaScript has a meaning for. */
const words = [
  ..."march Marched MARCHERS marché Women’s women's île Île Straße ﬁre 2025 20 constructor toString hasOwnProperty the over".split(" "),
  ..."北京 Москва مسيرة re-opened bridge Bridges riot".split(" "),
] as const;

const localities = [
  ["Testville", "Test County"],
  ["Île-des-Essais", "Test County"],
  ["St. Test", "North Test"],
  ["Testville", "North Test"],
  ["Constructor", "Test County"],
] as const;
const people = ["Test Bridge Keepers", "TEST BRIDGE KEEPERS", "Testville Police", "Les Gardiens", "Constructor"] as const;
const publishers = ["Testville Herald", "The Courier", "THE COURIER", "Wire of Test", "Gazette-d’Essai"] as const;
const macroevents = ["wave-of-tests", "constructor", "second-wave"] as const;

const phrase = (max: number) => fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: max }).map((list) => list.join(" "));
const some = <T>(list: readonly T[], min: number, max: number) => fc.shuffledSubarray([...list], { minLength: min, maxLength: max });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const dayMs = 86_400_000;
const isoDay = (number: number) => new Date(number * dayMs).toISOString().slice(0, 10);
/** Days within some four years, so that events meet. */
const dayNumber = fc.integer({ min: Date.UTC(2017, 0, 1) / dayMs, max: Date.UTC(2021, 0, 1) / dayMs });
const qualifier = fc.constantFrom("", "", "", "~", "?", "%");

/** A date of every kind that an entry may have. */
const date: fc.Arbitrary<string> = fc
  .tuple(dayNumber, fc.nat({ max: 40 }), qualifier, qualifier, fc.nat({ max: 99 }))
  .map(([first, length, before, after, kind]) => {
    const [start, end] = [isoDay(first), isoDay(first + length)];
    if (kind < 30) return start + before;
    if (kind < 45) return `${start}${before}/${end}${after}`;
    if (kind < 55) return start.slice(0, 7) + before;
    if (kind < 62) return start.slice(0, 4) + before;
    if (kind < 66) return "201X";
    if (kind < 70) return `${start.slice(0, 7)}-XX`;
    if (kind < 75) return `${start.slice(0, 7)}${before}/${isoDay(first + length + 31).slice(0, 7)}${after}`;
    if (kind < 79) return `${start.slice(0, 4)}-2${1 + (length % 4)}`;
    if (kind < 84) return `${start}${before}/..`;
    if (kind < 88) return `${start}/`;
    if (kind < 92) return `../${end}${after}`;
    if (kind < 95) return `/${end.slice(0, 7)}`;
    return `${start.slice(0, 4)}/${end}`;
  });

const clock = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }), fc.constantFrom("", "~"))
  .map(([hours, minutes, about]) => `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}${about}`);

const figure = fc.record({
  measure: fc.constantFrom(...wordsOf(measures)),
  of: fc.constantFrom("people on the bridge", "boats"),
  low: maybe(fc.nat({ max: 5_000 })),
  range: fc.nat({ max: 500 }),
  open: fc.constantFrom("low", "high", "none"),
  words: maybe(phrase(2)),
  kind: maybe(fc.constantFrom(...wordsOf(figureKinds))),
  accordingTo: maybe(fc.constantFrom(...people)),
});

const body = fc.record({
  date,
  clock: fc.record({ start: maybe(clock), end: maybe(clock) }),
  title: phrase(4),
  summary: phrase(6),
  alsoCalled: maybe(phrase(2)),
  places: some(localities, 1, 3),
  macroevents: some(macroevents, 0, 2),
  forms: some(wordsOf(forms), 1, 4),
  issues: some(wordsOf(issues), 1, 3),
  parties: some(people, 0, 3),
  roles: fc.array(fc.constantFrom(...wordsOf(roles)), { minLength: 3, maxLength: 3 }),
  statements: fc.array(
    fc.record({
      text: phrase(6),
      accordingTo: maybe(fc.constantFrom(...people)),
      against: maybe(fc.nat({ max: 4 })),
      from: fc.nat({ max: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  figures: fc.array(figure, { maxLength: 3 }),
  citations: fc.array(
    fc.record({
      title: phrase(4),
      publisher: fc.constantFrom(...publishers),
      origin: maybe(fc.constantFrom("Wire of Test", "Test Bridge Keepers")),
      author: maybe(phrase(2)),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  follows: maybe(fc.nat()),
});

type Body = typeof body extends fc.Arbitrary<infer T> ? T : never;

/** A log of up to so many entries, as files. */
export const logFiles = (max: number): fc.Arbitrary<LogFile[]> => fc.array(body, { maxLength: max }).map(filesOf);

/** A sound log. */
export const soundLog = (max: number): fc.Arbitrary<Log> => logFiles(max).map((files) => readLog(files));

function filesOf(bodies: readonly Body[]): LogFile[] {
  const ids: string[] = [];
  const files = bodies.map((made, index) => {
    const value = entryOf(made, index, ids);
    ids.push(value.id);
    return { path: `${slugOf(made.places[0]?.[0] ?? "")}/${value.id}.json`, text: canonicalJson(eventJsonSchema, value) };
  });
  const used = macroevents.filter((id) => bodies.some((made) => made.macroevents.includes(id)));
  const register = canonicalJson(
    jsonSchemaOf("macroevents.json"),
    used.map((id) => ({ id, name: `The ${id} of tests`, date: "2025", description: "Invented for tests." })),
  );
  return [...files, { path: "macroevents.json", text: register }].map(({ path, text }) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
}

/** The plain value of an entry; what is undefined is left out when it is written. */
function entryOf(made: Body, index: number, before: readonly string[]) {
  const began = /^\d{4}(-\d{2}){0,2}/.exec(made.date)?.[0] ?? "2010";
  const cited = made.citations.map((_, number) => `c${number}`);
  const follows = made.follows === undefined ? undefined : before[made.follows % Math.max(1, before.length)];
  return {
    $schema: "../event.schema.json",
    id: `${began}-event-${index}`,
    title: made.title,
    ...(made.alsoCalled !== undefined && { alsoCalled: [{ name: made.alsoCalled, citations: ["c0"] }] }),
    date: made.date,
    time: timeOf(made),
    places: made.places.map(([locality, region], place) => ({
      locality,
      region,
      country: "US",
      timezone: "America/Los_Angeles",
      coordinates: { lat: 45, lon: -122 },
      precision: "city",
      role: place === 0 ? "site" : "also",
    })),
    ...(made.macroevents.length > 0 && { macroevents: made.macroevents }),
    forms: made.forms,
    issues: made.issues,
    parties: made.parties.map((name, party) => ({ name, role: made.roles[party] })),
    summary: made.summary,
    statements: made.statements.map(({ text, accordingTo, against, from }, statement) => ({
      id: `s${statement}`,
      text,
      accordingTo,
      citations: statement === 0 ? cited : [`c${from % cited.length}`],
      ...(against !== undefined && against < made.statements.length && against !== statement && { contradicts: [`s${against}`] }),
    })),
    ...(made.figures.length > 0 && {
      figures: made.figures.map(({ measure, of, low, range, open, words: own, kind, accordingTo }) => ({
        measure,
        of,
        ...(open !== "low" && { low: low ?? 0 }),
        ...(open !== "high" && { high: (low ?? 0) + range }),
        words: own,
        kind,
        accordingTo,
        citations: ["c0"],
      })),
    }),
    citations: made.citations.map(({ title, publisher, origin, author }, citation) => ({
      id: `c${citation}`,
      type: "news-report",
      title,
      titleFrom: "page",
      author,
      publisher,
      origin,
      accessed: "2030-01-01",
      url: `https://news.example.org/${index}/${citation}`,
      language: "en",
      read: "full",
    })),
    ...(follows !== undefined && { relations: [{ to: follows, as: "follows" }] }),
    revisions: [{ date: "2030-01-01", note: "First entry." }],
  };
}

/** The clock times that fit the date: none but where it is exact to the day, and in order within an interval of one day. */
function timeOf({ date: edtf, clock: { start, end } }: Body) {
  const [first = "", last = first] = edtf.split("/").map((edge) => edge.replace(/[~?%]/, ""));
  const isDay = (edge: string) => /^\d{4}-\d\d-\d\d$/.test(edge);
  const time = { start: isDay(first) ? start : undefined, end: isDay(last) ? end : undefined };
  if (edtf.includes("/") && first === last) return undefined;
  return time.start === undefined && time.end === undefined ? undefined : time;
}

const queryWord = fc.oneof(
  fc.constantFrom(...words),
  fc.tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 5 })).map(([word, length]) => Array.from(word).slice(0, length).join("")),
  fc.constantFrom("__proto__", "e", "MAR", "ile", "womens", "test", "!!", "", "zzz"),
);

const choices: Record<(typeof facetNames)[number], readonly string[]> = {
  place: ["testville-test-county", "ile-des-essais-test-county", "st-test-north-test", "testville-north-test", "constructor-test-county"],
  family: ["assembly", "unrest", "proceeding", "response", "disruption", "harm"],
  form: wordsOf(forms),
  issue: wordsOf(issues),
  macroevent: macroevents,
  party: ["test-bridge-keepers", "testville-police", "les-gardiens", "constructor"],
  publisher: ["testville-herald", "the-courier", "wire-of-test", "gazette-d-essai"],
  evidence: [...evidenceValues],
};

/** A day around those of the logs. */
export const day: fc.Arbitrary<string> = dayNumber.map((number) => isoDay(number));

/** A query of which each part is there or not. */
export const query: fc.Arbitrary<Query> = fc
  .record({
    text: fc.oneof(
      { weight: 2, arbitrary: fc.constant("") },
      fc.array(queryWord, { maxLength: 2 }).map((list) => list.join(" ")),
    ),
    facets: fc.record(
      Object.fromEntries(
        facetNames.map((name) => [
          name,
          fc.oneof({ weight: 5, arbitrary: fc.constant<string[]>([]) }, some([...choices[name], "nowhere", "toString"], 1, 4)),
        ]),
      ) as Record<(typeof facetNames)[number], fc.Arbitrary<string[]>>,
    ),
    from: maybe(day),
    to: maybe(day),
    sort: fc.constantFrom("newest" as const, "oldest" as const),
  })
  .map(({ from, to, ...rest }) => ({ ...everything, ...rest, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }));
