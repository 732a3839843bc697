/** Names of sources that never change: what a paper's bibliography calls them must still be theirs after the log is read again. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { linkKey, type SafeUrl } from "../log/link.ts";

/**
 * The key of a source: its host and the first ten digits of the SHA-256 of its normalised address. It is lower-case ASCII letters, digits
 * and hyphens, which BibTeX, RIS and CSL all take; it does not depend on title, author or date, which a review may mend.
 */
export function sourceKey(url: SafeUrl): string {
  const host = new URL(url).hostname.replace(/^www\./, "").replace(/[^a-z0-9]+/g, "-");
  return `${host}-${bytesToHex(sha256(new TextEncoder().encode(linkKey(url)))).slice(0, 10)}`;
}
