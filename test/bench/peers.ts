/** The pages to compare with: bare ones that hold nothing but the peer, fed the same events. */
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { publish, type SiteFile } from "../../src/store/publish.ts";
import type { BenchLog, PeerEvent } from "./log.ts";
import { peerFacets, type PeerFacet } from "./steps.ts";

/** A peer by the folder of its page. */
export type PeerName = "vis" | "crossfilter" | "minisearch";

const dayMs = 86_400_000;
/** Into how many groups the places are dealt out, in turn from the one with the most events. */
const placeGroups = 12;

/** Publishes a peer's page, fed a log, into a folder. */
export async function publishPeer(name: PeerName, log: BenchLog, folder: string): Promise<void> {
  await publish(folder, [...(await bundle(name)), ...data[name](log)]);
}

async function bundle(name: PeerName): Promise<SiteFile[]> {
  const built = (await build({
    configFile: false,
    root: fileURLToPath(new URL(`peers/${name}/`, import.meta.url)),
    base: "./",
    logLevel: "error",
    build: { write: false, modulePreload: { polyfill: false }, target: "esnext" },
  })) as Rolldown.RolldownOutput;
  return built.output.map((part) => {
    const content = part.type === "chunk" ? part.code : part.source;
    return { path: part.fileName, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
  });
}

const json = (path: string, value: unknown): SiteFile => ({ path, bytes: new TextEncoder().encode(JSON.stringify(value)) });

const data: Record<PeerName, (log: BenchLog) => SiteFile[]> = {
  vis: (log) => {
    const events = [...log.events()];
    const ranks = ranksOf(events.map(({ place }) => place));
    const groupOf = (place: string) => (ranks.get(place) ?? 0) % placeGroups;
    const items = events.map(({ title, start, end = start, place }, id) => ({
      id,
      content: title,
      start,
      ...(end - start >= dayMs && { end }),
      group: groupOf(place),
    }));
    const groups = Array.from({ length: placeGroups }, (_, id) => ({ id, content: `Places ${id + 1}` }));
    return [json("data.json", { items, groups })];
  },
  crossfilter: (log) => {
    const days = new Int32Array(log.size);
    const values = Object.fromEntries(peerFacets.map((facet) => [facet, new Array<string>(log.size)])) as Record<PeerFacet, string[]>;
    let position = 0;
    for (const event of log.events()) {
      days[position] = Math.floor(event.start / dayMs);
      for (const facet of peerFacets) values[facet][position] = valueOf(event, facet);
      position += 1;
    }
    const columns = peerFacets.map((facet) => {
      const ranks = ranksOf(values[facet]);
      return Buffer.from(Uint16Array.from(values[facet], (value) => ranks.get(value) ?? 0).buffer);
    });
    const bytes = Buffer.concat([Buffer.from(days.buffer), ...columns]);
    return [json("columns.json", { size: log.size, facets: peerFacets }), { path: "columns.bin", bytes }];
  },
  minisearch: (log) => [
    json(
      "titles.json",
      Array.from(log.events(), ({ title }) => title),
    ),
  ],
};

const valueOf = (event: PeerEvent, facet: PeerFacet): string => (facet === "evidence" ? String(event.sources) : event[facet]);

/** Values with their ranks, the most frequent first. */
function ranksOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return new Map(sorted.map(([value], rank) => [value, rank]));
}
