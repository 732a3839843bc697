/** What a log amounts to, in numbers. All of it is counted, none typed in. */
import type { Event } from "../log/index.ts";
import { slugOf } from "../log/slug.ts";
import { isContested, standings, standingsOf, type Standing } from "./evidence.ts";
import { countOrigins } from "./origins.ts";
import type { Publishers } from "./register.ts";

/** Counts of a log. Shares are of the entries, 0 to 1. */
export interface Stats {
  readonly entries: number;
  readonly statements: number;
  readonly figures: number;
  /** Statements by how they stand. */
  readonly statementsBy: Readonly<Record<Standing, number>>;
  /** Figures that leave no number in common with another that counts the same thing. */
  readonly contestedFigures: number;
  readonly citations: number;
  readonly publishers: number;
  readonly localities: number;
  readonly countries: number;
  readonly relations: number;
  readonly contested: number;
  readonly twoOrigins: number;
  readonly threeOrigins: number;
  readonly firstYear: string;
  readonly lastYear: string;
}

/** Counts a log's entries, in any order. */
export function statsOf(events: readonly Event[], known: Publishers): Stats {
  const sum = (count: (event: Event) => number) => events.reduce((total, event) => total + count(event), 0);
  const share = (holds: (event: Event) => boolean) => (events.length === 0 ? 0 : events.filter(holds).length / events.length);
  const distinct = (values: (event: Event) => readonly string[]) => new Set(events.flatMap(values)).size;
  const stood = events.map((event) => standingsOf(event, known));
  const said = { statements: stood.flatMap(({ statements }) => statements), figures: stood.flatMap(({ figures }) => figures) };
  const years = events.map(({ id }) => id.slice(0, 4)).sort();
  return {
    entries: events.length,
    statements: sum(({ statements }) => statements.length),
    figures: sum(({ figures }) => figures?.length ?? 0),
    statementsBy: Object.fromEntries(standings.map((standing) => [standing, count(said.statements, standing)])) as Stats["statementsBy"],
    contestedFigures: count(said.figures, "contested"),
    citations: sum(({ citations }) => citations.length),
    publishers: distinct(({ citations }) => citations.map(({ publisher }) => slugOf(publisher))),
    localities: distinct(({ places }) => places.slice(0, 1).map(({ locality, region }) => slugOf(`${locality} ${region}`))),
    countries: distinct(({ places }) => places.map(({ country }) => country)),
    relations: sum(({ relations }) => relations?.length ?? 0),
    contested: share(isContested),
    twoOrigins: share(({ citations }) => countOrigins(citations, known) >= 2),
    threeOrigins: share(({ citations }) => countOrigins(citations, known) >= 3),
    firstYear: years[0] ?? "",
    lastYear: years.at(-1) ?? "",
  };
}

const count = (list: readonly Standing[], wanted: Standing) => list.filter((standing) => standing === wanted).length;
