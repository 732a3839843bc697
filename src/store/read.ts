import { registerFiles, type LogFile } from "../log/index.ts";
import { realDisk, type Disk } from "./effects.ts";
import { UserError } from "./error.ts";

/** Reads every file of a log's folder, in a fixed order. */
export async function readFolder(folder: string, disk: Disk = realDisk): Promise<LogFile[]> {
  const paths = await disk.list(folder);
  if (paths === undefined)
    throw new UserError(`There is no folder ${folder}.`, "Name the log's folder with --events, or make one with `unrest new`.");
  return Promise.all(paths.map(async (path) => ({ path, bytes: await disk.read(`${folder}/${path}`) })));
}

/** Reads the registers alone that a folder holds, whatever else is in it. */
export async function readRegisterFiles(folder: string, disk: Disk = realDisk): Promise<LogFile[]> {
  const files = Object.values(registerFiles).map(async (path) =>
    (await disk.exists(`${folder}/${path}`)) ? [{ path, bytes: await disk.read(`${folder}/${path}`) }] : [],
  );
  return (await Promise.all(files)).flat();
}
