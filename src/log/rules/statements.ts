import { repeats, type EntryRule } from "./rule.ts";

/** E113: each statement has its own id. */
export const statementsAreDistinct: EntryRule = ({ event }) => {
  const ids = event.statements.map(({ id }) => id);
  return repeats(ids).map((index) => ({ code: "E113", path: ["statements", index, "id"], message: `“${ids[index] ?? ""}” is used twice` }));
};

/** E115: a contradiction names another statement of the same entry. */
export const contradictionsExist: EntryRule = ({ event }) => {
  const ids = new Set(event.statements.map(({ id }) => id));
  return event.statements.flatMap((statement, index) =>
    (statement.contradicts ?? []).flatMap((id, position) => {
      if (ids.has(id) && id !== statement.id) return [];
      const message = id === statement.id ? "contradicts itself" : `contradicts “${id}”, which is no statement here`;
      return [{ code: "E115", path: ["statements", index, "contradicts", position], message }];
    }),
  );
};
