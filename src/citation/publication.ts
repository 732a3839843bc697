/** A published log, as machines are told of it: whose it is, where it stands, which state it is in. */
import type { Edition } from "../archive/index.ts";
import type { About } from "../log/index.ts";

/** What is known of a published log besides its entries. */
export interface Publication {
  /** The log's name, its own or the reading room's. */
  readonly name: string;
  /** Absolute address of the site, https with `/` at the end; undefined where nobody said where it is published. */
  readonly address?: string | undefined;
  readonly about: About;
  /** The day of the log's last revision; the version too, where the whole log was at hand. */
  readonly edition: Pick<Edition, "date" | "size"> & Partial<Pick<Edition, "version">>;
}

/**
 * Where the site's root is, from a page `depth` folders below it: the address where it is known, else the way up, which a
 * reader resolves against the page's own address.
 */
export const rootFrom = ({ address }: Pick<Publication, "address">, depth: number): string =>
  address ?? (depth === 0 ? "./" : "../".repeat(depth));

/** The page of an entry, from the root given. */
export const entryPath = (id: string): string => `entries/${id}/`;

/** The address of a licence: its own, or its page at SPDX, whose identifiers `licence` may hold. */
export function licenceAddress({ licence }: Pick<About, "licence">): string | undefined {
  if (licence === undefined || licence.includes(":")) return licence;
  return `https://spdx.org/licenses/${licence}.html`;
}
