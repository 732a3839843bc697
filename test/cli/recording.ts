import type { Terminal } from "../../src/cli/terminal.ts";

/** A terminal that keeps what a command wrote to it. */
export interface Recording extends Terminal {
  /** What went to `out`. */
  readonly answer: () => string;
  /** What went to `err`. */
  readonly talk: () => string;
}

/** A terminal for one run of a command. */
export function recording(): Recording {
  const out: string[] = [];
  const err: string[] = [];
  return {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    answer: () => out.join(""),
    talk: () => err.join(""),
  };
}
