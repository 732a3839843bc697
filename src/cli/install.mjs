// Installs what is missing, and only then: plain JavaScript, since nothing is installed when it runs.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Runs `npm ci` when a package that the lock file names is missing or of another version.
 * `dev` asks for the packages of the tests too.
 *
 * @param {{ dev: boolean, log: (line: string) => void }} options
 */
export function ensureInstalled({ dev, log }) {
  if (missing(dev).length === 0) return;
  log(dev ? "Installing packages, those of the tests too (about a minute) …" : "Installing packages (under a minute) …");
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error", ...(dev ? [] : ["--omit=dev"])], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) throw new Error("npm could not install the packages; its message stands above. Is this machine connected?");
}

/** @param {boolean} dev */
function missing(dev) {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const marker = join(root, "node_modules/.package-lock.json");
  const present = existsSync(marker) ? packagesOf(marker) : {};
  return Object.entries(wanted).filter(
    ([path, entry]) =>
      path !== "" && !entry.optional && !entry.devOptional && (dev || !entry.dev) && present[path]?.version !== entry.version,
  );
}

/** @param {string} path */
const packagesOf = (path) => JSON.parse(readFileSync(path, "utf8")).packages ?? {};
