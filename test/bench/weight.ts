/** What files weigh on their way to a reader. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Weight } from "./figures.ts";

/** What files of a site weigh together, by what they are. */
export async function weightOf(folder: string, files: readonly string[]): Promise<Weight> {
  const sum = { script: 0, data: 0, type: 0, rest: 0 };
  for (const file of files) sum[kindOf(file)] += await sentBytes(folder, file);
  return { ...sum, requests: files.length };
}

function kindOf(file: string): "script" | "data" | "type" | "rest" {
  if (/\.m?js$/.test(file)) return "script";
  if (/\.(woff2?|ttf)$/.test(file)) return "type";
  return /\.(html|css|svg|png)$/.test(file) ? "rest" : "data";
}

const known = new Map<string, number>();

/** What a host sends for a file: gzip at its best level, unless that is no gain. */
async function sentBytes(folder: string, file: string): Promise<number> {
  const path = join(folder, decodeURIComponent(file));
  const before = known.get(path);
  if (before !== undefined) return before;
  const bytes = await readFile(path);
  const sent = Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length);
  known.set(path, sent);
  return sent;
}
