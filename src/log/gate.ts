/** The gate: from the bytes of one file, or of one line, to a value of the log, or to every problem in them. */
import type { z } from "zod";
import { codes, type ProblemCode } from "./codes.ts";
import { canonicalJson, jsonSchemaOf } from "./format.ts";
import { lineAndColumn, offsetOf, readJson, type JsonText } from "./json.ts";
import type { LogFile } from "./log.ts";
import type { Finding, Path, Problem } from "./problem.ts";
import { registerFiles } from "./registers.ts";
import { limits } from "./schema.ts";

/** How a value is written: a file of its own in canonical form, or one line among others. */
export type Form = "file" | "line";

/** What stands in a file: sound, or of the right shape with a wrong word in it. `text` tells where each value stands. */
export interface Passed<T> {
  readonly value: T;
  readonly sound: boolean;
  readonly text: JsonText;
}

/** Reads one value from bytes. Everything wrong with it is added to `problems`; undefined where it has not even the right shape. */
export function passGate<T>(file: LogFile, schema: z.ZodType<T>, form: Form, problems: Problem[]): Passed<T> | undefined {
  const report = (text: string, offset: number, finding: Finding) => void problems.push(problemAt(file.path, text, offset, finding));
  const most = file.path === registerFiles.links ? limits.ledgerBytes : limits.fileBytes;
  if (file.bytes.length > most) {
    report("", 0, { code: "E005", path: [], message: `${file.bytes.length} bytes; a file holds at most ${most}` });
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
  const parsed = schema.safeParse(json.value, { reportInput: true });
  if (!parsed.success) {
    for (const finding of parsed.error.issues.flatMap(findingsOf)) report(text, offsetOf(json, finding.path), finding);
    return parsed.error.issues.every(keepsShape) ? { value: json.value as T, sound: false, text: json } : undefined;
  }
  const canonical = form === "line" ? text : canonicalJson(jsonSchemaOf(file.path), json.value);
  if (canonical !== text)
    report(text, firstDifference(canonical, text), {
      code: "E004",
      path: [],
      message: "order, spacing or spelling differs from the canonical form",
    });
  return { value: parsed.data, sound: true, text: json };
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

/** A finding with its place. */
export function problemAt(file: string, text: string, offset: number, finding: Finding): Problem {
  return {
    code: finding.code,
    file,
    ...lineAndColumn(text, offset),
    path: finding.path,
    message: finding.message,
    hint: finding.hint ?? codes[finding.code].remedy,
  };
}
