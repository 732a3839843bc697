import { noRegisters } from "../../src/log/registers.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relationsExist, relationsRunOneWay } from "../../src/log/rules/relations.ts";
import type { RelationType } from "../../src/log/vocabulary.ts";
import { entryWith } from "./sound.ts";

/** A relation between two numbered entries. */
type Edge = readonly [from: number, to: number, as: RelationType];

const idOf = (number: number) => `2025-06-14-entry-${number}`;

/** Entries 0 to `count` − 1, related as the edges say. */
function logOf(count: number, edges: readonly Edge[]) {
  const relations = Array.from({ length: count }, () => [] as { to: string; as: RelationType }[]);
  for (const [from, to, as] of edges) relations[from]?.push({ to: idOf(to), as });
  const entries = relations.map((list, number) => entryWith({ id: idOf(number), relations: list }));
  return { entries, ...noRegisters, whole: true };
}

const circlesIn = (count: number, edges: readonly Edge[]) => relationsRunOneWay(logOf(count, edges));
const ordered: readonly RelationType[] = ["part-of", "follows", "responds-to", "stays", "vacates", "affirms", "reverses", "inquires-into"];

/** Which entries can reach themselves along one type, by squaring reachability until nothing is new. */
function inCircles(count: number, edges: readonly Edge[]): Set<number> {
  const reach = Array.from({ length: count }, () => new Set<number>());
  for (const [from, to] of edges) if (from !== to) reach[from]?.add(to);
  for (let grew = true; grew;) {
    grew = false;
    for (const from of reach) {
      for (const over of [...from]) {
        for (const to of reach[over] ?? []) {
          grew ||= !from.has(to);
          from.add(to);
        }
      }
    }
  }
  return new Set(reach.flatMap((from, number) => (from.has(number) ? [number] : [])));
}

describe("relations that run in a circle", () => {
  test.each(ordered)("of “%s” are told with the whole circle, at its first id", (as) => {
    const [finding, ...others] = circlesIn(3, [
      [1, 2, as],
      [2, 0, as],
      [0, 1, as],
    ]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "E122", file: `testville/${idOf(0)}.json`, path: ["relations", 0] });
    for (const number of [0, 1, 2]) expect(finding?.message).toContain(idOf(number));
  });

  test("of fifty entries are told once", () => {
    const ring = Array.from({ length: 50 }, (_, number): Edge => [number, (number + 1) % 50, "part-of"]);
    expect(circlesIn(50, ring)).toHaveLength(1);
  });

  test("are no fault where order does not matter, or where the types differ", () => {
    for (const as of ["see-also", "counters"] as const) {
      expect(
        circlesIn(2, [
          [0, 1, as],
          [1, 0, as],
        ]),
      ).toEqual([]);
    }
    expect(
      circlesIn(2, [
        [0, 1, "follows"],
        [1, 0, "inquires-into"],
      ]),
    ).toEqual([]);
  });

  test("to an entry itself are left to E121, and to an entry that is not there to E120", () => {
    expect(circlesIn(2, [[0, 0, "follows"]])).toEqual([]);
    expect(circlesIn(1, [[0, 7, "follows"]])).toEqual([]);
    expect(relationsExist(logOf(1, [[0, 7, "follows"]])).map(({ code }) => code)).toEqual(["E120"]);
  });

  test("are found exactly where there are some", () => {
    const graph = fc
      .integer({ min: 1, max: 8 })
      .chain((count) =>
        fc.tuple(
          fc.constant(count),
          fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.constant<RelationType>("follows")), { maxLength: 16 }),
        ),
      );
    fc.assert(
      fc.property(graph, ([count, edges]) => {
        const findings = circlesIn(count, edges);
        const expected = inCircles(count, edges);
        expect(findings.length > 0).toBe(expected.size > 0);
        for (const { message } of findings) {
          const circle = message.split(": ")[1]?.split(" → ") ?? [];
          expect(circle.length).toBeGreaterThan(2);
          expect(circle.at(0)).toBe(circle.at(-1));
          circle.slice(1).forEach((to, index) => {
            expect(edges.some(([a, b]) => idOf(a) === circle[index] && idOf(b) === to)).toBe(true);
          });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a chain of 10,000 entries", () => {
  const chain = Array.from({ length: 9_999 }, (_, number): Edge => [number, number + 1, "follows"]);

  test("is walked without a call for each, in either direction, and in seconds", () => {
    const started = performance.now();
    expect(circlesIn(10_000, chain)).toEqual([]);
    expect(
      circlesIn(
        10_000,
        chain.map(([from, to, as]): Edge => [to, from, as]),
      ),
    ).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("that comes back to its beginning is one circle", () => {
    expect(circlesIn(10_000, [...chain, [9_999, 0, "follows"]])).toHaveLength(1);
  });
});
