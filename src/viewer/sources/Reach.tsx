import type { Shares } from "../../archive/index.ts";
import { useWords } from "../words/useWords.ts";
import { useSourceWords } from "./words.ts";

const width = 640;
const height = 240;
const left = 64;
const foot = 24;
/** How many points a line is drawn through at most. */
const points = 160;
const shown = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];

/** How many statements the most cited publishers are cited for, by how many of them one takes: two lines, and the same as a table. */
export function Reach({ shares: { reach, statements } }: { readonly shares: Shares }) {
  const words = useWords();
  const said = useSourceWords();
  if (reach.length < 2 || statements === 0) return null;
  const x = (count: number) => round(left + ((count - 1) / (reach.length - 1)) * (width - left));
  const y = (part: number) => round(height - (part / statements) * (height - 8));
  const steps = [...new Set(Array.from({ length: points }, (_, index) => Math.round((index / (points - 1)) * (reach.length - 1))))];
  const line = (which: "any" | "alone") => steps.map((step) => `${x(step + 1)},${y(reach[step]?.[which] ?? 0)}`).join(" ");
  const counts = [...shown.filter((count) => count < reach.length), reach.length];
  // Words stand on each line where it is about a third of the way along, clear of the other.
  const at = Math.floor(reach.length * 0.34);
  return (
    <>
      <h3>{said.reach}</h3>
      <p>{said.reachNote}</p>
      <svg className="reach" viewBox={`0 0 ${width} ${height + foot}`} aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <g key={part}>
            <line className="reach-grid" x1={left} x2={width} y1={y(part * statements)} y2={y(part * statements)} />
            <text className="reach-scale" x={left - 8} y={y(part * statements) + 4}>
              {Math.round(part * 100)} %
            </text>
          </g>
        ))}
        <text className="reach-start" x={left} y={height + foot - 6}>
          1
        </text>
        <text className="reach-scale" x={width} y={height + foot - 6}>
          {said.countOfPublishers(reach.length)}
        </text>
        <polyline className="reach-any" points={line("any")} />
        <polyline className="reach-alone" points={line("alone")} />
        <text className="reach-start" x={x(at) - 8} y={y(reach[at]?.any ?? 0) - 12} textAnchor="end">
          {said.reachAny}
        </text>
        <text className="reach-start" x={x(at) + 10} y={y(reach[at]?.alone ?? 0) + 18}>
          {said.reachAlone}
        </text>
      </svg>
      <details>
        <summary>{said.reachTable}</summary>
        <table className="plain-table">
          <caption className="visually-hidden">{said.reach}</caption>
          <thead>
            <tr>
              <th scope="col">{said.reachCount}</th>
              <th scope="col">{said.citeThem}</th>
              <th scope="col">{said.citeOnly}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map((count) => (
              <tr key={count}>
                <th scope="row">{words.number(count)}</th>
                {(["any", "alone"] as const).map((which) => (
                  <td key={which}>
                    {words.number(reach[count - 1]?.[which] ?? 0)} ({said.share(reach[count - 1]?.[which] ?? 0, statements)})
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
