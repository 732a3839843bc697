import { realDisk, type Disk } from "./effects.ts";

/** Writes a file in one step: whoever reads it meanwhile, or after a crash, finds the old text or the new one, and never a part. */
export async function replaceFile(path: string, text: string, disk: Disk = realDisk): Promise<void> {
  const draft = `${path}.new`;
  await disk.remove(draft);
  await disk.write(draft, new TextEncoder().encode(text));
  await disk.rename(draft, path);
}
