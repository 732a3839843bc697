/** A log as JSON Lines: one entry a line, for logs too large to be a folder of files. Entries are read one by one and not kept. */
import { passGate, problemAt } from "./gate.ts";
import { offsetOf } from "./json.ts";
import type { Problem } from "./problem.ts";
import { contentRules, lineRules } from "./rules/index.ts";
import { eventSchema, limits, type Event } from "./schema.ts";

/** What a line holds: a sound entry, or what is wrong with it. */
export interface LineRead {
  readonly event?: Event;
  readonly problems: readonly Problem[];
}

/** Reads one line; `line` is its number in the file, from 1. */
export function readLine(file: string, line: number, bytes: Uint8Array): LineRead {
  const event = plainEntry(file, bytes);
  return event === undefined ? lookThrough(file, line, bytes) : { event, problems: [] };
}

/**
 * The entry of a line written as JSON.stringify writes, in which nothing is wrong: the usual case, for which no tree of places is
 * needed. Such a line can have no key twice, since the second would have replaced the first.
 */
function plainEntry(file: string, bytes: Uint8Array): Event | undefined {
  if (bytes.length > limits.fileBytes) return undefined;
  const text = new TextDecoder().decode(bytes);
  const value = parsed(text);
  if (value === undefined || JSON.stringify(value) !== text) return undefined;
  const read = eventSchema.safeParse(value);
  if (!read.success) return undefined;
  const entry = { file, event: read.data };
  return lineRules.some((rule) => rule(entry).length > 0) ? undefined : read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Everything that is wrong with a line, each with its place. */
function lookThrough(file: string, line: number, bytes: Uint8Array): LineRead {
  const problems: Problem[] = [];
  const read = passGate({ path: file, bytes }, eventSchema, "line", problems);
  if (read !== undefined) {
    const entry = { file, event: read.value };
    for (const rule of read.sound ? lineRules : contentRules)
      for (const finding of rule(entry)) problems.push(problemAt(file, read.text.text, offsetOf(read.text, finding.path), finding));
  }
  const placed = problems.map((problem) => ({ ...problem, line }));
  return problems.length === 0 && read !== undefined ? { event: read.value, problems } : { problems: placed };
}

/** Gathers what can be said only of all lines together: that ids are unique, and that relations lead to entries. */
export function gatherLines(file: string): { add(line: number, event: Event): void; finish(): Problem[] } {
  const lines = new Map<string, number>();
  const relations: { readonly line: number; readonly index: number; readonly to: string }[] = [];
  const problems: Problem[] = [];
  const at = (line: number, code: "E102" | "E120", path: readonly (string | number)[], message: string) => ({
    ...problemAt(file, "", 0, { code, path, message }),
    line,
  });
  return {
    add(line, { id, relations: links = [] }) {
      const key = id.toLowerCase();
      const other = lines.get(key);
      if (other === undefined) lines.set(key, line);
      else problems.push(at(line, "E102", ["id"], `line ${other} has it too`));
      links.forEach(({ to }, index) => relations.push({ line, index, to }));
    },
    finish: () => [
      ...problems,
      ...relations
        .filter(({ to }) => !lines.has(to.toLowerCase()))
        .map(({ line, index, to }) => at(line, "E120", ["relations", index, "to"], `no entry has the id “${to}”`)),
    ],
  };
}
