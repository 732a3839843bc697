/** From samples to medians and a table. */
import { cpus } from "node:os";
import { gzipSync } from "node:zlib";
import type { SiteFile } from "../../src/store/publish.ts";

/** One visit's arrival at one state. */
export interface Sample {
  readonly page: string;
  readonly state: string;
  readonly slowdown: number;
  readonly ms: number;
}

/** The medians of a page's state. */
interface Line {
  readonly page: string;
  readonly state: string;
  readonly requests: number;
  /** Bytes that the state needs, if the host compresses with gzip. */
  readonly bytes: number;
  /** Of these, type faces. */
  readonly faceBytes: number;
  /** Median, least and most milliseconds, by slowdown of the processor. */
  readonly ms: Readonly<Record<string, { readonly median: number; readonly least: number; readonly most: number }>>;
}

/** All that a run found. */
export interface Summary {
  readonly entries: number;
  readonly repeats: number;
  readonly browser: string;
  readonly cores: number;
  readonly lines: readonly Line[];
}

export function summaryOf(
  samples: readonly Sample[],
  needed: Readonly<Record<string, readonly string[]>>,
  sites: Readonly<Record<string, readonly SiteFile[]>>,
  about: Omit<Summary, "lines" | "cores">,
): Summary {
  const states = [...new Set(samples.map(({ page, state }) => `${page} ${state}`))];
  const lines = states.map((key): Line => {
    const own = samples.filter(({ page, state }) => `${page} ${state}` === key);
    const [page = "", state = ""] = key.split(" ");
    const files = needed[key] ?? [];
    const weigh = (paths: readonly string[]) =>
      paths.reduce((sum, path) => sum + sentBytes(sites[page]?.find((file) => file.path === path)), 0);
    const times = [...new Set(own.map(({ slowdown }) => slowdown))].map((slowdown) => {
      const ms = own.filter((sample) => sample.slowdown === slowdown).map((sample) => sample.ms);
      return [String(slowdown), { median: median(ms), least: Math.min(...ms), most: Math.max(...ms) }] as const;
    });
    return {
      page,
      state,
      requests: files.length,
      bytes: weigh(files),
      faceBytes: weigh(files.filter((path) => path.endsWith(".woff2"))),
      ms: Object.fromEntries(times),
    };
  });
  return { ...about, cores: cpus().length, lines };
}

/** What a host sends for a file: gzip, unless that is no gain. */
function sentBytes(file: SiteFile | undefined): number {
  return file === undefined ? 0 : Math.min(file.bytes.length, gzipSync(file.bytes).length);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

const names: Readonly<Record<string, string>> = {
  "room list": "reading room, list usable",
  "room drawn": "reading room, timeline drawn",
  "bare drawn": "bare vis-timeline, first item drawn",
};

/** The table for docs/performance.md. */
export function markdownOf({ entries, repeats, browser, cores, lines }: Summary): string {
  const kB = (bytes: number) => `${(bytes / 1_000).toFixed(0)} kB`;
  const time = (line: Line, slowdown: string) => {
    const { median: middle = NaN, least = NaN, most = NaN } = line.ms[slowdown] ?? {};
    return `${middle.toFixed(0)} ms (${least.toFixed(0)}–${most.toFixed(0)})`;
  };
  const rows = lines.map((line) => [
    names[`${line.page} ${line.state}`] ?? "",
    `${line.requests}`,
    kB(line.bytes),
    kB(line.faceBytes),
    time(line, "1"),
    time(line, "4"),
  ]);
  const head = ["page and state", "requests", "gzip", "of it type", "time", "time, processor ÷ 4"];
  const table = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return `${entries} entries, ${repeats} visits, medians (least–most); ${cores} cores, Chromium ${browser}, headless, no GPU.\n\n${table}\n`;
}
