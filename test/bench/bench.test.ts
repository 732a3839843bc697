import { expect, test } from "vitest";
import { show, spreadOf } from "./figures.ts";
import { markdownOf } from "./markdown.ts";
import { svgOf } from "./plot.ts";
import type { Results } from "./results.ts";
import { keystrokes, peerFacets, toggles, windows } from "./steps.ts";

test("a spread leaves out what was not measured", () => {
  expect(spreadOf([3, NaN, 1, 2])).toEqual({ p50: 2, p95: 3, worst: 3, count: 3 });
  expect(spreadOf(Array.from({ length: 100 }, (_, index) => index + 1))).toMatchObject({ p50: 50, p95: 95, worst: 100 });
});

test("figures have as many digits as mean something", () => {
  expect([0, 0.04, 5.55, 33.4, 1234.5].map(show)).toEqual(["0", "0.0", "5.5", "33", "1,235"]);
});

test("ninety toggles, each one click after the last", () => {
  const states = [{}, ...toggles()];
  expect(states).toHaveLength(91);
  const chosen = (state: (typeof states)[number]) => peerFacets.flatMap((facet) => (state[facet] ?? []).map((rank) => `${facet} ${rank}`));
  states.slice(1).forEach((state, index) => {
    const [before, after] = [chosen(states[index] ?? {}), chosen(state)];
    expect([...before, ...after].filter((value) => !before.includes(value) || !after.includes(value))).toHaveLength(1);
  });
});

test("windows run from the first day to the last, keys from the first letter to the whole", () => {
  const spans = windows(Date.UTC(1900, 0, 1), Date.UTC(2026, 0, 1));
  expect(spans).toHaveLength(120);
  expect([spans[0]?.from, spans.at(-1)?.to]).toEqual(["1900-01-01", "2026-01-01"]);
  expect(keystrokes("ab c")).toEqual(["a", "ab", "ab c"]);
});

test("a plot is drawn within its frame, and not at all of one point", () => {
  const points = [1_000, 1_000_000].map((size) => ({ size, ms: size / 1_000 }));
  const svg = svgOf({ question: "How <long>?", series: [{ name: "ours", points }], goal: 8 });
  expect(svg).toContain("How &lt;long>?");
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(svgOf({ question: "?", series: [{ name: "ours", points: points.slice(1) }] })).toBeUndefined();
});

test("a run in which nothing could be measured is told without inventing figures", () => {
  const machine = { processor: "", cores: 2, memoryGB: 24, system: "test", node: "20", browser: "1", load: [0, 0] as const };
  const results: Results = { day: "2026-01-04", minutes: 1, machine, sizes: [{ name: "1,000", size: 1_000, failures: ["build: no"] }] };
  const text = markdownOf(results);
  expect(text).toContain("- 1,000: build: no");
  expect(text).toContain("not measured");
  expect(text).not.toMatch(/NaN|undefined| reached \|/);
});
