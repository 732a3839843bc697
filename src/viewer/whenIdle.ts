/** Calls when the page has nothing else to do, or before long. Safari has no idle callbacks. */
export function whenIdle(call: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(call, { timeout: 2_000 });
  else setTimeout(call, 200);
}
