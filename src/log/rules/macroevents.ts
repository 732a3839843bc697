import { registerFiles } from "../registers.ts";
import { repeats, type LogRule } from "./rule.ts";

const register = registerFiles.macroevents;

/** E130: a macroevent that an entry names is registered. */
export const macroeventsExist: LogRule = ({ entries, macroevents, whole }) => {
  const known = new Set(macroevents.map(({ id }) => id));
  if (!whole && macroevents.length === 0) return [];
  return entries.flatMap(({ file, event }) =>
    (event.macroevents ?? []).flatMap((id, index) =>
      known.has(id) ? [] : [{ file, code: "E130", path: ["macroevents", index], message: `“${id}” is not in ${register}` }],
    ),
  );
};

/** E131, E132: each macroevent is registered once and used. */
export const macroeventsAreUsed: LogRule = ({ entries, macroevents, whole }) => {
  const used = new Set(entries.flatMap(({ event }) => event.macroevents ?? []));
  return [
    ...repeats(macroevents.map(({ id }) => id)).map((index) => ({
      file: register,
      code: "E131" as const,
      path: [index, "id"],
      message: `“${macroevents[index]?.id ?? ""}” stands twice`,
    })),
    ...macroevents.flatMap(({ id }, index) =>
      !whole || used.has(id)
        ? []
        : [{ file: register, code: "E132" as const, path: [index, "id"], message: `no entry belongs to “${id}”` }],
    ),
  ];
};
