import type { FigureGroup, Reading } from "../../archive/index.ts";
import type { Figure } from "../../log/index.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { Notes } from "./Notes.tsx";
import { barOf, scaleOf, sayFigure, type Scale } from "./figure.ts";

/** The counts of an entry, each with whose it is; rivals on one scale. */
export function Figures({ reading }: { readonly reading: Reading }) {
  const words = useWords();
  const rivals = reading.figures.filter(({ figures }) => figures.length > 1);
  const single = reading.figures.filter(({ figures }) => figures.length === 1);
  if (reading.figures.length === 0) return null;
  return (
    <section className="figures">
      <h2>{words.figures}</h2>
      {rivals.map((group) => (
        <Rivals key={group.figures[0]} reading={reading} group={group} />
      ))}
      {single.length > 0 && (
        <table>
          <tbody>
            {single
              .flatMap(({ figures }) => figures)
              .map((index) => (
                <FigureRow key={index} reading={reading} index={index} />
              ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Rivals({ reading, group }: { readonly reading: Reading; readonly group: FigureGroup }) {
  const words = useWords();
  const figures = group.figures.flatMap((index) => reading.event.figures?.[index] ?? []);
  const first = figures[0];
  if (first === undefined) return null;
  return (
    <table className="rivals">
      <caption>
        {group.rival && <span aria-hidden="true">◐ </span>}
        {words.measures[first.measure]}: <span dir="auto">{first.of}</span>
        {group.rival && <span className="visually-hidden"> ({words.figuresDiffer})</span>}
      </caption>
      <tbody>
        {group.figures.map((index) => (
          <FigureRow key={index} reading={reading} index={index} scale={scaleOf(figures)} />
        ))}
      </tbody>
    </table>
  );
}

function FigureRow({ reading, index, scale }: { readonly reading: Reading; readonly index: number; readonly scale?: Scale }) {
  const words = useWords();
  const language = useLanguage();
  const figure = reading.event.figures?.[index];
  if (figure === undefined) return null;
  const kind = figure.kind === "forecast" ? words.figureKinds.forecast : undefined;
  const replaced = figure.replacedBy === undefined ? undefined : words.replaced;
  const asOf = figure.asOf === undefined ? undefined : words.asOf(reading.dates[figure.asOf]?.[language] ?? figure.asOf);
  return (
    <tr>
      <th scope="row">
        {scale === undefined && (
          <span className="figure-of">
            {words.measures[figure.measure]}: <span dir="auto">{figure.of}</span>
          </span>
        )}
        <span className="figure-whose">
          {[figure.accordingTo ?? words.unattributed, kind, asOf, replaced].filter((part) => part !== undefined).join(" · ")}
        </span>
      </th>
      {scale !== undefined && <td className="figure-plot">{replaced === undefined && <Bar figure={figure} scale={scale} />}</td>}
      <td className="figure-number">
        {replaced === undefined ? sayFigure(figure, language, words) : <s>{sayFigure(figure, language, words)}</s>}
        <Notes citations={figure.citations} from={`figure-${index + 1}`} />
      </td>
    </tr>
  );
}

/** A figure on its group's scale: a dot for one number, a bar for a range, a fading end where a bound is open. */
function Bar({ figure, scale }: { readonly figure: Figure; readonly scale: Scale }) {
  const { from, to, openFrom, openTo } = barOf(figure, scale);
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <line className="plot-axis" x1="0" x2="100" y1="9.5" y2="9.5" />
      {openFrom && <line className="plot-open" x1="0" x2={from} y1="5" y2="5" />}
      {openTo && <line className="plot-open" x1={to} x2="100" y1="5" y2="5" />}
      <rect
        className="plot-bar"
        x={Math.max(0, from - 1)}
        width={Math.max(2, to - from + (openFrom || openTo ? 1 : 2))}
        y="2.5"
        height="5"
        rx="1"
      />
    </svg>
  );
}
