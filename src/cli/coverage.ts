import { coverageOf, standings, type Coverage } from "../archive/index.ts";
import { readLog } from "../log/index.ts";
import { forms, issues, publisherKinds } from "../log/vocabulary.ts";
import { readFolder } from "../store/read.ts";
import { wordsIn } from "../viewer/index.ts";
import type { Terminal } from "./terminal.ts";

/** `unrest coverage`: prints what the log covers as Markdown; the reading room has the same as a page. */
export async function coverage(events: string, terminal: Terminal): Promise<number> {
  terminal.out(coverageMarkdown(coverageOf(readLog(await readFolder(events)))));
  return 0;
}

/** What a log covers, as a page of Markdown. */
export function coverageMarkdown(covered: Coverage): string {
  const { stats } = covered;
  const language = new Intl.DisplayNames("en", { type: "language" });
  const country = new Intl.DisplayNames("en", { type: "region" });
  const sections: (readonly [title: string, ...blocks: string[]])[] = [
    ["What was looked for, and how", ...covered.lookedFor],
    ["Where it is thin", ...covered.thin],
    [
      "Entries by year",
      table(
        "year",
        "entries",
        covered.years.filter(({ entries }) => entries > 0).map(({ of, entries }) => [of, entries]),
      ),
    ],
    [
      "Entries by place",
      table(
        "place",
        "entries",
        covered.places.map(({ of, entries }) => [of, entries]),
      ),
    ],
    [
      "Entries by country",
      table(
        "country",
        "entries",
        covered.countries.map(({ of, entries }) => [country.of(of) ?? of, entries]),
      ),
    ],
    [
      "Entries by what took place",
      table(
        "form",
        "entries",
        covered.forms.map(({ of, entries }) => [forms[of].label, entries]),
      ),
    ],
    [
      "Entries by what they were about",
      table(
        "issue",
        "entries",
        covered.issues.map(({ of, entries }) => [issues[of].label, entries]),
      ),
    ],
    [
      "Citations by kind of publisher",
      table(
        "kind (publishers)",
        "citations",
        covered.publisherKinds.map(({ kind, publishers, citations }) => [`${publisherKinds[kind].label} (${publishers})`, citations]),
      ),
    ],
    [
      "Citations by language of the source",
      table(
        "language",
        "citations",
        covered.languages.map(({ language: tag, citations }) => [language.of(tag) ?? tag, citations]),
      ),
    ],
    [
      "Statements by how they stand",
      table(
        "how",
        "statements",
        standings.map((standing) => [wordsIn.en.support.counted[standing], stats.statementsBy[standing]]),
      ),
    ],
    [
      "Entries by evidence",
      table(
        "evidence",
        "entries",
        covered.evidence.map(({ of, entries }) => [wordsIn.en.support.values[of], entries]),
      ),
    ],
    ["Entries that rest on one origin alone", covered.oneOrigin.map(({ id, title }) => `- ${title} (\`${id}\`)`).join("\n")],
  ];
  return `${[
    "# What the log covers",
    "<!-- Written by `unrest coverage`, from the log; edit events/about.json for its prose. -->",
    `${stats.entries} entries from ${stats.firstYear} to ${stats.lastYear}, in ${stats.localities} places and ${stats.countries} countries, with ${stats.statements} statements that rest on ${stats.citations} citations of ${stats.publishers} publishers.`,
    "The log is a selection. That something is missing is no proof that it did not happen, and the number of entries about a place or a cause says more about where was looked than about the world.",
    ...sections.filter(([, ...blocks]) => blocks.some((block) => block !== "")).flatMap(([title, ...blocks]) => [`## ${title}`, ...blocks]),
  ].join("\n\n")}\n`;
}

function table(what: string, unit: string, rows: readonly (readonly [string | number, number])[]): string {
  return rows.length === 0
    ? ""
    : [`| ${what} | ${unit} |`, "| --- | ---: |", ...rows.map(([label, count]) => `| ${label} | ${count} |`)].join("\n");
}
