/** A folder of things that can be made again: each under a key that names its content, so that what is found is right. */
import { realDisk, type Disk } from "./effects.ts";

/** Keeps bytes by key. It may forget any of them. */
export interface Cache {
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array): Promise<void>;
}

/** Keeps nothing. */
export const noCache: Cache = { read: () => Promise.resolve(undefined), write: () => Promise.resolve() };

/** A cache in a folder. What is there was written whole, since a file gets its name only when all of it stands. */
export function folderCache(folder: string, disk: Disk = realDisk): Cache {
  return {
    read: async (key) => ((await disk.exists(`${folder}/${key}`)) ? disk.read(`${folder}/${key}`) : undefined),
    async write(key, bytes) {
      await disk.remove(`${folder}/${key}.new`);
      await disk.write(`${folder}/${key}.new`, bytes);
      await disk.rename(`${folder}/${key}.new`, `${folder}/${key}`);
    },
  };
}
