/** The words of the pages of sources and publishers. They stand apart, so that the reading room does not carry them. */
import type { Otherwise, SourceFacet, SourceQuery } from "../../archive/index.ts";
import type { Language } from "../../log/say.ts";
import { useLanguage } from "../words/useWords.ts";

const counted = (language: Language, one: string, many: string) => (count: number) =>
  `${count.toLocaleString(language)} ${count === 1 ? one : many}`;

const en = {
  locale: "en",
  sources: "Sources",
  publishers: "Publishers",
  source: "Source",
  publisher: "Publisher",
  countOfSources: counted("en", "source", "sources"),
  countOfEntries: counted("en", "entry", "entries"),
  countOfStatements: counted("en", "statement", "statements"),
  countOfFigures: counted("en", "figure", "figures"),
  countOfNames: counted("en", "name or date", "names or dates"),
  countOfPublishers: counted("en", "publisher", "publishers"),
  share: (part: number, of: number) =>
    (of === 0 ? 0 : part / of).toLocaleString("en", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  intro:
    "Every page that the log cites, once, however many entries cite it. Each leads to what rests on it and to what else is cited for the same.",
  open: "Open the source",
  home: "Its own site",
  type: "What it is",
  author: "Author",
  origin: "First reported by",
  published: "Published",
  language: "Language",
  readBy: "How much was read",
  readOn: (how: string, day: string) => `${how}, last on ${day}`,
  copies: "Copies",
  copyOf: (day: string) => `Copy of ${day}`,
  noCopy: "The log names no copy.",
  note: "Note",
  kind: "Kind",
  country: "Country",
  notKnown: "not known",
  newsroom: "Newsroom shared with",
  newsroomNote: (owner: string) => `The register has ${owner} as their owner. Publishers that share a newsroom count as one origin.`,
  otherwise: "Described otherwise",
  otherwiseIn: (field: Otherwise["field"], words: string) =>
    words === "" ? `${fields.en[field]} left out` : `${fields.en[field]}: “${words}”`,
  rests: "What rests on it",
  restsSource: (parts: readonly string[], entries: string) => `Cited for ${parts.join(" and ")} in ${entries}.`,
  alone: (count: number) =>
    count === 0
      ? "For each of these statements something else is cited too."
      : count === 1
        ? "For one of these statements nothing else is cited."
        : `For ${count.toLocaleString("en")} of these statements nothing else is cited.`,
  aloneMark: "nothing else is cited for this",
  inContext: "in the entry",
  figure: "Figure",
  otherName: "Other name",
  otherDate: "Other date",
  same: "What else reports the same",
  sameNothing: "Nothing else in the log is cited for these statements.",
  independent: "Other origins, cited for the same statements",
  sameOrigin: "The same origin",
  sameOriginNote:
    "Pages in the same entries that go back to the same newsroom or the same first report. They do not count as independent of this one.",
  shared: (count: number) =>
    count === 0 ? "cited for other statements" : count === 1 ? "1 statement in common" : `${count} statements in common`,
  restsPublisher: (part: number, of: number) =>
    `${part.toLocaleString("en")} of the log’s ${of.toLocaleString("en")} statements cite it (${en.share(part, of)}).`,
  alonePublisher: (count: number) =>
    count === 0
      ? "For each of them another publisher is cited too."
      : count === 1
        ? "For one of them no other publisher is cited."
        : `For ${count.toLocaleString("en")} of them no other publisher is cited.`,
  restsOnSources: (sources: string, entries: string) => `${sources}, cited in ${entries}.`,
  entries: "Entries",
  statements: "Statements",
  onItAlone: "On it alone",
  countAlone: (count: number) => `${count.toLocaleString("en")} on it alone`,
  elsewhere: "Printed by others",
  elsewhereNote: "Sources by other publishers that name it as the first to report.",
  fewTitle: "How much rests on few",
  fewNote:
    "Counted from the log. A statement “cites” a publisher where any of its citations is that publisher’s; it cites nobody else where all of them are.",
  fewWhat: "Publishers",
  first: (name: string) => `The most cited: ${name}`,
  firstMeans: "The one publisher that most statements cite.",
  ten: "The ten most cited",
  tenMeans: "The ten publishers that most statements cite, taken together.",
  owner: (name: string, count: number) => `The owner most cited: ${name} (${count.toLocaleString("en")} publishers)`,
  ownerMeans:
    "All publishers that share a newsroom with it by the register’s “owner”. Owners are registered only where newsrooms are shared.",
  onOne: (part: number, of: number) =>
    `For ${part.toLocaleString("en")} of the log’s ${of.toLocaleString("en")} statements (${en.share(part, of)}) one publisher alone is cited, whichever it is.`,
  citeThem: "Statements that cite them",
  citeOnly: "Statements that cite nobody else",
  entriesThem: "Entries that cite them",
  entriesOnly: "Entries that cite nobody else",
  reach: "Statements by number of publishers",
  reachNote:
    "Publishers in the order of how many statements cite them, from left to right; above each, the share of all statements that the publishers up to there are cited for.",
  reachAny: "cite any of them",
  reachAlone: "cite nobody else",
  reachTable: "The same as a table",
  reachCount: "The most cited",
  byKind: "Publishers by kind",
  byCountry: "Publishers by country",
  byLanguage: "Publishers by language",
  all: "All publishers",
  orders: "Order of the table",
  order: { statements: "by statements", name: "by name", alone: "by statements on it alone" },
  facets: {
    type: "What it is",
    publisher: "Publisher",
    country: "Country of the publisher",
    language: "Language",
    decade: "Published",
    read: "How much was read",
    copy: "Copy",
  } satisfies Record<SourceFacet, string>,
  decade: (decade: string) => decade,
  undated: "undated",
  copyKept: "copy named",
  copyNone: "no copy named",
  search: "Search titles, authors, publishers",
  years: "Years published",
  shown: (total: number, of: number) =>
    total === of ? `${of.toLocaleString("en")} sources` : `${total.toLocaleString("en")} of ${of.toLocaleString("en")} sources`,
  sorts: {
    statements: "Most statements first",
    newest: "Newest first",
    oldest: "Oldest first",
    title: "By title",
  } satisfies Record<SourceQuery["sort"], string>,
  cited: (statements: number, entries: number) => `${en.countOfStatements(statements)}, ${en.countOfEntries(entries)}`,
  loading: "Fetching the list of sources",
  failed: "The list of sources could not be fetched.",
  skip: "Skip to the list",
  inEnglish: "",
};

const es: typeof en = {
  locale: "es",
  sources: "Fuentes",
  publishers: "Editores",
  source: "Fuente",
  publisher: "Editor",
  countOfSources: counted("es", "fuente", "fuentes"),
  countOfEntries: counted("es", "entrada", "entradas"),
  countOfStatements: counted("es", "afirmación", "afirmaciones"),
  countOfFigures: counted("es", "cifra", "cifras"),
  countOfNames: counted("es", "nombre o fecha", "nombres o fechas"),
  countOfPublishers: counted("es", "editor", "editores"),
  share: (part, of) =>
    (of === 0 ? 0 : part / of).toLocaleString("es", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  intro:
    "Cada página que cita el registro, una sola vez, por muchas entradas que la citen. Cada una lleva a lo que se apoya en ella y a qué más se cita para lo mismo.",
  open: "Abrir la fuente",
  home: "Su propio sitio",
  type: "Qué es",
  author: "Autor",
  origin: "Informado primero por",
  published: "Publicada",
  language: "Idioma",
  readBy: "Cuánto se leyó",
  readOn: (how, day) => `${how}, por última vez el ${day}`,
  copies: "Copias",
  copyOf: (day) => `Copia de ${day}`,
  noCopy: "El registro no nombra ninguna copia.",
  note: "Nota",
  kind: "Tipo",
  country: "País",
  notKnown: "no se sabe",
  newsroom: "Comparte redacción con",
  newsroomNote: (owner) => `Según el repertorio son de ${owner}. Los editores que comparten redacción cuentan como un solo origen.`,
  otherwise: "Descrita de otro modo",
  otherwiseIn: (field, words) => (words === "" ? `sin ${fields.es[field]}` : `${fields.es[field]}: «${words}»`),
  rests: "Qué se apoya en ella",
  restsSource: (parts, entries) => `Citada para ${parts.join(" y ")} de ${entries}.`,
  alone: (count) =>
    count === 0
      ? "Para cada una de esas afirmaciones se cita también otra cosa."
      : count === 1
        ? "Para una de esas afirmaciones no se cita nada más."
        : `Para ${count.toLocaleString("es")} de esas afirmaciones no se cita nada más.`,
  aloneMark: "para esto no se cita nada más",
  inContext: "en la entrada",
  figure: "Cifra",
  otherName: "Otro nombre",
  otherDate: "Otra fecha",
  same: "Qué más informa de lo mismo",
  sameNothing: "Nada más del registro se cita para esas afirmaciones.",
  independent: "Otros orígenes, citados para las mismas afirmaciones",
  sameOrigin: "El mismo origen",
  sameOriginNote:
    "Páginas de las mismas entradas que remiten a la misma redacción o a la misma primera noticia. No cuentan como independientes de esta.",
  shared: (count) =>
    count === 0 ? "citada para otras afirmaciones" : count === 1 ? "1 afirmación en común" : `${count} afirmaciones en común`,
  restsPublisher: (part, of) =>
    `${part.toLocaleString("es")} de las ${of.toLocaleString("es")} afirmaciones del registro lo citan (${es.share(part, of)}).`,
  alonePublisher: (count) =>
    count === 0
      ? "Para cada una de ellas se cita también a otro editor."
      : count === 1
        ? "Para una de ellas no se cita a ningún otro editor."
        : `Para ${count.toLocaleString("es")} de ellas no se cita a ningún otro editor.`,
  restsOnSources: (sources, entries) => `${sources}, citadas en ${entries}.`,
  entries: "Entradas",
  statements: "Afirmaciones",
  onItAlone: "Solo en él",
  countAlone: (count) => `${count.toLocaleString("es")} solo en él`,
  elsewhere: "Publicado por otros",
  elsewhereNote: "Fuentes de otros editores que lo nombran como el primero en informar.",
  fewTitle: "Cuánto se apoya en pocos",
  fewNote:
    "Contado a partir del registro. Una afirmación «cita» a un editor si alguna de sus citas es de él; no cita a nadie más si todas lo son.",
  fewWhat: "Editores",
  first: (name) => `El más citado: ${name}`,
  firstMeans: "El editor que citan más afirmaciones.",
  ten: "Los diez más citados",
  tenMeans: "Los diez editores que citan más afirmaciones, tomados juntos.",
  owner: (name, count) => `El propietario más citado: ${name} (${count.toLocaleString("es")} editores)`,
  ownerMeans:
    "Todos los editores que comparten redacción con él según «owner» en el repertorio. Solo se anotan propietarios donde se comparte redacción.",
  onOne: (part, of) =>
    `Para ${part.toLocaleString("es")} de las ${of.toLocaleString("es")} afirmaciones del registro (${es.share(part, of)}) se cita a un solo editor, sea cual sea.`,
  citeThem: "Afirmaciones que los citan",
  citeOnly: "Afirmaciones que no citan a nadie más",
  entriesThem: "Entradas que los citan",
  entriesOnly: "Entradas que no citan a nadie más",
  reach: "Afirmaciones según el número de editores",
  reachNote:
    "Los editores por orden de cuántas afirmaciones los citan, de izquierda a derecha; sobre cada uno, qué parte de las afirmaciones cita a los editores hasta ahí.",
  reachAny: "citan a alguno",
  reachAlone: "no citan a nadie más",
  reachTable: "Lo mismo en una tabla",
  reachCount: "Los más citados",
  byKind: "Editores por tipo",
  byCountry: "Editores por país",
  byLanguage: "Editores por idioma",
  all: "Todos los editores",
  orders: "Orden de la tabla",
  order: { statements: "por afirmaciones", name: "por nombre", alone: "por afirmaciones solo en él" },
  facets: {
    type: "Qué es",
    publisher: "Editor",
    country: "País del editor",
    language: "Idioma",
    decade: "Publicada",
    read: "Cuánto se leyó",
    copy: "Copia",
  },
  decade: (decade) => `década de ${decade.replace("s", "")}`,
  undated: "sin fecha",
  copyKept: "con copia",
  copyNone: "sin copia",
  search: "Buscar en títulos, autores y editores",
  years: "Años de publicación",
  shown: (total, of) =>
    total === of ? `${of.toLocaleString("es")} fuentes` : `${total.toLocaleString("es")} de ${of.toLocaleString("es")} fuentes`,
  sorts: {
    statements: "Más afirmaciones primero",
    newest: "Más recientes primero",
    oldest: "Más antiguas primero",
    title: "Por título",
  },
  cited: (statements, entries) => `${es.countOfStatements(statements)}, ${es.countOfEntries(entries)}`,
  loading: "Trayendo la lista de fuentes",
  failed: "No se pudo traer la lista de fuentes.",
  skip: "Ir a la lista",
  inEnglish: "Las páginas de cada fuente y editor están en inglés.",
};

const fields = {
  en: {
    type: "what it is",
    title: "title",
    author: "author",
    publisher: "publisher",
    origin: "first reporter",
    published: "date",
    language: "language",
  },
  es: {
    type: "qué es",
    title: "título",
    author: "autor",
    publisher: "editor",
    origin: "primer informador",
    published: "fecha",
    language: "idioma",
  },
} as const satisfies Record<Language, Record<Otherwise["field"], string>>;

/** The words in each language. */
export const sourceWordsIn: Readonly<Record<Language, typeof en>> = { en, es };

/** The words of these pages. */
export type SourceWords = typeof en;

/** The words of the page's language. */
export const useSourceWords = (): SourceWords => sourceWordsIn[useLanguage()];
