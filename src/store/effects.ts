/** What the store asks of the disk, handed in so that tests can record, fail or kill each step. */
import { lstat, mkdir, open, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";

/** The disk, as this room sees it. Paths are absolute or relative to the working folder. */
export interface Disk {
  /** Every file below a folder, as paths from it with forward slashes, sorted; undefined where there is no folder. */
  list(folder: string): Promise<string[] | undefined>;
  read(path: string): Promise<Uint8Array>;
  /** Writes a new file, makes its folders, and returns once its bytes are on the disk. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** What stands here, without following a link; undefined where nothing does. */
  kindOf(path: string): Promise<"folder" | "file" | "link" | undefined>;
  /** The names in a folder, sorted. */
  names(folder: string): Promise<string[]>;
  /** Makes a link at `path` to the folder `target`, which is relative to the link's own folder. */
  link(target: string, path: string): Promise<void>;
  /** Moves in one step, replacing a file or link that stood there, and returns once the move is on the disk. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or folder, and is content where there is none. */
  remove(path: string): Promise<void>;
}

/** The real disk. */
export const realDisk: Disk = {
  async list(folder) {
    const found = await orMissing(readdir(folder, { recursive: true, withFileTypes: true }));
    return found
      ?.filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
      .sort();
  },
  read: (path) => readFile(path),
  async write(path, bytes) {
    const made = await mkdir(dirname(path), { recursive: true });
    const file = await open(path, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(dirname(path));
    if (made !== undefined) await syncUp(dirname(path), dirname(made));
  },
  exists: async (path) => (await orMissing(stat(path))) !== undefined,
  async kindOf(path) {
    const found = await orMissing(lstat(path));
    return found === undefined ? undefined : found.isSymbolicLink() ? "link" : found.isDirectory() ? "folder" : "file";
  },
  names: async (folder) => (await readdir(folder)).sort(),
  link: (target, path) => symlink(target, path, "junction"),
  async rename(from, to) {
    await rename(from, to);
    await syncFolder(dirname(to));
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
};

/** Brings a folder's names to the disk: a file's own sync need not do that. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Brings the names of every folder above one to the disk, up to and with `top`. */
async function syncUp(path: string, top: string): Promise<void> {
  let folder = resolve(path);
  while (folder !== resolve(top) && folder !== dirname(folder)) {
    folder = dirname(folder);
    await syncFolder(folder);
  }
}

/** What a call gives, or undefined where the path leads to nothing. */
async function orMissing<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return undefined;
    throw error;
  }
}
