/** Publishing: a site is written beside the old one and renamed into place, so that readers see all of one or all of the other. */
import { bytesToHex } from "@noble/hashes/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { realDisk, type Disk } from "./effects.ts";
import { UserError } from "./error.ts";

/** A file to publish: its path in the site, with forward slashes, and its bytes. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The last file of a site: every other file with its size and SHA-256, sorted by path. */
export interface Manifest {
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
}

/** The manifest's name in a site. */
export const manifestName = "manifest.json";

/** The SHA-256 of bytes, in hexadecimal. */
export const digestOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** The manifest of a site, as bytes. */
export function manifestBytes(files: readonly SiteFile[]): Uint8Array {
  const manifest: Manifest = {
    files: [...files]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, bytes }) => ({ path, size: bytes.length, sha256: digestOf(bytes) })),
  };
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
}

/**
 * Publishes a site at a folder's name. Each version is a folder of its own under `<folder>.versions`, named by its digest and
 * never changed; the name is a link, replaced by one rename. So at every moment, a crash included, it shows one whole version.
 */
export async function publish(folder: string, files: readonly SiteFile[], disk: Disk = realDisk): Promise<void> {
  if (await disk.isFolder(folder))
    throw new UserError(`${folder} is a folder that no build made.`, "Name another place with --out, or move that folder away.");
  const manifest = manifestBytes(files);
  const version = digestOf(manifest).slice(0, 16);
  const versions = `${folder}.versions`;
  const target = `${versions}/${version}`;
  if (!(await disk.exists(`${target}/${manifestName}`))) {
    const draft = `${target}.draft`;
    await disk.remove(draft);
    for (const { path, bytes } of files) await disk.write(`${draft}/${path}`, bytes);
    await disk.write(`${draft}/${manifestName}`, manifest);
    await disk.remove(target);
    await disk.rename(draft, target);
  }
  await disk.remove(`${folder}.link`);
  await disk.link(`${basename(versions)}/${version}`, `${folder}.link`);
  await disk.rename(`${folder}.link`, folder);
  for (const name of await disk.names(versions)) if (name !== version) await disk.remove(`${versions}/${name}`);
}

const basename = (path: string) => path.slice(path.lastIndexOf("/") + 1);
