import type { RelationType } from "../vocabulary.ts";
import { repeats, type EntryRule, type LogRule, type RuledLog } from "./rule.ts";

/** Relations along which nothing may come back to itself. */
const ordered = new Set<RelationType>(["part-of", "follows", "responds-to", "stays", "vacates", "affirms", "reverses", "inquires-into"]);

/** E121, E123: a relation names another entry, once in one way. */
export const relationsAreDistinct: EntryRule = ({ event }) => {
  const list = event.relations ?? [];
  return [
    ...list.flatMap(({ to }, index) =>
      to === event.id ? [{ code: "E121" as const, path: ["relations", index, "to"], message: "names this very entry" }] : [],
    ),
    ...repeats(list.map(({ to, as }) => `${as} ${to}`)).map((index) => ({
      code: "E123" as const,
      path: ["relations", index],
      message: `“${list[index]?.as ?? ""} ${list[index]?.to ?? ""}” stands twice`,
    })),
  ];
};

/** E120: the other end is in the log. Silent while some file cannot be read, for the other end may be in it. */
export const relationsExist: LogRule = ({ entries, whole }) => {
  const known = new Set(entries.map(({ event }) => event.id));
  if (!whole) return [];
  return entries.flatMap(({ file, event }) =>
    (event.relations ?? []).flatMap(({ to }, index) =>
      known.has(to) ? [] : [{ file, code: "E120", path: ["relations", index, "to"], message: `no entry has the id “${to}”` }],
    ),
  );
};

/** E122: no chain of one ordered relation comes back to where it began. Each circle is told once, from its first id. */
export const relationsRunOneWay: LogRule = ({ entries }) => [...ordered].flatMap((type) => circles(entries, type));

function circles(entries: RuledLog["entries"], type: RelationType): ReturnType<LogRule> {
  const next = new Map(
    entries.map(({ event }) => [
      event.id,
      (event.relations ?? []).filter(({ as, to }) => as === type && to !== event.id).map(({ to }) => to),
    ]),
  );
  const files = new Map(entries.map(({ file, event }) => [event.id, file]));
  const done = new Set<string>();
  const found: ReturnType<LogRule> = [];
  for (const root of next.keys()) {
    // Depth first with a path of our own, since a chain may be longer than the call stack.
    const trail = new Set<string>();
    const stack: { readonly id: string; readonly leave: boolean }[] = [{ id: root, leave: false }];
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
      const { id, leave } = step;
      if (leave) {
        trail.delete(id);
        done.add(id);
        continue;
      }
      if (trail.has(id)) {
        const circle = [...trail].slice([...trail].indexOf(id));
        const start = [...circle].sort()[0] ?? id;
        const index =
          entries.find(({ event }) => event.id === start)?.event.relations?.findIndex(({ as, to }) => as === type && circle.includes(to)) ??
          0;
        found.push({
          file: files.get(start) ?? "",
          code: "E122",
          path: ["relations", index],
          message: `“${type}” runs in a circle: ${[...circle, id].join(" → ")}`,
        });
        continue;
      }
      if (done.has(id)) continue;
      trail.add(id);
      stack.push({ id, leave: true }, ...(next.get(id) ?? []).map((to) => ({ id: to, leave: false })));
    }
  }
  return found;
}
