import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { addBit, emptyBitmap, fillRange, fullBitmap, hasBit, type Bitmap } from "../../src/archive/bitmap.ts";
import { countFacets } from "../../src/archive/count.ts";
import { gatherFacet, type Facet } from "../../src/archive/facet.ts";
import { facetNames, type FacetName } from "../../src/archive/facets.ts";
import { compile } from "../../src/archive/index.ts";
import { findJoints } from "../../src/archive/joint.ts";
import { hasSheet } from "../../src/archive/sheet.ts";
import { prepareTally } from "../../src/archive/tally.ts";
import { noRegisters } from "../../src/log/index.ts";

const size = 12_000;
const none = compile({ ...noRegisters, entries: [], problems: [] }).archive;

/** Small numbers that look random and are the same in every run. */
const numberAt = (seed: number, position: number) => (Math.imul(position + 1, 2_654_435_761) ^ Math.imul(seed + 7, 40_503)) >>> 7;

/** How many values a facet has, and how many more than one an event may have of it. */
interface Kind {
  readonly values: number;
  readonly more?: number;
}

/** An archive whose facets differ in how many values they have and how often events share them; only what counting reads is there. */
function archiveOf(kinds: Readonly<Record<FacetName, Kind>>, size: number): Made {
  const values = Object.fromEntries(
    facetNames.map((name, seed) => [
      name,
      Array.from({ length: size }, (_, position) => {
        if (numberAt(seed + 40, position) % 9 === 0) return [];
        const more = numberAt(seed + 20, position) % 4 === 0 ? (kinds[name].more ?? 1) : 0;
        const count = Math.min(kinds[name].values, 1 + more);
        return Array.from({ length: count }, (_, at) => `v${(numberAt(seed, position) + at) % kinds[name].values}`);
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

interface Made {
  readonly archive: Archive;
  readonly values: Readonly<Record<FacetName, string[][]>>;
}

const few = { place: 300, family: 5, form: 30, issue: 20, macroevent: 3, party: 40, publisher: 6_000, evidence: 4 };
const kinds = Object.fromEntries(facetNames.map((name) => [name, { values: few[name] }])) as Record<FacetName, Kind>;

/** Archives that keep what is counted in different ways. */
const archives: Readonly<Record<string, Made>> = {
  "mostly of shared combinations": archiveOf(kinds, size),
  "with more values an event than columns": archiveOf(
    { ...kinds, party: { values: 9_000, more: 1 }, publisher: { values: 5_000, more: 13 } },
    size,
  ),
  "with more values than two bytes tell apart": archiveOf({ ...kinds, publisher: { values: 1_000_000, more: 50 } }, 9_000),
};

function slowCounts({ archive, values }: Made, bits: Bitmap, name: FacetName): number[] {
  const found = new Map<string, number>();
  values[name].forEach((own, position) => {
    if (hasBit(bits, position)) for (const id of own) found.set(id, (found.get(id) ?? 0) + 1);
  });
  return (archive.facets[name]?.values ?? []).map(({ id }) => found.get(id) ?? 0);
}

/** A selection: a range of neighbours, and of the others one in so many. */
const selection = (size: number): fc.Arbitrary<Bitmap> =>
  fc.tuple(fc.nat({ max: size }), fc.nat({ max: size }), fc.constantFrom(0, 2, 3, 40), fc.nat({ max: 50 })).map(([a, b, every, seed]) => {
    const bits = emptyBitmap(size);
    for (let position = 0; position < size; position += 1)
      if ((position >= Math.min(a, b) && position < Math.max(a, b)) || (every > 0 && numberAt(seed, position) % every === 0))
        addBit(bits, position);
    return bits;
  });

describe.each(Object.entries(archives))("counts of an archive %s", (_, made) => {
  const ask = (bits: Bitmap) => {
    const counts = countFacets(made.archive, bits);
    for (const name of facetNames) expect(Array.from(counts[name]), name).toEqual(slowCounts(made, bits, name));
  };

  test("of selections one after another are those of an event by event count, whatever was counted before", () => {
    fc.assert(
      fc.property(fc.array(selection(made.archive.size), { minLength: 1, maxLength: 12 }), (asked) => {
        asked.forEach(ask);
      }),
      { numRuns: 8, seed: 31 },
    );
  });

  test("are the same where a question comes in the midst of what is made ready", () => {
    const block = emptyBitmap(made.archive.size);
    fillRange(block, 4_096, 8_192);
    // Single events before a whole block that has to be counted then.
    const more = block.slice();
    for (let position = 0; position < 4_096; position += 40) addBit(more, position);
    for (const before of [0, 1, 9, 30]) {
      const archive = { ...made.archive };
      const expectCounts = (bits: Bitmap) => {
        const counts = countFacets(archive, bits);
        for (const name of facetNames) expect(Array.from(counts[name]), name).toEqual(slowCounts(made, bits, name));
      };
      const steps = prepareTally(archive);
      for (let step = 0; step < before; step += 1) steps.next();
      expectCounts(more);
      drained(steps);
      // So many others that what was counted is forgotten, and the block is counted again.
      for (let other = 0; other < 12; other += 1) {
        const most = fullBitmap(archive.size);
        most[other] = 0;
        countFacets(archive, most);
      }
      expectCounts(block);
      expectCounts(Uint32Array.from(fullBitmap(archive.size), (word, index) => word & ~(block[index] ?? 0)));
    }
  });
});

test("of many events the first counts are right before a sheet is there, and while and after it is made", () => {
  const made = archiveOf(kinds, 30_000);
  const half = Uint32Array.from(emptyBitmap(30_000), (_, word) => (word % 3 === 0 ? 0x5555_5555 : 0));
  const expectCounts = () => {
    const counts = countFacets(made.archive, half.slice());
    for (const name of facetNames) expect(Array.from(counts[name]), name).toEqual(slowCounts(made, half, name));
  };
  expectCounts();
  expect(hasSheet(made.archive)).toBe(false);
  const steps = prepareTally(made.archive);
  for (let step = 0; step < 12; step += 1) steps.next();
  expectCounts();
  drained(steps);
  expect(hasSheet(made.archive)).toBe(true);
  half[3] = 0xffff_ffff;
  expectCounts();
});

test("one archive has more values than two bytes tell apart, and another more of an event than there are columns", () => {
  const [, long, many] = Object.values(archives);
  expect(many?.archive.facets.publisher?.values.length).toBeGreaterThan(65_536);
  expect(Math.max(...(long?.values.publisher.map(({ length }) => length) ?? []))).toBeGreaterThan(8);
});

describe("joint columns", () => {
  const [{ archive }] = Object.values(archives) as [Made];

  test("give back the values of every event in each of their facets", () => {
    const joints = drained(findJoints(archive));
    const names = joints.flatMap(({ parts }) => parts.map(({ name }) => name)).sort();
    expect(names, "all facets but the one whose combinations are not shared").toEqual(
      facetNames.filter((name) => name !== "publisher").sort(),
    );
    expect(joints.length).toBeLessThan(names.length);
    const valuesOf = ({ starts, codes }: Facet, combination: number) =>
      Array.from(codes.subarray(starts[combination], starts[combination + 1])).sort((a, b) => a - b);
    for (const { of, parts } of joints)
      for (const { facet, own } of parts)
        expect(Array.from(of, (joint) => valuesOf(facet, own[joint] ?? -1))).toEqual(
          Array.from(facet.of ?? [], (combination) => valuesOf(facet, combination)),
        );
  });

  test("take the order of an event's values for nothing", () => {
    const gathered = gatherFacet();
    for (let position = 0; position < 400; position += 1)
      gathered.add((position % 2 === 0 ? ["a", "b"] : ["b", "a"]).map((id) => ({ id, label: id })));
    const form = gathered.finish();
    expect(form.starts.length - 1).toBe(2);
    expect(drained(findJoints({ ...none, size: 400, facets: { form } })).map((joint) => joint.size)).toEqual([1]);
  });
});

function drained<T>(steps: Iterator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
