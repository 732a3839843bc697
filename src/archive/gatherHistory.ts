/** A log's past put together from its commits. Built once, when the site is; the reader's browser gets what comes out. */
import { eventSchema, macroeventsSchema, noRegisters, peopleHaveRoles, publishersSchema, registerFiles } from "../log/index.ts";
import type { Event, Log, Registers } from "../log/index.ts";
import { digestOfContent, digestOfText, editionOf, saidRegisters, versionOf } from "./edition.ts";
import type { Gone, History, Lack, LogVersion, PastStone, Spell, Unshown } from "./history.ts";

/** A commit that touched the log. */
export interface LogCommit {
  /** The day on which it was made, by its committer's clock told in UTC: `2026-11-26`. */
  readonly day: string;
  /** Each file it changed, by its path in the log's folder: its text after it, or undefined where the file is gone. */
  readonly files: readonly { readonly path: string; readonly text: string | undefined }[];
}

/** The past of a log's folder, from its first known commit on. */
export interface LogPast {
  readonly commits: readonly LogCommit[];
  readonly lack?: Lack;
}

/** What a log has of which nothing is known but today. */
export const noPast: LogPast = { commits: [], lack: "no-repository" };

interface Text {
  readonly path: string;
  readonly text: string;
  readonly digest: string;
}

/** How often what stands under a name changed: its text from a version on, or nothing. */
type Texts = Map<string, Spell<Text | undefined>[]>;

/** Puts a sound log's past together. What stands in the folder today is the last version, whether it was committed or not. */
export function historyOf(log: Log, { commits, lack }: LogPast): History {
  const { versions, texts } = replay(commits);
  const edition = editionOf(log);
  const last = versions.at(-1);
  if (last?.version !== edition.version) {
    const day = last === undefined || edition.date > last.day ? edition.date : last.day;
    versions.push({ version: edition.version, day, size: edition.size });
  }
  const now = versions.length - 1;
  const today = new Map(log.entries.map(({ event }) => [event.id, event]));
  const gone = [...texts].flatMap(([name, spells]) => (isRegister(name) || today.has(name) ? [] : goneOf(name, spells, now)));
  return {
    lack,
    versions,
    entries: new Map([...today].map(([id, event]) => [id, spellsOf(event, texts.get(id) ?? [], now)])),
    registers: {
      macroevents: registerSpells("macroevents", macroeventsSchema, texts, log.macroevents, now),
      publishers: registerSpells("publishers", publishersSchema, texts, log.publishers, now),
    },
    gone,
    stones: stonesOf(log, gone, versions),
  };
}

/** Ids that once stood here and are gone without a line in `removed.json`. */
export const goneUntold = ({ gone, stones }: History): string[] => {
  const told = new Set(stones.flatMap(({ id, reason }) => (reason === undefined ? [] : [id])));
  return [...new Set(gone.map(({ id }) => id))].filter((id) => !told.has(id)).sort();
};

/** Goes through the commits from the first. A commit that changed only how files are laid out makes no version. */
function replay(commits: readonly LogCommit[]): { readonly versions: LogVersion[]; readonly texts: Texts } {
  const versions: LogVersion[] = [];
  const texts: Texts = new Map();
  const standing = new Map<string, Text>();
  let day = "";
  for (const commit of commits) {
    day = commit.day > day ? commit.day : day;
    // What a commit moved is first gone and then there.
    const files = commit.files.toSorted((a, b) => Number(a.text !== undefined) - Number(b.text !== undefined));
    const touched = new Set<string>();
    for (const { path, text } of files) {
      const name = nameOf(path);
      if (name === undefined) continue;
      const digest = text === undefined ? undefined : digestOfText(text, emptyText[path]);
      if (text !== undefined && digest !== undefined) standing.set(name, { path, text, digest });
      else if (standing.get(name)?.path === path) standing.delete(name);
      touched.add(name);
    }
    // A log begins with its first entry.
    const size = [...standing.keys()].filter((name) => !isRegister(name)).length;
    const version = versionOf(new Map([...standing].map(([name, { digest }]) => [name, digest])));
    if (version !== versions.at(-1)?.version && (size > 0 || versions.length > 0)) versions.push({ version, day, size });
    for (const name of touched) {
      const spells = texts.get(name) ?? [];
      const text = standing.get(name);
      if (spells.at(-1)?.state?.digest !== text?.digest)
        texts.set(name, [...spells, { from: Math.max(0, versions.length - 1), state: text }]);
    }
  }
  return { versions, texts };
}

const registerNames = new Set<string>(saidRegisters.map((name) => registerFiles[name]));
const isRegister = (name: string) => registerNames.has(name);

/** What an empty register's file says. */
const emptyText: Readonly<Record<string, string>> = Object.fromEntries(
  saidRegisters.map((name) => [registerFiles[name], JSON.stringify(noRegisters[name])]),
);

/** The name by which a file counts: a register's own, an entry's id. Undefined for what is no part of what the log says. */
const nameOf = (path: string): string | undefined => (isRegister(path) ? path : /^[^/]+\/([^/]+)\.json$/.exec(path)?.[1]);

/** An entry's spells. Those with one content are one, and the last is as it stands today. */
function spellsOf(event: Event, texts: readonly Spell<Text | undefined>[], now: number): Spell<Event | Unshown>[] {
  const digest = digestOfContent(event);
  const spells = texts.map(({ from, state }) => ({
    from,
    state: state === undefined ? ("absent" as const) : state.digest === digest ? event : shown(state.text, event),
  }));
  return spells.at(-1)?.state === event ? spells : [...spells, { from: now, state: event }];
}

/** An older state of an entry, or why it is not shown. */
function shown(text: string, today: Event): Event | Unshown {
  const old = eventSchema.safeParse(jsonOf(text)).data;
  if (old === undefined) return "older";
  const withheld = today.revisions.findLast(({ earlierWithheld }) => earlierWithheld === true);
  if (withheld !== undefined && !old.revisions.some(({ date, note }) => date === withheld.date && note === withheld.note))
    return "withheld";
  // Whoever is told today with a public role may be named; whoever is not was taken out, or must be.
  const known = today.parties.map(({ name }) => name);
  const parties = [...today.parties, ...old.parties.filter(({ name }) => !known.some((party) => party.includes(name)))];
  return peopleHaveRoles({ file: "", event: { ...old, parties } }).length > 0 ? "person" : old;
}

/** A register's spells, empty where it was not kept; a state that today's schema does not know is passed over. */
function registerSpells<K extends "macroevents" | "publishers">(
  name: K,
  schema: { safeParse(value: unknown): { data?: Registers[K] | undefined } },
  texts: Texts,
  today: Registers[K],
  now: number,
): Spell<Registers[K]>[] {
  const spells = (texts.get(registerFiles[name]) ?? []).flatMap(({ from, state }) => {
    const old = state === undefined ? noRegisters[name] : schema.safeParse(jsonOf(state.text)).data;
    return old === undefined ? [] : [{ from, state: old }];
  });
  const same = JSON.stringify(spells.at(-1)?.state) === JSON.stringify(today);
  return same ? spells : [...spells, { from: now, state: today }];
}

/** The times in which an id stood that stands no more, whatever it said in them. */
function goneOf(id: string, spells: readonly Spell<Text | undefined>[], now: number): Gone[] {
  return spells.flatMap(({ from, state }, index) => {
    if (state === undefined || spells[index - 1]?.state !== undefined) return [];
    return [{ id, from, to: spells.find((later) => later.from > from && later.state === undefined)?.from ?? now }];
  });
}

/** The log's stones, and one without a reason for each id that is gone without. */
function stonesOf({ removed }: Registers, gone: readonly Gone[], versions: readonly LogVersion[]): PastStone[] {
  const told = new Set(removed.map(({ id }) => id));
  const untold = new Map(gone.filter(({ id }) => !told.has(id)).map(({ id, to }) => [id, versions[to]?.day ?? ""]));
  return [...removed, ...[...untold].map(([id, date]) => ({ id, date }))].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
