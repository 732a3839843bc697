/** Plots of growth, drawn as SVG by hand: sizes across, milliseconds up, both by powers of ten. One plot, one question. */

/** A line of a plot: who, and the milliseconds at each size. */
export interface Series {
  readonly name: string;
  readonly points: readonly { readonly size: number; readonly ms: number }[];
}

/** A plot: the question that it answers, and its lines, ours first. */
export interface Plot {
  readonly question: string;
  readonly series: readonly Series[];
  /** A goal to draw as a dotted line, in milliseconds. */
  readonly goal?: number;
}

const [width, height] = [640, 300];
const area = { left: 56, right: 500, top: 44, bottom: 258 };

/** Colours that read on light and on dark ground; a page's own scheme decides. */
const style = `
  text { font: 13px system-ui, sans-serif; fill: #3b3b3b; }
  .question { font-weight: 600; font-size: 15px; fill: #1c1c1c; }
  .grid { stroke: #d9d9d9; stroke-width: 1; }
  .goal { stroke: #767676; stroke-width: 1.5; stroke-dasharray: 2 4; }
  .line { fill: none; stroke-width: 2.5; }
  .s0 { stroke: #0b6e8a; fill: #0b6e8a; } .s1 { stroke: #b3541e; fill: #b3541e; } .s2 { stroke: #6b4fa0; fill: #6b4fa0; }
  text.s0, text.s1, text.s2 { stroke: none; } .line.s0, .line.s1, .line.s2 { fill: none; }
  @media (prefers-color-scheme: dark) {
    text { fill: #c8c8c8; } .question { fill: #f0f0f0; } .grid { stroke: #444; } .goal { stroke: #9a9a9a; }
    .s0 { stroke: #57b8d6; fill: #57b8d6; } .s1 { stroke: #e8935c; fill: #e8935c; } .s2 { stroke: #b39ae0; fill: #b39ae0; }
  }`;

/** Draws a plot; undefined where it has nothing to draw. */
export function svgOf({ question, series, goal }: Plot): string | undefined {
  const all = series.flatMap(({ points }) => points);
  if (all.length < 2) return undefined;
  const across = powersAround(all.map(({ size }) => size));
  const up = powersAround([...all.map(({ ms }) => ms), ...(goal === undefined ? [] : [goal])]);
  const x = (size: number) => area.left + share(across, size) * (area.right - area.left);
  const y = (ms: number) => area.bottom - share(up, ms) * (area.bottom - area.top);
  const marks = [...series.map(({ points }) => points.at(-1)?.ms ?? 1), ...(goal === undefined ? [] : [goal])];
  const ends = spaced(marks.map(y));
  const parts = [
    ...up.map(
      (ms) => `<path class="grid" d="M${area.left} ${n(y(ms))}H${area.right}"/>${label(area.left - 8, y(ms) + 4, number(ms), "end")}`,
    ),
    ...across.map((size) => label(x(size), area.bottom + 20, number(size), "middle")),
    label(area.left - 8, area.top - 10, "ms", "end"),
    label(area.right, area.bottom + 36, "events in the log", "end"),
    ...(goal === undefined
      ? []
      : [
          `<path class="goal" d="M${area.left} ${n(y(goal))}H${area.right}"/>`,
          label(area.right + 10, (ends.at(-1) ?? 0) + 4, `goal, ${number(goal)}`, "start"),
        ]),
    ...series.flatMap(({ name, points }, index) => {
      const end = points.at(-1);
      if (end === undefined) return [];
      const line = points.map(({ size, ms }, at) => `${at === 0 ? "M" : "L"}${n(x(size))} ${n(y(ms))}`).join("");
      const dots = points.map(({ size, ms }) => `<circle class="s${index}" cx="${n(x(size))}" cy="${n(y(ms))}" r="3.5"/>`);
      return [
        `<path class="line s${index}" d="${line}"/>`,
        ...dots,
        label(x(end.size) + 10, (ends[index] ?? 0) + 4, `${name}, ${number(end.ms)}`, "start", `s${index}`),
      ];
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(question)}">
<title>${escaped(question)}</title>
<style>${style}
</style>
<text class="question" x="8" y="20">${escaped(question)}</text>
${parts.join("\n")}
</svg>
`;
}

/** The powers of ten from the one below the least value to the one above the greatest. */
function powersAround(values: readonly number[]): number[] {
  const logs = values.filter((value) => value > 0).map(Math.log10);
  const from = Math.floor(Math.min(...logs));
  const to = Math.max(from + 1, Math.ceil(Math.max(...logs)));
  return Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
}

const share = (powers: readonly number[], value: number) => {
  const [from = 1, to = 10] = [powers[0], powers.at(-1)];
  return Math.log10(Math.max(value, from) / from) / Math.log10(to / from);
};

/** The same heights, moved apart until no two labels lie over each other. */
function spaced(heights: readonly number[]): number[] {
  const moved = [...heights];
  const order = moved.map((_, index) => index).sort((a, b) => (moved[a] ?? 0) - (moved[b] ?? 0));
  order.forEach((index, place) => {
    const above = order[place - 1];
    if (above !== undefined) moved[index] = Math.max(moved[index] ?? 0, (moved[above] ?? 0) + 18);
  });
  return moved;
}

const label = (x: number, y: number, text: string, anchor: "start" | "middle" | "end", name?: string) =>
  `<text${name === undefined ? "" : ` class="${name}"`} x="${n(x)}" y="${n(y)}" text-anchor="${anchor}">${escaped(text)}</text>`;
const n = (value: number) => String(Math.round(value * 10) / 10);
const number = (value: number) => (value >= 10 ? Math.round(value).toLocaleString("en-US") : String(Number(value.toPrecision(2))));
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
