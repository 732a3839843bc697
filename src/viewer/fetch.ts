/** Fetches a published file and gives its bytes only if they are the ones that were published. `digest` may be the first part of one. */
export async function fetchVerified(url: URL, digest: string, progress?: (loadedBytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url).catch(() => undefined);
  if (response === undefined) throw new Error(`${url.pathname} did not arrive`);
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
  const bytes = await readAll(response, progress);
  if (!(await digestOf(bytes)).startsWith(digest))
    throw new Error(`${url.pathname} is not the file that was published: its digest differs`);
  return bytes;
}

/** The SHA-256 of bytes in hexadecimal: by the browser where it lends a hand, which it does only over https and on the own machine. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  const digest = subtle === undefined ? await hashed(bytes) : new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same by a script, which comes only where it is needed. */
const hashed = async (bytes: Uint8Array): Promise<Uint8Array> => (await import("@noble/hashes/sha2.js")).sha256(bytes);

async function readAll(response: Response, progress: ((loadedBytes: number) => void) | undefined): Promise<Uint8Array<ArrayBuffer>> {
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

/** Undoes what made published bytes small: raw DEFLATE (RFC 1951). */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}
