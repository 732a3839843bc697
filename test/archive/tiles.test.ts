import fc from "fast-check";
import { expect, test } from "vitest";
import { binOf, compile, everything, laneNames, marks, select, timesAt, type MarksQuestion } from "../../src/archive/index.ts";
import { day, soundLog } from "./logs.ts";

const dayMs = 86_400_000;

/** A span of tiles of so many days each. */
const asked = fc.record({
  first: day.map((from) => Math.floor(Date.parse(from) / dayMs)),
  days: fc.integer({ min: 1, max: 200 }),
  tiles: fc.integer({ min: 1, max: 8 }),
  lanes: fc.constantFrom(...laneNames),
  marksPerLane: fc.integer({ min: 1, max: 4 }),
});

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const questionOf = ({ first, days, tiles, lanes, marksPerLane }: Asked): MarksQuestion => ({
  from: first * dayMs,
  to: (first + days * tiles) * dayMs,
  lanes,
  maxLanes: 4,
  marksPerLane,
  tiles,
  bins: 1,
});

test("each tile of a lane has its own marks, as if it were asked for alone", () => {
  fc.assert(
    fc.property(soundLog(40), asked, (log, wanted) => {
      const { archive, text } = compile(log);
      const question = questionOf(wanted);
      const { all } = select(archive, text, everything);
      const span = { from: question.from, to: question.to, count: wanted.tiles };
      const tileOf = (position: number) => binOf(timesAt(archive.times, position).anchor, span);
      const whole = marks(archive, all, { ...question, tiles: 1, marksPerLane: Infinity });
      marks(archive, all, question).forEach((lane, index) => {
        for (let tile = 0; tile < wanted.tiles; tile += 1) {
          const inTile = (whole[index]?.marks ?? []).filter(({ position }) => tileOf(position) === tile);
          expect(lane.marks.filter(({ position }) => tileOf(position) === tile)).toEqual(inTile.slice(0, wanted.marksPerLane));
        }
      });
    }),
    { numRuns: 80, seed: 41 },
  );
});

test("a span that moves on by a tile keeps the marks of the tiles that stay", () => {
  fc.assert(
    fc.property(soundLog(40), asked, (log, wanted) => {
      const { archive, text } = compile(log);
      const { all } = select(archive, text, everything);
      const [before, after] = [questionOf(wanted), questionOf({ ...wanted, first: wanted.first + wanted.days })];
      const stays = (position: number) => {
        const { anchor } = timesAt(archive.times, position);
        return anchor >= after.from && anchor < before.to;
      };
      const named = (question: MarksQuestion) =>
        marks(archive, all, question)
          .flatMap((lane) => lane.marks.map(({ position }) => position))
          .filter(stays)
          .sort((a, b) => a - b);
      // What began outside counts in the tile at the edge, and may take a place there; all others are the same.
      const inner = (positions: readonly number[]) =>
        positions.filter((position) => {
          const { anchor } = timesAt(archive.times, position);
          return anchor >= after.from + wanted.days * dayMs && anchor < before.to - wanted.days * dayMs;
        });
      expect(inner(named(after))).toEqual(inner(named(before)));
    }),
    { numRuns: 80, seed: 42 },
  );
});
