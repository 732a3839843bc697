import type { Agreement } from "../../archive/index.ts";
import type { Figure } from "../../log/index.ts";
import type { Language } from "../../log/say.ts";
import type { Words } from "../words/en.ts";
import type { Scale } from "./plot.ts";

type Measure = Figure["measure"];

/** A number of a measure, with its unit where that is money. */
export function sayNumber(value: number, measure: Measure, language: Language): string {
  const style = measure === "damage-usd" ? ({ style: "currency", currency: "USD", maximumFractionDigits: 0 } as const) : {};
  return new Intl.NumberFormat(language, style).format(value);
}

/** A round number on a scale; on one that runs to 100,000 or beyond in short: “20,000”, “200K”, “2M”. */
export function sayTick(value: number, { ticks }: Scale, measure: Measure, language: Language): string {
  const style = measure === "damage-usd" ? ({ style: "currency", currency: "USD", maximumFractionDigits: 0 } as const) : {};
  const short = (ticks.at(-1) ?? 0) >= 100_000 ? ({ notation: "compact" } as const) : {};
  return new Intl.NumberFormat(language, { ...style, ...short }).format(value);
}

/** A figure's number or range, its open end said. */
export function sayBounds({ measure, low, high }: Pick<Figure, "measure" | "low" | "high">, language: Language, words: Words): string {
  const number = (value: number) => sayNumber(value, measure, language);
  if (low === undefined) return words.upTo(number(high ?? 0));
  if (high === undefined) return words.atLeast(number(low));
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

/** A figure in words: the number or range, and the source's own words for it where the log keeps them. */
export function sayFigure(figure: Figure, language: Language, words: Words): string {
  const said = sayBounds(figure, language, words);
  return figure.words === undefined ? said : `${said} (“${innerQuotes(figure.words)}”)`;
}

/** Quotation marks within quotation marks are single ones. */
const innerQuotes = (words: string) => words.replaceAll("“", "‘").replaceAll("”", "’");

/** Whether several figures can all be right, in a sentence. */
export function sayAgreement(agreement: Agreement, measure: Measure, language: Language, { plot }: Words): string {
  if (agreement.kind === "none") return plot.none;
  const { low, high } = agreement;
  const number = (value: number) => sayNumber(value, measure, language);
  if (low === undefined) return plot.upTo(number(high ?? 0));
  if (high === undefined) return plot.from(number(low));
  return low === high ? plot.only(number(low)) : plot.between(number(low), number(high));
}
