/** Counting from the facets themselves: some times slower than by a sheet, and there as soon as they are. */
import type { Archive } from "./archive.ts";
import { countBits, eachBit, type Bitmap } from "./bitmap.ts";
import { addUses } from "./facet.ts";
import { facetNames } from "./facets.ts";
import { numberValues } from "./sheet.ts";

/** How many events of a selection have each value of each facet, as `numberValues` numbers them. */
export function recount(archive: Archive, bits: Bitmap): Uint32Array<ArrayBuffer> {
  const { first, values } = numberValues(archive);
  const counts = new Uint32Array(values);
  const positions = new Uint32Array(countBits(bits));
  let events = 0;
  eachBit(bits, (position) => {
    positions[events] = position;
    events += 1;
  });
  for (const name of facetNames) {
    const facet = archive.facets[name];
    if (facet === undefined) continue;
    const { of, starts } = facet;
    const uses = new Uint32Array(starts.length - 1);
    for (const position of positions) {
      const combination = of === undefined ? position : (of[position] ?? 0);
      uses[combination] = (uses[combination] ?? 0) + 1;
    }
    addUses(counts.subarray(first[name], first[name] + facet.values.length), uses, facet);
  }
  return counts;
}
