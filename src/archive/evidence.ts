/**
 * The strength of evidence, derived from citations and never typed in. Independence is counted by origin: two papers
 * that print one wire story are one origin. It is a description, not a score.
 */
import { slugOf, type Citation, type Event, type Figure } from "../log/index.ts";
import type { Publishers } from "./register.ts";

/** How a statement stands: what one may say of its support without judging it. */
export type Standing = "corroborated" | "single-source" | "attributed" | "contested";

/** A statement's support: its standing and how many independent origins and publishers it rests on. */
export interface Support {
  readonly standing: Standing;
  readonly origins: number;
  readonly publishers: number;
}

/**
 * Who first reported what a citation says: its `origin`, or whose newsroom its publisher shares, or its publisher. Nobody that
 * we know where an aggregator does not say whose report it prints.
 */
export function originOf({ origin, publisher }: Citation, publishers: Publishers): string | undefined {
  const registered = publishers.get(publisher);
  if (origin === undefined && registered?.kind === "aggregator") return undefined;
  const first = origin ?? publisher;
  return slugOf(publishers.get(first)?.owner ?? first);
}

/** How many independent origins a set of citations comes to. What only aggregators print has one, though we do not know which. */
export function countOrigins(citations: readonly Citation[], publishers: Publishers): number {
  const known = new Set(citations.flatMap((citation) => originOf(citation, publishers) ?? []));
  return Math.max(known.size, Math.min(1, citations.length));
}

/** The support of each statement of an entry, in order. */
export function supportOfStatements(event: Event, known: Publishers): Support[] {
  const byId = new Map(event.citations.map((citation) => [citation.id, citation]));
  const contested = new Set(event.statements.flatMap(({ id, contradicts }) => (contradicts === undefined ? [] : [id, ...contradicts])));
  return event.statements.map((statement) => {
    const citations = statement.citations.flatMap((id) => byId.get(id) ?? []);
    const origins = countOrigins(citations, known);
    const publishers = new Set(citations.map(({ publisher }) => slugOf(publisher))).size;
    const standing = contested.has(statement.id)
      ? "contested"
      : statement.accordingTo !== undefined
        ? "attributed"
        : origins > 1
          ? "corroborated"
          : "single-source";
    return { standing, origins, publishers };
  });
}

/** Figures that count the same thing, as indexes into the entry's figures; rivals when two of them cannot both be right. */
export interface FigureGroup {
  readonly figures: readonly number[];
  readonly rival: boolean;
}

/** Groups an entry's figures by what they count, in the order of first mention. */
export function groupFigures(figures: readonly Figure[]): FigureGroup[] {
  const groups = new Map<string, number[]>();
  figures.forEach(({ measure, of }, index) => {
    const key = `${measure} ${of}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()].map((members) => ({
    figures: members,
    rival: anyDisjoint(members.flatMap((index) => figures[index] ?? [])),
  }));
}

/** Whether two figures leave no number that both allow. Forecasts are no counts, and a number that its giver replaced is withdrawn: neither rivals any. */
function anyDisjoint(figures: readonly Figure[]): boolean {
  const counts = figures.filter(({ kind, replacedBy }) => kind !== "forecast" && replacedBy === undefined);
  return counts.some((a, index) =>
    counts.slice(index + 1).some((b) => (a.low ?? 0) > (b.high ?? Infinity) || (b.low ?? 0) > (a.high ?? Infinity)),
  );
}

/** Whether anything in an entry is contested: a statement contradicted, or figures that rival each other. */
export function isContested(event: Event): boolean {
  return (
    event.statements.some(({ contradicts }) => contradicts !== undefined) || groupFigures(event.figures ?? []).some(({ rival }) => rival)
  );
}
