/** robots.txt (RFC 9309): what a site asks of programs. What it forbids is not asked for. */
import readRobots from "robots-parser";
import type { Failure, Reply } from "./request.ts";

/** What a site's robots.txt says of one address. */
export interface RobotsAnswer {
  /** Why the address is not asked for; undefined where it may be. */
  readonly refusal: Failure | undefined;
  /** How long to pause between requests, in milliseconds, where the site says so. */
  readonly pause: number | undefined;
}

/** What a site allows to a program of our name. */
export type RobotsRules = (url: URL) => RobotsAnswer;

/** No site may keep us waiting longer than this between two requests. */
const longestPause = 60_000;

/**
 * The rules in an answer to a request for robots.txt: one that is not there (4xx) allows everything, one that the server cannot
 * give forbids everything for now (RFC 9309, 2.3.1). A site that cannot be reached for it cannot be reached for its pages.
 */
export function rulesOf(robotsUrl: URL, reply: Reply, product: string): RobotsRules {
  const always = (refusal: Failure | undefined) => () => ({ refusal, pause: undefined });
  if (!reply.ok) return always(reply.failure);
  if (reply.status >= 500 || reply.status === 429) return always("robots.txt could not be read");
  if (reply.status < 200 || reply.status >= 300) return always(undefined);
  const rules = readRobots(robotsUrl.href, new TextDecoder().decode(reply.body));
  const delay = rules.getCrawlDelay(product);
  const pause = delay === undefined || !Number.isFinite(delay) ? undefined : Math.min(delay * 1_000, longestPause);
  return (url) => ({ refusal: rules.isAllowed(url.href, product) === false ? "robots.txt forbids it" : undefined, pause });
}
