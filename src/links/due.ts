/** Which cited pages are to be checked, and in which order. */
import { linkKey, type Event, type LinkCheck } from "../log/index.ts";
import type { Cited } from "./judge.ts";

/** Which pages are wanted. */
export interface Wanted {
  /** Those last checked so many days ago or more; those never checked always are. */
  readonly olderThan: number;
  /** The id of an entry or the name of a publisher: then its citations alone. */
  readonly only?: string | undefined;
  readonly limit?: number | undefined;
}

/** Every cited page once, with all the titles that it is cited by. */
export function citedPages(events: readonly Event[], only?: string): Cited[] {
  const wanted = only?.toLowerCase();
  const pages = new Map<string, Cited>();
  for (const { id, citations } of events)
    for (const { url, title, titleFrom, publisher } of citations) {
      if (wanted !== undefined && id.toLowerCase() !== wanted && publisher.toLowerCase() !== wanted) continue;
      const page = linkKey(url);
      const known = pages.get(page);
      pages.set(page, {
        page,
        url: known?.url ?? url,
        titles: [...new Set([...(known?.titles ?? []), title])],
        titleSeen: known?.titleSeen === true || titleFrom === "page",
      });
    }
  return [...pages.values()];
}

/**
 * The pages that are due: first those never checked, then the longest unchecked. A page that the site lacked once is due the next
 * day, since only a second day tells. What was checked today is never due, so that a run that was stopped goes on where it was.
 */
export function duePages(
  cited: readonly Cited[],
  ledger: ReadonlyMap<string, LinkCheck>,
  { olderThan, limit }: Wanted,
  today: string,
): Cited[] {
  const ageOf = ({ page }: Cited) => {
    const checked = ledger.get(page)?.checked;
    return checked === undefined ? Infinity : (Date.parse(today) - Date.parse(checked)) / 86_400_000;
  };
  return cited
    .map((page) => ({ page, age: ageOf(page), least: ledger.get(page.page)?.outcome === "missing" ? 1 : Math.max(1, olderThan) }))
    .filter(({ age, least }) => age >= least)
    .sort((a, b) => (a.age === b.age ? (a.page.page < b.page.page ? -1 : 1) : b.age - a.age))
    .slice(0, limit)
    .map(({ page }) => page);
}
