import { eventJsonSchema } from "../log/index.ts";
import { realDisk } from "../store/effects.ts";
import type { Terminal } from "./terminal.ts";

/** `unrest schema`: writes `event.schema.json` into the log's folder. */
export async function schema(events: string, terminal: Terminal): Promise<number> {
  const path = `${events}/event.schema.json`;
  await realDisk.remove(path);
  await realDisk.write(path, new TextEncoder().encode(`${JSON.stringify(eventJsonSchema, null, 2)}\n`));
  terminal.out(`${path}\n`);
  return 0;
}
