import { createHash } from "node:crypto";
import { readLog } from "../log/index.ts";
import { readFolder } from "../store/read.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Draws ids for a review, without favour and repeatably: ids in the order of SHA-256(seed, newline, id), the first `count`
 * of them. Adding an entry to the log moves no other entry in that order.
 */
export function drawIds(ids: readonly string[], seed: string, count: number): string[] {
  const lot = (id: string) => createHash("sha256").update(`${seed}\n${id}`).digest("hex");
  return ids
    .map((id) => ({ id, lot: lot(id) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}

/** `unrest draw`: prints the drawn entries, one a line. */
export async function draw(events: string, seed: string, count: number, terminal: Terminal): Promise<number> {
  const { entries } = readLog(await readFolder(events));
  const ids = entries.map(({ event }) => event.id);
  terminal.out(
    drawIds(ids, seed, count)
      .map((id) => `${id}\n`)
      .join(""),
  );
  return 0;
}
