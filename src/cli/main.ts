/** The command line: one line a command, each with help that teaches. */
import { Command, InvalidArgumentError, Option } from "commander";
import { readSiteAddress, reportFormats, type ReportFormat } from "../log/index.ts";
import { UserError } from "../store/error.ts";
import { buildSite } from "./build.ts";
import { check } from "./check.ts";
import { coverage } from "./coverage.ts";
import { draw } from "./draw.ts";
import { format } from "./format.ts";
import { history } from "./history.ts";
import { addLinksCommands } from "./linksCommands.ts";
import { newEntry, type NewEntry } from "./new.ts";
import { schema } from "./schema.ts";
import { serve } from "./serve.ts";
import { stats } from "./stats.ts";
import { realTerminal as terminal } from "./terminal.ts";

const program = new Command("unrest")
  .description("Checks, builds and serves a sourced timeline of protest and civil unrest.")
  .addHelpText(
    "after",
    "\nA log is a folder of entries, events/<place>/<id>.json. Begin with `unrest new`, then `unrest check`.\nExit codes: 0 all is well, 1 the log has problems, 2 the command could not do its work.",
  )
  .showHelpAfterError("(unrest --help lists the commands)")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
const events = () => new Option("--events <folder>", "the log's folder").default("events");
const eventsOrLines = () => new Option("--events <log>", "the log's folder, or a file of JSON Lines (.jsonl)").default("events");
const out = () => new Option("--out <folder>", "where the site stands").default("dist");
const finish = (code: number) => void (process.exitCode = code);
const examples = (...lines: string[]) => `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}`;

program
  .command("check")
  .description("Lists every problem in the log, with file, line, column and what to do.")
  .addOption(eventsOrLines())
  .addOption(
    new Option("--format <format>", "text to read, json for programs, github to mark a pull request")
      .choices(reportFormats)
      .default("text"),
  )
  .addHelpText("after", examples("unrest check", "unrest check --events ../my-log --format json", "unrest check --events log.jsonl"))
  .action(async (options: { events: string; format: ReportFormat }) => {
    finish(await check(options.events, options.format, terminal));
  });

program
  .command("format")
  .description("Rewrites each entry in canonical form: keys in order, two spaces. `check` fails on any other.")
  .addOption(events())
  .addHelpText("after", examples("unrest format"))
  .action(async (options: { events: string }) => {
    finish(await format(options.events, terminal));
  });

program
  .command("new")
  .description("Writes a valid first draft of an entry; asks for what you do not name.")
  .addOption(events())
  .option("--date <edtf>", "when: 2025-06-14, 2025-06, 2025-06-14/2025-06-15, 2025-06~ for about")
  .option("--place <place>", "where: “Portland, Oregon, US”")
  .option("--title <title>", "what happened, in plain words")
  .option("--timezone <zone>", "the place's time zone, such as America/Los_Angeles")
  .option("--url <address>", "the first source's address")
  .addHelpText(
    "after",
    examples("unrest new", 'unrest new --date 2025-06-14 --place "Portland, Oregon, US" --title "March along the waterfront"'),
  )
  .action(async ({ events: folder, ...given }: { events: string } & Partial<NewEntry>) => {
    finish(await newEntry(folder, given, terminal));
  });

program
  .command("build")
  .description("Checks the log and publishes the site as a folder of files that works on any host.")
  .addOption(eventsOrLines())
  .addOption(out())
  .option("--address <url>", "where the site will stand, for links from elsewhere; overrides about.json", siteAddress)
  .addHelpText(
    "after",
    examples(
      "unrest build",
      "unrest build --events ../my-log --out ../my-site",
      "unrest build --events log.jsonl --out site",
      "unrest build --address https://history.example/unrest/",
    ),
  )
  .action(async ({ events: log, out: folder, ...publishing }: { events: string; out: string; address?: string }) => {
    finish(await buildSite(log, folder, terminal, undefined, publishing));
  });

program
  .command("serve")
  .description("Serves a published site on this machine, with the headers that a host should send.")
  .addOption(out())
  .option("--port <port>", "the first port to try", port, 4173)
  .addHelpText("after", examples("unrest serve", "unrest serve --out ../my-site --port 8080"))
  .action(async (options: { out: string; port: number }) => {
    const { address } = await serve(options.out, options.port);
    terminal.out(`The reading room is open at ${address} (stop with Ctrl+C)\n`);
  });

program
  .command("stats")
  .description("Counts what the log amounts to: entries, statements, citations, and how many independent origins entries rest on.")
  .addOption(events())
  .addOption(new Option("--format <format>", "text to read, json for programs").choices(["text", "json"]).default("text"))
  .addHelpText("after", examples("unrest stats", "unrest stats --format json"))
  .action(async (options: { events: string; format: "text" | "json" }) => {
    finish(await stats(options.events, options.format, terminal));
  });

program
  .command("coverage")
  .description("Prints what the log covers and where it is thin, as Markdown: by year, place, form, issue, kind of publisher, language.")
  .addOption(events())
  .addHelpText("after", examples("unrest coverage > docs/coverage.md"))
  .action(async (options: { events: string }) => {
    finish(await coverage(options.events, terminal));
  });

program
  .command("draw")
  .description("Draws entries for a review against their sources; the same seed draws the same entries.")
  .addOption(events())
  .option("--seed <words>", "what the draw depends on", "first")
  .option("--count <number>", "how many", whole, 50)
  .addHelpText("after", examples("unrest draw", "unrest draw --seed second --count 20"))
  .action(async (options: { events: string; seed: string; count: number }) => {
    finish(await draw(options.events, options.seed, options.count, terminal));
  });

program
  .command("history")
  .description("Prints the versions of the log, as git keeps them; or of one entry each day on which it was changed, and what was.")
  .argument("[id]", "an entry's id")
  .addOption(events())
  .addHelpText("after", examples("unrest history", "unrest history 2025-06-14-portland-no-kings-march"))
  .action(async (id: string | undefined, options: { events: string }) => {
    finish(await history(options.events, id, terminal));
  });

program
  .command("schema")
  .description("Writes the log's JSON Schema, from which editors complete and explain entries, and the codebook in its README.")
  .addOption(events())
  .addHelpText("after", examples("unrest schema", "unrest schema --events ../my-log"))
  .action(async (options: { events: string }) => {
    finish(await schema(options.events, terminal));
  });

addLinksCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof UserError) terminal.err(`${error.message}\n${error.hint}\n`);
  else if (error instanceof Error && "syscall" in error) terminal.err(`${error.message}\n`);
  else throw error;
  process.exitCode = 2;
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("A whole number from 1 on is wanted.");
  return number;
}

function siteAddress(text: string): string {
  const reading = readSiteAddress(text);
  if (!reading.ok) throw new InvalidArgumentError(`It ${reading.reason}. An https address that ends in / is wanted.`);
  return reading.url;
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 65_515)
    throw new InvalidArgumentError("A port is a whole number from 1 to 65515.");
  return number;
}
