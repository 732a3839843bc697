import { afterEach, describe, expect, test } from "vitest";
import { instantsOf, isoInstant, readDate, readLog } from "../../src/log/index.ts";
import { isTimeZone } from "../../src/log/instant.ts";
import { boundsOf } from "../../src/log/when.ts";
import { readFolder } from "../../src/store/read.ts";

const civil = (text: string) => Date.parse(`${text}:00Z`);

describe("a civil time is the instant at which the place's clock showed it", () => {
  test.each([
    ["2025-06-14T18:30", "America/Los_Angeles", "2025-06-14T18:30-07:00"],
    ["2025-01-14T18:30", "America/Los_Angeles", "2025-01-14T18:30-08:00"],
    ["2025-06-14T18:30", "UTC", "2025-06-14T18:30+00:00"],
    ["2025-06-14T18:30", "Asia/Kathmandu", "2025-06-14T18:30+05:45"],
    ["2025-06-14T18:30", "America/St_Johns", "2025-06-14T18:30-02:30"],
    // Before daylight time the clock shows 01:59, then 03:00: what was skipped moves on by the skip.
    ["2025-03-09T02:30", "America/Los_Angeles", "2025-03-09T03:30-07:00"],
    ["2025-03-09T01:59", "America/Los_Angeles", "2025-03-09T01:59-08:00"],
    ["2025-03-09T03:00", "America/Los_Angeles", "2025-03-09T03:00-07:00"],
    // After it, 01:00 to 01:59 come twice: the first of the two is meant.
    ["2025-11-02T01:30", "America/Los_Angeles", "2025-11-02T01:30-07:00"],
    ["2025-11-02T02:00", "America/Los_Angeles", "2025-11-02T02:00-08:00"],
    // Apia crossed the date line and had no 30 December 2011.
    ["2011-12-30T12:00", "Pacific/Apia", "2011-12-31T12:00+14:00"],
  ])("%s in %s is %s", (local, zone, expected) => {
    expect(isoInstant(civil(local), zone)).toBe(expected);
  });

  test("Moscow in 1917 kept its own offset, to the second", () => {
    const { earliest } = instantsOf({ earliest: civil("1917-03-08T12:00"), latest: civil("1917-03-08T12:00") }, "Europe/Moscow");
    expect(civil("1917-03-08T12:00") - earliest).toBe(((2 * 60 + 31) * 60 + 19) * 1_000);
    // That summer the clocks were put on by an hour.
    expect(isoInstant(civil("1917-07-16T12:00"), "Europe/Moscow")).toMatch(/^1917-07-16T12:00\+03:31/);
  });
});

describe("a time zone", () => {
  test.each(["America/Los_Angeles", "America/Argentina/Buenos_Aires", "Europe/Kyiv", "Asia/Kolkata", "UTC"])("is known: %s", (name) => {
    expect(isTimeZone(name)).toBe(true);
  });
  test.each(["", "PST", "EST", "+05:45", "UTC+1", "Z", "Europe/Testville", "../../etc/passwd", "/", "America/", "constructor"])(
    "is not known: %j",
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});

describe("the machine's own time zone", () => {
  const own = process.env["TZ"];
  afterEach(() => {
    if (own === undefined) delete process.env["TZ"];
    else process.env["TZ"] = own;
  });

  const everything = async () => {
    const dates = ["2025-03-09", "2025-06", "2025~", "2025-21", "1917-03-08/1917-11", "2011-12-30", "2025-11-02/.."];
    const readings = dates.map((edtf) => readDate(edtf));
    return {
      readings,
      bounds: readings.map((reading) => (reading.ok ? boundsOf(reading.when) : undefined)),
      clocks: readDate("2025-03-09", { start: "02:30", end: "01:00~" }),
      instants: dates.map((_, day) => isoInstant(day * 7_654_321_000, "America/Los_Angeles")),
      log: readLog(await readFolder("test/fixtures/good")),
    };
  };

  test("changes nothing", async () => {
    process.env["TZ"] = "UTC";
    const expected = await everything();
    const offsets = new Set<number>();
    for (const zone of ["Asia/Kathmandu", "America/St_Johns", "Pacific/Apia", "America/Los_Angeles"]) {
      process.env["TZ"] = zone;
      offsets.add(new Date(2025, 5, 14).getTimezoneOffset());
      expect(await everything(), zone).toEqual(expected);
    }
    expect(offsets.size, "the zones were truly set").toBe(4);
  });
});
