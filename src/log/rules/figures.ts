import { repeats, type EntryRule } from "./rule.ts";

/** E503, E504: a figure that was replaced names a later one of the same count, and ids of figures are distinct. */
export const replacementsExist: EntryRule = ({ event }) => {
  const figures = event.figures ?? [];
  const ids = figures.map(({ id }) => id);
  const named = ids.filter((id) => id !== undefined);
  return [
    ...figures.flatMap((figure, index) => {
      if (figure.replacedBy === undefined) return [];
      const path = ["figures", index, "replacedBy"];
      const next = figures.find(({ id }) => id === figure.replacedBy);
      if (next === undefined) return [{ code: "E503" as const, path, message: `no figure here has the id “${figure.replacedBy}”` }];
      if (next.measure !== figure.measure || next.of !== figure.of)
        return [{ code: "E503" as const, path, message: `“${figure.replacedBy}” counts something else: ${next.of}` }];
      return leadsBack(figure.id, figure.replacedBy)
        ? [{ code: "E503" as const, path, message: `“${figure.replacedBy}” is itself replaced by this one` }]
        : [];
    }),
    ...repeats(named).map((repeat) => ({
      code: "E504" as const,
      path: ["figures", ids.lastIndexOf(named[repeat]), "id"],
      message: `“${named[repeat] ?? ""}” is used twice`,
    })),
  ];

  function leadsBack(start: string | undefined, next: string): boolean {
    const seen = new Set<string>();
    for (
      let id: string | undefined = next;
      id !== undefined && !seen.has(id);
      id = figures.find((figure) => figure.id === id)?.replacedBy
    ) {
      if (id === start) return true;
      seen.add(id);
    }
    return false;
  }
};
