import { registerFiles } from "../registers.ts";
import { slugOf } from "../slug.ts";
import { repeats, type LogRule } from "./rule.ts";

const file = registerFiles.publishers;

/** E140: whoever put out a source is registered, under that very name. A log may do without the register altogether. */
export const publishersExist: LogRule = ({ entries, publishers }) => {
  const known = new Set(publishers.map(({ name }) => name));
  if (publishers.length === 0) return [];
  return entries.flatMap((entry) =>
    entry.event.citations.flatMap(({ publisher }, index) =>
      known.has(publisher)
        ? []
        : [{ file: entry.file, code: "E140", path: ["citations", index, "publisher"], message: `“${publisher}” is not in ${file}` }],
    ),
  );
};

/** E141, E142: each publisher is registered once and used. */
export const publishersAreUsed: LogRule = ({ entries, publishers, whole }) => {
  const used = new Set(entries.flatMap(({ event }) => event.citations.map(({ publisher }) => publisher)));
  return [
    ...repeats(publishers.map(({ name }) => slugOf(name))).map((index) => ({
      file,
      code: "E141" as const,
      path: [index, "name"],
      message: `“${publishers[index]?.name ?? ""}” stands twice`,
    })),
    ...publishers.flatMap(({ name }, index) =>
      !whole || used.has(name) ? [] : [{ file, code: "E142" as const, path: [index, "name"], message: `no citation is by “${name}”` }],
    ),
  ];
};
