import { citationFrom, dayOf, pageIn, readPage, textOf } from "../links/index.ts";
import { canonicalJson, eventJsonSchema, printable, readLink, readRegisters, type Citation, type SafeUrl } from "../log/index.ts";
import { realDisk } from "../store/effects.ts";
import { UserError } from "../store/error.ts";
import { readRegisterFiles } from "../store/read.ts";
import { clientFor, type Outward, type OutwardOptions } from "./outward.ts";
import type { Terminal } from "./terminal.ts";

/** What `unrest cite` is asked for. */
export interface CiteOptions extends OutwardOptions {
  readonly events: string;
  /** A saved page, instead of the network. */
  readonly file?: string;
  readonly format: "json" | "text";
}

/** `unrest cite`: prints a first draft of a citation from what a page says of itself. Notes for its writer go to `err`. */
export async function cite(address: string, options: CiteOptions, terminal: Terminal, outward: Outward): Promise<number> {
  const link = readLink(URL.canParse(address) ? new URL(address).href.replace(/#.*$/, "") : address);
  if (!link.ok && options.allowPrivate !== true)
    throw new UserError(`${printable(address)} ${link.reason}.`, "Give the public address of a page, as the browser shows it.");
  const asked = link.ok ? link.url : address;
  const { page, url } = options.file === undefined ? await fetched(asked, options, terminal, outward) : await saved(options.file, asked);
  const found = readLink(url.replace(/#.*$/, ""));
  if (!found.ok) throw new UserError(`The page is at ${printable(url)}, which ${found.reason}.`, "A log cites public pages only.");
  const { registers } = readRegisters(await readRegisterFiles(options.events), []);
  const { citation, notes } = citationFrom(page, found.url, registers.publishers, dayOf(outward.clock.now()));
  for (const note of notes) terminal.err(`${printable(note)}\n`);
  terminal.out(options.format === "json" ? jsonOf(citation) : `${printable(textLine(citation))}\n`);
  return 0;
}

async function fetched(address: SafeUrl | string, options: CiteOptions, terminal: Terminal, outward: Outward) {
  terminal.err(`Asking ${new URL(address).host} for the page …\n`);
  const client = clientFor(options, outward, terminal);
  try {
    const answer = await client.ask(address);
    const saying = "Save the page in your browser and give it with --file.";
    if (!answer.ok) throw new UserError(`The page could not be had: ${answer.failure}.`, saying);
    if (answer.status < 200 || answer.status >= 300) throw new UserError(`The site answers ${answer.status}.`, saying);
    const page = pageIn(answer);
    if (page === undefined)
      throw new UserError("What is there is no page of HTML.", "Write its citation by hand; events/README.md tells each field.");
    return { page, url: answer.url.href };
  } finally {
    await client.close();
  }
}

async function saved(file: string, address: string) {
  return { page: readPage(textOf(await realDisk.read(file), "")), url: address };
}

const citationsSchema = eventJsonSchema.properties?.["citations"];
const jsonOf = (citation: Partial<Citation>): string =>
  canonicalJson(typeof citationsSchema === "object" ? citationsSchema : {}, [citation])
    .replace(/^\[\n|\n\]\n$/g, "")
    .replaceAll(/^ {2}/gm, "") + "\n";

/** A citation in one line, as a note would give it. What is not known is left out. */
function textLine({ author, title, publisher, published, url, accessed }: Partial<Citation>): string {
  const parts = [author, title === undefined ? undefined : `“${title}”`, publisher, published, url, `accessed ${accessed ?? ""}`];
  return `${parts.filter((part) => part !== undefined).join(", ")}.`;
}
