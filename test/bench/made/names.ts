/** Invented names, plainly so: no place, paper or group of the world is called like these, and the points lie in mid-ocean. */
import { forms, issues, wordsOf, type Form, type Issue } from "../../../src/log/vocabulary.ts";
import { chanceFrom, rankedPicker, type Chance } from "./random.ts";

/** An invented town. */
export interface Town {
  readonly locality: string;
  readonly region: string;
  readonly coordinates: { readonly lat: number; readonly lon: number };
}

const heads = "Test Mock Sample Dummy Fixture Stub Example Specimen Trial Model Pretend Madeup Draft Sketch Proxy Blank".split(" ");
const tails = "ville ton harbor springs falls field bridge ford port haven wood dale mill cross gate hill lake moor stead wick".split(" ");
const regions = "North Test,South Test,Upper Mock,Lower Mock,Sample County,Dummy County,Old Fixture,New Fixture".split(",");

const shuffled = <T>(list: readonly T[], chance: Chance): T[] =>
  list
    .map((value) => ({ value, key: chance.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);

/** Some three hundred towns, on a grid whose points lie far apart. */
export const towns: readonly Town[] = shuffled(
  heads.flatMap((head) => tails.map((tail) => head + tail)),
  chanceFrom(1),
).map((locality, index) => ({
  locality,
  region: regions[index % regions.length] ?? "",
  coordinates: { lat: 30 + Math.floor(index / 20) / 2, lon: -45 + (index % 20) / 2 },
}));

/** Papers, named for the towns. */
export const papers: readonly string[] = "Herald Courier Gazette Sentinel"
  .split(" ")
  .flatMap((kind) => towns.slice(0, 100).map(({ locality }) => `${locality} ${kind}`));

/** Agencies that first report what papers print. */
export const agencies = ["Testwire", "Mock Press Agency", "Sample News Service"] as const;

/** Larger waves: their ids, each with the years that it spans. */
export const waves = Array.from({ length: 40 }, (_, index) => {
  const first = 1903 + index * 3;
  return { id: `invented-wave-${index + 1}`, first, last: first + 2 + (index % 4) };
});

const consonants = "b d l m r s v w z".split(" ");
const vowels = "a e i o u".split(" ");
const endings = ["", "", "n", "l", "r", "m"];

/** Some three thousand words that mean nothing, of five to eight letters. */
const words: readonly string[] = inventWords(3_000, chanceFrom(2));

function inventWords(count: number, chance: Chance): string[] {
  const found = new Set<string>();
  while (found.size < count) {
    const syllables = Array.from({ length: 2 + chance.below(2) }, () => chance.pick(consonants) + chance.pick(vowels));
    const word = `${syllables.join("")}${chance.pick(endings)}`;
    if (word.length >= 5) found.add(word);
  }
  return [...found];
}

const common = rankedPicker(words.slice(0, 300), 0.9);
const rare = words.slice(300);

/** So many words, of which the first two are common ones and the others any of thousands, so that no two titles are much alike. */
export const phrase = (chance: Chance, count: number): string =>
  Array.from({ length: count }, (_, index) => (index < 2 ? common(chance) : chance.pick(rare))).join(" ");

/** A town: a few have most of the events. */
export const pickTown = rankedPicker(towns, 1);
/** A paper, likewise. */
export const pickPaper = rankedPicker(papers, 0.9);
/** A form, likewise: the gatherings come first in the vocabulary. */
export const pickForm = rankedPicker<Form>(wordsOf(forms), 0.8);
/** An issue, likewise. */
export const pickIssue = rankedPicker<Issue>(wordsOf(issues), 0.8);
