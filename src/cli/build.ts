import { basename, dirname } from "node:path";
import { readLog, readRegisters, report, type Problem } from "../log/index.ts";
import { bundleViewer, type Bundle } from "../site/bundle.ts";
import { indexOnly } from "../site/citing.ts";
import { drawerWith } from "../site/pictures/drawer.ts";
import { roomFiles, siteFiles, type Publishing } from "../site/site.ts";
import { readLines } from "../site/source.ts";
import { folderCache } from "../store/cache.ts";
import { openLines } from "../store/lines.ts";
import { publish, type SiteFile } from "../store/publish.ts";
import { readFolder, readRegisterFiles } from "../store/read.ts";
import { readHistory } from "./history.ts";
import { openStyling } from "./styling.ts";
import type { Terminal } from "./terminal.ts";

/** `unrest build`: checks the log, a folder or a file of JSON Lines, and publishes the site; a log with problems publishes nothing and gives 1. */
export async function buildSite(
  events: string,
  out: string,
  terminal: Terminal,
  bundler: () => Promise<Bundle> = bundleViewer,
  { address, draw = drawerWith(folderCache(".cache/pictures")) }: Publishing = {},
): Promise<number> {
  const publishing = { address, draw };
  terminal.err(`Reading ${events} …\n`);
  if (events.endsWith(".jsonl")) return buildLines(events, out, terminal, bundler, publishing);
  const log = readLog(await readFolder(events));
  if (log.problems.length > 0) return refuse(log.problems, events, terminal);
  terminal.err(`${count(log.entries.length)} entries, no problems. Building the reading room …\n`);
  const history = await readHistory(events, log, terminal);
  const { styler, keep } = await openStyling(terminal);
  const files = await siteFiles(log, await bundler(), { ...publishing, styler, history });
  await keep();
  terminal.err(`Publishing ${count(files.length)} files to ${out} …\n`);
  await publish(out, files);
  return 0;
}

/** A log of lines is read twice, entry by entry, and published file by file, so that it need not fit in memory. */
async function buildLines(
  events: string,
  out: string,
  terminal: Terminal,
  bundler: () => Promise<Bundle>,
  publishing: Publishing,
): Promise<number> {
  const lines = await openLines(events);
  try {
    const problems: Problem[] = [];
    const { registers } = readRegisters(await readRegisterFiles(dirname(events)), problems);
    const name = basename(events);
    const read = await readLines(name, lines, (entries) => {
      terminal.err(`  ${count(entries)} entries checked …\n`);
    });
    if ("problems" in read) problems.push(...read.problems);
    if (problems.length > 0 || !("source" in read)) return refuse(problems, dirname(events), terminal);
    const { source } = read;
    terminal.err(`${count(source.size)} entries, no problems. Publishing the reading room to ${out} …\n`);
    let published = 0;
    const heard = () => {
      published += 1;
      if (published % 50_000 === 0) terminal.err(`  ${count(published)} entries published …\n`);
    };
    const { file, index } = indexOnly(registers);
    const files = roomFiles(source, registers, await bundler(), { pages: false, citations: index, heard, ...publishing });
    await publish(out, withFirst(file, files));
    return 0;
  } finally {
    await lines.close();
  }
}

async function* withFirst(first: SiteFile, rest: AsyncIterable<SiteFile>): AsyncGenerator<SiteFile> {
  yield first;
  yield* rest;
}

function refuse(problems: readonly Problem[], events: string, terminal: Terminal): number {
  terminal.out(report(problems, "text", events));
  terminal.err(`${problems.length} problems; nothing was published, and what was published before still stands.\n`);
  return 1;
}

const count = (number: number) => number.toLocaleString("en");
