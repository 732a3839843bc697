/** Who wrote a source, from a byline as the log has it. A name is taken apart only where it plainly is a person's. */
import type { CslName } from "./item.ts";

/** Words of desks, offices and bodies; a byline with one of them is kept whole. */
const bodies = new Set(
  (
    "agency alliance associated association board broadcasting bureau center centre church coalition college commission committee company " +
    "congress contributors council correspondent correspondents county court department desk digital editor editorial editors federation " +
    "foundation government group institute international journal league library magazine media ministry museum national network news " +
    "newspaper newsroom observer office online organization party police post press project radio report reporter reporters review " +
    "service services society staff state states studio syndicate team television the times tribune tv union university watch wire " +
    "writer writers"
  ).split(" "),
);

/** Words that begin a family name of several words: Dirk van der Berg, Steven Du Bois. */
const particles = new Set("al bin da dal de del della den der di dos du el la le ter ten van von zu".split(" "));

const word = /^\p{Lu}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*$/u;
const initials = /^(?:\p{Lu}\.)+(?:-\p{Lu}\.)?$|^\p{Lu}$/u;
const suffixes = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;

/**
 * The authors of a byline. Given and family name are told apart only in Latin script, and only where there is nothing to guess: two words,
 * initials between them, or a family name with its particle (Sage Van Wing). Otherwise, as with “Staff reports”, 新华社 or Lauren Kaori
 * Gurley (whose middle word may belong to either name), the name stands as it is. A byline of which a part is no person stands whole,
 * as does one that is the name of a house.
 */
export function namesOf(byline: string, house?: string): readonly CslName[] {
  const parts = byline.split(/,? and |, (?!(?:Jr|Sr)\.?(?:,|$))/);
  if (byline === house || parts.some((part) => !mayBePerson(part))) return [{ literal: byline }];
  return parts.map(nameOf);
}

/** Whether a text could be one person's name: some words of letters, none of them a body's. */
function mayBePerson(text: string): boolean {
  const words = text.replace(",", "").split(" ");
  return (
    words.length > 1 &&
    words.length < 6 &&
    words.every((part) => !bodies.has(part.toLowerCase())) &&
    words.every(
      (part) => (word.test(part) && !/^\p{Lu}{2,}$/u.test(part)) || initials.test(part) || suffixes.test(part) || particles.has(part),
    )
  );
}

function nameOf(text: string): CslName {
  const words = text.replace(",", "").split(" ");
  const last = words.at(-1) ?? "";
  const suffix = words.length > 2 && suffixes.test(last) ? last : undefined;
  const names = suffix === undefined ? words : words.slice(0, -1);
  const familyAt = firstOfFamily(names);
  const given = names.slice(0, familyAt);
  const plain =
    /^[\p{Script=Latin}\p{M}\p{P} ]+$/u.test(text) && given.length > 0 && given.filter((part) => !initials.test(part)).length < 2;
  if (!plain) return { literal: text };
  return { family: names.slice(familyAt).join(" "), given: given.join(" "), ...(suffix !== undefined && { suffix }) };
}

/** Where the family name begins: at its particle, or at the last word. */
function firstOfFamily(names: readonly string[]): number {
  const particle = names.findIndex((part, index) => index > 0 && index < names.length - 1 && particles.has(part.toLowerCase()));
  return particle > 0 ? particle : names.length - 1;
}
