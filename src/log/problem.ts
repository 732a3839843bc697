/** A problem in the log, as data. Renderers for people and machines are in `report.ts`. */
import type { ProblemCode } from "./codes.ts";

/** Where in an entry: keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** One thing wrong in the log: what (code, message), where (file, line, column, path), and what to do (hint). */
export interface Problem {
  readonly code: ProblemCode;
  /** Path from the log's folder, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units, as editors count. */
  readonly column: number;
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
}

/** A problem before its file and line are known. */
export interface Finding {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly message: string;
  readonly hint?: string;
}

/** By file, then line, then column, then code: the order of every report. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
