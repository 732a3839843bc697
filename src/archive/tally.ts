/** Counting the values of facets over single events and whole blocks of neighbours. */
import type { Archive } from "./archive.ts";
import { addUses, eventsOf, type Facet } from "./facet.ts";
import { facetNames, type FacetName } from "./facets.ts";
import { jointsOf, type Joint } from "./joint.ts";
import { blockSize, type Spread } from "./spread.ts";

/** Counts by facet: of each value, in the facet's order. A facet that is not there yet has none. */
export type Counts = Partial<Record<FacetName, Uint32Array<ArrayBuffer>>>;

/** How many events of a spread have each value of some facets. */
export function tally(archive: Archive, names: readonly FacetName[], { blocks, positions }: Spread): Counts {
  const counts: Counts = {};
  // Joint combinations are counted first where there are fewer of them than events: one step an event, however many values it has.
  const joints = positions.length > fewEvents ? jointsOf(archive) : [];
  for (const { of, size, parts } of joints.filter((joint) => joint.size < positions.length)) {
    const wanted = parts.filter(({ name }) => names.includes(name));
    if (wanted.length === 0) continue;
    const uses = usesOf(positions, of, size);
    for (const part of wanted) counts[part.name] = countsOf(part, uses);
  }
  for (const name of names) {
    const facet = archive.facets[name];
    if (facet === undefined) continue;
    const own = counts[name];
    counts[name] = own === undefined ? countValues(facet, { blocks, positions }) : addBlocks(own, blocks, facet);
  }
  return counts;
}

/** How many events of a spread have each value of one facet. */
export const countValues = (facet: Facet, { blocks, positions }: Spread): Uint32Array<ArrayBuffer> =>
  addBlocks(addEvents(new Uint32Array(facet.values.length), positions, facet), blocks, facet);

/** So few events are counted value by value. */
const fewEvents = 500;

/** Makes ready what counting needs at first, so that the first click does not wait for it. */
export function prepareTally(archive: Archive): void {
  jointsOf(archive);
  for (const name of facetNames) {
    const facet = archive.facets[name];
    if (facet !== undefined) blockTotals(facet);
  }
}

function usesOf(positions: Uint32Array, of: Uint16Array, combinations: number): Uint32Array {
  const uses = new Uint32Array(combinations);
  for (const position of positions) {
    const combination = of[position] ?? 0;
    uses[combination] = (uses[combination] ?? 0) + 1;
  }
  return uses;
}

/** The counts of a facet's values from the uses of joint combinations. */
function countsOf({ facet, own }: Joint["parts"][number], uses: Uint32Array): Uint32Array<ArrayBuffer> {
  const ownUses = new Uint32Array(facet.starts.length - 1);
  for (let joint = 0; joint < uses.length; joint += 1) {
    const combination = own[joint] ?? 0;
    ownUses[combination] = (ownUses[combination] ?? 0) + (uses[joint] ?? 0);
  }
  const counts = new Uint32Array(facet.values.length);
  addUses(counts, ownUses, facet);
  return counts;
}

function addEvents(counts: Uint32Array<ArrayBuffer>, positions: Uint32Array, { of, starts, codes }: Facet): Uint32Array<ArrayBuffer> {
  for (const position of positions) {
    const combination = of === undefined ? position : (of[position] ?? 0);
    const end = starts[combination + 1] ?? 0;
    for (let at = starts[combination] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

function addBlocks(counts: Uint32Array<ArrayBuffer>, blocks: readonly number[], facet: Facet): Uint32Array<ArrayBuffer> {
  if (blocks.length === 0) return counts;
  const totals = blockTotals(facet);
  for (const block of blocks)
    for (let code = 0, at = block * counts.length; code < counts.length; code += 1, at += 1)
      counts[code] = (counts[code] ?? 0) + (totals[at] ?? 0);
  return counts;
}

/** Counts of each value in each whole block, found when they are first needed: a span of time is mostly whole blocks. */
function blockTotals(facet: Facet): Uint16Array {
  const known = totalsByBlock.get(facet);
  if (known !== undefined) return known;
  const { of, starts, codes, values } = facet;
  const blocks = Math.floor(eventsOf(facet) / blockSize);
  const totals = new Uint16Array(blocks * values.length);
  for (let position = 0; position < blocks * blockSize; position += 1) {
    const row = Math.floor(position / blockSize) * values.length;
    const combination = of === undefined ? position : (of[position] ?? 0);
    const end = starts[combination + 1] ?? 0;
    for (let at = starts[combination] ?? 0; at < end; at += 1) {
      const cell = row + (codes[at] ?? 0);
      totals[cell] = (totals[cell] ?? 0) + 1;
    }
  }
  totalsByBlock.set(facet, totals);
  return totals;
}

const totalsByBlock = new WeakMap<Facet, Uint16Array>();
