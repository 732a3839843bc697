/**
 * Words that take a side. In the log's own voice each has a plainer word that says what was seen; as somebody's word it may
 * stand in a short attributed quotation. The list is meant to cut evenly: for each word that one side uses of the other, the
 * answering word is here too.
 */

/** A loaded word: a pattern for it, why it is one, and what to write instead. */
export interface LoadedWord {
  readonly pattern: string;
  readonly why: string;
  readonly instead: string;
  /** Whether it may stand without quotation marks where accordingTo says whose judgement it is. */
  readonly ownable?: true;
}

/** Words and their kin, as case-insensitive patterns on whole words. Alphabetical. */
export const loadedWords: readonly LoadedWord[] = [
  {
    pattern: "agitators?",
    why: "says that people came to stir up others, which is a claim about motive",
    instead: "protesters, or what they did",
  },
  { pattern: "anarchists?", why: "is a creed for some and a slur for others", instead: "the name a group gives itself" },
  {
    pattern: "antifa",
    why: "is a creed that people more often give to others than to themselves",
    instead: "the name a group gives itself, or whose word it is",
    ownable: true,
  },
  { pattern: "besieg(?:es?|ed|ing)|siege", why: "likens a crowd to an army", instead: "what was done: surrounded, blocked, for how long" },
  { pattern: "brutal(?:ly|ity)?", why: "judges force instead of telling it", instead: "what was done: struck, kicked, how often" },
  { pattern: "chaos|chaotic", why: "tells a feeling, not a fact", instead: "what was to be seen" },
  { pattern: "crackdown", why: "calls enforcement unjust", instead: "arrests, raids, enforcement" },
  { pattern: "extremists?", why: "places people beyond the pale", instead: "the group's name" },
  { pattern: "fascis(?:t|ts|m)", why: "is a charge, not a description, of anyone now living", instead: "the party's or group's name" },
  { pattern: "freedom fighters?", why: "praises what another calls terror", instead: "fighters, militants of a named group" },
  { pattern: "gestapo|stormtroopers?", why: "likens officers to those of a dictatorship", instead: "officers, agents, troops" },
  { pattern: "heroes|heroic(?:ally)?", why: "praises", instead: "what they did" },
  { pattern: "hordes?|swarms?", why: "likens people to beasts", instead: "crowd, with a number" },
  {
    pattern: "illegals|illegal aliens?|illegal immigrants?",
    why: "is one side's name for people",
    instead: "people in the country without permission, as the source says",
  },
  { pattern: "insurrection(?:ists?)?", why: "is a legal charge in dispute", instead: "breach, riot as declared, what was done" },
  { pattern: "invasion", why: "likens migrants or troops to a foreign army", instead: "arrival, deployment, with a number" },
  { pattern: "kidnap(?:s|ped|ping)?|abduct(?:s|ed|ion)?", why: "calls an arrest a crime", instead: "arrested, detained, took away" },
  { pattern: "lawless(?:ness)?", why: "judges a place or a people", instead: "what was done" },
  {
    pattern: "leftists?|rightists?|far-left|far-right|hard-left|hard-right",
    why: "is mostly the other side's label",
    instead: "the group's name or stated cause",
  },
  { pattern: "looters?|rioters?|vandals?", why: "makes a person of an act", instead: "people who took goods, people who broke windows" },
  { pattern: "lynch(?:ed|ing|ings)?", why: "names a particular crime of history", instead: "killed by a crowd, as records say" },
  { pattern: "martyr(?:s|ed|dom)?", why: "sanctifies the dead", instead: "the person killed" },
  { pattern: "massacres?|slaughter(?:ed)?", why: "judges; the number killed says it", instead: "killing, with a number" },
  { pattern: "mobs?", why: "denies that a crowd has a purpose", instead: "crowd" },
  { pattern: "onslaught|rampag(?:e|ed|ing)", why: "colours what was done", instead: "what was done" },
  { pattern: "patriots", why: "claims the country for one side", instead: "the group's name, supporters" },
  {
    pattern: "peaceful(?:ly)?",
    why: "judges a whole crowd, and sides differ on it",
    instead: "what was or was not seen: no arrests, nothing thrown; or accordingTo",
    ownable: true,
  },
  { pattern: "pro-abortion|anti-life", why: "is the other side's label", instead: "for or against abortion rights" },
  { pattern: "puppet|stooges?", why: "denies that somebody acts for themselves", instead: "ally, appointee" },
  { pattern: "regime", why: "calls a government illegitimate", instead: "government, administration" },
  { pattern: "savage(?:ly|s)?|vicious(?:ly)?", why: "judges", instead: "what was done" },
  { pattern: "storm(?:s|ed|ing)", why: "likens people to an army", instead: "entered, ran into, forced a door" },
  { pattern: "terrorists?", why: "is a legal charge or a verdict of one side", instead: "the person charged, with the charge" },
  { pattern: "thugs?|goons?|punks?", why: "is abuse", instead: "people, officers, agents" },
  { pattern: "traitors?|treasonous", why: "is abuse or a legal charge", instead: "what they did" },
  { pattern: "tyrann(?:y|ical|ts?)", why: "judges a government", instead: "what was ordered" },
  {
    pattern: "undocumented",
    why: "is the other side's name for people",
    instead: "people in the country without permission, as the source says",
  },
  {
    pattern: "violent(?:ly)?",
    why: "judges a whole crowd, and sides differ on it",
    instead: "what was done: thrown, struck, burned; or accordingTo",
    ownable: true,
  },
];

const anyLoaded = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${loadedWords.map(({ pattern }) => pattern).join("|")})(?![\\p{L}\\p{N}])`, "giu");

/** A quotation in curly or straight double marks, or in single curly ones; what stands between is somebody's word. */
const quotation = /“([^”]*)”|"([^"]*)"|(?<![\p{L}\p{N}])‘([^’]*(?:’(?=\p{L})[^’]*)*)’/gu;

/** The quotations of a text, without their marks. */
export function quotationsIn(text: string): string[] {
  return [...text.matchAll(quotation)].map(([, curly, straight, single]) => curly ?? straight ?? single ?? "");
}

/** The loaded words of a text outside its quotations, each with why and what to write; `owned` when somebody's name is on the text. */
export function loadedWordsIn(text: string, owned = false): { readonly word: string; readonly entry: LoadedWord }[] {
  return [...text.replace(quotation, " ").matchAll(anyLoaded)].flatMap(([word]) => {
    const entry = loadedWords.find(({ pattern }) => new RegExp(`^(?:${pattern})$`, "iu").test(word));
    return entry === undefined || (owned && entry.ownable === true) ? [] : [{ word, entry }];
  });
}
