import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { addBit, emptyBitmap, hasBit, type Bitmap } from "../../src/archive/bitmap.ts";
import { countFacets } from "../../src/archive/count.ts";
import { gatherFacet } from "../../src/archive/facet.ts";
import { facetNames, type FacetName } from "../../src/archive/facets.ts";
import { compile } from "../../src/archive/index.ts";
import { jointsOf } from "../../src/archive/joint.ts";
import { noRegisters } from "../../src/log/index.ts";

const size = 12_000;
const none = compile({ ...noRegisters, entries: [], problems: [] }).archive;

/** Small numbers that look random and are the same in every run. */
const numberAt = (seed: number, position: number) => (Math.imul(position + 1, 2_654_435_761) ^ Math.imul(seed + 7, 40_503)) >>> 7;

/** An archive whose facets differ in how many values they have and how often events share them; only what counting reads is there. */
function archiveOf(kinds: Readonly<Record<FacetName, number>>): { archive: Archive; values: Record<FacetName, string[][]> } {
  const values = Object.fromEntries(
    facetNames.map((name, seed) => [
      name,
      Array.from({ length: size }, (_, position) => {
        const first = numberAt(seed, position) % kinds[name];
        const others = numberAt(seed + 20, position) % 4 === 0 ? [`v${(first + 1) % kinds[name]}`] : [];
        return numberAt(seed + 40, position) % 9 === 0 ? [] : [...new Set([`v${first}`, ...others])];
      }),
    ]),
  ) as Record<FacetName, string[][]>;
  const facets = Object.fromEntries(
    facetNames.map((name) => {
      const gathered = gatherFacet();
      for (const own of values[name]) gathered.add(own.map((id) => ({ id, label: id })));
      return [name, gathered.finish()];
    }),
  );
  return { archive: { ...none, size, facets }, values };
}

const made = archiveOf({ place: 300, family: 5, form: 30, issue: 20, macroevent: 3, party: 40, publisher: 6_000, evidence: 4 });

function slowCounts(bits: Bitmap, name: FacetName): number[] {
  const found = new Map<string, number>();
  made.values[name].forEach((own, position) => {
    if (hasBit(bits, position)) for (const id of own) found.set(id, (found.get(id) ?? 0) + 1);
  });
  return (made.archive.facets[name]?.values ?? []).map(({ id }) => found.get(id) ?? 0);
}

/** A selection: a range of neighbours, and of the others one in so many. */
const selection = fc
  .tuple(fc.nat({ max: size }), fc.nat({ max: size }), fc.constantFrom(0, 2, 3, 40), fc.nat({ max: 50 }))
  .map(([a, b, every, seed]) => {
    const bits = emptyBitmap(size);
    for (let position = 0; position < size; position += 1)
      if ((position >= Math.min(a, b) && position < Math.max(a, b)) || (every > 0 && numberAt(seed, position) % every === 0))
        addBit(bits, position);
    return bits;
  });

describe("counts", () => {
  test("of selections one after another are those of an event by event count, whatever was counted before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(selection, fc.subarray([...facetNames], { minLength: 1 })), { minLength: 1, maxLength: 12 }),
        (asked) => {
          for (const [bits, names] of asked) {
            const counts = countFacets(made.archive, bits, names);
            expect(Object.keys(counts).sort()).toEqual([...names].sort());
            for (const name of names) expect(Array.from(counts[name] ?? []), name).toEqual(slowCounts(bits, name));
          }
        },
      ),
      { numRuns: 25, seed: 31 },
    );
  });
});

describe("joint columns", () => {
  test("give back the combination of every event in each of their facets", () => {
    const joints = jointsOf(made.archive);
    const names = joints.flatMap(({ parts }) => parts.map(({ name }) => name)).sort();
    expect(names, "all facets but the one whose combinations are not shared").toEqual(
      facetNames.filter((name) => name !== "publisher").sort(),
    );
    expect(joints.length).toBeLessThan(names.length);
    for (const { of, parts } of joints)
      for (const { facet, own } of parts) expect(Array.from(of, (joint) => own[joint])).toEqual(Array.from(facet.of ?? []));
  });
});
