import { eventJsonSchema, withCodebook } from "../log/index.ts";
import { realDisk } from "../store/effects.ts";
import { replaceFile } from "../store/replace.ts";
import type { Terminal } from "./terminal.ts";

/** `unrest schema`: writes `event.schema.json`, and the codebook between its marks in the log's README. */
export async function schema(events: string, terminal: Terminal): Promise<number> {
  await replace(`${events}/event.schema.json`, `${JSON.stringify(eventJsonSchema, null, 2)}\n`, terminal);
  const readme = `${events}/README.md`;
  if (await realDisk.exists(readme)) await replace(readme, withCodebook(new TextDecoder().decode(await realDisk.read(readme))), terminal);
  return 0;
}

async function replace(path: string, text: string, terminal: Terminal): Promise<void> {
  await replaceFile(path, text);
  terminal.out(`${path}\n`);
}
