/** The peer's page: plain vis-timeline with the same entries, as a folder of files. */
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { Compiled } from "../../src/archive/index.ts";
import type { SiteFile } from "../../src/store/publish.ts";

/** Builds the bare page for a compiled log: an item for each entry, a group for each place. */
export async function barePage({ archive }: Compiled): Promise<SiteFile[]> {
  const built = await build({
    configFile: false,
    root: fileURLToPath(new URL("bare/", import.meta.url)),
    base: "./",
    logLevel: "error",
    build: { write: false, target: "esnext" },
  });
  const { output } = Array.isArray(built) ? (built[0] ?? { output: [] }) : (built as Exclude<typeof built, { on: unknown }>);
  const encode = (text: string) => new TextEncoder().encode(text);
  const files = output.map((part): SiteFile => {
    const content = part.type === "chunk" ? part.code : part.source;
    return { path: part.fileName, bytes: typeof content === "string" ? encode(content) : content };
  });
  const places = [...new Set(archive.rows.map(({ place }) => place))];
  const items = archive.rows.map(({ id, title, place }, position) => {
    const start = archive.columns.coreStart[position] ?? 0;
    const end = archive.columns.coreEnd[position] ?? 0;
    return { id, content: title, group: place, start, ...(end - start > 86_400_000 && { end }) };
  });
  const events = JSON.stringify({ groups: places.map((place) => ({ id: place, content: place })), items });
  return [...files, { path: "events.json", bytes: encode(events) }];
}
