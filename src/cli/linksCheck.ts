import { canonicalJson, jsonSchemaOf, readLog, registerFiles, type Event, type LinkCheck, type ProblemCode } from "../log/index.ts";
import { linkOutcomes, type LinkOutcome } from "../log/vocabulary.ts";
import { checkPages, citedPages, dayOf, duePages, type Wanted } from "../links/index.ts";
import { UserError } from "../store/error.ts";
import { readFolder } from "../store/read.ts";
import { replaceFile } from "../store/replace.ts";
import { clientFor, type Outward, type OutwardOptions } from "./outward.ts";
import type { Terminal } from "./terminal.ts";

/** What `unrest links check` is asked for. */
export interface LinksCheckOptions extends OutwardOptions {
  readonly events: string;
  readonly all?: boolean;
  readonly only?: string;
  /** In days. */
  readonly olderThan: number;
  readonly limit?: number;
}

/** What may be wrong with a ledger that the next run puts right by writing it anew. */
const rewritten: ReadonlySet<ProblemCode> = new Set(["E004", "E210", "E211"]);
const hostsAtOnce = 4;
const batch = 20;

/**
 * `unrest links check`: asks for each cited page that is due and keeps what became of it in the ledger. Gives 0 when it is done, 1 when
 * it is done and a page is gone that the log has no copy of, 2 when it was stopped or may not use the network.
 */
export async function linksCheck(options: LinksCheckOptions, terminal: Terminal, outward: Outward): Promise<number> {
  const { events: folder, only, limit, all = false } = options;
  const log = readLog(await readFolder(folder));
  const events = log.entries.map(({ event }) => event);
  const cited = citedPages(events, only);
  if (only !== undefined && cited.length === 0)
    throw new UserError(`No entry has the id “${only}”, and no publisher that name.`, "Give either as the log writes it.");
  if (log.problems.some(({ file, code }) => file === registerFiles.links && !rewritten.has(code)))
    throw new UserError(
      `${folder}/${registerFiles.links} has problems.`,
      "Run `unrest check`, and mend it or remove it; a run writes it anew.",
    );
  const wanted: Wanted = { olderThan: all ? 0 : options.olderThan, only, limit };
  const today = dayOf(outward.clock.now());
  const ledger = new Map(log.links.map((check) => [check.page, check]));
  const due = duePages(cited, ledger, wanted, today);
  const hosts = new Set(due.map(({ url }) => new URL(url).hostname)).size;
  terminal.err(`${due.length} of ${cited.length} cited pages are due, on ${hosts} ${hosts === 1 ? "host" : "hosts"}.\n`);
  if (options.network !== true) {
    terminal.err(
      "Nothing was asked: this command connects to those hosts, tells them who asks, and must be allowed to with --network.\n" +
        "Robots.txt is obeyed, a host is asked for one page at a time, and nothing is sent but the address. See docs/links.md.\n",
    );
    return 2;
  }
  const client = clientFor(options, outward, terminal);
  // A file that could not be read may cite what nothing else does; then nothing is dropped.
  const readable = new Set([...log.entries.map(({ file }) => file), ...Object.values(registerFiles)]);
  const known = log.problems.every(({ file }) => readable.has(file)) ? new Set(citedPages(events).map(({ page }) => page)) : undefined;
  const save = () =>
    replaceFile(`${folder}/${registerFiles.links}`, ledgerText([...ledger.values()].filter(({ page }) => known?.has(page) !== false)));
  const heard = ({ outcome, page, reason, movedTo }: LinkCheck) => {
    const detail = [movedTo === undefined ? "" : `→ ${movedTo}`, reason === undefined ? "" : `(${reason})`].filter((words) => words !== "");
    terminal.out(`${outcome.padEnd(11)} ${[page, ...detail].join(" ")}\n`);
  };
  const { clock, signal } = outward;
  try {
    const { checked, left, offline } = await checkPages({ due, ledger, client, clock, signal, hostsAtOnce, batch, save, heard });
    if (offline) {
      terminal.err(`${checked} asked for, and nobody answered: is this machine on the network? Nothing was kept.\n`);
      return 2;
    }
    terminal.err(
      `${checked} checked${left === 0 ? "" : `, ${left} left for another run since their hosts were busy or did not answer`}.\n`,
    );
  } finally {
    await client.close();
  }
  if (signal.aborted) return 2;
  return summarize(
    events,
    cited.map(({ page }) => page),
    ledger,
    terminal,
  );
}

/** The ledger as its file. */
export const ledgerText = (checks: readonly LinkCheck[]): string => canonicalJson(jsonSchemaOf(registerFiles.links), checks);

/** Tells how many pages have which outcome, and what is to be done; 1 where pages are gone that the log has no copy of. */
function summarize(events: readonly Event[], pages: readonly string[], ledger: ReadonlyMap<string, LinkCheck>, terminal: Terminal): number {
  const outcomes = pages.flatMap((page) => ledger.get(page)?.outcome ?? []);
  const names = Object.keys(linkOutcomes) as LinkOutcome[];
  const counts = names.map((name) => [name, outcomes.filter((outcome) => outcome === name).length] as const);
  terminal.err(`${counts.flatMap(([name, count]) => (count === 0 ? [] : [`${name} ${count}`])).join(" · ")}\n`);
  const copied = new Set(citedPages(events.map(withCopies)).map(({ page }) => page));
  const lost = pages.filter((page) => ledger.get(page)?.outcome === "gone" && !copied.has(page));
  if (lost.length === 0) return 0;
  terminal.err(`${lost.length} gone without an archived copy: \`unrest links archive\` looks for one.\n`);
  return 1;
}

/** An entry with those of its citations alone that have an archived copy. */
const withCopies = (event: Event): Event => ({ ...event, citations: event.citations.filter(({ archives }) => archives !== undefined) });
