/** The figures that we set ourselves to reach, each with what was found and whether that is it. */
import { show, type Moved } from "./figures.ts";
import { resultAt, type Results, type SizeResult } from "./results.ts";

/** A goal and how it came out. `reached` is undefined where something that it takes was not measured. */
export interface Outcome {
  readonly what: string;
  readonly goal: string;
  readonly found: string;
  readonly reached: boolean | undefined;
}

/** One and two frames of a display at 60 Hz, with the rounding of a clock. */
const oneFrame = 16.9;
const twoFrames = 33.6;

/** Figures of earlier runs, for what one run does not always measure again. */
const earlier = { visHeapAt50k: 179, curatedDrawnMs: 564, curatedKiB: 456 } as const;

/** The goals of a run, told at its largest size. */
export function outcomesOf(results: Results): Outcome[] {
  const top = results.sizes.at(-1);
  if (top === undefined) return [];
  const at = (size: number) => resultAt(results, size);
  const [small, middle, before] = [at(1_000), at(10_000), at(100_000)];
  const top10 = at(1_000_000);
  return [
    gesture("pan", top),
    gesture("zoom", top),
    below(
      `${top.name}: pan and zoom, main-thread CPU for each frame`,
      "at most 8 ms",
      "ms",
      8,
      worse(top.room?.pan?.cpu, top.room?.zoom?.cpu),
    ),
    below(`${top.name}: first draw, data in memory`, "at most 300 ms", "ms", 300, top.arrival?.fromMemory),
    atMost(
      `${top.name}: first draw, data in memory`,
      "at most 1/14 of plain vis-timeline at 10,000 until it takes an input",
      "ms",
      top.arrival?.fromMemory,
      visFromMemory(middle),
      1 / 14,
    ),
    atMost(
      "1,000: first usable view from navigation",
      "no later than plain vis-timeline",
      "ms",
      small?.arrival?.usable,
      small?.vis?.usable,
      1,
    ),
    atMost(
      "10,000: first usable view from navigation",
      "8 times sooner than plain vis-timeline",
      "ms",
      middle?.arrival?.usable,
      middle?.vis?.usable,
      1 / 8,
    ),
    pair(`${top.name}: facet toggle, total and all counts`, "p50 8 ms, p95 16.7 ms", top.room?.facet?.archive, 8, 16.7),
    atMost(
      `${top.name}: facet toggle, p50`,
      "9 times faster than crossfilter2",
      "ms",
      top.room?.facet?.archive.p50,
      top.crossfilter?.facet.p50,
      1 / 9,
    ),
    below(`${top.name}: date brush, p95 of a step`, "4 ms", "ms", 4, top.room?.brush?.p95),
    below(`${top.name}: search, p95 of a keystroke`, "8 ms", "ms", 8, top.room?.search?.archive.p95),
    searchMemory(results),
    below("script before the first draw, gzip", "at most 120 KiB", "KiB", 120, kib(top.arrival?.needs.drawn?.script)),
    below(
      `${top.name}: data before the first draw, gzip`,
      "at most 3 MB",
      "MB",
      3,
      megabytes(worse(top.arrival?.needs.list?.data, top.arrival?.needs.drawn?.data)),
    ),
    below(
      `${top.name}: heap of the page`,
      "at most that of plain vis-timeline with 50,000",
      "MB",
      at(50_000)?.vis?.heap?.heap ?? earlier.visHeapAt50k,
      top.room?.heap?.pageAfter.heap,
    ),
    atMost("from 100,000 to 1,000,000: pan CPU", "flat (at most 1.25 times)", "ms", top10?.room?.pan?.cpu, before?.room?.pan?.cpu, 1.25),
    atMost(
      "from 100,000 to 1,000,000: first view",
      "nearly flat (at most 1.5 times)",
      "ms",
      top10?.arrival?.usable,
      before?.arrival?.usable,
      1.5,
    ),
    below("the curated log: first view", "no later than before", "ms", earlier.curatedDrawnMs, results.curated?.arrival?.ms.drawn),
    below("the curated log: weight of the first view", "no more than before", "KiB", earlier.curatedKiB, curatedWeight(results.curated)),
  ];
}

function gesture(name: "pan" | "zoom", { name: size, room }: SizeResult): Outcome {
  const moved: Moved | undefined = room?.[name];
  const named = room?.named === undefined ? "" : `, ${room.named} named events in view`;
  return {
    what: `${size}: ${name}, time between frames${named}`,
    goal: "p95 one display frame, worst two, no task of 50 ms",
    found: moved === undefined ? "" : `${show(moved.p95)} and ${show(moved.worst)} ms, longest task ${show(moved.longestTask)} ms`,
    reached: moved && moved.p95 <= oneFrame && moved.worst <= twoFrames && moved.longestTask < 50,
  };
}

/** Ours at the largest size, against MiniSearch at the largest size that it was measured at and we too. */
function searchMemory({ sizes }: Results): Outcome {
  const both = sizes.findLast(({ minisearch, room }) => minisearch !== undefined && room?.heap?.workerAfter !== undefined);
  const { workerBefore, workerAfter } = both?.room?.heap ?? {};
  const sum = (heap: { readonly heap: number; readonly buffers: number } | undefined) => heap && heap.heap + heap.buffers;
  const [first, after] = [sum(workerBefore), sum(workerAfter)];
  const added = first === undefined || after === undefined ? undefined : Math.max(0, after - first);
  return atMost(`${both?.name ?? ""}: memory that search adds`, "a tenth of MiniSearch’s", "MB", added, sum(both?.minisearch?.heap), 0.1);
}

function below(what: string, goal: string, unit: string, limit: number, value: number | undefined): Outcome {
  return {
    what,
    goal,
    found: value === undefined ? "" : `${show(value)} ${unit}`,
    reached: value === undefined ? undefined : value <= limit,
  };
}

/** A value against a share of another of the same run. */
function atMost(what: string, goal: string, unit: string, value: number | undefined, other: number | undefined, share: number): Outcome {
  const both = value !== undefined && other !== undefined;
  return {
    what,
    goal,
    found: both ? `${show(value)} against ${show(other)} ${unit}` : "",
    reached: both ? value <= other * share : undefined,
  };
}

function pair(
  what: string,
  goal: string,
  spread: { readonly p50: number; readonly p95: number } | undefined,
  p50: number,
  p95: number,
): Outcome {
  return {
    what,
    goal,
    found: spread === undefined ? "" : `${show(spread.p50)} and ${show(spread.p95)} ms`,
    reached: spread && spread.p50 <= p50 && spread.p95 <= p95,
  };
}

/** From the data in memory until plain vis-timeline takes an input: it shows its items, then draws them again. */
function visFromMemory(result: SizeResult | undefined): number | undefined {
  const { drawn, usable, fromMemory } = result?.vis ?? {};
  return drawn === undefined || usable === undefined || fromMemory === undefined ? undefined : usable - drawn + fromMemory;
}

const worse = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : Math.max(a, b));
const kib = (bytes: number | undefined) => bytes && bytes / 1_024;
const megabytes = (bytes: number | undefined) => bytes && bytes / 1e6;

function curatedWeight(result: SizeResult | undefined): number | undefined {
  const needs = result?.arrival?.needs.drawn;
  return needs && (needs.script + needs.data + needs.type + needs.rest) / 1_024;
}
