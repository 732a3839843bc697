/** From the bytes of a log's files to its entries, or to every problem in them. Pure: `store` brings the bytes. */
import type { z } from "zod";
import { codes, type ProblemCode } from "./codes.ts";
import { canonicalJson, eventJsonSchema, macroeventsJsonSchema, type JsonSchema } from "./format.ts";
import { lineAndColumn, offsetOf, readJson, type JsonText } from "./json.ts";
import type { Entry, Log, LogFile } from "./log.ts";
import { compareProblems, type Finding, type Path, type Problem } from "./problem.ts";
import { contentRules, entryRules, logRules } from "./rules/index.ts";
import { eventSchema, limits, macroeventsSchema, type Macroevent } from "./schema.ts";

/** The files beside the entries that a log may hold. */
const companions = new Set(["README.md", "LICENSE", "event.schema.json"]);
const register = "macroevents.json";
const entryPath = /^[^/]+\/[^/]+\.json$/;

/** Reads a whole log. Every problem of every file is found; none hides another file's. */
export function readLog(files: readonly LogFile[]): Log {
  const problems: Problem[] = [];
  const sources = new Map<string, JsonText>();
  const entries: Entry[] = [];
  /** Entries of the right shape with a wrong word in them: not of the log, but looked through for their other problems. */
  const shaped: Entry[] = [];
  let macroevents: readonly Macroevent[] = [];
  let whole = true;
  for (const file of files) {
    if (companions.has(file.path)) continue;
    if (file.path === register) {
      const registered = readFile(file, macroeventsSchema, macroeventsJsonSchema, sources, problems);
      macroevents = registered?.sound === true ? registered.value : [];
      whole &&= registered?.sound === true;
    } else if (entryPath.test(file.path)) {
      const read = readFile(file, eventSchema, eventJsonSchema, sources, problems);
      whole &&= read?.sound === true;
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
  problems.push(...checkRules({ entries, macroevents, whole }, shaped, sources));
  return { entries, macroevents, problems: problems.sort(compareProblems) };
}

function readFile<T>(
  file: LogFile,
  schema: z.ZodType<T>,
  shape: JsonSchema,
  sources: Map<string, JsonText>,
  problems: Problem[],
): { readonly value: T; readonly sound: boolean } | undefined {
  const report = (text: string, offset: number, finding: Finding) => void problems.push(problemAt(file.path, text, offset, finding));
  if (file.bytes.length > limits.fileBytes) {
    report("", 0, { code: "E005", path: [], message: `${file.bytes.length} bytes; a file holds at most ${limits.fileBytes}` });
    return undefined;
  }
  const text = decode(file.bytes);
  if (typeof text !== "string") {
    const readable = new TextDecoder().decode(file.bytes);
    report(readable, Math.max(0, readable.indexOf("\ufffd")), text);
    return undefined;
  }
  const json = readJson(text);
  if (Array.isArray(json)) {
    for (const finding of json) report(text, finding.offset, finding);
    return undefined;
  }
  sources.set(file.path, json);
  const parsed = schema.safeParse(json.value, { reportInput: true });
  if (!parsed.success) {
    for (const finding of parsed.error.issues.flatMap(findingsOf)) report(text, offsetOf(json, finding.path), finding);
    return parsed.error.issues.every(keepsShape) ? { value: json.value as T, sound: false } : undefined;
  }
  const canonical = canonicalJson(shape, json.value);
  if (canonical !== text)
    report(text, firstDifference(canonical, text), {
      code: "E004",
      path: [],
      message: "order, spacing or spelling differs from the canonical form",
    });
  return { value: parsed.data, sound: true };
}

/** Whether a value with this issue still has the shape of its type, so that rules can be asked about the rest of it. */
const keepsShape = ({ code, input }: z.core.$ZodIssue) =>
  code === "custom" || code === "unrecognized_keys" || code === "too_big" || (code === "invalid_value" && typeof input === "string");

function decode(bytes: Uint8Array): string | Finding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { code: "E001", path: [], message: "begins with a byte-order mark" };
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { code: "E001", path: [], message: "holds bytes that are not UTF-8" };
  }
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return Math.min(index, b.length);
}

/** A zod issue as our findings: one for each unknown key, since each needs its own line. */
function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  const path = issue.path as Path;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ code: "E011", path: [...path, key], message: `the key “${key}” is not known here` }));
    case "invalid_value":
      if (issue.input === undefined) return [{ code: "E010", path, message: "is missing" }];
      return [
        {
          code: path[0] === "$schema" ? "E010" : "E012",
          path,
          message: `${shown(issue.input)} is none of: ${issue.values.map(String).join(", ")}`,
        },
      ];
    case "too_big":
    case "too_small":
      return [{ code: "E013", path, message: sizeMessage(issue) }];
    case "custom":
      return [{ code: codeOf(issue.params), path, message: issue.message }];
    case "invalid_format":
      return [{ code: "E010", path, message: `${shown(issue.input)}: ${issue.message}` }];
    default:
      return [{ code: "E010", path, message: issue.input === undefined ? "is missing" : issue.message.replace(/^Invalid input: /, "") }];
  }
}

function sizeMessage(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const [words, bound] = issue.code === "too_big" ? ["takes at most", issue.maximum] : ["takes at least", issue.minimum];
  const unit = issue.origin === "string" ? " character" : issue.origin === "array" ? " item" : "";
  return `${words} ${bound}${unit}${unit === "" || bound === 1 ? "" : "s"}`;
}

const codeOf = (params: Record<string, unknown> | undefined): ProblemCode => {
  const code = params?.["code"];
  return typeof code === "string" && code in codes ? (code as ProblemCode) : "E010";
};

const shown = (value: unknown) => JSON.stringify(value).slice(0, 80);

function checkRules(
  log: { entries: readonly Entry[]; macroevents: readonly Macroevent[]; whole: boolean },
  shaped: readonly Entry[],
  sources: Map<string, JsonText>,
): Problem[] {
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

function problemAt(file: string, text: string, offset: number, finding: Finding): Problem {
  return {
    code: finding.code,
    file,
    ...lineAndColumn(text, offset),
    path: finding.path,
    message: finding.message,
    hint: finding.hint ?? codes[finding.code].remedy,
  };
}
