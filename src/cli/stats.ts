import { publishersOf, registerOf, sharesOf, sourcesOf, statsOf, type Share, type Shares, type Stats } from "../archive/index.ts";
import { readLog, type Log } from "../log/index.ts";
import { readFolder } from "../store/read.ts";
import type { Terminal } from "./terminal.ts";

/** What `unrest stats` prints: a log's counts, how many distinct pages it cites, and how much of it rests on few publishers. */
export interface Statistics extends Stats {
  readonly sources: number;
  readonly shares: Omit<Shares, "reach">;
}

/** `unrest stats`: what the log amounts to, as a table or as JSON. Counts what can be read; `check` tells of the rest. */
export async function stats(events: string, format: "text" | "json", terminal: Terminal): Promise<number> {
  const counted = statisticsOf(readLog(await readFolder(events)));
  terminal.out(format === "json" ? `${JSON.stringify(counted, null, 2)}\n` : statsTable(counted));
  return 0;
}

/** Counts a log. */
export function statisticsOf(log: Log): Statistics {
  const events = log.entries.map(({ event }) => event);
  const { publishers } = registerOf(log);
  const { reach: _, ...shares } = sharesOf(events, publishersOf(events, publishers));
  return { ...statsOf(events, publishers), sources: sourcesOf(events, publishers).length, shares };
}

/** Counts as a table for people. */
export function statsTable({ shares, ...counted }: Statistics): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const cite = ({ statements }: Share) => percent(shares.statements === 0 ? 0 : statements / shares.statements);
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
    ["sources (a page once, whoever cites it)", counted.sources],
    ["publishers", counted.publishers],
    ["relations", counted.relations],
    ["entries with contested accounts or figures", percent(counted.contested)],
    ["entries on two or more independent origins", percent(counted.twoOrigins)],
    ["entries on three or more", percent(counted.threeOrigins)],
    ["statements that cite the most cited publisher", cite(shares.first)],
    ["statements that cite any of the ten most cited", cite(shares.ten)],
    ...(shares.owner === undefined ? [] : [["statements that cite the most cited owner", cite(shares.owner)] satisfies [string, string]]),
    ["statements that cite one publisher alone", percent(shares.statements === 0 ? 0 : shares.onOne / shares.statements)],
  ];
  return lines.map(([label, value]) => `${label.padEnd(48)} ${value}\n`).join("");
}
