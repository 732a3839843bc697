/** Manners: one request at a time to a host, with a pause after each, and longer where the host asks for it. */
import type { Clock } from "./clock.ts";

/** Turns at hosts. */
export interface Turns {
  /** Runs a task when the host's turn has come: after every earlier one there, and after the pause. */
  take<T>(host: string, task: () => Promise<T>): Promise<T>;
  /** Nothing is asked of the host for so many milliseconds from now. */
  rest(host: string, milliseconds: number): void;
  /** Lengthens the pause at a host to so many milliseconds. */
  slow(host: string, milliseconds: number): void;
}

interface Host {
  last: Promise<unknown>;
  /** The moment before which nothing is asked. */
  free: number;
  pause: number;
}

/** Turns with a pause of so many milliseconds. `www.` makes no other host. */
export function makeTurns(pause: number, clock: Clock, signal: AbortSignal): Turns {
  const hosts = new Map<string, Host>();
  const hostOf = (name: string): Host => {
    const key = name.replace(/^www\./, "");
    const host = hosts.get(key) ?? { last: Promise.resolve(), free: 0, pause };
    hosts.set(key, host);
    return host;
  };
  return {
    take(name, task) {
      const host = hostOf(name);
      const turn = host.last.then(async () => {
        while (!signal.aborted && clock.now() < host.free) await clock.wait(host.free - clock.now(), signal);
        try {
          return await task();
        } finally {
          host.free = Math.max(host.free, clock.now() + host.pause);
        }
      });
      host.last = turn.catch(() => undefined);
      return turn;
    },
    rest(name, milliseconds) {
      const host = hostOf(name);
      host.free = Math.max(host.free, clock.now() + milliseconds);
    },
    slow(name, milliseconds) {
      const host = hostOf(name);
      host.pause = Math.max(host.pause, milliseconds);
    },
  };
}
