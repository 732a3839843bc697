/** The scripts and styles of the site's pages, built by vite in memory. */
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import type { SiteFile } from "../store/publish.ts";

/** The built viewer: its files, and which of them the pages name. */
export interface Bundle {
  readonly files: readonly SiteFile[];
  /** The reading room's script and its styles. */
  readonly script: string;
  readonly styles: readonly string[];
  /** The style of the pages that need no script. */
  readonly pageStyle: string;
  /** The script of the list of sources, and its styles beside the pages' own. */
  readonly sources: { readonly script: string; readonly styles: readonly string[] };
}

/** Builds the viewer. The same sources give the same bytes. */
export async function bundleViewer(): Promise<Bundle> {
  const viewer = fileURLToPath(new URL("../viewer/", import.meta.url));
  const room = await bundleOf(viewer, { main: `${viewer}main.tsx` });
  const page = await bundleOf(viewer, { page: `${viewer}page.css` });
  // By itself: two entries of one bundle would share a third script, and the room's own would wait for one more file.
  const sources = await bundleOf(viewer, { sources: `${viewer}sources/main.tsx` });
  const files = new Map([...room, ...page, ...sources].map((part) => [part.fileName, fileOf(part)]));
  return {
    files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    script: scriptOf(room, "main"),
    styles: stylesOf(room, "main"),
    pageStyle: stylesOf(page, "page")[0] ?? "",
    sources: { script: scriptOf(sources, "sources"), styles: stylesOf(sources, "sources") },
  };
}

type Output = Rolldown.RolldownOutput["output"];

async function bundleOf(viewer: string, input: Readonly<Record<string, string>>): Promise<Output[number][]> {
  const built = await forReaders(() =>
    build({
      configFile: false,
      root: viewer,
      base: "./",
      logLevel: "error",
      worker: { format: "es" },
      build: {
        write: false,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // What a page takes at once is one file: a request more costs a first view more than a kilobyte.
        rolldownOptions: { input: { ...input }, output: { codeSplitting: { groups: [{ name: "main", tags: ["$initial"] }] } } },
      },
    }),
  );
  return Array.isArray(built) ? (built[0]?.output ?? []) : (built as Rolldown.RolldownOutput).output;
}

function fileOf(part: Output[number]): SiteFile {
  const content = part.type === "chunk" ? part.code : part.source;
  return { path: part.fileName, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
}

const scriptOf = (parts: readonly Output[number][], name: string) =>
  parts.find((part) => part.type === "chunk" && part.isEntry && part.name === name)?.fileName ?? "";

const stylesOf = (parts: readonly Output[number][], name: string) =>
  parts.flatMap(({ fileName }) => (fileName.startsWith(`assets/${name}-`) && fileName.endsWith(".css") ? fileName : [])).sort();

/** Vite builds for developers, with other and larger bytes, wherever NODE_ENV happens to say so. */
async function forReaders<T>(run: () => Promise<T>): Promise<T> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}
