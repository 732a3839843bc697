/** Words for what statements and figures rest on. They describe; none of them judges. */
import type { EvidenceValue, Standing } from "../../archive/index.ts";

/** Numbers up to nine are written out, as in print. */
const spelled = {
  en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
  es: ["ningún", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
} as const;

/** A number with its noun: “one origin”, “12 origins”. Nouns are masculine in Spanish. */
const counted = (language: keyof typeof spelled, one: string, other: string) => {
  const rules = new Intl.PluralRules(language);
  return (count: number) => `${spelled[language][count] ?? count.toLocaleString(language)} ${rules.select(count) === "one" ? one : other}`;
};

const lists = { en: new Intl.ListFormat("en"), es: new Intl.ListFormat("es") };
/** The parts of a sentence about one group, as one sentence. */
const sentence = (parts: readonly string[]) => `${parts.join("; ")}.`;
/** One form of a verb for one name, another for several. */
const agree = (names: readonly string[], one: string, other: string) => (names.length === 1 ? one : other);

const en = {
  /** Of the facet `evidence`. */
  values: {
    contested: "accounts or figures differ",
    "contested-statements": "accounts differ",
    "contested-figures": "figures differ",
    "single-source": "with a statement of one origin",
    corroborated: "corroborated, parties’ accounts apart",
    attributed: "parties’ accounts alone",
    "one-origin": "one origin in all",
    "two-origins": "two independent origins in all",
    "three-origins": "three or more independent origins in all",
  } satisfies Record<EvidenceValue, string>,
  origins: counted("en", "origin", "origins"),
  independent: counted("en", "origin", "independent origins"),
  publishers: counted("en", "publisher", "publishers"),
  /** Beside a statement or figure, told with how many origins it has, as words. */
  standing: {
    corroborated: (origins: string) => origins,
    "single-source": (origins: string) => origins,
    attributed: (origins: string) => `one party’s account, ${origins}`,
    contested: (origins: string) => `contested, ${origins}`,
  } satisfies Record<Standing, (origins: string) => string>,
  /** One party's account in a single origin: that much goes without saying. */
  oneParty: "one party’s account",
  /** What a standing means, opened by who wants to know. */
  meaning: {
    corroborated: "Corroborated: newsrooms or offices that do not print each other’s reports say so.",
    "single-source": "Single source: all that say so go back to one report.",
    attributed: "One party’s account: it is told as what that party says, however many print it.",
    contested:
      "Contested: something else here cannot be true together with it, or tells it otherwise. Which is right is not for this page to say.",
  } satisfies Record<Standing, string>,
  /** In tables of counts. */
  counted: {
    corroborated: "Corroborated: two or more independent origins",
    "single-source": "Single source: one origin",
    attributed: "One party’s account",
    contested: "Contested by another account",
  } satisfies Record<Standing, string>,
  statements: "Statements",
  statementsBy: "Statements by how they stand",
  entriesBy: "Entries by evidence",
  comesTo: (publishers: string, origins: string) => `${publishers}, ${origins}:`,
  itself: (who: readonly string[]) => `${lists.en.format(who)} ${agree(who, "reports on its own", "report on their own")}`,
  prints: (who: readonly string[], first: string) => `${lists.en.format(who)} ${agree(who, "prints", "print")} the report of ${first}`,
  through: (first: string, newsroom: string) => `${first}, which shares the newsroom of ${newsroom}`,
  newsroom: (who: readonly string[], newsroom: string) =>
    `${lists.en.format(who)} ${agree(who, "shares", "share")} the newsroom of ${newsroom}`,
  unnamed: (who: readonly string[]) =>
    `${lists.en.format(who)} ${agree(who, "does not say whose report it prints and adds no origin", "do not say whose reports they print and add no origin")}`,
  unnamedAlone: (who: readonly string[]) =>
    `${lists.en.format(who)} ${agree(who, "does not say whose report it prints", "do not say whose reports they print")}: counted as one origin, though not known which`,
  sentence,
  carriedBy: (count: number): string => (count === 1 ? "Source:" : "Sources:"),
};

const es: typeof en = {
  values: {
    contested: "versiones o cifras enfrentadas",
    "contested-statements": "versiones enfrentadas",
    "contested-figures": "cifras enfrentadas",
    "single-source": "con alguna afirmación de un solo origen",
    corroborated: "corroborada, salvo versiones de parte",
    attributed: "solo versiones de parte",
    "one-origin": "un origen en total",
    "two-origins": "dos orígenes independientes en total",
    "three-origins": "tres o más orígenes independientes en total",
  },
  origins: counted("es", "origen", "orígenes"),
  independent: counted("es", "origen", "orígenes independientes"),
  publishers: counted("es", "editor", "editores"),
  standing: {
    corroborated: (origins) => origins,
    "single-source": (origins) => origins,
    attributed: (origins) => `versión de una parte, ${origins}`,
    contested: (origins) => `enfrentada, ${origins}`,
  },
  oneParty: "versión de una parte",
  meaning: {
    corroborated: "Corroborada: la dan redacciones u organismos que no reproducen la misma información.",
    "single-source": "Una sola fuente: todos los que la dan parten de una misma información.",
    attributed: "Versión de una parte: se cuenta como lo que dice esa parte, por muchos que la publiquen.",
    contested:
      "Enfrentada: otra cosa de esta página no puede ser cierta a la vez, o lo cuenta de otro modo. No le toca a esta página decir cuál es la correcta.",
  },
  counted: {
    corroborated: "Corroboradas: dos o más orígenes independientes",
    "single-source": "Una sola fuente: un origen",
    attributed: "Versión de una parte",
    contested: "Enfrentadas con otra versión",
  },
  statements: "Afirmaciones",
  statementsBy: "Afirmaciones según su respaldo",
  entriesBy: "Entradas según su respaldo",
  comesTo: (publishers, origins) => `${publishers}, ${origins}:`,
  itself: (who) => `${lists.es.format(who)} ${agree(who, "informa", "informan")} por cuenta propia`,
  prints: (who, first) => `${lists.es.format(who)} ${agree(who, "publica", "publican")} la información de ${first}`,
  through: (first, newsroom) => `${first}, que comparte la redacción de ${newsroom}`,
  newsroom: (who, newsroom) => `${lists.es.format(who)} ${agree(who, "comparte", "comparten")} la redacción de ${newsroom}`,
  unnamed: (who) =>
    `${lists.es.format(who)} ${agree(who, "no dice de quién es la información que publica y no añade ningún origen", "no dicen de quién es la información que publican y no añaden ningún origen")}`,
  unnamedAlone: (who) =>
    `${lists.es.format(who)} ${agree(who, "no dice de quién es la información que publica", "no dicen de quién es la información que publican")}: cuenta como un origen, sin saberse cuál`,
  sentence,
  carriedBy: (count) => (count === 1 ? "Fuente:" : "Fuentes:"),
};

/** The words, by language. */
export const support = { en, es };
