/** A file of lines, read from its beginning, or a line at a time where it is known to stand. The file is never held whole. */
import { open } from "node:fs/promises";
import { UserError } from "./error.ts";

/** A line with its place in the file, in bytes, without its line break. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly bytes: Uint8Array;
}

/** An open file of lines. */
export interface LineFile {
  readonly size: number;
  lines(): AsyncGenerator<Line>;
  /** Bytes where a line is known to stand. Neighbours read one after another cost one reading of the disk. */
  read(start: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

const windowBytes = 4_194_304;
const newline = 10;

/** Opens a file of lines. */
export async function openLines(path: string): Promise<LineFile> {
  const file = await open(path, "r").catch((error: unknown) => {
    throw new UserError(`${path} cannot be opened.`, "Name a log's folder, or a file of JSON Lines, with --events.", { cause: error });
  });
  const { size } = await file.stat();
  let window: { readonly start: number; readonly bytes: Uint8Array } = { start: 0, bytes: new Uint8Array() };

  const fill = async (start: number, length: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(Math.min(Math.max(length, windowBytes), size - start));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) throw new UserError(`${path} grew shorter while it was read.`, "Build again when nothing writes to it.");
      filled += bytesRead;
    }
    window = { start, bytes };
    return bytes;
  };

  return {
    size,
    async *lines() {
      let number = 1;
      let start = 0;
      let rest = new Uint8Array();
      for (let at = 0; at < size;) {
        const chunk = new Uint8Array(Math.min(windowBytes, size - at));
        const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
        if (bytesRead === 0) break;
        at += bytesRead;
        const bytes = joined(rest, chunk.subarray(0, bytesRead));
        let from = 0;
        for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
          yield { number, start, bytes: bytes.subarray(from, end) };
          number += 1;
          start += end + 1 - from;
          from = end + 1;
        }
        rest = bytes.slice(from);
      }
      if (rest.length > 0) yield { number, start, bytes: rest };
    },
    async read(start, length) {
      const inside = start >= window.start && start + length <= window.start + window.bytes.length;
      const bytes = inside ? window.bytes : await fill(start, length);
      const offset = start - window.start;
      return bytes.subarray(offset, offset + length);
    },
    close: () => file.close(),
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
