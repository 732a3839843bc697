/** Dates of the log, which are EDTF, as CSL holds them; and those again as other formats write them. */
import type { CslDate, DateParts } from "./item.ts";

/**
 * A checked EDTF date (ISO 8601-2, the forms that `log/date.ts` lets in) as CSL-JSON has it. What is not sure (`?`), about (`~`) or both
 * (`%`) is `circa`; so is a span of which one end is open. Digits that are not known are left out; of a year in part, such as 199X, the
 * span of years that it could be is given. Reads text alone, so that it can run in a page.
 */
export function cslDate(edtf: string): CslDate | undefined {
  const unsure = /[?~%]/.test(edtf);
  const [first = "", last] = edtf.replace(/[?~%]/g, "").split("/");
  if (last === undefined) return endOf(first, unsure);
  const [from, to] = [endOf(first, unsure), endOf(last, unsure)];
  if (from === undefined || to === undefined) {
    const known = from ?? to;
    return known && { ...known, circa: true };
  }
  const start = from["date-parts"][0];
  const end = to["date-parts"].at(-1) ?? to["date-parts"][0];
  return { "date-parts": [start, end], ...((unsure || from.circa === true || to.circa === true) && { circa: true }) };
}

function endOf(text: string, unsure: boolean): CslDate | undefined {
  const circa = unsure && ({ circa: true } as const);
  const part = /^(\d\d)(\d?)X{1,2}$/.exec(text);
  if (part !== null) {
    const [, century = "", decade = ""] = part;
    const first = Number(`${century}${decade}`.padEnd(4, "0"));
    return { "date-parts": [[first], [first + (decade === "" ? 99 : 9)]], circa: true };
  }
  const [year, month, day] = text.split("-").map((digits) => (/^\d+$/.test(digits) ? Number(digits) : undefined));
  if (year === undefined || !/^\d{4}/.test(text)) return undefined;
  if (month === undefined) return { "date-parts": [[year]], ...circa };
  if (month > 20) return { "date-parts": [[year]], season: month - 20, ...circa };
  return { "date-parts": [day === undefined ? [year, month] : [year, month, day]], ...circa };
}

/** A part of a date with hyphens: `2025-06-14`, `2025-06`, `2025`. */
export const isoOf = (parts: DateParts): string => parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A part of a date in English words, as American styles have it: `June 14, 2025`. */
export function wordsOf([year, month, day]: DateParts): string {
  const name = months[(month ?? 0) - 1];
  if (name === undefined) return String(year);
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

/** The seasons by CSL's number, from 1 on. */
export const seasonOf = ({ season }: CslDate): string | undefined => ["Spring", "Summer", "Autumn", "Winter"][(season ?? 0) - 1];
