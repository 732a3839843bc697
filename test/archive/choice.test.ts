import fc from "fast-check";
import { expect, test } from "vitest";
import { eachBit } from "../../src/archive/bitmap.ts";
import { eventsWith } from "../../src/archive/choice.ts";
import { gatherFacet } from "../../src/archive/facet.ts";

const ids = ["a", "b", "c", "d", "e", "f", "g"];

test("the events of a choice are those that have any of its values, whatever was chosen before", () => {
  const values = fc.array(fc.subarray(ids), { minLength: 1, maxLength: 90 });
  const choices = fc.array(fc.subarray([...ids, "unknown"], { minLength: 1 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(values, choices, (events, asked) => {
      const gathered = gatherFacet();
      for (const own of events) gathered.add(own.map((id) => ({ id, label: id })));
      const facet = gathered.finish();
      for (const chosen of asked) {
        const found: number[] = [];
        eachBit(eventsWith(facet, new Set(chosen)), (position) => found.push(position));
        expect(found).toEqual(events.flatMap((own, position) => (own.some((id) => chosen.includes(id)) ? [position] : [])));
      }
    }),
    { numRuns: 60, seed: 33 },
  );
});
