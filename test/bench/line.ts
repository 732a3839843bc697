/** A line of a table: one question, with our figures and a peer's at a size. */
import type { Heap, Weight } from "./figures.ts";
import type { SizeResult } from "./results.ts";

/** Figures of one line at one size; the first is the one that ratios and growth are told by. */
export type Values = readonly number[] | undefined;

/** A line: what it tells, in which unit, and who has it. */
export interface Line {
  readonly what: string;
  readonly unit: string;
  readonly ours: (result: SizeResult) => Values;
  readonly peer?: { readonly name: string; readonly values: (result: SizeResult) => Values };
}

/** What the tables call the peer of the timeline. */
export const vis = "plain vis-timeline";
/** One value, if it is there. */
export const one = (value: number | undefined): Values => (value === undefined ? undefined : [value]);
/** Median and p95 of a spread. */
export const half = (spread: { readonly p50: number; readonly p95: number } | undefined): Values =>
  spread === undefined ? undefined : [spread.p50, spread.p95];
/** Bytes as KiB. */
export const kib = (bytes: number | undefined): Values => (bytes === undefined ? undefined : [bytes / 1_024]);
/** All bytes of a weight. */
export const allOf = (weight: Weight | undefined) => weight && weight.script + weight.data + weight.type + weight.rest;
/** The part of a line that a peer has. */
export const peerOf = (name: string, values: (result: SizeResult) => Values) => ({ peer: { name, values } });

/** Heap and buffers together. */
export function sumOf(heap: Heap | undefined): Values {
  return heap === undefined ? undefined : [heap.heap + heap.buffers];
}

/** The lines of a gesture. */
export const gesture = (name: "pan" | "zoom"): Line[] => [
  {
    what: `${name}: main-thread CPU for each frame`,
    unit: "ms",
    ours: ({ room }) => one(room?.[name]?.cpu),
    ...peerOf(vis, (result) => one(result.vis?.[name]?.cpu)),
  },
  {
    what: `${name}: time between frames, mean / p95 / worst`,
    unit: "ms",
    ours: ({ room }) => framesOf(room?.[name]),
    ...peerOf(vis, (result) => framesOf(result.vis?.[name])),
  },
  {
    what: `${name}: input to the end of its frame, p95`,
    unit: "ms",
    ours: ({ room }) => one(room?.[name]?.lag),
    ...peerOf(vis, (result) => one(result.vis?.[name]?.lag)),
  },
  {
    what: `${name}: longest task, half a second of rest included`,
    unit: "ms; 0 where none takes 50",
    ours: ({ room }) => one(room?.[name]?.longestTask),
    ...peerOf(vis, (result) => one(result.vis?.[name]?.longestTask)),
  },
];

const framesOf = (moved: { readonly mean: number; readonly p95: number; readonly worst: number } | undefined): Values =>
  moved === undefined ? undefined : [moved.mean, moved.p95, moved.worst];
