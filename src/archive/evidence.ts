/**
 * The strength of evidence, derived from citations and never typed in. It says how a statement or a figure is supported: it is
 * a description, not a score, and does not say what is true.
 */
import type { Event, Figure, Statement } from "../log/index.ts";
import { anyContradict, contestedFigures } from "./agreement.ts";
import { countKeys, explain, originOf, type Explanation, type Newsrooms } from "./origins.ts";

/** How a statement or a figure stands: what one may say of its support without judging it. The order is that in which they are told. */
export const standings = ["corroborated", "single-source", "attributed", "contested"] as const;

/** How a statement or a figure stands. */
export type Standing = (typeof standings)[number];

/** What a statement or figure rests on, and how it stands. */
export interface Support extends Explanation {
  readonly standing: Standing;
}

/** The support of each statement and of each figure of an entry, in order. */
export interface EntrySupport {
  readonly statements: readonly Support[];
  readonly figures: readonly Support[];
}

/** The support of all that an entry says. */
export function supportOf(event: Event, newsrooms: Newsrooms): EntrySupport {
  const byId = new Map(event.citations.map((citation) => [citation.id, citation]));
  const explained = (ids: readonly string[]) =>
    explain(
      ids.flatMap((id) => byId.get(id) ?? []),
      newsrooms,
    );
  const { statements, figures } = standingsOf(event, newsrooms);
  return {
    statements: event.statements.map(({ citations }, index) => ({ standing: at(statements, index), ...explained(citations) })),
    figures: (event.figures ?? []).map(({ citations }, index) => ({ standing: at(figures, index), ...explained(citations) })),
  };
}

/** How each statement and each figure of an entry stands, in order. */
export interface EntryStandings {
  readonly statements: readonly Standing[];
  readonly figures: readonly Standing[];
}

/** The standings of all that an entry says, without what they rest on: what is counted and filtered by. */
export function standingsOf(event: Event, newsrooms: Newsrooms): EntryStandings {
  const keys = new Map(event.citations.map((citation) => [citation.id, originOf(citation, newsrooms)]));
  const stands = ({ accordingTo, citations }: Statement | Figure, contested: boolean): Standing => {
    if (contested) return "contested";
    if (accordingTo !== undefined) return "attributed";
    return countKeys(citations.map((id) => keys.get(id))) > 1 ? "corroborated" : "single-source";
  };
  const against = new Set(event.statements.flatMap(({ id, contradicts }) => (contradicts === undefined ? [] : [id, ...contradicts])));
  const figures = event.figures ?? [];
  const disputed = contestedFigures(figures);
  return {
    statements: event.statements.map((statement) => stands(statement, against.has(statement.id))),
    figures: figures.map((figure, index) => stands(figure, disputed.has(index))),
  };
}

const at = (list: readonly Standing[], index: number): Standing => list[index] ?? "single-source";

/** Whether statements of an entry contradict each other. */
export const differsInStatements = ({ statements }: Event): boolean => statements.some(({ contradicts }) => contradicts !== undefined);

/** Whether anything in an entry is contested: a statement contradicted, or figures that rival each other. */
export const isContested = (event: Event): boolean => differsInStatements(event) || anyContradict(event.figures ?? []);
