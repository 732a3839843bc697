import { goneUntold, historyOf, pastOf, type Change, type History } from "../archive/index.ts";
import { printable, readLog, type Log } from "../log/index.ts";
import { readPast } from "../store/history.ts";
import { readFolder } from "../store/read.ts";
import { pastWordsIn } from "../viewer/index.ts";
import type { Terminal } from "./terminal.ts";

const words = pastWordsIn.en;

/** A sound log's past, with what is lacking of it, and ids gone without a word, said on the terminal. */
export async function readHistory(events: string, log: Log, terminal: Terminal, say: "all" | "warnings" = "all"): Promise<History> {
  const history = historyOf(log, await readPast(events));
  if (say === "all" && history.lack !== undefined) terminal.err(`${words.lack[history.lack]}\n`);
  const untold = goneUntold(history);
  if (untold.length > 0)
    terminal.err(
      `Warning: ${untold.length === 1 ? "an id" : `${untold.length} ids`} once stood here and ${untold.length === 1 ? "is" : "are"} gone without a line in removed.json:\n${untold.map((id) => `  ${printable(id)}\n`).join("")}`,
    );
  return history;
}

/** `unrest history`: the versions of the log; of one entry, what was changed on each day, and why. 1 where the log has problems or the id is unknown. */
export async function history(events: string, id: string | undefined, terminal: Terminal): Promise<number> {
  const log = readLog(await readFolder(events));
  if (log.problems.length > 0) {
    terminal.err("The log has problems; run `unrest check`.\n");
    return 1;
  }
  const past = await readHistory(events, log, terminal);
  if (id === undefined) {
    for (const { day, version, size } of past.versions) terminal.out(`${day}  ${version}  ${size} ${size === 1 ? "entry" : "entries"}\n`);
    return 0;
  }
  const spells = past.entries.get(id);
  if (spells !== undefined) {
    terminal.out(entryHistory(id, spells, past));
    return 0;
  }
  const stone = past.stones.find((other) => other.id === id);
  if (stone === undefined) {
    terminal.err(`No entry has the id ${printable(id)}.\n`);
    return 1;
  }
  terminal.out(
    `${stone.date}  ${words.stone}. ${printable(stone.reason ?? words.noReason)}${stone.became === undefined ? "" : ` → ${stone.became}`}\n`,
  );
  return 0;
}

function entryHistory(id: string, spells: NonNullable<ReturnType<History["entries"]["get"]>>, past: History): string {
  const { since, corrections } = pastOf(id, spells, past);
  const told = corrections.map(({ day, after, changes, notes, hidden }) => {
    const lines = hidden === undefined ? changes.map(line) : [words.hidden[hidden]];
    return `${day}  ${after}  ${notes.join(" ")}\n${lines.map((text) => `  ${printable(text)}\n`).join("")}`;
  });
  return `${since}  first entry\n${told.join("")}`;
}

function line({ part, detail, of, before, after }: Change): string {
  const what = [words.parts[part], of, detail && words.details[detail]].filter((name) => name !== undefined).join(", ");
  return `${what}: ${[before, after].map((text) => text ?? "–").join("  →  ")}`;
}
