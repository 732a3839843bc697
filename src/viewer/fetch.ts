import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** Fetches a published file and gives its bytes only if they are the ones that were published. */
export async function fetchVerified(url: URL, digest: string, progress?: (loadedBytes: number) => void): Promise<Uint8Array> {
  const response = await fetch(url).catch(() => undefined);
  if (response === undefined) throw new Error(`${url.pathname} did not arrive`);
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
  const bytes = await readAll(response, progress);
  if (bytesToHex(sha256(bytes)) !== digest) throw new Error(`${url.pathname} is not the file that was published: its digest differs`);
  return bytes;
}

async function readAll(response: Response, progress: ((loadedBytes: number) => void) | undefined): Promise<Uint8Array> {
  if (progress === undefined || response.body === null) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    loaded += next.value.length;
    progress(loaded);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
