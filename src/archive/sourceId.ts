/** Where a source and a publisher have their pages: names for folders, the same whoever makes them. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { linkKey, slugOf, type Event, type SafeUrl } from "../log/index.ts";

/** The first ten hexadecimal digits of the SHA-256 of the page's normalised address: a source, whoever cites it and however it is spelled. */
export const sourceIdOf = (url: SafeUrl): string => digest(linkKey(url));

/**
 * A publisher's folder: its slug, under which the register lets it stand once. A name that gives no short slug of ASCII letters and
 * digits gets digits of its digest instead, since not every host and disk takes other letters in a path.
 */
export function publisherIdOf(name: string): string {
  const slug = slugOf(name);
  return /^[a-z0-9-]{1,80}$/.test(slug) ? slug : `name-${digest(slug === "" ? name : slug)}`;
}

/** Where the pages of a citation's source and publisher are. */
export interface SourcePages {
  readonly source: string;
  readonly publisher: string;
}

/** The pages of each citation of an entry, by the citation's id. */
export const sourcePagesOf = ({ citations }: Event): Record<string, SourcePages> =>
  Object.fromEntries(citations.map(({ id, url, publisher }) => [id, { source: sourceIdOf(url), publisher: publisherIdOf(publisher) }]));

const digest = (text: string) => bytesToHex(sha256(new TextEncoder().encode(text))).slice(0, 10);
