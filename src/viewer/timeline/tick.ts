/** The axis in words. Scales are vis-timeline's names for the step between two lines. */
import type { Language } from "../../log/say.ts";

type Style = Intl.DateTimeFormatOptions;

const minor: Readonly<Record<string, Style>> = {
  minute: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  hour: { hour: "numeric", minute: "2-digit", hourCycle: "h23" },
  weekday: { weekday: "short", day: "numeric" },
  day: { day: "numeric" },
  week: { day: "numeric", month: "short" },
  month: { month: "short" },
  year: { year: "numeric" },
};

const major: Readonly<Record<string, Style>> = {
  minute: { day: "numeric", month: "long", year: "numeric" },
  hour: { day: "numeric", month: "long", year: "numeric" },
  weekday: { month: "long", year: "numeric" },
  day: { month: "long", year: "numeric" },
  week: { month: "long", year: "numeric" },
  month: { year: "numeric" },
};

/** Labels for the two rows of the axis; no label where a scale has none. */
export interface TickFormat {
  readonly minor: (date: Date, scale: string) => string;
  readonly major: (date: Date, scale: string) => string;
}

/** The labels in a language. */
export function tickFormat(language: Language): TickFormat {
  const say = (styles: Readonly<Record<string, Style>>) => {
    // A formatter is slow to make and quick to use.
    const made = new Map(
      Object.entries(styles).map(([scale, style]) => [
        scale,
        new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { ...style, timeZone: "UTC" }),
      ]),
    );
    return (date: Date, scale: string) => made.get(scale)?.format(date) ?? "";
  };
  return { minor: say(minor), major: say(major) };
}
