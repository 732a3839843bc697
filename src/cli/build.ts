import { readLog, report } from "../log/index.ts";
import { bundleViewer, type Bundle } from "../site/bundle.ts";
import { siteFiles } from "../site/site.ts";
import { publish } from "../store/publish.ts";
import { readFolder } from "../store/read.ts";
import type { Terminal } from "./terminal.ts";

/** `unrest build`: checks the log and publishes the site; a log with problems publishes nothing and gives 1. */
export async function buildSite(
  events: string,
  out: string,
  terminal: Terminal,
  bundler: () => Promise<Bundle> = bundleViewer,
): Promise<number> {
  terminal.err(`Reading ${events} …\n`);
  const log = readLog(await readFolder(events));
  if (log.problems.length > 0) {
    terminal.out(report(log.problems, "text", events));
    terminal.err(`${log.problems.length} problems; nothing was published, and what was published before still stands.\n`);
    return 1;
  }
  terminal.err(`${log.entries.length} entries, no problems. Building the reading room …\n`);
  const files = siteFiles(log, await bundler());
  terminal.err(`Publishing ${files.length} files to ${out} …\n`);
  await publish(out, files);
  return 0;
}
