/** From the bytes of a log's files to its entries, or to every problem in them. Pure: `store` brings the bytes. */
import type { z } from "zod";
import { passGate, problemAt } from "./gate.ts";
import { offsetOf, type JsonText } from "./json.ts";
import type { Entry, Log, LogFile } from "./log.ts";
import { compareProblems, type Finding, type Problem } from "./problem.ts";
import { contentRules, entryRules, logRules } from "./rules/index.ts";
import type { RuledLog } from "./rules/rule.ts";
import { noRegisters, registerFiles, registerSchemas, type Registers } from "./registers.ts";
import { eventSchema, limits } from "./schema.ts";

/** The files beside the entries that a log may hold. */
const companions = new Set(["README.md", "LICENSE", "event.schema.json"]);
const registerPaths = new Set<string>(Object.values(registerFiles));
const entryPath = /^[^/]+\/[^/]+\.json$/;

/** Reads a whole log. Every problem of every file is found; none hides another file's. */
export function readLog(files: readonly LogFile[]): Log {
  const problems: Problem[] = [];
  const sources = new Map<string, JsonText>();
  const entries: Entry[] = [];
  /** Entries of the right shape with a wrong word in them: not of the log, but looked through for their other problems. */
  const shaped: Entry[] = [];
  const { registers, whole: registersWhole } = readRegisters(files, problems, sources);
  let whole = registersWhole;
  for (const file of files) {
    if (companions.has(file.path)) continue;
    if (registerPaths.has(file.path)) continue;
    if (entryPath.test(file.path)) {
      const read = passGate(file, eventSchema, "file", problems);
      whole &&= read?.sound === true;
      if (read !== undefined) sources.set(file.path, read.text);
      if (read?.sound === true) entries.push({ file: file.path, event: read.value });
      else if (read !== undefined) shaped.push({ file: file.path, event: read.value });
    } else {
      problems.push(problemAt(file.path, "", 0, { code: "E007", path: [], message: "this file has no place in a log" }));
    }
  }
  const bulk = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (files.length > limits.files || bulk > limits.logBytes) {
    problems.push(
      problemAt(".", "", 0, {
        code: "E005",
        path: [],
        message: `${files.length} files of ${bulk} bytes; a log holds at most ${limits.files} files and ${limits.logBytes} bytes`,
      }),
    );
  }
  entries.sort((a, b) => (a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : a.file < b.file ? -1 : 1));
  problems.push(...checkRules({ entries, ...registers, whole }, shaped, sources));
  return { entries, ...registers, problems: problems.sort(compareProblems) };
}

/** Reads a log's registers. One that is not there, or that cannot be trusted, is empty; `whole` is false where one cannot be trusted. */
export function readRegisters(
  files: readonly LogFile[],
  problems: Problem[],
  sources = new Map<string, JsonText>(),
): { readonly registers: Registers; readonly whole: boolean } {
  let whole = true;
  const read = <K extends keyof Registers>(name: K, schema: z.ZodType<Registers[K]>): Registers[K] => {
    const file = files.find(({ path }) => path === registerFiles[name]);
    if (file === undefined) return noRegisters[name];
    const passed = passGate(file, schema, "file", problems);
    if (passed !== undefined) sources.set(file.path, passed.text);
    whole &&= passed?.sound === true;
    return passed?.sound === true ? passed.value : noRegisters[name];
  };
  const registers: Registers = {
    macroevents: read("macroevents", registerSchemas.macroevents),
    publishers: read("publishers", registerSchemas.publishers),
    localities: read("localities", registerSchemas.localities),
    removed: read("removed", registerSchemas.removed),
    about: read("about", registerSchemas.about),
    links: read("links", registerSchemas.links),
  };
  return { registers, whole };
}

function checkRules(log: RuledLog, shaped: readonly Entry[], sources: Map<string, JsonText>): Problem[] {
  const located = (file: string, finding: Finding) => {
    const source = sources.get(file);
    return problemAt(file, source?.text ?? "", source === undefined ? 0 : offsetOf(source, finding.path), finding);
  };
  return [
    ...shaped.flatMap((entry) => contentRules.flatMap((rule) => rule(entry).map((finding) => located(entry.file, finding)))),
    ...log.entries.flatMap((entry) => entryRules.flatMap((rule) => rule(entry).map((finding) => located(entry.file, finding)))),
    ...logRules.flatMap((rule) => rule(log).map(({ file, ...finding }) => located(file, finding))),
  ];
}
