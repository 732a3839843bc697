/** Once for all tests in the browser: finds the browser, builds the sites, serves them. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { serve } from "../../src/cli/serve.ts";
import { readLog, type Log } from "../../src/log/index.ts";
import { bundleViewer, type Bundle } from "../../src/site/bundle.ts";
import { stylerOf, type Styler } from "../../src/citation/styles.ts";
import { siteFiles } from "../../src/site/site.ts";
import { publish } from "../../src/store/publish.ts";
import { readFolder } from "../../src/store/read.ts";
import { readStyles } from "../../src/store/styles.ts";
import { findBrowser } from "./browser.ts";
import { hostileLog } from "./hostile.ts";
import { writeLog } from "./log.ts";
import { publishPast } from "./past.ts";
import { plentiful } from "./plentiful.ts";

/** The sites that tests visit: the invented log, the same in a sub-folder, hostile text, the log under events/, and a log with a past. */
export const siteNames = ["sample", "folder", "hostile", "real", "past"] as const;

/** A site's name. */
export type SiteName = (typeof siteNames)[number];

declare module "vitest" {
  interface ProvidedContext {
    /** The program of the browser. */
    browser: string;
    /** Each site's address. The real log has none while it has problems. */
    sites: Readonly<Record<SiteName, string>>;
    /** The versions of the log with a past, from the oldest. */
    versions: readonly string[];
    /** The folders of the invented log and of its site. */
    folders: { readonly log: string; readonly site: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporary = await mkdtemp(join(tmpdir(), "unrest-browser-"));
  const at = (name: string) => join(temporary, name);
  const [browser, bundle] = await Promise.all([findBrowser(), bundleViewer(), writeLog(at("log"))]);

  const sample = soundLog(readLog(await readFolder(at("log"))), "the invented log");
  const styler = stylerOf(await readStyles());
  await publishLog(sample, bundle, at("sample"), styler);
  await publishLog(hostileLog(fullest(sample)), bundle, at("hostile"), styler);
  await mkdir(at("root/some/deep"), { recursive: true });
  await publishLog(sample, bundle, at("root/some/deep/folder"));
  await writeFile(at("root/manifest.json"), "{}");
  const real = readLog(await readFolder("events"));
  if (real.problems.length === 0) await publishLog(real, bundle, at("real"));

  const versions = await publishPast(bundle, at("past"));

  const servers: Server[] = [];
  const serveOn = async (folder: string) => {
    const { server, address } = await serve(at(folder), await freePort());
    servers.push(server);
    return address;
  };
  project.provide("browser", browser);
  project.provide("sites", {
    sample: await serveOn("sample"),
    folder: `${await serveOn("root")}some/deep/folder/`,
    hostile: await serveOn("hostile"),
    real: real.problems.length === 0 ? await serveOn("real") : "",
    past: await serveOn("past"),
  });
  project.provide("versions", versions);
  project.provide("folders", { log: at("log"), site: at("sample") });

  return async () => {
    await Promise.all(servers.map(close));
    await rm(temporary, { recursive: true, force: true });
  };
}

function soundLog(log: Log, name: string): Log {
  const [first] = log.problems;
  if (first !== undefined) throw new Error(`${name} is not sound: ${first.file} ${first.code} ${first.message}`);
  return log;
}

function fullest({ entries }: Log) {
  const entry = entries.find(({ event }) => event.id === plentiful.id);
  if (entry === undefined) throw new Error(`the invented log lacks ${plentiful.id}`);
  return entry.event;
}

const publishLog = async (log: Log, bundle: Bundle, folder: string, styler?: Styler) =>
  publish(folder, await siteFiles(log, bundle, { styler }));

/** A port that nobody holds at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await close(server);
  return port;
}

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));
