/** The page to compare with: vis-timeline as it comes, with the titles, dates and places of the same log. */
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import type { Archive } from "../../src/archive/index.ts";
import type { SiteFile } from "../../src/store/publish.ts";

const dayMs = 86_400_000;

/** The bare page's files. */
export async function bareSite(archive: Archive): Promise<SiteFile[]> {
  const built = (await build({
    configFile: false,
    root: fileURLToPath(new URL("bare/", import.meta.url)),
    base: "./",
    logLevel: "error",
    build: { write: false, modulePreload: { polyfill: false }, target: "esnext" },
  })) as Rolldown.RolldownOutput;
  const encoder = new TextEncoder();
  const files = built.output.map((part): SiteFile => {
    const content = part.type === "chunk" ? part.code : part.source;
    return { path: part.fileName, bytes: typeof content === "string" ? encoder.encode(content) : content };
  });
  return [...files, { path: "data.json", bytes: encoder.encode(JSON.stringify(dataOf(archive))) }];
}

/** Items and groups as vis-timeline takes them: a range for what lasts a day or more, else a point. */
function dataOf({ rows, columns, lanes, facets }: Archive) {
  const items = rows.map(({ title }, position) => {
    const [start = 0, end = 0] = [columns.anchor[position], columns.coreEnd[position]];
    const group = lanes.place[position] ?? 0;
    return end - start >= dayMs ? { id: position, content: title, start, end, group } : { id: position, content: title, start, group };
  });
  return { items, groups: facets.place.values.map(({ label }, id) => ({ id, content: label })) };
}
