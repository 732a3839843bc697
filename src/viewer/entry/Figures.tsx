import { useId } from "react";
import { agreementOf, stillCounts, type EntrySupport, type FigureGroup, type Reading } from "../../archive/index.ts";
import type { Figure } from "../../log/index.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { FigureTable } from "./FigureTable.tsx";
import { sayAgreement, sayFigure, sayTick } from "./figure.ts";
import { Axis, Mark } from "./Mark.tsx";
import { Notes } from "./Notes.tsx";
import { orderOf, scaleOf, type Scale } from "./plot.ts";
import { Supported } from "./Supported.tsx";
import { useWhose } from "./useWhose.ts";

interface FiguresProps {
  readonly reading: Reading;
  readonly support: EntrySupport["figures"];
}

/** The counts of an entry, each with whose it is; those that count the same thing on one scale. */
export function Figures({ reading, support }: FiguresProps) {
  const words = useWords();
  const language = useLanguage();
  const several = reading.figures.filter(({ figures }) => figures.length > 1);
  const single = reading.figures.flatMap(({ figures }) => (figures.length === 1 ? figures : []));
  if (reading.figures.length === 0) return null;
  return (
    <section className="figures">
      <h2 lang={language}>{words.figures}</h2>
      {several.map((group) => (
        <Plot key={group.figures[0]} reading={reading} support={support} group={group} />
      ))}
      {single.length > 0 && (
        <ul className="plot-rows">
          {single.map((index) => (
            <Row key={index} reading={reading} support={support} index={index} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Figures that count the same thing: each source's number on one scale, what they have in common, and the same as a table. */
function Plot({ reading, support, group }: FiguresProps & { readonly group: FigureGroup }) {
  const words = useWords();
  const language = useLanguage();
  const heading = useId();
  const figures = reading.event.figures ?? [];
  const ordered = orderOf(group.figures.flatMap((index) => figures[index] ?? [])).flatMap((position) => group.figures[position] ?? []);
  const members = ordered.flatMap((index) => figures[index] ?? []);
  const first = members[0];
  if (first === undefined) return null;
  const agreement = agreementOf(members);
  const scale = scaleOf(members);
  const isForecast = (index: number) => figures[index]?.kind === "forecast";
  const rows = (indexes: readonly number[]) => (
    <ul className="plot-rows">
      {indexes.map((index) => (
        <Row key={index} reading={reading} support={support} index={index} scale={scale} />
      ))}
    </ul>
  );
  const forecasts = ordered.filter(isForecast);
  const open = members.some(({ low, high }) => low === undefined || high === undefined);
  return (
    <section className="plot" aria-labelledby={heading}>
      <h3 id={heading}>
        <span lang={language}>{words.measures[first.measure]}:</span> <span dir="auto">{first.of}</span>
      </h3>
      {agreement !== undefined && (
        <p className="plot-agreement" lang={language}>
          {group.rival && <span aria-hidden="true">◐ </span>}
          {sayAgreement(agreement, first.measure, language, words)}
        </p>
      )}
      {rows(ordered.filter((index) => !isForecast(index)))}
      {forecasts.length > 0 && (
        <>
          <p className="plot-apart" lang={language}>
            {words.plot.forecasts}
          </p>
          {rows(forecasts)}
        </>
      )}
      <div className="plot-foot">
        <Axis scale={scale} say={(tick) => sayTick(tick, scale, first.measure, language)} />
        <p className="plot-scale" lang={language}>
          {scale.kind === "linear"
            ? words.plot.linear
            : words.plot.logarithmic(words.number((scale.ticks[1] ?? 1) / (scale.ticks[0] ?? 1)))}
          {open && ` ${words.plot.openEnds}`}
        </p>
      </div>
      <FigureTable reading={reading} indexes={ordered} />
    </section>
  );
}

interface RowProps extends FiguresProps {
  readonly index: number;
  /** The scale on which it is drawn. One that stands alone has none, and says what it counts. */
  readonly scale?: Scale;
}

function Row({ reading, support: all, index, scale }: RowProps) {
  const words = useWords();
  const language = useLanguage();
  const whose = useWhose(reading);
  const figure = reading.event.figures?.[index];
  const support = all[index];
  if (figure === undefined || support === undefined) return null;
  const number = sayFigure(figure, language, words);
  const replaced = figure.replacedBy !== undefined;
  return (
    <li className={classOf(figure)}>
      <div className="figure-whose">
        {scale === undefined && (
          <p className="figure-of">
            <span lang={language}>{words.measures[figure.measure]}:</span> <span dir="auto">{figure.of}</span>
          </p>
        )}
        <p dir="auto">{replaced ? <s>{whose(figure)}</s> : whose(figure)}</p>
        {replaced && <p lang={language}>{words.replaced}</p>}
      </div>
      <div className="figure-support">
        <Supported support={support} />
      </div>
      {scale !== undefined && <Mark figure={figure} scale={scale} />}
      <p className="figure-number">
        {replaced ? <s>{number}</s> : number}
        <Notes citations={figure.citations} from={`figure-${index + 1}`} />
      </p>
    </li>
  );
}

/** What stands is drawn full; a forecast and what was replaced only in outline. */
const classOf = (figure: Figure) => (stillCounts(figure) ? "plot-row" : "plot-row plot-faint");
