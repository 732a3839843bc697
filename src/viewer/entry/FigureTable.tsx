import type { Reading } from "../../archive/index.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { sayFigure } from "./figure.ts";
import { Cited } from "./Notes.tsx";

/** Figures that count the same thing as a table, folded away on a screen and always printed. */
export function FigureTable({ reading, indexes }: { readonly reading: Reading; readonly indexes: readonly number[] }) {
  const words = useWords();
  const language = useLanguage();
  const figures = indexes.flatMap((index) => reading.event.figures?.[index] ?? []);
  const first = figures[0];
  if (first === undefined) return null;
  const what = `${words.measures[first.measure]}: ${first.of}`;
  return (
    <details className="figure-table">
      <summary lang={language}>{words.plot.table}</summary>
      <div role="region" aria-label={words.plot.scroll(what)} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{what}</caption>
          <thead lang={language}>
            <tr>
              <th scope="col">{words.plot.whose}</th>
              <th scope="col">{words.plot.number}</th>
              <th scope="col">{words.plot.how}</th>
              <th scope="col">{words.plot.sources}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure, index) => (
              <tr key={index}>
                <th scope="row" dir="auto">
                  {figure.accordingTo ?? words.unattributed}
                </th>
                <td>
                  {figure.replacedBy === undefined ? (
                    sayFigure(figure, language, words)
                  ) : (
                    <>
                      <s>{sayFigure(figure, language, words)}</s> ({words.replaced})
                    </>
                  )}
                </td>
                <td lang={language}>
                  {[
                    figure.kind === undefined ? undefined : words.figureKinds[figure.kind],
                    figure.asOf === undefined ? undefined : reading.dates[figure.asOf]?.[language],
                  ]
                    .filter((part) => part !== undefined)
                    .join(", ")}
                </td>
                <td>
                  <Cited citations={figure.citations} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
