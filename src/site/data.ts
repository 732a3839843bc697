/** The archive's files as they are published: small, and named by their digests. */
import { layOutData as layOut, type DataLayout, type LaidOut, type Means, type Register } from "../archive/index.ts";
import { digestOf, type SiteFile } from "../store/publish.ts";
import type { Opening, PublishedFile } from "../viewer/index.ts";
import { shrink } from "./shrink.ts";

/** What the page is told to open, besides where the site's root is. */
export type DataOpening = Pick<Opening, "front" | "archive" | "facets" | "directory" | "searched">;

/** How data is made small and named where it is published. */
export const publishedMeans: Means = { shrink, nameOf: (bytes) => digestOf(bytes).slice(0, 32) };

/** Begins to lay out a log of so many entries. */
export const layOutData = (size: number, register: Register): DataLayout => layOut(size, register, publishedMeans);

/** What a page is told of a log that was laid out. */
export const openingOf = ({ front, archive, facets, directory, searched }: LaidOut): DataOpening => ({
  front: published(front),
  archive: published(archive),
  facets: published(facets),
  directory: published(directory),
  searched,
});

/** A file as a page names it. */
export const published = ({ path, bytes }: SiteFile): PublishedFile => ({ path, size: bytes.length, sha256: digestOf(bytes) });

/** A file in a folder of its kind, named by its digest, so that no published name ever changes its content. */
export const named = (kind: string, ending: string, bytes: Uint8Array): SiteFile => ({
  path: `data/${kind}/${publishedMeans.nameOf(bytes)}.${ending}`,
  bytes,
});
