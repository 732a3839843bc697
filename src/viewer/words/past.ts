/** Words for what was changed in the log. They are not among the room's own words, since a first view has no use for them. */
import type { ChangedDetail, ChangedPart, Lack, Unshown } from "../../archive/index.ts";
import type { Language } from "../../log/say.ts";

/** The words for the past of a log and of an entry. */
export interface PastWords {
  readonly corrections: string;
  readonly correctionsPromise: string;
  readonly noCorrections: string;
  readonly howCounted: string;
  readonly lack: Readonly<Record<Lack, string>>;
  readonly times: (times: number) => string;
  readonly never: (since: string) => string;
  readonly writing: (times: number, day: string) => string;
  readonly changes: (count: number) => string;
  readonly hidden: Readonly<Record<Exclude<Unshown, "absent">, string>>;
  readonly note: string;
  readonly noNote: string;
  readonly before: string;
  readonly after: string;
  readonly added: string;
  readonly removed: string;
  readonly changed: string;
  readonly seeBefore: string;
  readonly parts: Readonly<Record<ChangedPart, string>>;
  readonly details: Readonly<Record<ChangedDetail, string>>;
  readonly page: (page: number, pages: number) => string;
  readonly pages: string;
  readonly newer: string;
  readonly older: string;
  readonly states: string;
  readonly statesPromise: string;
  readonly stateColumns: readonly [day: string, version: string, entries: string];
  readonly stoodOn: (day: string) => string;
  readonly version: (version: string) => string;
  readonly asToday: string;
  readonly toToday: string;
  readonly otherDay: string;
  readonly show: string;
  readonly loadingPast: string;
  readonly failedPast: string;
  readonly unknown: (asked: string) => string;
  readonly nearest: (day: string) => string;
  readonly first: (day: string) => string;
  readonly unshown: Readonly<Record<Exclude<Unshown, "absent">, (count: number) => string>>;
  readonly gone: (count: number) => string;
  readonly changedSince: string;
  readonly sameSince: string;
  readonly toldToday: string;
  readonly stone: string;
  readonly stoneOn: (day: string) => string;
  readonly movedOn: (day: string) => string;
  readonly noReason: string;
  readonly became: string;
  readonly formerly: string;
  readonly stones: string;
}

const en: PastWords = {
  corrections: "Corrections",
  correctionsPromise: "What was changed in an entry after the day it first stood here, with the old words beside the new.",
  noCorrections: "Nothing was changed in an entry after the day it first stood here, as far as is known.",
  howCounted:
    "What was changed on one day is told together. What was changed on the day an entry first stood here belongs to its writing and is not told. New sources and translations count as changes too.",
  lack: {
    "no-git": "Nothing is known of older states: the site was built where there is no git.",
    "no-repository": "Nothing is known of older states: the log is kept without a history.",
    unreadable: "Nothing is known of older states: the log’s history could not be read.",
    "cut-off": "Only the last part of the log’s history was at hand when the site was built; older states are missing.",
  },
  times: (times) => `Corrected or added to ${times === 1 ? "once" : times === 2 ? "twice" : `on ${times} days`}`,
  never: (since) => `Nothing was changed in this entry since ${since}, when it first stood here.`,
  writing: (times, day) =>
    `It first stood here on ${day}, and was changed ${times === 1 ? "once" : times === 2 ? "twice" : `${times} times`} on that day while it was being written.`,
  changes: (count) => `${count} ${count === 1 ? "change" : "changes"}`,
  hidden: {
    person: "The words are not shown again: what stood before named a person without a public role.",
    withheld: "The words are not shown again: the editors withhold what stood before.",
    older: "What stood before is in an older form that cannot be compared here.",
  },
  note: "The editors’ note",
  noNote: "The editors left no note.",
  before: "Before",
  after: "After",
  added: "added",
  removed: "removed",
  changed: "changed",
  seeBefore: "As it stood before",
  parts: {
    title: "Title",
    date: "Date",
    time: "Time",
    otherDate: "Another date",
    alsoCalled: "Another name",
    summary: "Summary",
    statement: "Statement",
    figure: "Figure",
    citation: "Source",
    place: "Place",
    macroevent: "Part of",
    form: "What took place",
    firstForm: "Drawn as",
    issue: "About",
    party: "Who took part",
    relation: "Related",
    titleEs: "Spanish title",
    summaryEs: "Spanish summary",
  },
  details: {
    text: "words",
    accordingTo: "whose account it is",
    cites: "cites",
    contradicts: "contradicts",
    number: "number",
    words: "the source’s words",
    kind: "kind of number",
    asOf: "as of",
    replacedBy: "replaced by",
    title: "title",
    titleFrom: "where the title is from",
    author: "author",
    publisher: "publisher",
    origin: "first reported by",
    published: "published",
    accessed: "looked up",
    url: "address",
    type: "kind of source",
    language: "language",
    read: "how much was read",
    note: "warning",
    copy: "preserved copy",
    point: "point on the map",
  },
  page: (page, pages) => `Page ${page} of ${pages}`,
  pages: "Pages of corrections",
  newer: "Newer",
  older: "Older",
  states: "The states of the log",
  statesPromise: "Each opens the reading room as the log stood when that day ended. A citation names a state by its version.",
  stateColumns: ["Day", "Version", "Entries"],
  stoodOn: (day) => `As it stood on ${day}`,
  version: (version) => `version ${version}`,
  asToday: "This is how the log stands today",
  toToday: "Go to today’s",
  otherDay: "Another day",
  show: "Show",
  loadingPast: "Opening an older state of the log …",
  failedPast: "The older states of the log could not be read",
  unknown: (asked) => `No state “${asked}” of this log is known`,
  nearest: (day) => `The nearest known state: as it stood on ${day}`,
  first: (day) => `The first known state is that of ${day}.`,
  unshown: {
    person: (count) =>
      count === 1
        ? "1 entry of that day named a person without a public role and is not shown."
        : `${count} entries of that day named persons without a public role and are not shown.`,
    withheld: (count) =>
      count === 1
        ? "1 entry of that day is withheld by the editors as it stood then."
        : `${count} entries of that day are withheld by the editors as they stood then.`,
    older: (count) =>
      count === 1
        ? "1 entry of that day is in an older form that this reading room cannot draw."
        : `${count} entries of that day are in an older form that this reading room cannot draw.`,
  },
  gone: (count) => (count === 1 ? "1 entry of that day stands here no more:" : `${count} entries of that day stand here no more:`),
  changedSince: "This entry has changed since: show what",
  sameSince: "This entry has not changed since.",
  toldToday: "The entry as it stands today",
  stone: "This entry stands here no more",
  stoneOn: (day) => `It was taken away on ${day}.`,
  movedOn: (day) => `Since ${day} the event is told of in another entry.`,
  noReason: "No reason was given.",
  became: "The event is told of here now",
  formerly: "It stood before under another id",
  stones: "Entries that stand here no more",
};

const es: PastWords = {
  corrections: "Correcciones",
  correctionsPromise:
    "Qué se cambió en una entrada después del día en que apareció por primera vez, con las palabras antiguas junto a las nuevas.",
  noCorrections: "No se cambió nada en ninguna entrada después del día en que apareció, hasta donde se sabe.",
  howCounted:
    "Lo que se cambió en un mismo día se cuenta junto. Lo que se cambió el día en que una entrada apareció pertenece a su redacción y no se cuenta. Las fuentes y traducciones nuevas también cuentan como cambios.",
  lack: {
    "no-git": "No se conocen estados anteriores: el sitio se construyó donde no hay git.",
    "no-repository": "No se conocen estados anteriores: el registro se guarda sin historial.",
    unreadable: "No se conocen estados anteriores: no se pudo leer el historial del registro.",
    "cut-off": "Solo la última parte del historial estaba disponible al construir el sitio; faltan estados anteriores.",
  },
  times: (times) => `Corregida o ampliada ${times === 1 ? "una vez" : times === 2 ? "dos veces" : `en ${times} días`}`,
  never: (since) => `No se ha cambiado nada en esta entrada desde el ${since}, cuando apareció por primera vez.`,
  writing: (times, day) =>
    `Apareció por primera vez el ${day}, y ese día se cambió ${times === 1 ? "una vez" : times === 2 ? "dos veces" : `${times} veces`} mientras se redactaba.`,
  changes: (count) => `${count} ${count === 1 ? "cambio" : "cambios"}`,
  hidden: {
    person: "Las palabras no se muestran de nuevo: lo anterior nombraba a una persona sin cargo público.",
    withheld: "Las palabras no se muestran de nuevo: la redacción retiene lo que había antes.",
    older: "Lo anterior está en una forma más antigua que aquí no se puede comparar.",
  },
  note: "Nota de la redacción",
  noNote: "La redacción no dejó ninguna nota.",
  before: "Antes",
  after: "Después",
  added: "añadido",
  removed: "quitado",
  changed: "cambiado",
  seeBefore: "Como estaba antes",
  parts: {
    title: "Título",
    date: "Fecha",
    time: "Hora",
    otherDate: "Otra fecha",
    alsoCalled: "Otro nombre",
    summary: "Resumen",
    statement: "Afirmación",
    figure: "Cifra",
    citation: "Fuente",
    place: "Lugar",
    macroevent: "Parte de",
    form: "Qué ocurrió",
    firstForm: "Se dibuja como",
    issue: "Asunto",
    party: "Quién participó",
    relation: "Relacionado",
    titleEs: "Título en español",
    summaryEs: "Resumen en español",
  },
  details: {
    text: "palabras",
    accordingTo: "de quién es la versión",
    cites: "cita",
    contradicts: "contradice",
    number: "número",
    words: "palabras de la fuente",
    kind: "clase de número",
    asOf: "con fecha de",
    replacedBy: "sustituida por",
    title: "título",
    titleFrom: "de dónde es el título",
    author: "autoría",
    publisher: "medio o editor",
    origin: "informó primero",
    published: "publicado",
    accessed: "consultado",
    url: "dirección",
    type: "clase de fuente",
    language: "idioma",
    read: "cuánto se leyó",
    note: "advertencia",
    copy: "copia conservada",
    point: "punto en el mapa",
  },
  page: (page, pages) => `Página ${page} de ${pages}`,
  pages: "Páginas de correcciones",
  newer: "Más recientes",
  older: "Más antiguas",
  states: "Los estados del registro",
  statesPromise: "Cada uno abre la sala de lectura como estaba el registro al terminar ese día. Una cita nombra un estado por su versión.",
  stateColumns: ["Día", "Versión", "Entradas"],
  stoodOn: (day) => `Como estaba el ${day}`,
  version: (version) => `versión ${version}`,
  asToday: "Así está el registro hoy",
  toToday: "Ir al de hoy",
  otherDay: "Otro día",
  show: "Mostrar",
  loadingPast: "Abriendo un estado anterior del registro …",
  failedPast: "No se pudieron leer los estados anteriores del registro",
  unknown: (asked) => `No se conoce ningún estado «${asked}» de este registro`,
  nearest: (day) => `El estado conocido más cercano: como estaba el ${day}`,
  first: (day) => `El primer estado conocido es el del ${day}.`,
  unshown: {
    person: (count) =>
      count === 1
        ? "1 entrada de ese día nombraba a una persona sin cargo público y no se muestra."
        : `${count} entradas de ese día nombraban a personas sin cargo público y no se muestran.`,
    withheld: (count) =>
      count === 1
        ? "La redacción retiene 1 entrada de ese día tal como estaba."
        : `La redacción retiene ${count} entradas de ese día tal como estaban.`,
    older: (count) =>
      count === 1
        ? "1 entrada de ese día está en una forma más antigua que esta sala no puede dibujar."
        : `${count} entradas de ese día están en una forma más antigua que esta sala no puede dibujar.`,
  },
  gone: (count) => (count === 1 ? "1 entrada de ese día ya no está aquí:" : `${count} entradas de ese día ya no están aquí:`),
  changedSince: "Esta entrada ha cambiado desde entonces: mostrar qué",
  sameSince: "Esta entrada no ha cambiado desde entonces.",
  toldToday: "La entrada como está hoy",
  stone: "Esta entrada ya no está aquí",
  stoneOn: (day) => `Se quitó el ${day}.`,
  movedOn: (day) => `Desde el ${day} el hecho se cuenta en otra entrada.`,
  noReason: "No se dio ningún motivo.",
  became: "El hecho se cuenta ahora aquí",
  formerly: "Antes estaba con otro identificador",
  stones: "Entradas que ya no están aquí",
};

/** The words for the past, by language. */
export const pastWordsIn: Readonly<Record<Language, PastWords>> = { en, es };

const locales: Readonly<Record<Language, string>> = { en: "en-GB", es: "es" };

/** A day of the calendar in words: “26 November 2026”. */
export const sayDay = (day: string, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? new Intl.DateTimeFormat(locales[language], { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
        new Date(`${day}T00:00:00Z`),
      )
    : day;
