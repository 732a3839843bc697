/** Style files of the Citation Style Language project, which npm packages carry. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { realDisk, type Disk } from "./effects.ts";

const require = createRequire(import.meta.url);
const styleModule = z.object({ default: z.string() });
const styleInfo = z.object({ content: z.string() });

/** Style files as CSL's XML. */
export type Styles = Readonly<Record<"chicago-note" | "chicago-author-date" | "mla", string>>;

/** Reads the styles that the processor does not bring: Chicago's notes from one package, author-date and MLA from another. */
export async function readStyles(disk: Disk = realDisk): Promise<Styles> {
  const notes = await disk.read(require.resolve("@citation/csl-style-chicago-fullnote-bibliography/info.json"));
  return {
    "chicago-note": styleInfo.parse(JSON.parse(new TextDecoder().decode(notes))).content,
    "chicago-author-date": await besideRehype("chicago"),
    mla: await besideRehype("mla"),
  };
}

/** The package names only its own entrance, beside which its styles lie. */
async function besideRehype(name: string): Promise<string> {
  const file = new URL(`styles/${name}.js`, pathToFileURL(require.resolve("rehype-citation")));
  return styleModule.parse(await import(/* @vite-ignore */ file.href)).default;
}
