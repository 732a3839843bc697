import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { newEntry, type NewEntry } from "../../src/cli/new.ts";
import type { Event } from "../../src/log/index.ts";
import { UserError } from "../../src/store/error.ts";
import { recording } from "../cli/recording.ts";

let folder: string;
let events: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unrest-new-"));
  events = join(folder, "events");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const given: NewEntry = {
  date: "2025-06-14",
  place: "Test Port, Test County, US",
  title: "March along the waterfront",
  timezone: "America/Los_Angeles",
  url: "https://herald.example.org/2025/06/march",
};
const path = "test-port/2025-06-14-test-port-march-along-the-waterfront.json";
const nobody = (question: string): Promise<string> => Promise.reject(new Error(`asked: ${question}`));
const write = (changes: Partial<NewEntry> = {}, terminal = recording()) =>
  newEntry(events, { ...given, ...changes }, terminal, nobody, "2025-07-01");
const written = () => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));

describe("unrest new", () => {
  test("writes a draft that check accepts, and names its file", async () => {
    const terminal = recording();
    expect(await write({}, terminal)).toBe(0);
    expect(terminal.answer()).toBe(`${events}/${path}\n`);
    expect(await check(events, "text", recording())).toBe(0);
    const event = JSON.parse(readFileSync(join(events, path), "utf8")) as Event;
    expect(event).toMatchObject({ title: given.title, date: given.date, revisions: [{ date: "2025-07-01" }] });
    expect(event.places[0]).toMatchObject({ locality: "Test Port", region: "Test County", country: "US" });
    expect(event.citations[0]).toMatchObject({ url: given.url, publisher: "herald.example.org", accessed: "2025-07-01" });
  });

  test("takes what the registers know: the place's point and clock, and the publisher whose site the address is on", async () => {
    mkdirSync(events);
    const place = { locality: "Test Port", region: "Test County", country: "US", timezone: "UTC", coordinates: { lat: 10, lon: 20 } };
    const herald = { name: "The Test Herald", home: "https://www.herald.example.org/", kind: "newspaper", language: "fr" };
    writeFileSync(join(events, "places.json"), `${JSON.stringify([place], null, 2)}\n`);
    writeFileSync(join(events, "publishers.json"), `${JSON.stringify([herald], null, 2)}\n`);
    const { timezone: _, ...without } = given;
    expect(await newEntry(events, without, recording(), nobody, "2025-07-01")).toBe(0);
    const event = JSON.parse(readFileSync(join(events, path), "utf8")) as Event;
    expect(event.places[0]).toMatchObject({ timezone: "UTC", coordinates: { lat: 10, lon: 20 } });
    expect(event.citations[0]).toMatchObject({ publisher: "The Test Herald", language: "fr" });
    expect(await check(events, "text", recording())).toBe(0);
  });

  test.each(["2025", "2025-06", "2025-06~", "2025-06-14?", "2025-06-14/2025-06-15", "2025-06-14/..", "2025-06-XX", "0850-06"])(
    "takes a date like %s, and check accepts the draft",
    async (date) => {
      expect(await write({ date })).toBe(0);
      expect(await check(events, "text", recording())).toBe(0);
    },
  );

  test.each([
    ["St. Tést-on-Sea, Île, FR", "st-test-on-sea"],
    ["  Testville ,Test County,  US ", "testville"],
  ])("takes a place like %j", async (place, slug) => {
    expect(await write({ place })).toBe(0);
    expect(readdirSync(events)).toEqual([slug]);
    expect(await check(events, "text", recording())).toBe(0);
  });

  test("asks for what is not named, and only for that", async () => {
    const asked: string[] = [];
    const answers = new Map([
      ["Where", given.place],
      ["address", ` ${given.url} `],
    ]);
    const { date, title, timezone } = given;
    const code = await newEntry(
      events,
      { date, title, timezone },
      recording(),
      (question) => {
        asked.push(question);
        return Promise.resolve([...answers].find(([word]) => question.includes(word))?.[1] ?? "");
      },
      "2025-07-01",
    );
    expect(code).toBe(0);
    expect(asked).toHaveLength(2);
    expect(asked.every((question) => question.endsWith("? ") || question.endsWith(") "))).toBe(true);
    expect(written()).toEqual([`events/${path}`]);
  });

  test.each(["tomorrow", "2025-02-30", "14/06/2025", "", "2025-06-14T18:30", "../.."])(
    "refuses %j for a date, and says how one is written",
    async (date) => {
      await expect(write({ date })).rejects.toBeInstanceOf(UserError);
      await expect(write({ date })).rejects.toMatchObject({ hint: expect.stringContaining("2025-06-14") as string });
      expect(written()).toEqual([]);
    },
  );

  test.each([
    ["a place without its region and country", { place: "Testville" }],
    ["a country that is no code of two letters", { place: "Testville, Test County, United States" }],
    ["a place of nothing", { place: "" }],
    ["a place that leads out of the log", { place: "../../.., .., US" }],
    ["a time zone that is none", { timezone: "PST" }],
    ["an address that may not be followed", { url: "javascript:alert(1)" }],
    ["no address", { url: "" }],
    ["no title", { title: "" }],
    ["a title of control characters", { title: "March\u001b[31m" }],
    ["a date that is yet to come", { date: "2025-08-01" }],
  ])("writes nothing for %s, gives 1 and says what is wrong", async (_name, changes: Partial<NewEntry>) => {
    const terminal = recording();
    expect(await write(changes, terminal)).toBe(1);
    expect(terminal.answer()).toMatch(/ {2}E\d{3}\n/);
    expect(terminal.talk()).toContain("Nothing was written");
    expect(written()).toEqual([]);
  });

  test("leaves an entry that is there already as it is", async () => {
    await write();
    const before = readFileSync(join(events, path), "utf8");
    await expect(write({ url: "https://courier.example.net/march" })).rejects.toBeInstanceOf(UserError);
    expect(readFileSync(join(events, path), "utf8")).toBe(before);
  });
});
