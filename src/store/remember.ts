/** What a build remembers for the next one. A file that cannot be read is as good as none: all of it can be made again. */
import { z } from "zod";
import { realDisk, type Disk } from "./effects.ts";

/** Texts by a digest of what they were made from. */
export type Texts = ReadonlyMap<string, readonly string[]>;

const remembered = z.record(z.string(), z.array(z.string()));

/** Reads the styled references of earlier builds; none where there is no such file. */
export async function readRemembered(path: string, disk: Disk = realDisk): Promise<Texts> {
  if (!(await disk.exists(path))) return new Map();
  try {
    return new Map(Object.entries(remembered.parse(JSON.parse(new TextDecoder().decode(await disk.read(path))))));
  } catch {
    return new Map();
  }
}

/** Writes them, in one step, so that a build that is stopped leaves the old file or the new one. */
export async function writeRemembered(path: string, texts: Texts, disk: Disk = realDisk): Promise<void> {
  const draft = `${path}.${process.pid}`;
  const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  await disk.write(draft, new TextEncoder().encode(JSON.stringify(Object.fromEntries(sorted))));
  await disk.rename(draft, path);
}
