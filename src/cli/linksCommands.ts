/** The commands that connect outward: `links check`, `links archive`, `cite`. */
import { InvalidArgumentError, Option, type Command } from "commander";
import { publicService } from "../links/index.ts";
import { cite, type CiteOptions } from "./cite.ts";
import { linksArchive, type LinksArchiveOptions } from "./linksArchive.ts";
import { linksCheck, type LinksCheckOptions } from "./linksCheck.ts";
import { withOutward } from "./outward.ts";
import { realTerminal as terminal } from "./terminal.ts";

const finish = (code: number) => void (process.exitCode = code);
const events = () => new Option("--events <folder>", "the log's folder").default("events");
const examples = (...lines: string[]) => `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}`;
const exits = (problem: string) => `\nExit codes: 0 done, ${problem}, 2 stopped, not allowed to use the network, or could not do its work.`;

/** The options of every command that connects outward. */
const outwardOptions = (command: Command): Command =>
  command
    .option("--contact <address>", "whom a site's owner can write to; sent along with each request")
    .option("--pause <seconds>", "between two requests to a host", seconds, 5)
    .option("--allow-private", "DANGEROUS: also ask private addresses and any port, for an intranet or a test");

/** Adds the commands to the command line. */
export function addLinksCommands(program: Command): void {
  const links = program
    .command("links")
    .description("Checks the cited addresses, and finds archived copies of them. Uses the network, and only with --network.")
    .addHelpText("after", examples("unrest links check --network", "unrest links archive --network --limit 20"));
  outwardOptions(
    links
      .command("check")
      .description(
        "Asks for each cited page that is due, and keeps in links.json what became of it. docs/links.md tells what each outcome means.",
      )
      .addOption(events())
      .option("--network", "allow it to connect")
      .option("--all", "every page that was not checked today")
      .option("--only <id|publisher>", "one entry's citations, or one publisher's")
      .option("--older-than <days>", "pages last checked so many days ago or more", whole, 7)
      .option("--limit <number>", "at most so many pages", whole),
  )
    .addHelpText(
      "after",
      examples(
        "unrest links check --network --contact mailto:desk@example.org",
        "unrest links check --network --only 2025-06-14-portland-ice-riot-declared",
      ) + exits("1 pages are gone without an archived copy"),
    )
    .action((options: LinksCheckOptions) => withOutward(terminal, async (outward) => finish(await linksCheck(options, terminal, outward))));
  outwardOptions(
    links
      .command("archive")
      .description("Looks for an archived copy of each citation that has none, and writes it into the entry.")
      .addOption(events())
      .option("--network", "allow it to connect")
      .option("--only <id|publisher>", "one entry's citations, or one publisher's")
      .option("--limit <number>", "at most so many citations", whole)
      .option("--service <url>", "where copies are looked up, by the Wayback Machine's availability interface", publicService.lookUp)
      .option("--save", "ask for a new copy where none is found; needs a key, access:secret, in UNREST_ARCHIVE_KEY")
      .option("--save-service <url>", "where copies are made, by Save Page Now", publicService.save)
      .option("--dry-run", "print what would be written, and write nothing"),
  )
    .addHelpText(
      "after",
      examples("unrest links archive --network --dry-run --limit 5", "unrest links archive --network --save") +
        exits("1 some citations have no copy still"),
    )
    .action((options: LinksArchiveOptions) =>
      withOutward(terminal, async (outward) => finish(await linksArchive(options, terminal, outward, process.env["UNREST_ARCHIVE_KEY"]))),
    );
  outwardOptions(
    program
      .command("cite")
      .argument("<url>", "the page's address")
      .description(
        "Prints a first draft of a citation of a page, from what the page says of itself. Connects to the page's site, unless --file is given.",
      )
      .addOption(new Option("--events <folder>", "the log whose register of publishers is used").default("events"))
      .option("--file <page>", "a page that you saved, instead of the network")
      .addOption(new Option("--format <format>", "json to paste into an entry, text to read").choices(["json", "text"]).default("json")),
  )
    .addHelpText(
      "after",
      examples("unrest cite https://news.example.org/2025/06/14/march", "unrest cite https://news.example.org/a --file saved.html") +
        "\nExit codes: 0 done, 2 the page could not be had or read.",
    )
    .action((url: string, options: CiteOptions) =>
      withOutward(terminal, async (outward) => finish(await cite(url, options, terminal, outward))),
    );
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("A whole number from 1 on is wanted.");
  return number;
}

function seconds(text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0 || number > 3_600 || text.trim() === "")
    throw new InvalidArgumentError("A number of seconds from 0 to 3600 is wanted.");
  return number;
}
