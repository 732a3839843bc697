import { expect, test } from "vitest";
import { ask, compile, everything, prepareCounts, select, type Archive, type Query } from "../../src/archive/index.ts";
import { gatherFacet } from "../../src/archive/facet.ts";
import { facetNames } from "../../src/archive/facets.ts";
import { countsOver } from "../../src/archive/frequent.ts";
import { gatherTimes } from "../../src/archive/times.ts";
import { noRegisters } from "../../src/log/index.ts";

const size = 21_000;
const dayMs = 86_400_000;
const bins = { from: 0, to: size * dayMs, count: 10 };

/** An archive of one event a day, in which a few values of each facet have most events. */
function madeArchive(): Archive {
  const times = gatherTimes(size);
  for (let position = 0; position < size; position += 1) {
    const at = position * dayMs;
    times.add({ anchor: at, earliest: at, coreStart: at, coreEnd: at, latest: at, openStart: false, openEnd: false }, false);
  }
  const facets = Object.fromEntries(
    facetNames.map((name, facet) => {
      const gathered = gatherFacet();
      for (let position = 0; position < size; position += 1) {
        const ids = [`often${position % 3}`, `seldom${(position * (facet + 7)) % 90}`];
        gathered.add((position % (facet + 5) === 0 ? ids : ids.slice(0, 1)).map((id) => ({ id, label: id })));
      }
      return [name, gathered.finish()];
    }),
  );
  return { ...compile({ ...noRegisters, entries: [], problems: [] }).archive, size, times: times.finish(), facets };
}

test("what was made ready for a frequent value is what would have been counted, alone and beside other choices", () => {
  const [plain, ready] = [madeArchive(), madeArchive()];
  const steps = prepareCounts(ready);
  while (steps.next().done !== true);
  expect(countsOver(ready, { name: "form", id: "often1" })).toBeDefined();
  expect(countsOver(ready, { name: "form", id: "seldom1" })).toBeUndefined();
  expect(countsOver(plain, { name: "form", id: "often1" })).toBeUndefined();
  const queries: Partial<Query["facets"]>[] = [
    { form: ["often1"] },
    { form: ["often1", "often2"] },
    { form: ["often1", "often2"], place: ["often0"] },
    { place: ["often0"] },
    { place: ["seldom4"] },
    { publisher: ["often0"], evidence: ["often0"] },
    {},
  ];
  for (const facets of queries)
    for (const dates of [{}, { from: "1980-01-01" }]) {
      const query = { ...everything, ...dates, facets: { ...everything.facets, ...facets } };
      expect(ask(ready, select(ready, [], query), bins), JSON.stringify(query)).toEqual(ask(plain, select(plain, [], query), bins));
    }
});
