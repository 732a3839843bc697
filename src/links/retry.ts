/** When a host that is busy may be asked again (RFC 9110, 10.2.3). */
import type { Reply } from "./request.ts";

const busy: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** Whether an answer says that the server, and not the page, is the matter. */
export const isBusy = (reply: Reply): reply is Extract<Reply, { ok: true }> => reply.ok && busy.has(reply.status);

/** For how many milliseconds a host asks to be left alone; undefined where it does not say. */
export function retryAfter({ headers }: Extract<Reply, { ok: true }>, now: number): number | undefined {
  const words = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(words)) return Number(words) * 1_000;
  // Only the form of HTTP itself: Date.parse would make a date of almost anything.
  const moment = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/.test(words) ? Date.parse(words) : NaN;
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}
