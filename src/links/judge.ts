/** From an answer to an outcome. Careful on purpose: a page is never called gone for what a wall or a busy server says. */
import { hostileText, linkKey, readLink, type LinkCheck, type SafeUrl } from "../log/index.ts";
import type { LinkOutcome } from "../log/vocabulary.ts";
import { movedForGood, type Answer } from "./follow.ts";
import { plain, readPage, type Page } from "./page.ts";
import type { Failure } from "./request.ts";
import { textOf } from "./text.ts";
import { alikeness, isTitled, titlesOf, wordsOf } from "./titles.ts";
import { isGate, isWall, saysAbsent } from "./walls.ts";

/** A cited page: every citation of it together. */
export interface Cited {
  /** As `linkKey` writes it. */
  readonly page: string;
  readonly url: SafeUrl;
  /** Its titles as they are cited. */
  readonly titles: readonly string[];
  /** Whether one of them was the page's own headline; where none was, another title says nothing. */
  readonly titleSeen: boolean;
}

/** What one check found. That a page is gone is no finding of one check. */
export interface Finding extends Pick<LinkCheck, "status" | "reason" | "movedTo" | "title"> {
  readonly outcome: Exclude<LinkOutcome, "gone">;
}

/** A finding, or two between which a page that surely does not exist on that site decides: is the answer like that one? */
export type Verdict = { readonly sure: Finding } | { readonly ifAlike: Finding; readonly ifNot: Finding };

/** Failures in which the site itself turned us away. */
const refusals: ReadonlySet<Failure> = new Set(["robots.txt forbids it", "the site wants a cookie"]);
/** Statuses of the range 400 to 499 that say something of the page, and not of who asks. */
const absent: ReadonlySet<number> = new Set([404, 410]);

/** Judges what came back for a cited page. */
export function judge(cited: Cited, answer: Answer): Verdict {
  if (!answer.ok) return sure({ outcome: refusals.has(answer.failure) ? "refused" : "unreachable", reason: answer.failure });
  const { status } = answer;
  const page = pageIn(answer);
  const walled =
    answer.headers.has("cf-mitigated") || (page?.title !== undefined && isWall(page.title) && !isTitled(page.title, cited.titles));
  if (walled && !absent.has(status)) return sure({ outcome: "refused", status, reason: "a wall against programs" });
  if (absent.has(status)) return sure({ outcome: "missing", status });
  if (status >= 400 && status < 500) return sure({ outcome: "refused", status, reason: `the site answers ${status}` });
  if (status < 200 || status >= 300) return sure({ outcome: "unreachable", status, reason: `the server answers ${status}` });
  if (answer.body.length === 0) return sure({ outcome: "unreachable", status, reason: "an empty page" });
  if (isGate(answer.url) && !isGate(new URL(cited.url)))
    return sure({ outcome: "refused", status, reason: "a page to log in, pay or agree" });
  if (page === undefined) return sure(found(cited, answer));
  return judgePage(cited, answer, page);
}

function judgePage(cited: Cited, answer: Answer & { ok: true }, page: Page): Verdict {
  const titles = titlesOf(page);
  if (cited.titles.some((title) => isTitled(title, titles))) return sure(found(cited, answer));
  const softGone: Finding = { outcome: "soft-gone", status: answer.status };
  if (titles.some(saysAbsent)) return sure({ ...softGone, reason: "its title says that it is not there" });
  const plainly = found(cited, answer);
  const [title] = titles;
  const other: Finding = cited.titleSeen && title !== undefined ? { ...plainly, outcome: "changed", ...keptTitle(title) } : plainly;
  return { ifAlike: { ...softGone, reason: "it shows what it shows for any page that it lacks" }, ifNot: other };
}

/** A page that was found: where it was cited, or where the address leads for good. */
function found(cited: Cited, { status, hops, url }: Answer & { ok: true }): Finding {
  const target = readLink(url.href.replace(/#.*$/, ""));
  const moved = movedForGood(hops) && target.ok && linkKey(target.url) !== cited.page;
  return moved ? { outcome: "moved", status, movedTo: target.url } : { outcome: "live", status };
}

const sure = (finding: Finding): Verdict => ({ sure: finding });

/** How alike two pages' words must be for them to be the same notice, once the address that some repeat is put aside. */
const sameNotice = 0.9;

/** Whether a page is what its site shows for a page that surely does not exist. */
export function isAlike(answer: Answer, probe: Answer): boolean {
  if (!answer.ok || !probe.ok || probe.status < 200 || probe.status >= 300) return false;
  if (probe.hops.length > 0 && probe.url.href === answer.url.href) return true;
  const [page, notice] = [pageIn(answer), pageIn(probe)];
  if (page === undefined || notice === undefined || page.title !== notice.title) return false;
  return alikeness(wordsOf(page.words), wordsOf(notice.words)) >= sameNotice;
}

/** An answer's page, where it is one of HTML. */
export function pageIn(answer: Answer & { ok: true }): Page | undefined {
  const type = answer.headers.get("content-type") ?? "";
  const isHtml = /^\s*(text\/html|application\/xhtml\+xml)/i.test(type) || (type === "" && answer.body.includes(0x3c));
  return isHtml ? readPage(textOf(answer.body, type)) : undefined;
}

/** An address on a page's site where surely nothing is: the digits are those of no page's name. */
export const nowhereOn = (url: string): string => new URL("/unrest-links-no-such-page-7f3a9c51", url).href;

/** A title as the ledger may hold it; one that it may not hold is left out. */
function keptTitle(title: string): Pick<Finding, "title"> {
  const kept = plain(title.slice(0, 400));
  return kept === "" || hostileText(kept) !== undefined ? {} : { title: kept };
}
