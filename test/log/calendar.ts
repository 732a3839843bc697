/** A calendar by counting: slow, plain, and sharing nothing with the library or with `Date`. The oracle for dates. */

/** One day: its EDTF text and its number, with 1 January 1970 as day 0. */
export interface Day {
  readonly text: string;
  readonly number: number;
}

const firstYear = 1890;
const lastYear = 2110;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLengths = (year: number) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const two = (number: number) => String(number).padStart(2, "0");

/** Every day from 1890 to 2110, in order. */
export const days: readonly Day[] = everyDay();

function everyDay(): Day[] {
  const texts: string[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    monthLengths(year).forEach((length, month) => {
      for (let day = 1; day <= length; day += 1) texts.push(`${year}-${two(month + 1)}-${two(day)}`);
    });
  }
  const epoch = texts.indexOf("1970-01-01");
  return texts.map((text, index) => ({ text, number: index - epoch }));
}

/** EDTF's seasons within one year, as months. Winter, 24, runs into the next and is tested by example. */
const seasons: Record<string, readonly string[]> = {
  "21": ["03", "04", "05"],
  "22": ["06", "07", "08"],
  "23": ["09", "10", "11"],
};

/** The seasons that the oracle knows. */
export const seasonCodes = Object.keys(seasons);

/** The first and last day that an unqualified EDTF date may mean, by trying every day; undefined where there is none. */
export function span(edtf: string): { first: number; last: number } | undefined {
  const season = /^(\d{4})-(\d\d)$/.exec(edtf);
  const months = seasons[season?.[2] ?? ""];
  const pattern = season !== null && months !== undefined ? `${season[1] ?? ""}-(${months.join("|")})` : edtf.replaceAll("X", "\\d");
  const wanted = new RegExp(`^${pattern}`);
  const matches = days.filter(({ text }) => wanted.test(text));
  const first = matches[0]?.number;
  const last = matches.at(-1)?.number;
  return first === undefined || last === undefined ? undefined : { first, last };
}
