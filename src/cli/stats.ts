import { registerOf, statsOf, type Stats } from "../archive/index.ts";
import { readLog } from "../log/index.ts";
import { readFolder } from "../store/read.ts";
import type { Terminal } from "./terminal.ts";

/** `unrest stats`: what the log amounts to, as a table or as JSON. Counts what can be read; `check` tells of the rest. */
export async function stats(events: string, format: "text" | "json", terminal: Terminal): Promise<number> {
  const log = readLog(await readFolder(events));
  const counted = statsOf(
    log.entries.map(({ event }) => event),
    registerOf(log).publishers,
  );
  terminal.out(format === "json" ? `${JSON.stringify(counted, null, 2)}\n` : statsTable(counted));
  return 0;
}

/** Counts as a table for people. */
export function statsTable(counted: Stats): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const lines: [string, string | number][] = [
    ["entries", counted.entries],
    ["years", `${counted.firstYear} to ${counted.lastYear}`],
    ["localities", counted.localities],
    ["countries", counted.countries],
    ["statements", counted.statements],
    ["  corroborated", counted.statementsBy.corroborated],
    ["  of a single origin", counted.statementsBy["single-source"]],
    ["  one party’s account", counted.statementsBy.attributed],
    ["  contested", counted.statementsBy.contested],
    ["figures", counted.figures],
    ["  contested", counted.contestedFigures],
    ["citations", counted.citations],
    ["publishers", counted.publishers],
    ["relations", counted.relations],
    ["entries with contested accounts or figures", percent(counted.contested)],
    ["entries on two or more independent origins", percent(counted.twoOrigins)],
    ["entries on three or more", percent(counted.threeOrigins)],
  ];
  return lines.map(([label, value]) => `${label.padEnd(44)} ${value}\n`).join("");
}
