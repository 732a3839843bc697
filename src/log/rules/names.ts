import { slugOf } from "../slug.ts";
import type { EntryRule, LogRule } from "./rule.ts";

/** E101, E104: the file is named for the entry and stands in the folder of its first locality. */
export const fileIsNamedForEntry: EntryRule = ({ file, event }) => {
  const [folder = "", name = ""] = file.split("/");
  const locality = slugOf(event.places[0]?.locality ?? "");
  return [
    ...(name === `${event.id}.json` ? [] : [{ code: "E101" as const, path: ["id"], message: `the id is “${event.id}”, the file ${name}` }]),
    ...(folder === locality
      ? []
      : [{ code: "E104" as const, path: ["places", 0, "locality"], message: `stands in ${folder}/, and its place is ${locality}/` }]),
  ];
};

/** E105: the id begins with the date on which the event began. */
export const idBeginsWithDate: EntryRule = ({ event }) => {
  const began = /^\d{4}(-\d{2}){0,2}/.exec(event.date)?.[0];
  return began === undefined || event.id.startsWith(`${began}-`)
    ? []
    : [{ code: "E105", path: ["id"], message: `the event began ${began}` }];
};

/** E402: the first place is where it happened or was decided, for the folder and the lanes are named for it. */
export const firstPlaceIsWhere: EntryRule = ({ event }) => {
  const role = event.places[0]?.role;
  return role === "also" || role === "concerned"
    ? [{ code: "E402", path: ["places", 0, "role"], message: `the first place has the role “${role}”` }]
    : [];
};

/** E102: ids are unique, even on disks that do not tell case apart. */
export const idsAreUnique: LogRule = ({ entries }) => {
  const first = new Map<string, string>();
  return entries.flatMap(({ file, event }) => {
    const key = event.id.toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    return other === undefined ? [] : [{ file, code: "E102", path: ["id"], message: `${other} has it too` }];
  });
};
