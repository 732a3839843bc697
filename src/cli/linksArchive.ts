import {
  nearestCapture,
  publicService,
  saveCapture,
  type Capture,
  type CaptureResult,
  type Client,
  type ServicePlace,
} from "../links/index.ts";
import { canonicalJson, eventJsonSchema, eventSchema, readLog, type Citation } from "../log/index.ts";
import { realDisk } from "../store/effects.ts";
import { UserError } from "../store/error.ts";
import { readFolder } from "../store/read.ts";
import { replaceFile } from "../store/replace.ts";
import { clientFor, type Outward, type OutwardOptions } from "./outward.ts";
import type { Terminal } from "./terminal.ts";

/** What `unrest links archive` is asked for. */
export interface LinksArchiveOptions extends OutwardOptions {
  readonly events: string;
  readonly only?: string;
  readonly limit?: number;
  readonly service?: string;
  readonly saveService?: string;
  /** Ask for a new capture where none is found. */
  readonly save?: boolean;
  readonly dryRun?: boolean;
}

interface Wanting {
  readonly file: string;
  readonly citation: Citation;
}

/**
 * `unrest links archive`: finds an archived copy for each citation that has none, and writes it into the entry, one citation at a
 * time. Gives 0 when every one has a copy, 1 when some have none, 2 when it was stopped or may not use the network.
 */
export async function linksArchive(options: LinksArchiveOptions, terminal: Terminal, outward: Outward, key?: string): Promise<number> {
  const { events: folder, only, limit, dryRun = false } = options;
  const place: ServicePlace = {
    lookUp: serviceAt(options.service, publicService.lookUp),
    save: serviceAt(options.saveService, publicService.save),
    key,
  };
  const wanting = await citationsWithout(folder, only, limit);
  terminal.err(`${wanting.length} citations have no archived copy; ${new URL(place.lookUp).host} would be asked for each.\n`);
  if (options.network !== true) {
    terminal.err("Nothing was asked: the service is told the address of each cited page, and that must be allowed with --network.\n");
    return 2;
  }
  const client = clientFor(options, outward, terminal);
  let written = 0;
  try {
    for (const { file, citation } of wanting) {
      const result = await copyOf(citation, client, place, options.save === true);
      if (outward.signal.aborted) break;
      const name = `${folder}/${file} ${citation.id}`;
      if (!result.ok) {
        terminal.out(`${name}: ${result.reason}\n`);
        continue;
      }
      if (!dryRun) await writeCopy(`${folder}/${file}`, citation.id, result.capture);
      terminal.out(`${name}: ${dryRun ? "would write " : ""}${result.capture.url} (${result.capture.captured})\n`);
      written += 1;
    }
  } finally {
    await client.close();
  }
  terminal.err(`${written} ${dryRun ? "found, and nothing written" : "written"}, ${wanting.length - written} without a copy still.\n`);
  return outward.signal.aborted ? 2 : written === wanting.length ? 0 : 1;
}

function serviceAt(given: string | undefined, usual: string): string {
  if (given === undefined) return usual;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw new UserError(`“${given}” is no address of a service.`, "Give one such as https://archive.org.");
  return new URL(given).origin;
}

/** Citations without a copy, of entries in which nothing is wrong: only those are written in one known form. */
async function citationsWithout(folder: string, only: string | undefined, limit: number | undefined): Promise<Wanting[]> {
  const { entries, problems } = readLog(await readFolder(folder));
  const troubled = new Set(problems.map(({ file }) => file));
  const named = (id: string, publisher: string) =>
    only === undefined || [id.toLowerCase(), publisher.toLowerCase()].includes(only.toLowerCase());
  const all = entries.flatMap(({ file, event }) =>
    event.citations.filter(({ publisher }) => named(event.id, publisher)).map((citation) => ({ file, citation })),
  );
  if (only !== undefined && all.length === 0)
    throw new UserError(`No entry has the id “${only}”, and no publisher that name.`, "Give either as the log writes it.");
  return all.filter(({ file, citation }) => citation.archives === undefined && !troubled.has(file)).slice(0, limit);
}

/** The copy nearest to the day of reading, else to that of publication, else a new one. One from before the publication is of something else. */
async function copyOf({ url, accessed, published }: Citation, client: Client, place: ServicePlace, save: boolean): Promise<CaptureResult> {
  const out = published?.replaceAll(/[~?%]/g, "").slice(0, 10) ?? "";
  const days = [accessed, ...(/^\d{4}-\d{2}-\d{2}$/.test(out) ? [out] : [])];
  let result: CaptureResult = { ok: false, reason: "no copy is known" };
  for (const day of days) {
    const found = await nearestCapture(client, place, url, day);
    if (found.ok && found.capture.captured >= out) return found;
    result = found.ok ? { ok: false, reason: `the nearest copy, of ${found.capture.captured}, is older than the page` } : found;
  }
  return save ? saveCapture(client, place, url) : result;
}

/** Writes a copy into a citation. The file is read again, so that nothing that was written meanwhile is lost. */
async function writeCopy(path: string, id: string, { url, captured }: Capture): Promise<void> {
  const event = eventSchema.parse(JSON.parse(new TextDecoder().decode(await realDisk.read(path))));
  const citations = event.citations.map((citation) =>
    citation.id === id && citation.archives === undefined ? { ...citation, archives: [{ url, captured }] } : citation,
  );
  await replaceFile(path, canonicalJson(eventJsonSchema, { ...event, citations }));
}
