/** The codebook: every word of every closed list with its definition, as Markdown for `events/README.md`. */
import { loadedWords } from "./loaded.ts";
import {
  citationTypes,
  families,
  figureKinds,
  forms,
  issues,
  linkOutcomes,
  measures,
  placeRoles,
  precisions,
  publisherKinds,
  readings,
  relations,
  roles,
  titleSources,
  type Term,
} from "./vocabulary.ts";

/** The lines between which the codebook stands in a file. */
export const codebookMarks = {
  begin: "<!-- The codebook below is written by `unrest schema`; edit src/log/vocabulary.ts instead. -->",
  end: "<!-- End of the codebook. -->",
} as const;

const lists: readonly (readonly [title: string, list: Readonly<Record<string, Term>>])[] = [
  ["Issues (`issues`)", issues],
  ["Roles of parties (`parties[].role`)", roles],
  ["Relations (`relations[].as`)", relations],
  ["Measures (`figures[].measure`)", measures],
  ["How a figure was come by (`figures[].kind`)", figureKinds],
  ["Kinds of citation (`citations[].type`)", citationTypes],
  ["How much was read (`citations[].read`)", readings],
  ["Where a title was taken from (`citations[].titleFrom`)", titleSources],
  ["Kinds of publisher (`kind` in `publishers.json`)", publisherKinds],
  ["What a check of an address found (`outcome` in `links.json`)", linkOutcomes],
  ["Precision of a place (`places[].precision`)", precisions],
  ["What a place is to the event (`places[].role`)", placeRoles],
];

/** The codebook as Markdown. */
export function codebook(): string {
  const byFamily = Object.entries(families).flatMap(([family, { label, definition }]) => {
    const members = Object.fromEntries(
      Object.entries<Term & { readonly family: string }>(forms).filter(([, form]) => form.family === family),
    );
    return [`#### ${label}`, definition, table(members)];
  });
  return [
    "### Forms (`forms`)",
    ...byFamily,
    ...lists.flatMap(([title, list]) => [`### ${title}`, table(list)]),
    "### Words that take a side",
    "Each stands only inside a short attributed quotation; those marked * also in a statement with accordingTo. An ellipsis stands for any ending.",
    loadedTable(),
  ].join("\n\n");
}

function loadedTable(): string {
  const shown = (pattern: string) =>
    pattern
      .replaceAll(/\(\?:[^)]*\)\??/g, "…")
      .replaceAll("s?", "")
      .replaceAll("|", ", ");
  const rows = loadedWords.map(
    ({ pattern, why, instead, ownable }) => `| ${shown(pattern)}${ownable === true ? " \\*" : ""} | ${why} | ${instead} |`,
  );
  return ["| word | why | write |", "| --- | --- | --- |", ...rows].join("\n");
}

function table(list: Readonly<Record<string, Term>>): string {
  const rows = Object.entries(list).map(([word, { definition }]) => `| \`${word}\` | ${definition} |`);
  return ["| word | what it means |", "| --- | --- |", ...rows].join("\n");
}

/** A text with the codebook between its marks brought up to date; a text without marks is left as it is. */
export function withCodebook(text: string): string {
  const from = text.indexOf(codebookMarks.begin);
  const to = text.indexOf(codebookMarks.end);
  if (from < 0 || to < from) return text;
  return `${text.slice(0, from)}${codebookMarks.begin}\n\n${codebook()}\n\n${text.slice(to)}`;
}
