/** The publishers of a log, each with all that rests on it, and how much of the log rests on few of them. Counts, not grades. */
import { slugOf, type Event, type Publisher } from "../log/index.ts";
import type { Publishers } from "./register.ts";
import { publisherIdOf, sourceIdOf } from "./sourceId.ts";

/** What of one entry rests on a publisher: how many statements, and how many of them on it alone. */
export interface PublisherUse {
  readonly event: Event;
  readonly statements: number;
  readonly alone: number;
}

/** A publisher with all that rests on it. */
export interface PublisherRecord {
  /** Its folder among the publishers' pages. */
  readonly id: string;
  readonly name: string;
  /** What the register says of it; nothing in a log without one. */
  readonly registered: Publisher | undefined;
  /** Ids of its sources, in the order in which entries, by id, first cite them. */
  readonly sources: readonly string[];
  /** By entry, in the order of ids. */
  readonly uses: readonly PublisherUse[];
  readonly statements: number;
  /** Statements for which nobody else is cited. */
  readonly alone: number;
  /** Publishers that share its newsroom, by the register's `owner`, in the order of names. */
  readonly sisters: readonly string[];
}

/** How much of a log rests on some publishers: statements and entries that cite any of them, and those that cite nobody else. */
export interface Share {
  /** Their ids. */
  readonly publishers: readonly string[];
  readonly statements: number;
  readonly statementsAlone: number;
  readonly entries: number;
  readonly entriesAlone: number;
}

/** How much of a log rests on few publishers. “Most cited” is by statements, equals by name. */
export interface Shares {
  readonly statements: number;
  readonly entries: number;
  /** Statements for which one publisher alone is cited, whichever it is. */
  readonly onOne: number;
  /** The publisher most cited; in a log without entries none. */
  readonly first: Share;
  readonly ten: Share;
  /** The registered owner with most statements, and the publishers that share its newsroom. */
  readonly owner: (Share & { readonly name: string }) | undefined;
  /** At index `n - 1`: statements that cite any of the `n` most cited publishers, and statements that cite nobody else. */
  readonly reach: readonly { readonly any: number; readonly alone: number }[];
}

/** The publishers of a log's entries, the most cited first. */
export function publishersOf(events: readonly Event[], register: Publishers): PublisherRecord[] {
  const found = new Map<string, { name: string; readonly sources: Set<string>; readonly uses: PublisherUse[] }>();
  for (const event of events.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const publisherOf = new Map(event.citations.map(({ id, publisher }) => [id, publisherIdOf(publisher)]));
    const cited = event.statements.map(({ citations }) => new Set(citations.flatMap((id) => publisherOf.get(id) ?? [])));
    for (const { publisher, url } of event.citations) {
      const id = publisherIdOf(publisher);
      const known = found.get(id) ?? { name: publisher, sources: new Set<string>(), uses: [] };
      found.set(id, known);
      if (register.has(publisher)) known.name = publisher;
      known.sources.add(sourceIdOf(url));
      if (known.uses.at(-1)?.event === event) continue;
      const statements = cited.filter((on) => on.has(id));
      known.uses.push({ event, statements: statements.length, alone: statements.filter(({ size }) => size === 1).length });
    }
  }
  const newsrooms = new Map<string, string[]>();
  for (const [id, { name }] of found) {
    const newsroom = newsroomOf(name, register);
    newsrooms.set(newsroom, [...(newsrooms.get(newsroom) ?? []), id]);
  }
  const sum = (uses: readonly PublisherUse[], count: "statements" | "alone") => uses.reduce((total, use) => total + use[count], 0);
  return [...found]
    .map(([id, { name, sources, uses }]) => ({
      id,
      name,
      registered: register.get(name),
      sources: [...sources],
      uses,
      statements: sum(uses, "statements"),
      alone: sum(uses, "alone"),
      sisters: (newsrooms.get(newsroomOf(name, register)) ?? []).filter((other) => other !== id).sort(),
    }))
    .sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1));
}

/** The newsroom that a publisher counts for, as in `originOf`. */
const newsroomOf = (name: string, register: Publishers) => slugOf(register.get(name)?.owner ?? name) || name;

/** How much of the log rests on few publishers; `records` as `publishersOf` gives them. */
export function sharesOf(events: readonly Event[], records: readonly PublisherRecord[]): Shares {
  const parts = events.map(({ citations, statements }) => {
    const publisherOf = new Map(citations.map(({ id, publisher }) => [id, publisherIdOf(publisher)]));
    return {
      entry: new Set(publisherOf.values()),
      statements: statements.map((statement) => new Set(statement.citations.flatMap((id) => publisherOf.get(id) ?? []))),
    };
  });
  const entries = parts.map(({ entry }) => entry);
  const statements = parts.flatMap((part) => part.statements);
  const shareOf = (publishers: readonly string[]): Share => {
    const among = new Set(publishers);
    const isAmong = (id: string) => among.has(id);
    const count = (list: readonly ReadonlySet<string>[], of: "some" | "every") => list.filter((on) => [...on][of](isAmong)).length;
    return {
      publishers,
      statements: count(statements, "some"),
      statementsAlone: count(statements, "every"),
      entries: count(entries, "some"),
      entriesAlone: count(entries, "every"),
    };
  };
  const ids = records.map(({ id }) => id);
  const owners = [...new Set(records.flatMap(({ registered }) => registered?.owner ?? []))].sort().map((name) => {
    const member = records.find(({ registered }) => registered?.owner === name);
    return { name, ...shareOf(member === undefined ? [] : ids.filter((id) => id === member.id || member.sisters.includes(id))) };
  });
  const [owner] = owners.sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
  return {
    statements: statements.length,
    entries: entries.length,
    onOne: statements.filter(({ size }) => size === 1).length,
    first: shareOf(ids.slice(0, 1)),
    ten: shareOf(ids.slice(0, 10)),
    owner,
    reach: reachOf(statements, ids),
  };
}

/** For each number of publishers from the top, the statements that they reach and those that they hold alone. */
function reachOf(statements: readonly ReadonlySet<string>[], ids: readonly string[]): Shares["reach"] {
  const rankOf = new Map(ids.map((id, rank) => [id, rank]));
  const steps = ids.map(() => ({ any: 0, alone: 0 }));
  for (const on of statements) {
    const ranks = [...on].flatMap((id) => rankOf.get(id) ?? []);
    const [first, last] = [steps[Math.min(...ranks)], steps[Math.max(...ranks)]];
    if (first !== undefined) first.any += 1;
    if (last !== undefined) last.alone += 1;
  }
  let [any, alone] = [0, 0];
  return steps.map((step) => ({ any: (any += step.any), alone: (alone += step.alone) }));
}
