/** What the scripts under page/ offer, as the bench calls it. */
import type { Page } from "playwright-core";

/** A question to the archive, as far as the bench changes it; the rest goes back as it came. */
interface AskedQuestion {
  readonly query: { readonly facets: Readonly<Record<string, readonly string[]>> };
}

/** The span of the archive, in milliseconds. */
export interface OpenedArchive {
  readonly from: number;
  readonly to: number;
}

/** The values of its facets, the most frequent first. */
export type FacetValues = Readonly<Partial<Record<string, readonly { readonly id: string }[]>>>;

/** How long an answer took, and how many events it was about: a question that changes nothing measures nothing. */
export interface Asked {
  readonly ms: number;
  readonly total: number;
}

/** How long an input took to show, in milliseconds; NaN where nothing changed. */
export interface Shown {
  readonly counts: number;
  readonly picture: number;
  /** Whether everything had come to rest when this was told. */
  readonly quiet: boolean;
}

/** What stands in `globalThis.bench` of a page. */
interface InPage {
  readonly tasks: readonly { readonly start: number; readonly end: number }[];
  readonly free: (quietMs: number) => Promise<number>;
  readonly opened: OpenedArchive | undefined;
  readonly values: FacetValues | undefined;
  /** Of a peer's page: when its data was in memory. */
  readonly openedAt: number | undefined;
  readonly lastAsk: AskedQuestion | undefined;
  readonly waiting: ReadonlySet<number>;
  readonly call: (name: "ask", input: AskedQuestion) => Promise<{ readonly ms: number; readonly output: { readonly total: number } }>;
  readonly frames: {
    readonly start: () => void;
    readonly stop: () => { readonly gaps: number[]; readonly lags: number[] };
    readonly tasks: () => number[];
  };
  readonly changes: {
    readonly begin: () => void;
    readonly countChanges: () => number;
    readonly settled: (quietMs: number, limitMs: number) => Promise<Shown>;
  };
}

declare global {
  var bench: InPage;
}

/** How long a page's thread must be free until the page counts as usable, in milliseconds. */
const freeMs = 250;

/**
 * When a page became usable after a moment: at once, or when the long tasks that follow it without a pause were done. Plain
 * vis-timeline, for one, shows its items and then draws them all again before it takes an input.
 */
export async function usableFrom(page: Page, moment: number): Promise<number> {
  const end = await page.evaluate((quiet) => bench.free(quiet), freeMs);
  return Math.max(moment, end);
}

/** A part of a query that the bench puts in place of the page's own. */
export interface AskedQuery {
  readonly text?: string;
  readonly from?: string;
  readonly to?: string;
  readonly facets?: Readonly<Record<string, readonly string[]>>;
}

/** Asks the page's own worker queries one after another, each for all that the page itself asks; in turn. */
export function askAll(page: Page, queries: readonly AskedQuery[]): Promise<Asked[]> {
  return page.evaluate(async (asked) => {
    const { lastAsk } = bench;
    if (lastAsk === undefined) throw new Error("the page has asked nothing of its worker");
    const answers: Asked[] = [];
    for (const { facets, ...part } of asked) {
      const query = { ...lastAsk.query, text: "", ...part, facets: { ...lastAsk.query.facets, ...facets } };
      const { ms, output } = await bench.call("ask", { ...lastAsk, query });
      answers.push({ ms, total: output.total });
    }
    return answers;
  }, queries);
}

/** The milliseconds of answers; throws where fewer than so many of them differ, for then the questions were not what they should be. */
export function timesOf(answers: readonly Asked[], leastTotals: number): number[] {
  const totals = new Set(answers.map(({ total }) => total)).size;
  if (totals < leastTotals) throw new Error(`only ${totals} different answers to ${answers.length} questions`);
  return answers.map(({ ms }) => ms);
}
