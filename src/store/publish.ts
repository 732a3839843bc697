/** Publishing: a site is written beside the old one and renamed into place, so that readers see all of one or all of the other. */
import { createHash } from "node:crypto";
import { realDisk, type Disk } from "./effects.ts";
import { UserError } from "./error.ts";

/** A file to publish: its path in the site, with forward slashes, and its bytes. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files of a site, all at once or one by one. */
export type SiteFiles = readonly SiteFile[] | AsyncIterable<SiteFile>;

/** The last file of a site: every other file with its size and SHA-256, sorted by path. */
export interface Manifest {
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
}

/** The manifest's name in a site. */
export const manifestName = "manifest.json";

/** The SHA-256 of bytes, in hexadecimal. */
export const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The manifest of a site, as bytes. */
export const manifestBytes = (files: readonly SiteFile[]): Uint8Array => manifestOf(files.map(listed));

const listed = ({ path, bytes }: SiteFile): Manifest["files"][number] => ({ path, size: bytes.length, sha256: digestOf(bytes) });

function manifestOf(files: readonly Manifest["files"][number][]): Uint8Array {
  const manifest: Manifest = { files: [...files].sort((a, b) => (a.path < b.path ? -1 : 1)) };
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
}

/**
 * Publishes a site at a folder's name. Each version is a folder of its own under `<folder>.versions`, named by its digest and
 * never changed; the name is a link, replaced by one rename. So at every moment, a crash included, it shows one whole version.
 * Files may come one by one; then none of them is kept in memory.
 */
export async function publish(folder: string, files: SiteFiles, disk: Disk = realDisk): Promise<void> {
  const name = folder.replace(/(?<=.)\/+$/, "");
  if (Array.isArray(files)) for (const { path } of files as readonly SiteFile[]) checkName(path);
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

async function replace(folder: string, files: SiteFiles, disk: Disk): Promise<void> {
  const versions = `${folder}.versions`;
  const known = Array.isArray(files) ? digestOf(manifestBytes(files as readonly SiteFile[])).slice(0, 16) : undefined;
  const there = known !== undefined && (await disk.exists(`${versions}/${known}/${manifestName}`));
  const version = there ? known : await writeVersion(versions, files, disk);
  await disk.remove(`${folder}.link`);
  await disk.link(`${basename(versions)}/${version}`, `${folder}.link`);
  await disk.rename(`${folder}.link`, folder);
  await clear(versions, version, disk);
}

/** Writes a version beside the others, its manifest last, and gives its name. */
async function writeVersion(versions: string, files: SiteFiles, disk: Disk): Promise<string> {
  const draft = `${versions}/next.draft`;
  await disk.remove(draft);
  const written: Manifest["files"][number][] = [];
  for await (const file of files) {
    checkName(file.path);
    await disk.write(`${draft}/${file.path}`, file.bytes);
    written.push(listed(file));
  }
  const manifest = manifestOf(written);
  const version = digestOf(manifest).slice(0, 16);
  await disk.write(`${draft}/${manifestName}`, manifest);
  await disk.remove(`${versions}/${version}`);
  await disk.rename(draft, `${versions}/${version}`);
  return version;
}

/** Removes the other versions and what crashes left. A version loses its name first, so that half of it never passes for whole. */
async function clear(versions: string, kept: string, disk: Disk): Promise<void> {
  for (const name of await disk.names(versions))
    if (/^(?:next\.draft|[0-9a-f]{16}\.old)$/.test(name)) await disk.remove(`${versions}/${name}`);
  for (const name of await disk.names(versions)) {
    if (name === kept || !/^[0-9a-f]{16}$/.test(name)) continue;
    await disk.rename(`${versions}/${name}`, `${versions}/${name}.old`);
    await disk.remove(`${versions}/${name}.old`);
  }
}

function checkName(path: string): void {
  if (!staysInside(path)) throw new Error(`a site has no file named ${path}`);
}

/** Whether a path names a file below the site's folder, plainly. */
const staysInside = (path: string) =>
  path !== manifestName && path.split("/").every((part) => /^[\w.-]+$/.test(part) && part !== "." && part !== "..");

const basename = (path: string) => path.slice(path.lastIndexOf("/") + 1);
