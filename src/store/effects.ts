/** What the store asks of the disk, handed in so that tests can record, fail or kill each step. */
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** The disk, as this room sees it. Paths are absolute or relative to the working folder. */
export interface Disk {
  /** Every file below a folder, as paths from it with forward slashes, sorted; undefined where there is no folder. */
  list(folder: string): Promise<string[] | undefined>;
  read(path: string): Promise<Uint8Array>;
  /** Writes a new file, makes its folders, and returns once its bytes are on the disk. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  exists(path: string): Promise<boolean>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or folder, and is content where there is none. */
  remove(path: string): Promise<void>;
}

/** The real disk. */
export const realDisk: Disk = {
  async list(folder) {
    try {
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      return found
        .filter((entry) => !entry.isDirectory())
        .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.replace(/[\\/]+$/, "").length + 1).replaceAll("\\", "/"))
        .sort();
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  read: (path) => readFile(path),
  async write(path, bytes) {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async exists(path) {
    try {
      await stat(path);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { recursive: true, force: true }),
};

const isMissing = (error: unknown) => error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
