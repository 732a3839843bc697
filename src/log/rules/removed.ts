import { registerFiles } from "../registers.ts";
import { repeats, type LogRule } from "./rule.ts";

const file = registerFiles.removed;

/** E150, E151, E152: an id stands in the log or under a stone, a stone stands once, and where it leads there is an entry. */
export const stonesAreSound: LogRule = ({ entries, removed, whole }) => {
  const present = new Set(entries.map(({ event }) => event.id));
  return [
    ...removed.flatMap(({ id }, index) =>
      present.has(id) ? [{ file, code: "E150" as const, path: [index, "id"], message: `“${id}” is an entry of the log` }] : [],
    ),
    ...repeats(removed.map(({ id }) => id)).map((index) => ({
      file,
      code: "E151" as const,
      path: [index, "id"],
      message: `“${removed[index]?.id ?? ""}” stood here before`,
    })),
    ...removed.flatMap(({ became }, index) =>
      became === undefined || present.has(became) || !whole
        ? []
        : [{ file, code: "E152" as const, path: [index, "became"], message: `“${became}” is not in the log` }],
    ),
  ];
};
