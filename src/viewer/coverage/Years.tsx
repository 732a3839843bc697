import type { Coverage } from "../../archive/index.ts";
import { useWords } from "../words/useWords.ts";

const barWidth = 8;
const height = 120;
const headroom = 20;

/** Entries by year as bars, each decade named, the fullest year with its count; the same as a table behind it. */
export function Years({ years }: { readonly years: Coverage["years"] }) {
  const words = useWords();
  const max = Math.max(1, ...years.map(({ entries }) => entries));
  const fullest = years.findIndex(({ entries }) => entries === max);
  const tall = (entries: number) => (entries / max) * height;
  return (
    <>
      <svg className="years" viewBox={`0 0 ${Math.max(1, years.length) * barWidth} ${height + headroom * 2}`} aria-hidden="true">
        {years.map(({ of, entries }, index) => (
          <g key={of}>
            <rect x={index * barWidth + 1} width={barWidth - 2} y={headroom + height - tall(entries)} height={tall(entries)} />
            {of % 10 === 0 && (
              <text x={index * barWidth + barWidth / 2} y={height + headroom * 2 - 2}>
                {of}
              </text>
            )}
          </g>
        ))}
        {fullest >= 0 && (
          <text className="years-most" x={fullest * barWidth + barWidth} y={headroom - 4}>
            {years[fullest]?.of}: {max}
          </text>
        )}
      </svg>
      <details>
        <summary>{words.covered.yearTable}</summary>
        <table className="year-table">
          <thead>
            <tr>
              <th scope="col">{words.covered.year}</th>
              <th scope="col">{words.covered.entries}</th>
            </tr>
          </thead>
          <tbody>
            {years
              .filter(({ entries }) => entries > 0)
              .map(({ of, entries }) => (
                <tr key={of}>
                  <th scope="row">{of}</th>
                  <td>{entries}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
