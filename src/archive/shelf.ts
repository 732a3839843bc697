/** Rows and entries as a reader fetches them: rows in shelves of neighbours in time, entries in boxes of a few. */
import type { Row } from "./archive.ts";

/** How many rows a shelf holds; the last may hold fewer. */
export const shelfSize = 256;

/** The shelf of a position. */
export const shelfOf = (position: number): number => Math.floor(position / shelfSize);

/** A published file by its digest: the first 32 hexadecimal digits of its SHA-256, which are also its name. */
export type Digest = string;

/** Rows of neighbouring positions, and the boxes that their entries lie in: each from a position on, up to the next. */
export interface Shelf {
  readonly rows: readonly Row[];
  readonly boxes: readonly { readonly from: number; readonly digest: Digest }[];
}

/** Rows of the events that the first pictures name, so that a reader of a large log need not fetch a shelf for each. */
export interface Foremost {
  readonly positions: readonly number[];
  readonly rows: readonly Row[];
}

/** A part of the text index, by its first word. */
export interface TextPart {
  readonly first: string;
  readonly digest: Digest;
}

/** Where everything lies that is not fetched at once. */
export interface Directory {
  readonly shelves: readonly Digest[];
  readonly ids: readonly Digest[];
  /** The parts in the order of their words. */
  readonly text: readonly TextPart[];
  /** United beginnings of words that lie in many parts, “ma*”, each by itself. */
  readonly beginnings: readonly TextPart[];
  readonly foremost?: Digest;
}

/** The box on a shelf that a position's entry lies in, with its place in the box. */
export function boxOf({ boxes }: Shelf, position: number): { readonly digest: Digest; readonly place: number } | undefined {
  const box = boxes.findLast(({ from }) => from <= position);
  return box === undefined ? undefined : { digest: box.digest, place: position - box.from };
}
