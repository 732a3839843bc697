/** The published past, fetched by whoever asks for it and remembered for as long as the page stands. */
import { openPast, type PastLibrary } from "../../archive/index.ts";
import { fetchVerified, inflate } from "../fetch.ts";
import type { PublishedFile } from "../protocol.ts";

/** Opens the past that a page names, below the site's root. Its files are fetched once; what failed is asked for again. */
export function openPublishedPast(base: string, { path }: PublishedFile): Promise<PastLibrary> {
  const known = new Map<string, Promise<unknown>>();
  const fetchJson = (digest: string): Promise<unknown> => {
    const found = known.get(digest) ?? read(new URL(`data/history/${digest}.bin`, base), digest);
    known.set(digest, found);
    found.catch(() => known.delete(digest));
    return found;
  };
  return openPast(path.slice(path.lastIndexOf("/") + 1, path.lastIndexOf(".")), fetchJson);
}

async function read(url: URL, digest: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await inflate(await fetchVerified(url, digest))));
}
