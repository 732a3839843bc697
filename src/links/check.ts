/** A run of checks: a few hosts at once, one page of a host at a time, the ledger saved batch by batch. */
import type { LinkCheck } from "../log/index.ts";
import type { Client } from "./client.ts";
import { dayOf, type Clock } from "./clock.ts";
import type { Answer } from "./follow.ts";
import { isAlike, judge, nowhereOn, type Cited, type Finding } from "./judge.ts";
import { recordOf } from "./record.ts";
import { isBusy } from "./retry.ts";

/** What a run needs. */
export interface Run {
  readonly due: readonly Cited[];
  /** What is known; brought up to date as the run goes on. */
  readonly ledger: Map<string, LinkCheck>;
  readonly client: Client;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** How many hosts are asked at once. */
  readonly hostsAtOnce: number;
  /** After how many pages the ledger is saved. */
  readonly batch: number;
  /** Saves the ledger as it stands. Called once at a time. */
  save(): Promise<void>;
  /** Hears of each page that was checked. */
  heard(check: LinkCheck): void;
}

/** What a run came to. */
export interface RunResult {
  readonly checked: number;
  /** Pages of hosts that asked to be left alone, or that did not answer time after time: they stay due. */
  readonly left: number;
  /** Whether nobody answered at all, so that this machine's own network is the likelier fault: then nothing was saved. */
  readonly offline: boolean;
}

/** After so many pages in a row that could not be reached, a host is left alone until another run. */
const failuresToRest = 3;

/** How many hosts must be silent, and nobody answer, before it is our own network that is in doubt; and after how many pages a run gives up. */
const silentHosts = 3;
const silentPages = 12;

/** Checks pages. Stops soon after the signal; whatever was found by then is saved. */
export async function checkPages(run: Run): Promise<RunResult> {
  const hosts = byHost(run.due);
  let checked = 0;
  let left = 0;
  let answered = hosts.length < silentHosts;
  let saving = Promise.resolve();
  const found = async (cited: Cited, finding: Finding) => {
    const check = recordOf(cited.page, finding, run.ledger.get(cited.page), dayOf(run.clock.now()));
    run.ledger.set(cited.page, check);
    run.heard(check);
    checked += 1;
    answered ||= finding.outcome !== "unreachable" || finding.status !== undefined;
    if (answered && checked % run.batch === 0) await (saving = saving.then(() => run.save()));
  };
  const worker = async () => {
    for (let pages = hosts.shift(); pages !== undefined; pages = hosts.shift()) {
      if (!answered && checked >= silentPages) return;
      const kept = await checkHost(pages, run, found);
      left += kept;
    }
  };
  try {
    await Promise.all(Array.from({ length: run.hostsAtOnce }, worker));
  } finally {
    await saving;
    if (answered) await run.save();
  }
  return { checked, left, offline: !answered && checked > 0 };
}

/** Checks the pages of one host one after another; gives how many were left for another time. */
async function checkHost(pages: readonly Cited[], run: Run, found: (cited: Cited, finding: Finding) => Promise<void>): Promise<number> {
  const isStopped = () => run.signal.aborted;
  let failures = 0;
  let notice: Promise<Answer> | undefined;
  const probe = (cited: Cited) => (notice ??= run.client.ask(nowhereOn(cited.url)));
  for (const [index, cited] of pages.entries()) {
    if (isStopped()) return 0;
    const answer = await run.client.ask(cited.url);
    const finding = await settle(cited, answer, probe);
    // What was cut short by the stop is no finding.
    if (isStopped()) return 0;
    await found(cited, finding);
    failures = finding.outcome === "unreachable" ? failures + 1 : 0;
    if (failures >= failuresToRest || (isBusy(answer) && answer.status === 429)) return pages.length - index - 1;
  }
  return 0;
}

async function settle(cited: Cited, answer: Answer, probe: (cited: Cited) => Promise<Answer>): Promise<Finding> {
  const verdict = judge(cited, answer);
  if ("sure" in verdict) return verdict.sure;
  return isAlike(answer, await probe(cited)) ? verdict.ifAlike : verdict.ifNot;
}

/** Pages by their host, hosts in the order in which they first come. */
function byHost(due: readonly Cited[]): Cited[][] {
  const hosts = new Map<string, Cited[]>();
  for (const cited of due) {
    const host = new URL(cited.url).hostname.replace(/^www\./, "");
    hosts.set(host, [...(hosts.get(host) ?? []), cited]);
  }
  return [...hosts.values()];
}
