/** Draws cards with the typeface of the reading room and resvg, compiled to WebAssembly so that every machine gives the same bytes. */
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Cache } from "../../store/cache.ts";
import { realDisk } from "../../store/effects.ts";
import { digestOf } from "../../store/publish.ts";
import { cardSvg } from "./card.ts";
import { letteringOf, type Lettering } from "./lettering.ts";
import type { Drawer } from "./pictures.ts";
import { indexedPng } from "./png.ts";

/** Part of the cache's key: raised when the same SVG would become other bytes. */
const edition = "1";

/** The parts into which Fontsource divides Source Serif 4, the commonest first. */
const parts = ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"];

const fileOf = (specifier: string) => realDisk.read(fileURLToPath(import.meta.resolve(specifier)));
const fontsOf = (weight: 400 | 600) =>
  Promise.all(parts.map((part) => fileOf(`@fontsource/source-serif-4/files/source-serif-4-${part}-${weight}-normal.woff`)));

/** resvg takes its code once in a process. */
let code: Promise<void> | undefined;

/** A drawer. It opens its typeface with the first card; a picture that the cache has from an earlier build is not drawn again. */
export function drawerWith(cache: Cache): Drawer {
  let opened: Promise<Lettering> | undefined;
  return async (card) => {
    const svg = cardSvg(card, await (opened ??= openLetters()));
    if (svg === undefined) return undefined;
    const key = `${digestOf(new TextEncoder().encode(edition + svg)).slice(0, 32)}.png`;
    const known = await cache.read(key);
    if (known !== undefined) return known;
    await (code ??= fileOf("@resvg/resvg-wasm/index_bg.wasm").then((bytes) => initWasm(bytes)));
    const bytes = painted(svg);
    await cache.write(key, bytes);
    return bytes;
  };
}

function painted(svg: string): Uint8Array {
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = picture.render();
  const bytes = indexedPng({ width: image.width, height: image.height, rgba: image.pixels }) ?? image.asPng();
  image.free();
  picture.free();
  return bytes;
}

async function openLetters(): Promise<Lettering> {
  const [text, title] = await Promise.all([fontsOf(400), fontsOf(600)]);
  return letteringOf({ text, title });
}
