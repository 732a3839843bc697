/** Which rows to send ahead: those that the first pictures name, whatever the lanes. */
import type { Archive } from "./archive.ts";
import { fullBitmap } from "./bitmap.ts";
import { laneNames } from "./facets.ts";
import { marks } from "./marks.ts";
import { timesAt } from "./times.ts";

/** A picture has hardly more lanes than this, nor more named events in one. */
const mostLanes = 14;
const mostMarks = 8;

/** The positions of the events that a first picture of the whole names, for each kind of lane and each number of them. */
export function foremostPositions(archive: Archive): number[] {
  if (archive.size === 0) return [];
  const everything = fullBitmap(archive.size);
  const from = timesAt(archive.times, 0).anchor;
  const to = timesAt(archive.times, archive.size - 1).anchor + 1;
  const found = new Set<number>();
  for (const lanes of laneNames)
    for (let maxLanes = 2; maxLanes <= mostLanes; maxLanes += 1)
      for (const lane of marks(archive, everything, { from, to, lanes, maxLanes, marksPerLane: mostMarks, bins: 1 }))
        for (const { position } of lane.marks) found.add(position);
  return [...found].sort((a, b) => a - b);
}
