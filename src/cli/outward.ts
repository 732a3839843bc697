/** What the commands that connect outward share: their options, their effects, and how they are stopped. */
import { makeClient, realClock, realNetwork, usualBounds, usualManners, type Client, type Clock, type Network } from "../links/index.ts";
import { UserError } from "../store/error.ts";
import type { Terminal } from "./terminal.ts";

/** The options of every command that connects outward. */
export interface OutwardOptions {
  readonly network?: boolean;
  readonly contact?: string;
  readonly allowPrivate?: boolean;
  /** Seconds between two requests to a host. */
  readonly pause: number;
}

/** What such a command works with besides the disk. */
export interface Outward {
  readonly network: Network;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** A client as the options want it. Asking a private network is said aloud. */
export function clientFor({ contact, allowPrivate = false, pause }: OutwardOptions, outward: Outward, terminal: Terminal): Client {
  if (contact !== undefined && !/^[\x21-\x7e]{3,200}$/.test(contact))
    throw new UserError(
      `“${contact}” cannot be sent as a contact.`,
      "Give an address of mail or of a page, without spaces: mailto:desk@example.org.",
    );
  if (allowPrivate)
    terminal.err("WARNING: private addresses and any port may be asked (--allow-private). Never do so with a log of strangers'.\n");
  const manners = { ...usualManners, pause: pause * 1_000, contact };
  return makeClient({ ...outward, permits: { private: allowPrivate }, bounds: usualBounds, manners });
}

/** Runs a task with the real network and clock; Ctrl-C stops it softly, a second one at once. */
export async function withOutward<T>(terminal: Terminal, task: (outward: Outward) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const onInterrupt = () => {
    terminal.err("\nStopping: what was found is being saved. The same command goes on from there.\n");
    stop.abort();
  };
  process.once("SIGINT", onInterrupt);
  process.once("SIGTERM", onInterrupt);
  try {
    return await task({ network: realNetwork, clock: realClock, signal: stop.signal });
  } finally {
    process.off("SIGINT", onInterrupt);
    process.off("SIGTERM", onInterrupt);
  }
}
