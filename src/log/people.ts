/**
 * Finds persons that a sentence names, by their given names. It errs on the side of finding: whoever is found and belongs there
 * is told in `parties`. Names that a city, a park or a law bears are passed over.
 */
import model from "compromise/two";

const givenNameTags = new Set(["FirstName", "MaleName", "FemaleName"]);

/** Given names, in lower case, of the library's own lexicon. */
const givenNames: ReadonlySet<string> = new Set(
  Object.entries(lexiconOf(model.model())).flatMap(([word, tags]) => ([tags].flat().some((tag) => givenNameTags.has(tag)) ? [word] : [])),
);

function lexiconOf(parts: ReturnType<typeof model.model>): Readonly<Record<string, string | readonly string[]>> {
  const one = (parts as { readonly one?: { readonly lexicon?: Readonly<Record<string, string | readonly string[]>> } }).one;
  if (one?.lexicon === undefined) throw new Error("compromise has no lexicon where it is looked for; its major version may have changed");
  return one.lexicon;
}

const capitalised = /(?<![\p{L}’'-])\p{Lu}\p{Ll}+(?: \p{Lu}\.)*(?: \p{Lu}[\p{L}’'-]+(?:(?<= Jr| Sr| St)\.)?(?: \p{Lu}\.)*)+/gu;

/** A last word that makes a name that of a place, a body or a law. */
const noPerson =
  /(?: v\.|\b(?:Act|Army|Avenue|Boulevard|Bridge|Building|Campus|Center|Centre|Church|City|Company|Corps|County|Court|Courthouse|Day|Department|Foods|Foundation|Fund|Hall|Hospital|Hotel|House|Island|Law|Library|March|Memorial|Park|Place|Plaza|Police|Road|School|Square|Stadium|Station|Street|Tower|University|Way))$/u;

/** What a public office is called before a name. */
const office =
  /(?:\b(?:President|King|Queen|Prince|Pope|Premier|Chancellor|Minister|Gov\.|Governor|Mayor|Judge|Justice|Chief|Sheriff|Marshal|Secretary|Senator|Sen\.|Representative|Rep\.|Reps\.|Congress(?:man|woman)|Speaker|Alderman|Alderwoman|Alderperson|Assembly(?:man|woman|member)|Council(?:man|woman)|Delegate|Councilor|Councilmember|Supervisor|Comptroller|Commissioner|General|Gen\.|Admiral|Colonel|Col\.|Major|Director|Superintendent|Attorney|Cardinal|Archbishop|Bishop|Rev\.|Reverend)|\b(?:president|chancellor|director|chief|minister|spokes(?:man|woman|person))) $/u;

/** A person named in a text. */
export interface NamedPerson {
  readonly name: string;
  /** Whether an office stands right before the name. */
  readonly inOffice: boolean;
}

/** The persons a text names, in order; the same one once for each time. */
export function peopleNamedIn(text: string): NamedPerson[] {
  return [...text.matchAll(capitalised)].flatMap(({ 0: run, index }) => {
    const words = run.split(" ");
    // In “Louis County Police Chief John Testperson” the name begins after the office.
    const past = words.findLastIndex((_, at) => at + 2 < words.length && office.test(`${words.slice(0, at + 1).join(" ")} `)) + 1;
    const start = words.findIndex((word, at) => at >= past && at + 1 < words.length && givenNames.has(word.toLowerCase()));
    if (start < 0) return [];
    const name = words
      .slice(start)
      .join(" ")
      .replace(/[’']s?$/u, "");
    const before =
      text.slice(0, index) +
      words
        .slice(0, start)
        .map((word) => `${word} `)
        .join("");
    return noPerson.test(name) ? [] : [{ name, inOffice: office.test(before) }];
  });
}
