/** What the tests of the site build from: the sound log, and a reading room that is only names. */
import type { Bundle } from "../../src/site/bundle.ts";
import { siteFiles } from "../../src/site/site.ts";
import { readLog, type Log } from "../../src/log/index.ts";
import { readFolder } from "../../src/store/read.ts";
import type { SiteFile } from "../../src/store/publish.ts";

const file = (path: string): SiteFile => ({ path, bytes: new TextEncoder().encode(`/* ${path} */\n`) });

/** A reading room of five small files: quick to build, and named alike by every page. */
export const stubBundle: Bundle = {
  files: [
    "assets/main-test.css",
    "assets/main-test.js",
    "assets/page-test.css",
    "assets/sources-test.css",
    "assets/sources-test.js",
    "assets/timeline-test.js",
  ].map(file),
  script: "assets/main-test.js",
  styles: ["assets/main-test.css"],
  pageStyle: "assets/page-test.css",
  sources: { script: "assets/sources-test.js", styles: ["assets/sources-test.css"] },
};

/** The log of a folder, which must be sound. */
export async function soundLogIn(folder: string): Promise<Log> {
  const log = readLog(await readFolder(folder));
  if (log.problems.length > 0) throw new Error(`${folder} is not sound: ${log.problems.map(({ code }) => code).join(", ")}`);
  return log;
}

/** A site's files as text by their paths. */
export const textsOf = async (log: Log): Promise<Map<string, string>> =>
  new Map((await siteFiles(log, stubBundle)).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));

/** Text as a page writes it. */
export const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#x27;");

/** What a page's markup stands for. */
export const unescaped = (markup: string) =>
  markup.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

/** The tags of a page, each with the names of its attributes. */
export const tagsOf = (page: string): string[] =>
  [...page.matchAll(/<(\/?[a-z0-9]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(([, name = "", attributes = ""]) =>
    [name, ...[...attributes.matchAll(/\s([\w-]+)(?:="[^"]*")?/g)].map(([, attribute = ""]) => attribute)].join(" "),
  );

/** The values of an attribute in a page. */
export const valuesOf = (page: string, attribute: string): string[] =>
  [...page.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) => unescaped(value));
