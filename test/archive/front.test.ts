import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ask,
  compile,
  everything,
  extentOf,
  frontMarks,
  frontOf,
  fullBitmap,
  gridOf,
  gridSpan,
  laneNames,
  marks,
  marksOfAll,
  overviewBins,
  pageOf,
  pageSize,
  select,
  type Compiled,
  type Front,
  type MarksQuestion,
} from "../../src/archive/index.ts";
import type { Log } from "../../src/log/index.ts";
import { noRegisters } from "../../src/log/registers.ts";
import { entryWith } from "../log/sound.ts";
import { soundLog } from "./logs.ts";

/** A log over so many places, of which the first have most events. */
const logOver = (places: number, entries: number): Log => ({
  entries: Array.from({ length: entries }, (_, index) => {
    const locality = `Place ${String(Math.floor((places * index * index) / (entries * entries)))}`;
    const date = new Date(Date.UTC(2025, 0, 1 + ((index * 7) % 300))).toISOString().slice(0, 10);
    return entryWith({
      id: `${date}-testville-${index}`,
      date,
      time: undefined,
      places: entryWith({})
        .event.places.slice(0, 1)
        .map((place) => ({ ...place, locality })),
    });
  }),
  ...noRegisters,
  problems: [],
});

const frontOfAll = ({ archive, rows }: Compiled): Promise<Front> =>
  frontOf(archive, (position) => {
    const row = rows[position];
    return row === undefined ? Promise.reject(new RangeError(`no row at ${position}`)) : Promise.resolve(row);
  });

/** What a page asks of the whole at some size. */
function questionOf(archive: Compiled["archive"], question: Pick<MarksQuestion, "maxLanes" | "marksPerLane" | "bins">): MarksQuestion {
  const { from, to } = extentOf(archive.times);
  return { ...gridSpan(gridOf({ from, to: to + 1 })), lanes: "place", ...question };
}

test("the first answers are those that the archive itself would give", async () => {
  await fc.assert(
    fc.asyncProperty(soundLog(40), async (log) => {
      const compiled = compile(log);
      const front = await frontOfAll(compiled);
      const { archive, rows } = compiled;
      const { from, to } = extentOf(archive.times);
      const selection = select(archive, [], everything);
      expect(front.answer).toEqual(ask(archive, selection, { from, to: to + 1, count: overviewBins }));
      expect(front.page).toEqual(pageOf(selection.all, true, 0, pageSize));
      for (const [position, row] of front.rows) expect(row).toEqual(rows[position]);
      expect(front.rows.map(([position]) => position)).toEqual(expect.arrayContaining([...front.page]));
    }),
    { numRuns: 40, seed: 81 },
  );
});

test("the first picture is that of the archive, for every number of lanes, marks and bins", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        soundLog(40),
        fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 120 })).map(([p, n]) => logOver(p, n)),
      ),
      fc.integer({ min: 1, max: 14 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 10 }),
      async (log, maxLanes, marksPerLane, level) => {
        const compiled = compile(log);
        const { archive } = compiled;
        const front = await frontOfAll(compiled);
        const question = questionOf(archive, { maxLanes, marksPerLane, bins: 2 ** level });
        const drawn = frontMarks(front, question);
        expect(drawn).toEqual(marks(archive, fullBitmap(archive.size), question));
        const known = new Set(front.rows.map(([position]) => position));
        for (const lane of drawn ?? []) for (const { position } of lane.marks) expect(known).toContain(position);
      },
    ),
    { numRuns: 120, seed: 82 },
  );
});

test("what was not made beforehand is left to the archive", async () => {
  const compiled = compile(logOver(20, 60));
  const front = await frontOfAll(compiled);
  const made = questionOf(compiled.archive, { maxLanes: 8, marksPerLane: marksOfAll(60), bins: 256 });
  expect(frontMarks(front, made)).toBeDefined();
  const others: Partial<MarksQuestion>[] = [
    { maxLanes: 15 },
    { marksPerLane: marksOfAll(60) + 1 },
    { bins: 2048 },
    { bins: 240 },
    { tiles: 2 },
    { chosen: 0 },
    { from: made.from + 1 },
    { to: made.to - 1 },
    ...laneNames.filter((lanes) => lanes !== "place").map((lanes) => ({ lanes })),
  ];
  for (const other of others) expect(frontMarks(front, { ...made, ...other })).toBeUndefined();
});
