/** Time, handed in so that tests neither wait nor depend on the day. */

/** What the room asks of the clock. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** A signal that is aborted after so many milliseconds, unless it is cleared. */
  deadline(milliseconds: number): Deadline;
}

/** A time by which something must be done. */
export interface Deadline {
  readonly signal: AbortSignal;
  clear(): void;
}

/** The machine's clock. */
export const realClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener("abort", done);
    }),
  deadline(milliseconds) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), milliseconds);
    return { signal: controller.signal, clear: () => clearTimeout(timer) };
  },
};

/** The day of a moment, by UTC: `2026-11-26`. */
export const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
