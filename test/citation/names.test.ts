import { describe, expect, test } from "vitest";
import { namesOf } from "../../src/citation/names.ts";

const person = (given: string, family: string, suffix?: string) => ({ family, given, ...(suffix !== undefined && { suffix }) });
const whole = (literal: string) => ({ literal });

describe("a byline", () => {
  test.each([
    ["Jack Bass", [person("Jack", "Bass")]],
    ["Patrick J. McDonnell", [person("Patrick J.", "McDonnell")]],
    ["R.J. Rico", [person("R.J.", "Rico")]],
    ["Amy B Wang", [person("Amy B", "Wang")]],
    ["Bob D’Angelo", [person("Bob", "D’Angelo")]],
    ["Sage Van Wing", [person("Sage", "Van Wing")]],
    ["Ludwig van der Berg", [person("Ludwig", "van der Berg")]],
    ["Robert O’Brien, Jr.", [person("Robert", "O’Brien", "Jr.")]],
    ["Jo Bridge, Al Ford and Bo Walk", [person("Jo", "Bridge"), person("Al", "Ford"), person("Bo", "Walk")]],
    ["Jo Bridge, Al Ford, and Bo Walk", [person("Jo", "Bridge"), person("Al", "Ford"), person("Bo", "Walk")]],
  ])("of persons is taken apart: %s", (byline, names) => {
    expect(namesOf(byline, "The Times")).toEqual(names);
  });

  test.each([
    ["Lauren Kaori Gurley", "the middle word may belong to either name"],
    ["Associated Press", "a body"],
    ["Staff reports", "a desk"],
    ["Channel 9", "holds a number"],
    ["Madonna", "one word"],
    ["Jo Bridge and KOIN Staff", "a part of it is no person"],
    ["ABC NEWS", "capitals alone"],
    ["jo bridge", "small letters alone"],
    ["新华社", "another script, in which the order is another"],
    ["مريم العلي", "another script"],
    ["Иван Петров", "another script"],
  ])("stands whole where there is something to guess: %s (%s)", (byline) => {
    expect(namesOf(byline, "The Times")).toEqual([whole(byline)]);
  });

  test("stands whole where it is the house's name", () => {
    expect(namesOf("Jack Bass", "Jack Bass")).toEqual([whole("Jack Bass")]);
  });
});
