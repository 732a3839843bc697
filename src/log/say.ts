/** Dates in words, in the languages of the reading room. Pure; needs no EDTF library. */
import type { Edge, Precision, When } from "./when.ts";

/** The languages of the reading room. */
export const languages = ["en", "es"] as const;

/** A language of the reading room. */
export type Language = (typeof languages)[number];

type Known = Extract<Edge, { kind: "known" }>;

interface Phrases {
  readonly locale: string;
  readonly about: (words: string) => string;
  readonly perhaps: (words: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly since: (words: string) => string;
  readonly until: (words: string) => string;
  readonly unknownStart: (words: string) => string;
  readonly unknownEnd: (words: string) => string;
  readonly from: (day: string, time: string) => string;
  readonly fromTo: (day: string, from: string, to: string, next: boolean) => string;
  readonly seasons: readonly [string, string, string, string];
  readonly inSeason: (season: string, year: number) => string;
  readonly decade: (year: number) => string;
  readonly century: (year: number) => string;
  readonly clock: (hours: number, minutes: string) => string;
  readonly at: (day: string, time: string) => string;
}

const phrases: Record<Language, Phrases> = {
  en: {
    locale: "en-GB",
    about: (words) => `about ${words}`,
    perhaps: (words) => `${words} (uncertain)`,
    range: (from, to) => `${from} to ${to}`,
    since: (words) => `from ${words}, no end given`,
    until: (words) => `until ${words}, no start given`,
    unknownStart: (words) => `until ${words}, start unknown`,
    unknownEnd: (words) => `from ${words}, end unknown`,
    from: (day, time) => `${day}, from ${time}`,
    fromTo: (day, from, to, next) => `${day}, from ${from} to ${to}${next ? " the next day" : ""}`,
    seasons: ["spring", "summer", "autumn", "winter"],
    inSeason: (season, year) => `${season} ${year}`,
    decade: (year) => `the ${year}s`,
    century: (year) => `the ${year}s (century)`,
    clock: (hours, minutes) =>
      `${hours % 12 === 0 ? 12 : hours % 12}${minutes === "00" ? "" : `:${minutes}`} ${hours < 12 ? "a.m." : "p.m."}`,
    at: (day, time) => `${day}, ${time}`,
  },
  es: {
    locale: "es",
    about: (words) => `hacia ${words}`,
    perhaps: (words) => `${words} (incierto)`,
    range: (from, to) => `${from} a ${to}`,
    since: (words) => `desde ${words}, sin fin indicado`,
    until: (words) => `hasta ${words}, sin inicio indicado`,
    unknownStart: (words) => `hasta ${words}, inicio desconocido`,
    unknownEnd: (words) => `desde ${words}, fin desconocido`,
    from: (day, time) => `${day}, desde ${time}`,
    fromTo: (day, from, to, next) => `${day}, desde ${from} hasta ${to}${next ? " del día siguiente" : ""}`,
    seasons: ["primavera", "verano", "otoño", "invierno"],
    inSeason: (season, year) => `${season} de ${year}`,
    decade: (year) => `la década de ${year}`,
    century: (year) => `el siglo que empieza en ${year}`,
    clock: (hours, minutes) => `${hours === 1 ? "la" : "las"} ${hours}:${minutes}`,
    at: (day, time) => `${day}, a ${time}`,
  },
};

/** "14 June 2025, from 6:30 p.m. to about 1 a.m. the next day"; "about July 2020"; "12 May 1968 to 24 June 1968 (uncertain)". */
export function sayDate(when: When, language: Language): string {
  const say = phrases[language];
  const { start, end, interval } = when;
  if (start.kind !== "known") return end.kind === "known" ? (start.kind === "open" ? say.until : say.unknownStart)(sayEdge(end, say)) : "";
  if (end.kind !== "known") return (end.kind === "open" ? say.since : say.unknownEnd)(sayEdge(start, say));
  const timed = start.precision === "minute" || end.precision === "minute";
  if (timed && (!interval || dayOf(end) - dayOf(start) <= 1)) return sayHours(start, end, say);
  if (!interval) return sayEdge(start, say);
  return say.range(sayEdge(start, say), sayEdge(end, say));
}

/** The date alone, as short as it can be without loss: "14–15 June 2025", "30 May – 2 June 2020". For lists. */
export function sayDateShort(when: When, language: Language): string {
  const say = phrases[language];
  const start = asDay(when.start);
  const end = asDay(when.end);
  if (start.kind !== "known" || end.kind !== "known") return sayDate(when, language);
  const sure = !start.approximate && !start.uncertain && !end.approximate && !end.uncertain;
  if (dayOf(start) === dayOf(end) || !when.interval) return sayEdge(start, say);
  if (sure && start.precision === "day" && end.precision === "day") {
    const range = formatter(say.locale, shortDayStyle).formatRange(start.earliest, end.earliest);
    return range.replaceAll(/[\u2009\u202f]/g, " ");
  }
  return `${sayEdge(start, say)} – ${sayEdge(end, say)}`;
}

const asDay = (edge: Edge): Edge =>
  edge.kind === "known" && edge.precision === "minute" ? { ...edge, precision: "day", approximate: false } : edge;

const dayStyle = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

const shortDayStyle = { ...dayStyle, month: "short" } as const;

const styles: Partial<Record<Precision, Intl.DateTimeFormatOptions>> = {
  day: dayStyle,
  month: { month: "long", year: "numeric", timeZone: "UTC" },
  year: { year: "numeric", timeZone: "UTC" },
};

/** Formatters are kept, since making one costs a thousand times as much as using it. */
const formatters = new WeakMap<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();

function formatter(locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const byLocale = formatters.get(style) ?? new Map<string, Intl.DateTimeFormat>();
  formatters.set(style, byLocale);
  const made = byLocale.get(locale) ?? new Intl.DateTimeFormat(locale, style);
  byLocale.set(locale, made);
  return made;
}

function sayEdge(edge: Known, say: Phrases): string {
  const words = edge.precision === "minute" ? say.at(sayDay(edge, say), sayClock(edge, say)) : sayUnit(edge, say);
  const about = edge.approximate && edge.precision !== "minute" ? say.about(words) : words;
  return edge.uncertain ? say.perhaps(about) : about;
}

function sayUnit(edge: Known, say: Phrases): string {
  const style = styles[edge.precision];
  if (style !== undefined) return formatter(say.locale, style).format(edge.earliest);
  if (edge.precision === "decade") return say.decade(edge.year);
  if (edge.precision === "century") return say.century(edge.year);
  const season = say.seasons[Math.floor((new Date(edge.earliest).getUTCMonth() + 10) / 3) % 4] ?? "";
  return say.inSeason(season, edge.year);
}

const sayDay = (edge: Known, say: Phrases) => formatter(say.locale, dayStyle).format(edge.earliest);

function sayClock(edge: Known, say: Phrases): string {
  const at = new Date(edge.earliest);
  const words = say.clock(at.getUTCHours(), String(at.getUTCMinutes()).padStart(2, "0"));
  return edge.approximate ? say.about(words) : words;
}

/** A date with clock times at one end or both, within two days. */
function sayHours(start: Known, end: Known, say: Phrases): string {
  const words = sayHoursSurely(start, end, say);
  return start.uncertain || end.uncertain ? say.perhaps(words) : words;
}

function sayHoursSurely(start: Known, end: Known, say: Phrases): string {
  const day = sayDay(start, say);
  const sameDay = dayOf(end) === dayOf(start);
  if (start.precision !== "minute")
    return sameDay ? `${day}, ${say.until(sayClock(end, say))}` : say.range(day, say.at(sayDay(end, say), sayClock(end, say)));
  if (end.precision === "minute") return say.fromTo(day, sayClock(start, say), sayClock(end, say), !sameDay);
  const from = say.from(day, sayClock(start, say));
  return sameDay ? from : say.range(from, sayUnit(end, say));
}

const dayOf = (edge: Known) => Math.floor(edge.earliest / 86_400_000);
