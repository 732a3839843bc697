/** One request and its answer, within bounds: no redirect is followed here, and no more is read than is needed. */
import { fetch, type Agent, type Response } from "undici";
import type { Clock } from "./clock.ts";
import type { Permits } from "./network.ts";

/** How long and how much one request may take. Times in milliseconds, sizes in bytes. */
export interface Bounds {
  readonly connectMs: number;
  /** Until the status and headers are there. */
  readonly headersMs: number;
  /** For the whole body, however steadily it drips. */
  readonly bodyMs: number;
  /** Of a body, after decompression. */
  readonly bodyBytes: number;
}

/** The bounds where nothing else is said. */
export const usualBounds: Bounds = { connectMs: 15_000, headersMs: 30_000, bodyMs: 30_000, bodyBytes: 524_288 };

/** Why no answer came. */
export type Failure =
  | "no such host"
  | "no connection"
  | "time-out"
  | "no sound certificate"
  | "no sound answer"
  | "leads into a private network"
  | "not a web address"
  | "redirects in a circle"
  | "redirects without end"
  | "the site wants a cookie"
  | "robots.txt forbids it"
  | "robots.txt could not be read"
  | "stopped";

/** What came back for one address. */
export type Reply =
  | {
      readonly ok: true;
      readonly status: number;
      /** Header names in lower case. */
      readonly headers: ReadonlyMap<string, string>;
      readonly body: Uint8Array;
      /** Whether the body was read to its end. */
      readonly whole: boolean;
    }
  | { readonly ok: false; readonly failure: Failure };

/** What is asked for. */
export interface Request {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** A form to send; then the request is a POST. */
  readonly form?: Readonly<Record<string, string>>;
}

/** What requests are made with. */
export interface Means {
  readonly agent: Agent;
  readonly permits: Permits;
  readonly bounds: Bounds;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Makes one request. Never throws for what the other side does. */
export async function request({ url, headers, form }: Request, means: Means): Promise<Reply> {
  const { agent, permits, bounds, clock, signal } = means;
  const isStopped = () => signal.aborted;
  if (isStopped()) return { ok: false, failure: "stopped" };
  if (!isWebAddress(url, permits)) return { ok: false, failure: "not a web address" };
  const patience = clock.deadline(bounds.headersMs);
  const halt = new AbortController();
  try {
    const response = await fetch(url, {
      dispatcher: agent,
      redirect: "manual",
      referrerPolicy: "no-referrer",
      credentials: "omit",
      headers,
      signal: AbortSignal.any([signal, patience.signal, halt.signal]),
      ...(form !== undefined && { method: "POST", body: new URLSearchParams(form) }),
    });
    patience.clear();
    const redirects = response.status >= 300 && response.status < 400 && response.headers.has("location");
    const read = redirects ? { body: new Uint8Array(), whole: false } : await readBody(response, means);
    return { ok: true, status: response.status, headers: new Map(response.headers), ...read };
  } catch (error) {
    return { ok: false, failure: isStopped() ? "stopped" : patience.signal.aborted ? "time-out" : failureOf(error) };
  } finally {
    patience.clear();
    // Whatever of the body was not wanted is not waited for either.
    halt.abort();
  }
}

/** Whether an address is one of the web: http or https, on their own ports, with no name or password in it. */
export function isWebAddress({ protocol, port, username, password }: URL, permits: Permits): boolean {
  return (protocol === "https:" || protocol === "http:") && (port === "" || permits.private) && username === "" && password === "";
}

/** The beginning of a body. What stops it half-way leaves what has come. */
async function readBody(response: Response, { bounds, clock, signal }: Means): Promise<{ body: Uint8Array; whole: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  if (reader === undefined) return { body: new Uint8Array(), whole: true };
  const patience = clock.deadline(bounds.bodyMs);
  const over = new Promise<undefined>((resolve) => {
    for (const end of [patience.signal, signal]) {
      if (end.aborted) resolve(undefined);
      end.addEventListener("abort", () => resolve(undefined), { once: true });
    }
  });
  try {
    while (size < bounds.bodyBytes) {
      const next = await Promise.race([reader.read(), over]);
      if (next === undefined) return { body: joined(chunks, size), whole: false };
      if (next.done) return { body: joined(chunks, size), whole: true };
      const chunk = next.value as Uint8Array;
      chunks.push(chunk);
      size += chunk.length;
    }
  } catch {
    // A broken end: a connection that was cut, or compression that is none.
  } finally {
    patience.clear();
  }
  return { body: joined(chunks, Math.min(size, bounds.bodyBytes)), whole: false };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk.subarray(0, size - at), at);
    at += Math.min(chunk.length, size - at);
  }
  return body;
}

/** The codes that a failed connection carries, each under the words that we keep. */
const failures: readonly (readonly [RegExp, Failure])[] = [
  [/^UNREST_PRIVATE_ADDRESS$/, "leads into a private network"],
  [/^(ENOTFOUND|EAI_\w+|ENODATA)$/, "no such host"],
  [/^(UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|ETIMEDOUT)$/, "time-out"],
  [/CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|^UNABLE_TO|SELF_SIGNED|^HOSTNAME_MISMATCH$/, "no sound certificate"],
  [/^(ECONN\w+|EHOSTUNREACH|ENETUNREACH|EPIPE|EADDRNOTAVAIL|EACCES|EPERM|UND_ERR_SOCKET)$/, "no connection"],
];

function failureOf(error: unknown): Failure {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    const known = failures.find(([pattern]) => pattern.test(code));
    if (known !== undefined) return known[1];
  }
  return "no sound answer";
}
