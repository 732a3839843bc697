import type { Figure } from "../../log/index.ts";
import type { Language } from "../../log/say.ts";
import type { Words } from "../words/en.ts";

/** The scale that rival figures share: from nothing to a little beyond the largest bound. */
export interface Scale {
  readonly max: number;
}

/** A figure's place on a scale of 0 to 100; an open bound has no end of its own. */
export interface BarPlace {
  readonly from: number;
  readonly to: number;
  readonly openFrom: boolean;
  readonly openTo: boolean;
}

/** The scale for figures that stand together. It begins at nothing, so that lengths can be compared. */
export function scaleOf(figures: readonly Figure[]): Scale {
  return { max: 1.1 * Math.max(1, ...figures.flatMap(({ low, high }) => [low ?? 0, high ?? 0])) };
}

/** Where a figure lies on its scale. */
export function barOf({ low, high }: Figure, { max }: Scale): BarPlace {
  const at = (value: number) => (value / max) * 100;
  const from = at(low ?? high ?? 0);
  return { from, to: at(high ?? low ?? 0), openFrom: low === undefined, openTo: high === undefined };
}

/** A figure in words: the source's own where the log keeps them, with the number; else the number or range. */
export function sayFigure({ measure, low, high, words: sourceWords }: Figure, language: Language, words: Words): string {
  const number = (value: number) =>
    new Intl.NumberFormat(
      language,
      measure === "damage-usd" ? { style: "currency", currency: "USD", maximumFractionDigits: 0 } : { useGrouping: true },
    ).format(value);
  const said =
    low === undefined
      ? words.upTo(number(high ?? 0))
      : high === undefined
        ? words.atLeast(number(low))
        : low === high
          ? number(low)
          : `${number(low)}–${number(high)}`;
  return sourceWords === undefined ? said : `${said} (“${sourceWords}”)`;
}
