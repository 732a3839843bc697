/** The past of a log: the states in which it stood, each by its version, and what changed in an entry from one day to the next. */
import type { Event, Macroevent, Publisher, Stone } from "../log/index.ts";
import type { Change } from "./change.ts";
import { changesBetween } from "./changes.ts";

/** A state in which the log once stood. */
export interface LogVersion {
  /** As of an `Edition`. */
  readonly version: string;
  /** The first day on which it stood so, in UTC. Days never run backwards. */
  readonly day: string;
  /** How many entries it had. */
  readonly size: number;
}

/**
 * Why an older state is not shown: it named a person without a public role; the editors withhold it; it is in a form that today's
 * schema does not know; or the entry was not there.
 */
export type Unshown = "person" | "withheld" | "older" | "absent";

/** How something stood from a version on (its index among the versions), until the next spell. */
export interface Spell<State> {
  readonly from: number;
  readonly state: State;
}

/** A stone, whether the log's register has it or it was found in the past alone, without a reason. */
export type PastStone = Pick<Stone, "id" | "date" | "became"> & Partial<Pick<Stone, "reason">>;

/** What is lacking of a past: there is no git, no repository, it cannot be read, or only its last commits are here. */
export type Lack = "no-git" | "no-repository" | "unreadable" | "cut-off";

/** The past of a log. Nothing in it is of an entry that does not stand today, but its id. */
export interface History {
  readonly lack?: Lack | undefined;
  /** From the oldest to today's, of which there is always one. */
  readonly versions: readonly LogVersion[];
  /** The spells of each entry that stands today, by its id; the last is as it stands. */
  readonly entries: ReadonlyMap<string, readonly Spell<Event | Unshown>[]>;
  readonly registers: {
    readonly macroevents: readonly Spell<readonly Macroevent[]>[];
    readonly publishers: readonly Spell<readonly Publisher[]>[];
  };
  /** When ids stood that stand no more. */
  readonly gone: readonly Gone[];
  readonly stones: readonly PastStone[];
}

/** A time in which an id stood that stands no more: from one version on, up to before another. */
export interface Gone {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** How something stood at a version; undefined before its first spell. */
export const stateAt = <State>(spells: readonly Spell<State>[], version: number): State | undefined =>
  spells.findLast(({ from }) => from <= version)?.state;

/** The version that an address asks for by its digits, or by a day: the one that stood when the day ended. Undefined where none is known. */
export function findVersion(versions: readonly LogVersion[], at: string): number | undefined {
  const found = /^\d{4}-\d{2}-\d{2}$/.test(at)
    ? versions.findLastIndex(({ day }) => day <= at)
    : versions.findLastIndex(({ version }) => version === at);
  return found < 0 ? undefined : found;
}

/** What was changed in an entry on one day, all of it together. */
export interface Correction {
  readonly id: string;
  readonly day: string;
  /** The version that stood before it, and the one that the day ended with. */
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
  /** Why the words are not shown, where they are not; then there are no changes. */
  readonly hidden?: Exclude<Unshown, "absent">;
  /** What the editor noted of it. */
  readonly notes: readonly string[];
}

/** The past of one entry. */
export interface EntryPast {
  readonly id: string;
  /** The day on which it first stood here, as far as is known. */
  readonly since: string;
  /** How often it was changed on that day, while it was being written; those are no corrections. */
  readonly writing: number;
  /** From the oldest to the newest. */
  readonly corrections: readonly Correction[];
}

/** An entry's past, from its spells. */
export function pastOf(
  id: string,
  spells: readonly Spell<Event | Unshown>[],
  { versions, lack }: Pick<History, "versions" | "lack">,
): EntryPast {
  const stood = spells.filter(({ state }) => state !== "absent");
  const dayOf = ({ from }: Spell<unknown>) => versions[from]?.day ?? "";
  const first = stood[0];
  // Where the past is not whole, what stands at its beginning stood before: the entry itself says since when.
  const cut = lack !== undefined && first?.from === 0;
  const written = isShown(first?.state) ? first.state.revisions[0]?.date : undefined;
  const since = first === undefined ? "" : cut ? (written ?? dayOf(first)) : dayOf(first);
  const corrections: Correction[] = [];
  let writing = 0;
  stood.forEach((spell, index) => {
    const before = stood[index - 1];
    if (before === undefined) return;
    if (dayOf(spell) <= since) writing += 1;
    // Only what a day ended with is compared, with what the day before ended with.
    const next = stood[index + 1];
    if (next !== undefined && dayOf(next) === dayOf(spell)) return;
    const eve = stood.findLast((other) => other.from < spell.from && dayOf(other) < dayOf(spell));
    if (eve === undefined || dayOf(spell) <= since) return;
    const correction = correctionOf(eve.state, spell.state, dayOf(spell));
    if (correction === undefined) return;
    corrections.push({
      id,
      day: dayOf(spell),
      before: versions[Math.max(0, firstOfDay(versions, dayOf(spell)) - 1)]?.version ?? "",
      after: versions[spell.from]?.version ?? "",
      ...correction,
    });
  });
  return { id, since, writing, corrections };
}

const firstOfDay = (versions: readonly LogVersion[], day: string) => versions.findIndex((version) => version.day === day);

/** What a reader is told of the step from one state to another; undefined where there is nothing to tell. */
export function correctionOf(
  before: Event | Unshown,
  after: Event | Unshown,
  day: string,
): Pick<Correction, "changes" | "hidden" | "notes"> | undefined {
  const notes = isShown(after) ? notesSince(before, after, day) : [];
  const hidden = [after, before].find((state) => state === "person" || state === "withheld" || state === "older");
  if (hidden !== undefined) return { changes: [], hidden, notes };
  if (!isShown(before) || !isShown(after)) return undefined;
  const changes = changesBetween(before, after);
  return changes.length === 0 ? undefined : { changes, notes };
}

/** Notes that the later state has and the earlier has not; of an earlier state that is not shown, those of the day. */
function notesSince(before: Event | Unshown, after: Event, day: string): string[] {
  const known = isShown(before) ? new Set(before.revisions.map(({ date, note }) => `${date} ${note}`)) : undefined;
  return after.revisions
    .filter(({ date, note }) => (known === undefined ? date === day : !known.has(`${date} ${note}`)))
    .map(({ note }) => note);
}

const isShown = (state: Event | Unshown | undefined): state is Event => typeof state === "object";
