import { describe, expect, test } from "vitest";
import { peopleNamedIn } from "../../src/log/people.ts";

const namesIn = (text: string) => peopleNamedIn(text).map(({ name }) => name);

describe("persons in a sentence", () => {
  test.each([
    ["A march was held for John Testperson.", ["John Testperson"]],
    ["Some followed Martin Luther King Jr. over the bridge.", ["Martin Luther King Jr."]],
    ["The sign named Karen Q. Testperson and David Example.", ["Karen Q. Testperson", "David Example"]],
    ["It was John Testperson’s house.", ["John Testperson"]],
  ])("are found: %s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test.each([
    "They marched along Martin Luther King Jr. Boulevard.",
    "The crowd met at Elizabeth Caruthers Park.",
    "The court cited Roe v. Wade and Morgan v. Hennigan.",
    "They stood before the Edith Green-Wendell Wyatt Federal Building.",
    "The Portland Police Bureau and the National Guard came.",
    "Officers of the Eugene Police Department arrived.",
    "In the morning, people walked.",
    "",
  ])("are not seen in the names of places, cases and bodies: %s", (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test.each([
    ["Governor John Testperson spoke.", true],
    ["Police Chief John Testperson spoke.", true],
    ["The chief of St. Louis County Police, Chief John Testperson, spoke.", true],
    ["St. Louis County Police Chief John Testperson spoke.", true],
    ["The college’s president John Testperson spoke.", true],
    ["A neighbour, John Testperson, spoke.", false],
  ])("stand with their office or without: %s", (text, inOffice) => {
    expect(peopleNamedIn(text)).toEqual([{ name: "John Testperson", inOffice }]);
  });
});
