import { readLog, report, type ReportFormat } from "../log/index.ts";
import { readFolder } from "../store/read.ts";
import type { Terminal } from "./terminal.ts";

/** `unrest check`: prints every problem of a log; 0 when there is none, 1 otherwise. */
export async function check(events: string, format: ReportFormat, terminal: Terminal): Promise<number> {
  const log = readLog(await readFolder(events));
  terminal.out(report(log.problems, format, events));
  const count = log.problems.length;
  const files = new Set(log.problems.map(({ file }) => file)).size;
  if (format === "text") {
    terminal.err(
      count === 0
        ? `${log.entries.length} entries, no problems.\n`
        : `${count} ${count === 1 ? "problem" : "problems"} in ${files} ${files === 1 ? "file" : "files"}.\n`,
    );
  }
  return count === 0 ? 0 : 1;
}
