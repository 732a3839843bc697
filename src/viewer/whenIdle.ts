/** What no first view waits for begins this much later, in milliseconds. */
export const afterFirstViewMs = 1_000;

/** Calls when the page has nothing else to do, or before long. Safari has no idle callbacks. */
export function whenIdle(call: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(call, { timeout: 2_000 });
  else setTimeout(call, 200);
}
