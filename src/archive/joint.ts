/**
 * Facets counted together. What took place, what it was about and how well it is borne out go together in few ways, so the
 * combinations of several facets make one column, and a count looks at an event once for all of them.
 */
import type { Archive } from "./archive.ts";
import type { Facet } from "./facet.ts";
import { facetNames, type FacetName } from "./facets.ts";

/** A facet's part in a joint column: to each joint combination belongs one of the facet's own, or one that has the same values in another order. */
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

/** So many are told apart by two bytes, with one number left for a combination that has none yet. */
const most = 65_535;
/** The table by which two columns are joined has at most so many cells. */
const mostCells = 8_388_608;
/** A column less saves a step an event, and each further combination costs some steps a count: one is worth about so many events. */
const worth = 32;

/** The joint columns of an archive, facet by facet; facets whose combinations are not shared, or are too many, are in none. */
export function* findJoints(archive: Archive): Generator<undefined, readonly Joint[]> {
  const single: Joint[] = [];
  for (const name of facetNames) {
    single.push(...jointOf(name, archive.facets[name]));
    yield;
  }
  single.sort((a, b) => b.size - a.size);
  const found: Joint[] = [];
  for (const one of single) {
    // It joins the column that grows least by it.
    let best: { readonly index: number; readonly joined: Joint } | undefined;
    let growth = one.size + archive.size / worth;
    for (const [index, other] of found.entries()) {
      const joined = join(other, one, Math.min(most, other.size + growth));
      if (joined !== undefined) [best, growth] = [{ index, joined }, joined.size - other.size];
      yield;
    }
    if (best === undefined) found.push(one);
    else found[best.index] = best.joined;
  }
  return found;
}

/** A facet as a column. For a count the order of an event's values is nothing, so it has fewer combinations than the facet. */
function jointOf(name: FacetName, facet: Facet | undefined): Joint[] {
  if (facet?.of === undefined) return [];
  const numbers = new Map<string, number>();
  const own: number[] = [];
  const numberOf = Uint32Array.from({ length: facet.starts.length - 1 }, (_, combination) => {
    const key = facet.codes
      .slice(facet.starts[combination], facet.starts[combination + 1])
      .sort()
      .join(" ");
    const number = numbers.get(key) ?? own.push(combination) - 1;
    numbers.set(key, number);
    return number;
  });
  if (own.length > most) return [];
  const of = new Uint16Array(facet.of.length);
  for (let position = 0; position < of.length; position += 1) of[position] = numberOf[facet.of[position] ?? 0] ?? 0;
  return [{ of, size: own.length, parts: [{ name, facet, own: Uint32Array.from(own) }] }];
}

/** Two columns as one, unless that has more combinations than are allowed. */
function join(a: Joint, b: Joint, allowed: number): Joint | undefined {
  if (a.size * b.size > mostCells) return undefined;
  const numbers = new Uint16Array(a.size * b.size);
  const cells: number[] = [];
  const of = new Uint16Array(a.of.length);
  for (let position = 0; position < of.length; position += 1) {
    const cell = (a.of[position] ?? 0) * b.size + (b.of[position] ?? 0);
    let number = numbers[cell] ?? 0;
    if (number === 0) {
      number = cells.push(cell);
      if (number > allowed) return undefined;
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
