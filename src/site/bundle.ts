/** The reading room's script and style, built by vite in memory. */
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
}

/** Builds the viewer. The same sources give the same bytes. */
export async function bundleViewer(): Promise<Bundle> {
  const viewer = fileURLToPath(new URL("../viewer/", import.meta.url));
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
        rolldownOptions: { input: { main: `${viewer}main.tsx`, page: `${viewer}page.css` } },
      },
    }),
  );
  const { output } = Array.isArray(built) ? (built[0] ?? { output: [] }) : (built as Rolldown.RolldownOutput);
  const encoder = new TextEncoder();
  const files = output
    .map((part) => {
      const content = part.type === "chunk" ? part.code : part.source;
      return { path: part.fileName, bytes: typeof content === "string" ? encoder.encode(content) : content };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const entry = output.find((part) => part.type === "chunk" && part.isEntry && part.name === "main");
  const style = (name: string) =>
    files.filter(({ path }) => path.startsWith(`assets/${name}-`) && path.endsWith(".css")).map(({ path }) => path);
  return { files, script: entry?.fileName ?? "", styles: style("main"), pageStyle: style("page")[0] ?? "" };
}

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
