import { basename, dirname } from "node:path";
import { readLog, readRegisters, report, type Problem, type ReportFormat } from "../log/index.ts";
import { readLines } from "../site/source.ts";
import { openLines } from "../store/lines.ts";
import { readFolder, readRegisterFiles } from "../store/read.ts";
import { readHistory } from "./history.ts";
import type { Terminal } from "./terminal.ts";

/** `unrest check`: prints every problem of a log, a folder or a file of JSON Lines; 0 when there is none, 1 otherwise. */
export async function check(events: string, format: ReportFormat, terminal: Terminal): Promise<number> {
  const { problems, entries, folder } = events.endsWith(".jsonl")
    ? await checkLines(events, terminal)
    : await checkFolder(events, terminal);
  terminal.out(report(problems, format, folder));
  const count = problems.length;
  const files = new Set(problems.map(({ file }) => file)).size;
  if (format === "text") {
    terminal.err(
      count === 0
        ? `${entries} entries, no problems.\n`
        : `${count} ${count === 1 ? "problem" : "problems"} in ${files} ${files === 1 ? "file" : "files"}.\n`,
    );
  }
  return count === 0 ? 0 : 1;
}

interface Checked {
  readonly problems: readonly Problem[];
  readonly entries: number;
  /** What the problems' files are told from. */
  readonly folder: string;
}

async function checkFolder(events: string, terminal: Terminal): Promise<Checked> {
  const log = readLog(await readFolder(events));
  const { problems, entries } = log;
  // What is gone can be told only of a log that could be read.
  if (problems.length === 0) await readHistory(events, log, terminal, "warnings");
  return { problems, entries: entries.length, folder: events };
}

async function checkLines(events: string, terminal: Terminal): Promise<Checked> {
  const folder = dirname(events);
  const problems: Problem[] = [];
  readRegisters(await readRegisterFiles(folder), problems);
  const lines = await openLines(events);
  try {
    const read = await readLines(basename(events), lines, (entries) => {
      terminal.err(`  ${entries.toLocaleString("en")} entries checked …\n`);
    });
    return "source" in read
      ? { problems, entries: read.source.size, folder }
      : { problems: [...problems, ...read.problems], entries: 0, folder };
  } finally {
    await lines.close();
  }
}
