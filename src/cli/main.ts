/** The command line: one line a command, each with help that teaches. */
import { Command, Option } from "commander";
import { reportFormats, type ReportFormat } from "../log/index.ts";
import { check } from "./check.ts";
import { format } from "./format.ts";
import { realTerminal as terminal } from "./terminal.ts";

const program = new Command("unrest").description("Checks, builds and serves a sourced timeline of protest and civil unrest.");
const events = () => new Option("--events <folder>", "the log's folder").default("events");
const finish = (code: number) => void (process.exitCode = code);

program
  .command("check")
  .description("Lists every problem in the log, with file, line, column and what to do.")
  .addOption(events())
  .addOption(new Option("--format <format>", "how to print").choices(reportFormats).default("text"))
  .action(async (options: { events: string; format: ReportFormat }) => finish(await check(options.events, options.format, terminal)));

program
  .command("format")
  .description("Rewrites each entry in canonical form: keys in order, two spaces.")
  .addOption(events())
  .action(async (options: { events: string }) => finish(await format(options.events, terminal)));

await program.parseAsync();
