import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compile,
  fullBitmap,
  laneNames,
  marks,
  pageOf,
  pyramid,
  select,
  type Compiled,
  type Pyramid,
  type PyramidQuestion,
} from "../../src/archive/index.ts";
import { firstValues, noValue } from "../../src/archive/facet.ts";
import { day, query, soundLog } from "./logs.ts";
import { timesOf } from "./oracle.ts";

const dayMs = 86_400_000;

const asked: fc.Arbitrary<PyramidQuestion> = fc
  .record({
    from: day,
    days: fc.integer({ min: 1, max: 1_500 }),
    lanes: fc.constantFrom(...laneNames),
    maxLanes: fc.integer({ min: 2, max: 8 }),
    depth: fc.integer({ min: 0, max: 7 }),
  })
  .map(({ from, days, ...rest }) => ({ ...rest, from: Date.parse(from), to: Date.parse(from) + days * dayMs }));

interface Case {
  readonly compiled: Compiled;
  readonly selected: readonly number[];
  readonly counted: Pyramid;
  readonly question: PyramidQuestion;
}

const everyCase = (seed: number, holds: (counted: Case) => void) => {
  const cases = fc.tuple(soundLog(40), query, asked).map(([log, wanted, question]): Case => {
    const compiled = compile(log);
    const selection = select(compiled.archive, compiled.text, wanted).all;
    return { compiled, question, selected: pageOf(selection, false, 0, Infinity), counted: pyramid(compiled.archive, selection, question) };
  });
  fc.assert(fc.property(cases, holds), { numRuns: 80, seed });
};

/** The events of a selection that are anchored in a part of the span, from the entries themselves and in whole numbers. */
function anchoredIn({ compiled, selected, question: { from, to } }: Case, level: number, bin: number): number[] {
  return selected.filter((position) => {
    const event = compiled.readings[position]?.event;
    if (event === undefined) throw new Error("no such event");
    const { anchor } = timesOf(event);
    return anchor >= from && anchor < to && Number((BigInt(anchor - from) * 2n ** BigInt(level)) / BigInt(to - from)) === bin;
  });
}

test("each bin of each level counts the events anchored in it, all lanes together", () => {
  everyCase(31, (made) => {
    for (let level = 0; level <= made.question.depth; level += 1) {
      for (let bin = 0; bin < 2 ** level; bin += 1) {
        const counted = made.counted.lanes.reduce((sum, { counts }) => sum + (counts[2 ** level + bin] ?? NaN), 0);
        expect(counted).toBe(anchoredIn(made, level, bin).length);
      }
    }
  });
});

test("each lane counts its own events", () => {
  everyCase(32, (made) => {
    const facet = made.compiled.archive.facets[made.question.lanes];
    for (const { kind, value, counts } of made.counted.lanes) {
      if (kind === "rest") continue;
      const own = anchoredIn(made, 0, 0).filter((position) => facet?.values[firstValues(facet)[position] ?? noValue]?.id === value?.id);
      expect(counts[1]).toBe(own.length);
    }
  });
});

test("the lanes are those of the picture", () => {
  everyCase(33, ({ compiled: { archive }, question, counted }) => {
    const everything = fullBitmap(archive.size);
    const ofPicture = marks(archive, everything, { ...question, marksPerLane: 0, bins: 1 }).map(({ kind, value, total }) => ({
      kind,
      value,
      total,
    }));
    const ofPyramid = pyramid(archive, everything, question).lanes.map(({ kind, value, total }) => ({ kind, value, total }));
    expect(ofPyramid).toEqual(ofPicture);
    expect(counted.lanes.length).toBeLessThanOrEqual(question.maxLanes);
  });
});

test("the usual is what a filled bin of any lane holds on the average", () => {
  everyCase(34, ({ counted, question }) => {
    for (let level = 0; level <= question.depth; level += 1) {
      const filled = counted.lanes.flatMap(({ counts }) => [...counts.slice(2 ** level, 2 ** (level + 1))]).filter((count) => count > 0);
      const mean = filled.reduce((sum, count) => sum + count, 0) / Math.max(1, filled.length);
      expect(counted.usual[level]).toBeCloseTo(mean, 9);
    }
  });
});
