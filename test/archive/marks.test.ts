import { noRegisters } from "../../src/log/registers.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compile,
  everything,
  laneNames,
  marks,
  pageOf,
  select,
  type Compiled,
  type BareMark,
  type LaneOf,
  type MarksQuestion,
  type Query,
} from "../../src/archive/index.ts";
import type { Log } from "../../src/log/index.ts";
import { entryWith } from "../log/sound.ts";
import { firstValues, noValue } from "../../src/archive/facet.ts";
import { worthOf } from "../../src/archive/marks.ts";
import { day, query, soundLog } from "./logs.ts";
import { timesOf } from "./oracle.ts";

const dayMs = 86_400_000;

const asked: fc.Arbitrary<MarksQuestion> = fc
  .record({
    from: day,
    days: fc.integer({ min: 1, max: 1_500 }),
    lanes: fc.constantFrom(...laneNames),
    maxLanes: fc.integer({ min: 2, max: 8 }),
    marksPerLane: fc.nat({ max: 5 }),
    bins: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ from, days, ...rest }) => ({ ...rest, from: Date.parse(from), to: Date.parse(from) + days * dayMs }));

/** What a picture of random events is asked, with what it is made from. */
interface Case {
  readonly compiled: Compiled;
  readonly selected: readonly number[];
  readonly lanes: readonly LaneOf<BareMark>[];
  readonly question: MarksQuestion;
}

const draw = ({ archive, text }: Compiled, wanted: Query, question: MarksQuestion) =>
  marks(archive, select(archive, text, wanted).all, question);

const picture: fc.Arbitrary<Case> = fc.tuple(soundLog(40), query, asked, fc.boolean()).map(([log, wanted, question, all]) => {
  const compiled = compile(log);
  const given = all ? everything : wanted;
  const selected = pageOf(select(compiled.archive, compiled.text, given).all, false, 0, Infinity);
  return { compiled, selected, question, lanes: draw(compiled, given, question) };
});

const everyPicture = (seed: number, holds: (drawn: Case) => void) => {
  fc.assert(fc.property(picture, holds), { numRuns: 80, seed });
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The events of a picture that may have touched its span, from the entries themselves. */
function inSpan({ compiled, selected, question }: Case): number[] {
  return selected.filter((position) => {
    const event = compiled.readings[position]?.event;
    if (event === undefined) throw new Error("no such event");
    const { mayBegin, mayEnd } = timesOf(event);
    return mayBegin <= question.to && mayEnd >= question.from;
  });
}

/** The value that an event's lane is named for, by the facet that lays the lanes. */
function laneOf({ compiled: { archive }, question }: Case, position: number): string | undefined {
  const facet = archive.facets[question.lanes];
  return facet?.values[firstValues(facet)[position] ?? noValue]?.id;
}

describe("a picture", () => {
  test("has each selected event in one lane, and the lanes' totals add up to the selection", () => {
    everyPicture(11, (drawn) => {
      expect(sum(drawn.lanes.map(({ total }) => total))).toBe(drawn.selected.length);
      for (const { kind, value, total } of drawn.lanes)
        if (kind === "value") expect(drawn.selected.filter((position) => laneOf(drawn, position) === value?.id).length).toBe(total);
      const none = drawn.lanes.find(({ kind }) => kind === "none")?.total ?? 0;
      expect(drawn.selected.filter((position) => laneOf(drawn, position) === undefined).length).toBe(none);
      const marked = drawn.lanes.flatMap((lane) => lane.marks.map(({ position }) => position));
      expect(new Set(marked).size).toBe(marked.length);
    });
  });

  test("has no more lanes than there is room for, and no empty one", () => {
    everyPicture(12, ({ lanes, question }) => {
      expect(lanes.length).toBeLessThanOrEqual(question.maxLanes);
      for (const { total } of lanes) expect(total).toBeGreaterThan(0);
    });
  });

  test("shows every event of the span, as a mark or in the density", () => {
    everyPicture(13, (drawn) => {
      const shown = drawn.lanes.map(({ marks: named, density }) => named.length + sum(density));
      expect(sum(shown)).toBe(inSpan(drawn).length);
      for (const { density } of drawn.lanes) expect(density.length).toBe(drawn.question.bins);
    });
  });

  test("names those most worth in each lane, the most worth first", () => {
    everyPicture(14, (drawn) => {
      const { archive } = drawn.compiled;
      const worth = (position: number) => worthOf(archive, position);
      const there = inSpan(drawn);
      for (const lane of drawn.lanes) {
        const named = lane.marks.map(({ position }) => position);
        expect(named).toEqual([...named].sort((a, b) => worth(b) - worth(a)));
        const others = there.filter(
          (position) => !named.includes(position) && lane.kind === "value" && laneOf(drawn, position) === lane.value?.id,
        );
        if (named.length < drawn.question.marksPerLane) expect(others).toEqual([]);
        const least = Math.min(...named.map(worth));
        if (named.length > 0) for (const position of others) expect(worth(position)).toBeLessThan(least);
      }
    });
  });

  test("always names the chosen event, if it is in the span and there is room for one", () => {
    everyPicture(15, (drawn) => {
      const there = inSpan(drawn);
      const question = { ...drawn.question, marksPerLane: 1 };
      for (const position of there.slice(0, 3)) {
        const { archive } = drawn.compiled;
        const selection = select(archive, drawn.compiled.text, everything).all;
        const named = marks(archive, selection, { ...question, chosen: position }).flatMap((lane) => lane.marks);
        expect(named.map((mark) => mark.position)).toContain(position);
      }
    });
  });

  test("keeps its lanes in place while the window moves", () => {
    const namesOf = (lanes: readonly LaneOf<BareMark>[]) => lanes.map(({ kind, value, values, total }) => ({ kind, value, values, total }));
    fc.assert(
      fc.property(soundLog(30), query, asked, fc.integer({ min: -900, max: 900 }), (log, wanted, question, days) => {
        const compiled = compile(log);
        const moved = { ...question, from: question.from + days * dayMs, to: question.to + days * dayMs };
        expect(namesOf(draw(compiled, wanted, moved))).toEqual(namesOf(draw(compiled, wanted, question)));
      }),
      { numRuns: 40, seed: 16 },
    );
  });

  test("has a mark for each event as its columns say", () => {
    everyPicture(17, ({ lanes, compiled: { readings } }) => {
      for (const { position, anchor, openStart, openEnd } of lanes.flatMap((lane) => lane.marks)) {
        const event = readings[position]?.event;
        if (event === undefined) throw new Error("no such event");
        const times = timesOf(event);
        expect({ anchor, openStart, openEnd }).toEqual({
          anchor: times.anchor,
          openStart: times.mayBegin === -Infinity,
          openEnd: times.mayEnd === Infinity,
        });
      }
    });
  });
});

test("an event's worth is its own: its weight, and a lot that no other event of that weight has", () => {
  const size = 70_000;
  const { archive } = compile({ entries: [], ...noRegisters, problems: [] });
  const level = { ...archive, size, weight: new Uint8Array(size).fill(7) };
  const worths = new Set(Array.from({ length: size }, (_, position) => worthOf(level, position)));
  expect(worths.size).toBe(size);
  expect(Math.min(...[...worths].slice(0, 1_000))).toBeGreaterThanOrEqual(7 * 2 ** 24);
  expect(Math.max(...[...worths].slice(0, 1_000))).toBeLessThan(8 * 2 ** 24);
});

describe("density", () => {
  const log = (dates: readonly string[]): Log => ({
    entries: dates.map((date, index) => entryWith({ id: `2025-testville-${index}-day`, date, time: undefined })),
    ...noRegisters,
    problems: [],
  });
  const densityOf = (dates: readonly string[]) =>
    draw(compile(log(dates)), everything, {
      from: Date.UTC(2025, 5, 1),
      to: Date.UTC(2025, 5, 11),
      lanes: "place",
      maxLanes: 4,
      marksPerLane: 0,
      bins: 10,
    })[0]?.density;

  test("counts an event in the bin of its anchor", () => {
    expect(densityOf(["2025-06-01", "2025-06-04", "2025-06-04", "2025-06-10"])).toEqual([1, 0, 0, 2, 0, 0, 0, 0, 0, 1]);
  });

  test("counts what began before the span in its first bin, and what may begin after it in its last", () => {
    expect(densityOf(["2025-05-01/2025-07-01", "2020-01-01/.."])).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(densityOf(["2025-06-11~"])).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test("does not count what the span does not touch", () => {
    expect(densityOf(["2025-05-31", "2025-06-04", "2025-06-12", "2024/2025-05"])).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  });
});
