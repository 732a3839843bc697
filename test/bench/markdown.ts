/** A run as Markdown: goals, tables by size, growth, and the peers beside us. */
import { show } from "./figures.ts";
import { outcomesOf } from "./goals.ts";
import type { Line, Values } from "./line.ts";
import { tables } from "./lines.ts";
import type { Results, SizeResult } from "./results.ts";

/** The whole account of a run, to be printed and to stand in the docs. `plots` are put before the tables. */
export function markdownOf(results: Results, plots = ""): string {
  const named = results.curated === undefined ? results.sizes : [results.curated, ...results.sizes];
  return [
    aboutOf(results),
    "### Goals",
    goalsOf(results),
    plots,
    ...tables.flatMap(({ heading, lines }) => [`### ${heading}`, tableOf(lines, named)]),
    "### Beside the peers",
    "How many times more the peer takes, in the same run.",
    ratiosOf(results.sizes),
    "### Growth",
    "How many times more it takes with each step in size.",
    growthOf(results.sizes),
    missingOf(named),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function aboutOf({ day, minutes, machine }: Results): string {
  const { cores, memoryGB, system, node, browser, load } = machine;
  return `Measured on ${day} in ${minutes.toFixed(0)} minutes: ${cores} cores, ${memoryGB.toFixed(0)} GB, ${system}, Node ${node}, headless Chromium ${browser} without a GPU, ${load.map((one) => one.toFixed(1)).join(" and ")} processes wanting a core before the run and at its end.`;
}

function goalsOf(results: Results): string {
  const word = (reached: boolean | undefined) => (reached === undefined ? "not measured" : reached ? "reached" : "**not reached**");
  const top = results.sizes.at(-1);
  const said =
    top === undefined || top.size >= 1_000_000
      ? ""
      : `The goals are set for 1,000,000 events; the largest log of this run had ${top.name}.\n\n`;
  const rows = outcomesOf(results).map(({ what, goal, found, reached }) => [what, goal, found, word(reached)]);
  return said + table(["figure", "goal", "found", ""], rows, 4);
}

function tableOf(lines: readonly Line[], results: readonly SizeResult[]): string {
  const rows = lines.flatMap(({ what, unit, ours, peer }) => {
    const label = unit === "" ? what : `${what}, ${unit}`;
    const own = ["", ...results.map((result) => cell(ours(result), unit))];
    const theirs = peer === undefined ? [] : [peer.name, ...results.map((result) => cell(peer.values(result), unit))];
    if (isEmpty(own) && isEmpty(theirs)) return [];
    return [[label, ...own], ...(isEmpty(theirs) ? [] : [["", ...theirs]])];
  });
  return table(["", "", ...results.map(({ name }) => name)], rows, 2);
}

const isEmpty = ([, ...cells]: readonly string[]) => cells.every((text) => text === "");

function ratiosOf(results: readonly SizeResult[]): string {
  const rows = allLines().flatMap(({ what, ours, peer }) => {
    if (peer === undefined) return [];
    const ratios = results.map((result) => ratio(peer.values(result), ours(result)));
    return isEmpty(["", ...ratios]) ? [] : [[`${what} (${peer.name})`, ...ratios]];
  });
  return table(["", ...results.map(({ name }) => name)], rows);
}

function growthOf(results: readonly SizeResult[]): string {
  const steps = results.slice(1).map((result, index) => ({ from: results[index], to: result }));
  const rows = allLines().flatMap(({ what, ours }) => {
    const ratios = steps.map(({ from, to }) => ratio(ours(to), from && ours(from)));
    return isEmpty(["", ...ratios]) ? [] : [[what, ...ratios]];
  });
  return steps.length === 0 ? "" : table(["", ...steps.map(({ from, to }) => `${from?.name ?? ""} to ${to.name}`)], rows);
}

const allLines = () => tables.flatMap(({ lines }) => lines);

/** The first value over the other's first. */
function ratio(above: Values, under: Values): string {
  const [value, other] = [above?.[0], under?.[0]];
  return value === undefined || other === undefined || other === 0 ? "" : show(value / other);
}

/** The figures of a cell. Where all is under the clock's resolution, that is said; a count has no decimals. */
function cell(values: Values, unit: string): string {
  if (values === undefined) return "";
  if (unit === "") return values.map((value) => value.toLocaleString("en-US")).join(" / ");
  return values.map((value) => (unit === "ms" && value < 0.05 ? "< 0.1" : show(value))).join(" / ");
}

function missingOf(results: readonly SizeResult[]): string {
  const lines = results.flatMap(({ name, failures, room, vis }) =>
    [...failures, ...(room?.failures ?? []), ...(vis?.stopped === undefined ? [] : [`plain vis-timeline: ${vis.stopped}`])].map(
      (why) => `- ${name}: ${why}`,
    ),
  );
  return lines.length === 0 ? "" : `### What could not be measured\n\n${lines.join("\n")}`;
}

/** A table whose first columns are words and whose others are figures. */
const table = (head: readonly string[], rows: readonly (readonly string[])[], words = 1) =>
  [head, head.map((_, index) => (index < words ? "---" : "--:")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
