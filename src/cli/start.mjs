// `npm start`: installs what is missing, builds what has changed, serves the reading room, and says so meanwhile.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

const say = (line) => process.stderr.write(`${line}\n`);
const stamp = join(root, ".cache/built");

process.chdir(root);
try {
  ensureInstalled({ dev: false, log: say });
} catch (error) {
  say(error.message);
  process.exit(2);
}
const { register } = await import("tsx/esm/api");
register();

const sources = digestOf(["events", "src", "package-lock.json"]);
if (existsSync("dist/manifest.json") && existsSync(stamp) && readFileSync(stamp, "utf8") === sources) {
  say("Nothing has changed since the last build.");
} else {
  const { buildSite } = await import("./build.ts");
  const { realTerminal } = await import("./terminal.ts");
  const code = await buildSite("events", "dist", realTerminal);
  if (code !== 0) {
    if (!existsSync("dist/manifest.json")) process.exit(code);
    say("Serving the last sound build instead.");
  } else {
    mkdirSync(".cache", { recursive: true });
    writeFileSync(stamp, sources);
  }
}
const { serve } = await import("./serve.ts");
const { address } = await serve("dist", 4173);
process.stdout.write(`The reading room is open at ${address} (stop with Ctrl+C)\n`);

/** One digest of every file in these folders: the same bytes, the same digest. */
function digestOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesBelow)) hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!path.includes(".") && existsSync(path)) {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  }
  return [path];
}
