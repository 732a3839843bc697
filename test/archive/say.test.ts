import { describe, expect, test } from "vitest";
import { readDate } from "../../src/log/index.ts";
import { languages, sayDate, sayDateShort } from "../../src/log/say.ts";

type Clock = Parameters<typeof readDate>[1];

const whenOf = (edtf: string, clock?: Clock) => {
  const reading = readDate(edtf, clock);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.when;
};

const inWords: [edtf: string, clock: Clock, en: string, es: string][] = [
  ["2025-06-14", {}, "14 June 2025", "14 de junio de 2025"],
  ["2025-06", {}, "June 2025", "junio de 2025"],
  ["2025", {}, "2025", "2025"],
  ["196X", {}, "the 1960s", "la década de 1960"],
  ["2025-06-XX", {}, "June 2025", "junio de 2025"],
  ["2025-XX-XX", {}, "2025", "2025"],
  ["2020-07~", {}, "about July 2020", "hacia julio de 2020"],
  ["2020-07-04~", {}, "about 4 July 2020", "hacia 4 de julio de 2020"],
  ["1968~", {}, "about 1968", "hacia 1968"],
  ["1968?", {}, "1968 (uncertain)", "1968 (incierto)"],
  ["2020-06%", {}, "about June 2020 (uncertain)", "hacia junio de 2020 (incierto)"],
  ["2020-05-30/2020-06-02", {}, "30 May 2020 to 2 June 2020", "30 de mayo de 2020 a 2 de junio de 2020"],
  ["1968-05-12/1968-06-24?", {}, "12 May 1968 to 24 June 1968 (uncertain)", "12 de mayo de 1968 a 24 de junio de 1968 (incierto)"],
  ["1968-05~/1970", {}, "about May 1968 to 1970", "hacia mayo de 1968 a 1970"],
  ["2020-06-14/..", {}, "from 14 June 2020, no end given", "desde 14 de junio de 2020, sin fin indicado"],
  ["2020-06-14/", {}, "from 14 June 2020, end unknown", "desde 14 de junio de 2020, fin desconocido"],
  ["2020-21", {}, "spring 2020", "primavera de 2020"],
  ["2020-22", {}, "summer 2020", "verano de 2020"],
  ["2020-24", {}, "winter 2020", "invierno de 2020"],
  [
    "2025-06-14/2025-06-15",
    { end: "01:00" },
    "14 June 2025 to 15 June 2025, 1 a.m.",
    "14 de junio de 2025 a 15 de junio de 2025, a la 1:00",
  ],
  ["2025-06-14?", { start: "08:00" }, "14 June 2025, from 8 a.m. (uncertain)", "14 de junio de 2025, desde las 8:00 (incierto)"],
  ["../2020-06", {}, "until June 2020, no start given", "hasta junio de 2020, sin inicio indicado"],
  ["/2020-06", {}, "until June 2020, start unknown", "hasta junio de 2020, inicio desconocido"],
  ["2025-06-14", { start: "18:30" }, "14 June 2025, from 6:30 p.m.", "14 de junio de 2025, desde las 18:30"],
  ["2025-06-14", { start: "00:05" }, "14 June 2025, from 12:05 a.m.", "14 de junio de 2025, desde las 0:05"],
  ["2025-06-14", { start: "12:00" }, "14 June 2025, from 12 p.m.", "14 de junio de 2025, desde las 12:00"],
  [
    "2025-06-14",
    { start: "09:00", end: "17:15" },
    "14 June 2025, from 9 a.m. to 5:15 p.m.",
    "14 de junio de 2025, desde las 9:00 hasta las 17:15",
  ],
  [
    "2025-06-14/2025-06-15",
    { start: "18:30", end: "02:00" },
    "14 June 2025, from 6:30 p.m. to 2 a.m. the next day",
    "14 de junio de 2025, desde las 18:30 hasta las 2:00 del día siguiente",
  ],
  [
    "2025-06-14/2025-06-20",
    { start: "18:30", end: "09:00" },
    "14 June 2025, 6:30 p.m. to 20 June 2025, 9 a.m.",
    "14 de junio de 2025, a las 18:30 a 20 de junio de 2025, a las 9:00",
  ],
  ["0800-12-25", {}, "25 December 800", "25 de diciembre de 800"],
  ["1582-10-10", {}, "10 October 1582", "10 de octubre de 1582"],
];

describe("a date in words", () => {
  test.each(inWords)("%s %o is “%s” and “%s”", (edtf, clock, en, es) => {
    expect(sayDate(whenOf(edtf, clock), "en")).toBe(en);
    expect(sayDate(whenOf(edtf, clock), "es")).toBe(es);
  });

  test("says a night that ran on past midnight, and about when it ended", () => {
    const when = whenOf("2025-06-14", { start: "18:30", end: "01:00~" });
    expect(sayDate(when, "en")).toBe("14 June 2025, from 6:30 p.m. to about 1 a.m. the next day");
  });
});

describe("a date for lists", () => {
  test.each([
    ["2025-06-14", {}, "14 June 2025"],
    ["2025-06-14", { start: "18:30", end: "01:00" }, "14 June 2025"],
    ["2025-06-14/2025-06-14", {}, "14 June 2025"],
    ["2020-07~", {}, "about July 2020"],
    ["2020-06/2020-08", {}, "June 2020 – August 2020"],
    ["2020-06-14~/2020-06-20", {}, "about 14 June 2020 – 20 June 2020"],
    ["2020-06-14/..", {}, "from 14 June 2020, no end given"],
  ])("of %s %o is “%s”", (edtf, clock, expected) => {
    expect(sayDateShort(whenOf(edtf, clock), "en")).toBe(expected);
  });

  test.each(languages)("names both days of a span, and the year once, with plain spaces only: %s", (language) => {
    const said = sayDateShort(whenOf("2020-05-30/2020-06-02"), language);
    expect(said).toMatch(/^30\b.*\b2\b/);
    expect(said.match(/2020/g)).toHaveLength(1);
    expect(said).not.toMatch(/[\u00a0\u2009\u202f]/);
  });
});
