/** Writes what a run found into docs/performance.md, between its marks, with the plots beside it. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as prettier from "prettier";
import { markdownOf } from "./markdown.ts";
import { svgOf, type Plot, type Series } from "./plot.ts";
import type { Results, SizeResult } from "./results.ts";

const docs = new URL("../../docs/", import.meta.url);
const begin = "<!-- bench: from here on written by `npm run bench`, by no hand -->";
const end = "<!-- bench: until here -->";

/** Writes the page and its plots. */
export async function writeDocs(results: Results): Promise<void> {
  const images: string[] = [];
  for (const [name, plot] of Object.entries(plotsOf(results.sizes))) {
    const file = `performance-${name}.svg`;
    const svg = svgOf(plot);
    if (svg === undefined) await rm(new URL(file, docs), { force: true });
    else {
      await writeFile(new URL(file, docs), svg);
      images.push(`![${plot.question} The figures stand in the tables below.](${file})`);
    }
  }
  const path = fileURLToPath(new URL("performance.md", docs));
  const page = await readFile(path, "utf8");
  const [before, after] = [page.indexOf(begin), page.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${path} has lost the marks between which the bench writes`);
  const text = `${page.slice(0, before + begin.length)}\n\n${markdownOf(results, images.join("\n\n"))}\n\n${page.slice(after)}`;
  await writeFile(path, await prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path }));
}

function plotsOf(sizes: readonly SizeResult[]): Record<string, Plot> {
  const series = (name: string, value: (result: SizeResult) => number | undefined): Series[] => {
    const points = sizes.flatMap((result) => {
      const ms = value(result);
      return ms === undefined || !Number.isFinite(ms) ? [] : [{ size: result.size, ms: Math.max(ms, 0.1) }];
    });
    return points.length === 0 ? [] : [{ name, points }];
  };
  return {
    arrival: {
      question: "How long until the timeline is drawn and takes an input?",
      series: [...series("ours", ({ arrival }) => arrival?.usable), ...series("plain vis", ({ vis }) => vis?.usable)],
    },
    frames: {
      question: "How much work is one frame of panning?",
      series: [...series("ours", ({ room }) => room?.pan?.cpu), ...series("plain vis", ({ vis }) => vis?.pan?.cpu)],
      goal: 8,
    },
    facets: {
      question: "How long do all counts take after a click on a filter (p50)?",
      series: [
        ...series("ours", ({ room }) => room?.facet?.archive.p50),
        ...series("crossfilter2", ({ crossfilter }) => crossfilter?.facet.p50),
      ],
      goal: 8,
    },
    search: {
      question: "How long does an answer take after a key (p95)?",
      series: [
        ...series("ours", ({ room }) => room?.search?.archive.p95),
        ...series("MiniSearch", ({ minisearch }) => minisearch?.search.p95),
      ],
      goal: 8,
    },
  };
}
