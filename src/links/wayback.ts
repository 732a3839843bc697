/**
 * Archived copies, from a service with the Wayback Machine's interfaces: its availability interface
 * (https://archive.org/help/wayback_api.php) finds the capture nearest to a day, and Save Page Now makes a new one.
 */
import { z } from "zod";
import { linkKey, readLink, type SafeUrl } from "../log/index.ts";
import type { Client } from "./client.ts";
import type { Answer } from "./follow.ts";

/** A capture of a page. */
export interface Capture {
  readonly url: SafeUrl;
  /** The day of it, YYYY-MM-DD. */
  readonly captured: string;
}

/** What a service gave: a capture, or why there is none. */
export type CaptureResult = { readonly ok: true; readonly capture: Capture } | { readonly ok: false; readonly reason: string };

/** Where a service is. */
export interface ServicePlace {
  /** What has `/wayback/available`. */
  readonly lookUp: string;
  /** What has `/save` and `/web`. */
  readonly save: string;
  /** `access:secret`, for saving; the public service saves for nobody else. */
  readonly key?: string | undefined;
}

/** The Internet Archive's Wayback Machine. */
export const publicService: ServicePlace = { lookUp: "https://archive.org", save: "https://web.archive.org" };

const available = z.object({
  archived_snapshots: z.object({
    closest: z.object({ available: z.boolean(), url: z.string(), timestamp: z.string(), status: z.string() }).optional(),
  }),
});
const job = z.object({ job_id: z.string().regex(/^[\w-]{1,100}$/) });
const jobState = z.object({ status: z.string(), timestamp: z.string().optional(), original_url: z.string().optional() });

/** The capture nearest to a day (YYYY-MM-DD). */
export async function nearestCapture(client: Client, place: ServicePlace, url: SafeUrl, day: string): Promise<CaptureResult> {
  const question = new URL("/wayback/available", place.lookUp);
  question.searchParams.set("url", url);
  question.searchParams.set("timestamp", day.replaceAll("-", ""));
  const answer = await client.ask(question.href, { isInterface: true, headers: asksJson });
  const read = jsonIn(answer, available);
  if (!read.ok) return read;
  const { closest } = read.value.archived_snapshots;
  if (closest?.available !== true) return none("no copy is known");
  if (closest.status !== "200") return none(`the nearest copy is of an answer ${closest.status}`);
  return captureAt(closest.url, url);
}

/** How often the state of a capture in the making is asked for. */
const mostQuestions = 24;

/** A new capture of a page as it is now. */
export async function saveCapture(client: Client, place: ServicePlace, url: SafeUrl): Promise<CaptureResult> {
  const headers = { ...asksJson, ...(place.key !== undefined && { authorization: `LOW ${place.key}` }) };
  const asking = { isInterface: true, headers };
  const begun = jsonIn(await client.ask(new URL("/save", place.save).href, { ...asking, form: { url, skip_first_archive: "1" } }), job);
  if (!begun.ok) return begun;
  for (let asked = 0; asked < mostQuestions; asked += 1) {
    const state = jsonIn(await client.ask(new URL(`/save/status/${begun.value.job_id}`, place.save).href, asking), jobState);
    if (!state.ok) return state;
    const { status, timestamp = "", original_url: original = "" } = state.value;
    if (status === "success") return captureAt(new URL(`/web/${timestamp}/${original}`, place.save).href, url);
    if (status !== "pending") return none("the service could not save it");
  }
  return none("the service took too long to save it");
}

const asksJson = { accept: "application/json" };

/** Reads a capture from its address, which must be one that a reader may follow, and be of that very page. */
export function captureAt(address: string, url: SafeUrl): CaptureResult {
  const link = readLink(address.replace(/^http:/, "https:"));
  if (!link.ok) return none(`the copy's address ${link.reason}`);
  const [, timestamp = "", original = ""] = /\/web\/(\d{14})[a-z_]*\/(.+)$/.exec(link.url) ?? [];
  const day = timestamp.replace(/^(\d{4})(\d{2})(\d{2}).*$/, "$1-$2-$3");
  if (timestamp === "" || Number.isNaN(Date.parse(day))) return none("the copy's address does not say of when it is");
  const copied = readLink(original.replace(/^(https?:\/\/[^/]+?):(?:80|443)(?=\/|$)/, "$1"));
  if (!copied.ok || linkKey(copied.url) !== linkKey(url)) return none("the copy is of another page");
  return { ok: true, capture: { url: link.url, captured: day } };
}

const none = (reason: string) => ({ ok: false, reason }) as const;

function jsonIn<T>(
  answer: Answer,
  schema: z.ZodType<T>,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string } {
  if (!answer.ok) return none(`the service: ${answer.failure}`);
  if (answer.status !== 200) return none(`the service answers ${answer.status}`);
  try {
    const read = schema.safeParse(JSON.parse(new TextDecoder().decode(answer.body)));
    return read.success ? { ok: true, value: read.data } : none("the service's answer has another shape than documented");
  } catch {
    return none("the service's answer is no JSON");
  }
}
