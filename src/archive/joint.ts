/**
 * Facets counted together. What took place, what it was about and how well it is borne out go together in few ways, so the
 * combinations of several facets make one column, and a count looks at an event once for all of them.
 */
import type { Archive } from "./archive.ts";
import type { Facet } from "./facet.ts";
import { facetNames, type FacetName } from "./facets.ts";

/** A facet's part in a joint column: to each joint combination belongs the facet's own. */
export interface JointPart {
  readonly name: FacetName;
  readonly facet: Facet;
  readonly own: Uint32Array<ArrayBuffer>;
}

/** One column for several facets. */
export interface Joint {
  /** The joint combination of each event. */
  readonly of: Uint16Array<ArrayBuffer>;
  /** How many joint combinations there are. */
  readonly size: number;
  readonly parts: readonly JointPart[];
}

/** So many are told apart by two bytes, and their counters fit a processor's cache. */
const most = 65_536;
/** The table by which two columns are joined has at most so many cells. */
const mostCells = 4_194_304;

/** The joint columns of an archive, found once; facets whose combinations are not shared are in none. */
export function jointsOf(archive: Archive): readonly Joint[] {
  const known = joints.get(archive);
  if (known !== undefined) return known;
  const single = facetNames.flatMap((name) => jointOf(name, archive.facets[name]) ?? []).sort((a, b) => b.size - a.size);
  const found: Joint[] = [];
  for (const one of single) {
    const place = found.findIndex((other, index) => {
      const joined = join(other, one);
      if (joined !== undefined) found[index] = joined;
      return joined !== undefined;
    });
    if (place < 0) found.push(one);
  }
  joints.set(archive, found);
  return found;
}

const joints = new WeakMap<Archive, readonly Joint[]>();

function jointOf(name: FacetName, facet: Facet | undefined): Joint | undefined {
  if (facet?.of === undefined) return undefined;
  const size = facet.starts.length - 1;
  if (size > most) return undefined;
  return { of: Uint16Array.from(facet.of), size, parts: [{ name, facet, own: Uint32Array.from({ length: size }, (_, index) => index) }] };
}

/** Two columns as one, unless that has too many combinations. */
function join(a: Joint, b: Joint): Joint | undefined {
  if (a.size * b.size > mostCells) return undefined;
  const numbers = new Uint32Array(a.size * b.size);
  const cells: number[] = [];
  const of = new Uint16Array(a.of.length);
  for (let position = 0; position < of.length; position += 1) {
    const cell = (a.of[position] ?? 0) * b.size + (b.of[position] ?? 0);
    let number = numbers[cell] ?? 0;
    if (number === 0) {
      number = cells.push(cell);
      if (number > most) return undefined;
      numbers[cell] = number;
    }
    of[position] = number - 1;
  }
  const ofA = Uint32Array.from(cells, (cell) => Math.floor(cell / b.size));
  const ofB = Uint32Array.from(cells, (cell) => cell % b.size);
  const parts = (joint: Joint, own: Uint32Array) =>
    joint.parts.map((part) => ({ ...part, own: own.map((number) => part.own[number] ?? 0) }));
  return { of, size: cells.length, parts: [...parts(a, ofA), ...parts(b, ofB)] };
}
