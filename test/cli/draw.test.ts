import { expect, test } from "vitest";
import { drawIds } from "../../src/cli/draw.ts";

const ids = Array.from({ length: 200 }, (_, index) => `2025-event-${index}`);

test("the same seed draws the same entries, in whatever order they come", () => {
  expect(drawIds(ids, "first", 20)).toEqual(drawIds(ids.toReversed(), "first", 20));
});

test("another seed draws others", () => {
  expect(drawIds(ids, "second", 20)).not.toEqual(drawIds(ids, "first", 20));
});

test("no entry is drawn twice, and none beyond those there are", () => {
  expect(new Set(drawIds(ids, "first", 20)).size).toBe(20);
  expect(drawIds(ids, "first", 500).toSorted()).toEqual(ids.toSorted());
});

test("an added entry moves no other in the order", () => {
  const drawn = drawIds([...ids, "2025-added"], "first", 201).filter((id) => id !== "2025-added");
  expect(drawn).toEqual(drawIds(ids, "first", 200));
});

test("every entry comes up about as often as any other", () => {
  const hits = new Map<string, number>();
  for (let seed = 0; seed < 400; seed += 1) for (const id of drawIds(ids, String(seed), 50)) hits.set(id, (hits.get(id) ?? 0) + 1);
  // 400 draws of a quarter each: 100 expected, with a standard deviation of 8.7; six of them either way.
  for (const id of ids) expect(Math.abs((hits.get(id) ?? 0) - 100), id).toBeLessThan(52);
});
