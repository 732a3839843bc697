import { canonicalJson, jsonSchemaOf, readJson } from "../log/index.ts";
import { readFolder } from "../store/read.ts";
import { replaceFile } from "../store/replace.ts";
import type { Terminal } from "./terminal.ts";

/** `unrest format`: rewrites each entry in canonical form; leaves alone what is no JSON, for `check` to tell of. */
export async function format(events: string, terminal: Terminal): Promise<number> {
  let changed = 0;
  for (const { path, bytes } of await readFolder(events)) {
    if (!path.endsWith(".json") || path === "event.schema.json") continue;
    const text = decode(bytes);
    const json = text === undefined ? [] : readJson(text);
    if (Array.isArray(json)) {
      terminal.err(`${events}/${path}: left as it is, for it is no sound JSON; \`unrest check\` says where.\n`);
      continue;
    }
    const canonical = canonicalJson(jsonSchemaOf(path), json.value);
    if (canonical === text) continue;
    await replaceFile(`${events}/${path}`, canonical);
    terminal.out(`${events}/${path}\n`);
    changed += 1;
  }
  terminal.err(`${changed} ${changed === 1 ? "file" : "files"} rewritten.\n`);
  return 0;
}

/** The text, or nothing where the bytes are not plain UTF-8: what cannot be read whole is not rewritten. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
