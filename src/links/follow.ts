/** Redirects, one by one: each target is asked for like any other address, so that each is judged anew. */
import type { Failure, Reply } from "./request.ts";

/** A redirect that was followed. */
export interface Hop {
  readonly from: string;
  readonly status: number;
}

/** What came back in the end, from where, and by which redirects. */
export type Answer = Reply & { readonly hops: readonly Hop[]; readonly url: URL };

/** Asks for an address and follows at most so many redirects. */
export async function follow(url: URL, most: number, ask: (url: URL) => Promise<Reply>): Promise<Answer> {
  const hops: Hop[] = [];
  const failed = (failure: Failure, at: URL): Answer => ({ ok: false, failure, hops, url: at });
  for (let at = url; ;) {
    const reply = await ask(at);
    const target = reply.ok && redirects.has(reply.status) ? reply.headers.get("location") : undefined;
    if (!reply.ok || target === undefined) return { ...reply, hops, url: at };
    hops.push({ from: at.href, status: reply.status });
    if (!URL.canParse(target, at.href)) return failed("no sound answer", at);
    const next = new URL(target, at.href);
    next.hash ||= at.hash;
    if (hops.some(({ from }) => from === next.href))
      return failed(reply.headers.has("set-cookie") ? "the site wants a cookie" : "redirects in a circle", at);
    if (hops.length > most) return failed("redirects without end", at);
    at = next;
  }
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const permanent: ReadonlySet<number> = new Set([301, 308]);

/** Whether every redirect on the way said that it is for good. */
export const movedForGood = (hops: readonly Hop[]): boolean => hops.length > 0 && hops.every(({ status }) => permanent.has(status));
