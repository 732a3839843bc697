/** A polite and careful client: robots.txt and turns before each request, redirects followed one by one, each judged anew. */
import type { Clock } from "./clock.ts";
import { follow, type Answer } from "./follow.ts";
import { guardedAgent, type Network, type Permits } from "./network.ts";
import { isWebAddress, request, type Bounds, type Means, type Reply } from "./request.ts";
import { isBusy, retryAfter } from "./retry.ts";
import { rulesOf, type RobotsRules } from "./robots.ts";
import { makeTurns } from "./turns.ts";

/** How the client behaves. Times in milliseconds. */
export interface Manners {
  /** Between two requests to a host. */
  readonly pause: number;
  /** How many redirects are followed. */
  readonly redirects: number;
  /** How often a host that is busy is asked once more. */
  readonly retries: number;
  /** The longest that is waited for a busy host; one that asks for more is left alone for this run. */
  readonly patience: number;
  /** Whom a site's owner can write to: an address of mail or of a page. */
  readonly contact: string | undefined;
}

/** The manners where nothing else is said. */
export const usualManners: Manners = { pause: 5_000, redirects: 10, retries: 2, patience: 120_000, contact: undefined };

/** What the client is made with. */
export interface ClientMeans {
  readonly network: Network;
  readonly clock: Clock;
  readonly permits: Permits;
  readonly bounds: Bounds;
  readonly manners: Manners;
  readonly signal: AbortSignal;
}

/** What else a request needs. */
export interface Asking {
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  /** An interface made for programs, whose robots.txt speaks of pages. */
  readonly isInterface?: boolean;
}

/** A client. */
export interface Client {
  /** Asks for an address, which must be one that `URL` takes. Never throws for what the other side does. */
  ask(url: string, asking?: Asking): Promise<Answer>;
  close(): Promise<void>;
}

/** Redirects on the way to a robots.txt (RFC 9309, 2.3.1.2). */
const robotsRedirects = 5;
/** How long a busy host is left alone that does not say for how long; each further time four times as long. */
const firstRetry = 10_000;

/** The name by which sites know us, in robots.txt too. */
export const productName = "unrest-links";

/** How the client names itself: what it is, and whom to write to. */
export const userAgent = (contact: string | undefined): string =>
  `${productName}/1.0 (checks the sources of a timeline${contact === undefined ? "" : `; ${contact}`})`;

/** Makes a client. */
export function makeClient({ network, clock, permits, bounds, manners, signal }: ClientMeans): Client {
  const agent = guardedAgent(network, permits, bounds.connectMs);
  const means: Means = { agent, permits, bounds, clock, signal };
  const turns = makeTurns(manners.pause, clock, signal);
  const robots = new Map<string, Promise<RobotsRules>>();
  const named = { "user-agent": userAgent(manners.contact), accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

  const rules = (url: URL): Promise<RobotsRules> => {
    const known = robots.get(url.origin);
    if (known !== undefined) return known;
    const found = readRules(new URL("/robots.txt", url));
    robots.set(url.origin, found);
    return found;
  };

  const readRules = async (robotsUrl: URL): Promise<RobotsRules> => {
    const answer = await follow(robotsUrl, robotsRedirects, (url) =>
      turns.take(url.hostname, () => request({ url, headers: named }, means)),
    );
    return rulesOf(robotsUrl, answer, productName);
  };

  /** One address: when its site allows it and its turn has come, and again where the site is only busy. */
  const once = async (url: URL, { headers = {}, form, isInterface = false }: Asking): Promise<Reply> => {
    if (!isInterface && isWebAddress(url, permits)) {
      const { refusal, pause } = (await rules(url))(url);
      if (refusal !== undefined) return { ok: false, failure: refusal };
      if (pause !== undefined) turns.slow(url.hostname, pause);
    }
    for (let tried = 0; ; tried += 1) {
      const asked = { url, headers: { ...named, ...headers }, ...(form !== undefined && { form }) };
      const reply = await turns.take(url.hostname, () => request(asked, means));
      const wait = isBusy(reply) ? (retryAfter(reply, clock.now()) ?? firstRetry * 4 ** tried) : undefined;
      if (wait === undefined || tried >= manners.retries || wait > manners.patience || signal.aborted) return reply;
      turns.rest(url.hostname, wait);
    }
  };

  return {
    ask: (text, asking = {}) => follow(new URL(text), manners.redirects, (url) => once(url, asking)),
    close: () => agent.destroy(),
  };
}
