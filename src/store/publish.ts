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
  const name = folder.replace(/(?<=.)\/+$/, "");
  for (const { path } of files) if (!staysInside(path)) throw new Error(`a site has no file named ${path}`);
  try {
    const found = await disk.kindOf(name);
    if (found === "folder" || found === "file")
      throw new UserError(`${name} is a ${found} that no build made.`, "Name another place with --out, or move it away.");
    await replace(name, files, disk);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new UserError(
      `Publishing at ${name} failed: ${error.message}.`,
      "What stands there is one whole version, the old or the new. Mend the cause and build again.",
      { cause: error },
    );
  }
}

async function replace(folder: string, files: readonly SiteFile[], disk: Disk): Promise<void> {
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
  await clear(versions, version, disk);
}

/** Removes the other versions and what crashes left. A version loses its name first, so that half of it never passes for whole. */
async function clear(versions: string, kept: string, disk: Disk): Promise<void> {
  for (const name of await disk.names(versions)) if (/^[0-9a-f]{16}\.(draft|old)$/.test(name)) await disk.remove(`${versions}/${name}`);
  for (const name of await disk.names(versions)) {
    if (name === kept || !/^[0-9a-f]{16}$/.test(name)) continue;
    await disk.rename(`${versions}/${name}`, `${versions}/${name}.old`);
    await disk.remove(`${versions}/${name}.old`);
  }
}

/** Whether a path names a file below the site's folder, plainly. */
const staysInside = (path: string) =>
  path !== manifestName && path.split("/").every((part) => /^[\w.-]+$/.test(part) && part !== "." && part !== "..");

const basename = (path: string) => path.slice(path.lastIndexOf("/") + 1);
