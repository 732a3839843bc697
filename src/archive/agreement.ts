/**
 * Which figures count the same thing, and whether one number could be right for all of them. A figure allows the numbers between
 * its bounds; a bound that is not given allows any. Forecasts are no counts, and a number that its giver replaced is withdrawn:
 * neither agrees nor disagrees with anything.
 */
import type { Figure } from "../log/index.ts";

/** Figures that count the same thing, as indexes into the entry's figures; rivals when no number fits all of them. */
export interface FigureGroup {
  readonly figures: readonly number[];
  readonly rival: boolean;
}

/** The numbers that every one of several figures allows: none, or all from `low` to `high`, where a bound that is missing is open. */
export type Agreement = { readonly kind: "none" } | { readonly kind: "common"; readonly low?: number; readonly high?: number };

type Bounds = Pick<Figure, "low" | "high">;

/** Whether a figure is a count that still stands. */
export const stillCounts = ({ kind, replacedBy }: Pick<Figure, "kind" | "replacedBy">): boolean =>
  kind !== "forecast" && replacedBy === undefined;

/** What the figures that stand have in common; nothing to say where fewer than two do. */
export function agreementOf(figures: readonly Figure[]): Agreement | undefined {
  const standing = figures.filter(stillCounts);
  if (standing.length < 2) return undefined;
  const low = Math.max(...standing.map(lowest));
  const high = Math.min(...standing.map(highest));
  if (low > high) return { kind: "none" };
  return { kind: "common", ...(Number.isFinite(low) && { low }), ...(Number.isFinite(high) && { high }) };
}

/** Groups an entry's figures by what they count, in the order of first mention. */
export function groupFigures(figures: readonly Figure[]): FigureGroup[] {
  return sameCounts(figures).map((members) => ({
    figures: members,
    rival: agreementOf(members.flatMap((index) => figures[index] ?? []))?.kind === "none",
  }));
}

/** Whether any figures of an entry rival each other. */
export const anyContradict = (figures: readonly Figure[]): boolean => groupFigures(figures).some(({ rival }) => rival);

/** Which figures, by index, leave no number in common with another that counts the same thing. */
export function contestedFigures(figures: readonly Figure[]): ReadonlySet<number> {
  const contested = new Set<number>();
  for (const members of sameCounts(figures)) {
    const standing = members.flatMap((index) => {
      const figure = figures[index];
      return figure !== undefined && stillCounts(figure) ? [{ index, figure }] : [];
    });
    for (const one of standing) if (standing.some(({ figure }) => disjoint(one.figure, figure))) contested.add(one.index);
  }
  return contested;
}

function sameCounts(figures: readonly Figure[]): number[][] {
  const groups = new Map<string, number[]>();
  figures.forEach(({ measure, of }, index) => {
    const key = `${measure} ${of}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()];
}

const lowest = ({ low = -Infinity }: Bounds) => low;
const highest = ({ high = Infinity }: Bounds) => high;
const disjoint = (a: Bounds, b: Bounds) => lowest(a) > highest(b) || lowest(b) > highest(a);
