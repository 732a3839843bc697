/** Counts of a selection in equal bins of time, lane by lane and level by level, so that any window is drawn without a search. */
import type { Archive } from "./archive.ts";
import { binOf } from "./ask.ts";
import { eachBit, type Bitmap } from "./bitmap.ts";
import { layLanes, type EmptyLane, type MarksQuestion } from "./marks.ts";

/** What a pyramid is asked: a span of civil milliseconds, the lanes as a picture has them, and how often the span is halved. */
export interface PyramidQuestion extends Pick<MarksQuestion, "from" | "to" | "lanes" | "maxLanes"> {
  readonly depth: number;
}

/** A lane's counts of events by anchor. */
export interface PyramidLane extends EmptyLane {
  /**
   * Level `k` has 2^k equal bins over the whole span; its bin `i` stands at 2^k + `i`, and what stands at `n` is the sum of
   * what stands at 2`n` and 2`n` + 1. So [1] is the whole span, and the first element is not used.
   */
  readonly counts: Uint32Array<ArrayBuffer>;
}

/** The counts of every lane, in the order of the picture's lanes. */
export interface Pyramid {
  readonly lanes: readonly PyramidLane[];
  /** How many events a bin holds that holds any: the mean over the bins of all lanes, by level. */
  readonly usual: Float64Array<ArrayBuffer>;
}

/** Counts a selection. An event anchored outside the span is in no bin, though its lane's total has it. */
export function pyramid(archive: Archive, selection: Bitmap, question: PyramidQuestion): Pyramid {
  const { from, to, depth } = question;
  const count = 2 ** depth;
  const span = { from, to, count };
  const { lanes, laneAt } = layLanes(archive, selection, question);
  const counted = lanes.map((lane): PyramidLane => ({ ...lane, counts: new Uint32Array(2 * count) }));
  const { anchor } = archive.times;
  eachBit(selection, (position) => {
    const at = anchor[position] ?? 0;
    const bins = counted[laneAt(position)]?.counts;
    if (at < from || at >= to || bins === undefined) return;
    const bin = count + binOf(at, span);
    bins[bin] = (bins[bin] ?? 0) + 1;
  });
  for (const { counts } of counted) sumPairs(counts);
  return { lanes: counted, usual: usualOf(counted, depth) };
}

/** Fills the coarser levels from the finest, from its end to the root. */
function sumPairs(bins: Uint32Array): void {
  for (let bin = bins.length / 2 - 1; bin >= 1; bin -= 1) bins[bin] = (bins[2 * bin] ?? 0) + (bins[2 * bin + 1] ?? 0);
}

function usualOf(lanes: readonly PyramidLane[], depth: number): Float64Array<ArrayBuffer> {
  const usual = new Float64Array(depth + 1);
  const events = lanes.reduce((sum, { counts }) => sum + (counts[1] ?? 0), 0);
  for (let level = 0; level <= depth; level += 1) {
    let filled = 0;
    for (const { counts } of lanes) for (let bin = 2 ** level; bin < 2 ** (level + 1); bin += 1) if (counts[bin] !== 0) filled += 1;
    usual[level] = filled === 0 ? 0 : events / filled;
  }
  return usual;
}

/** The memory of a pyramid, which can be handed to another thread whole. */
export const buffersOf = ({ lanes, usual }: Pyramid): ArrayBuffer[] => [...lanes.map(({ counts }) => counts.buffer), usual.buffer];
