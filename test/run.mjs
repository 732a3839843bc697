// `npm test`: every check there is, from a fresh checkout on. A failure does not stop the others, so that one run shows all faults.
import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "../src/cli/install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = new URL("../.cache/test/", import.meta.url);
const say = (words) => console.log(words);

process.chdir(root);
await ensureInstalled({ dev: true, log: say });
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

// Two lanes for two processors; the browser has both to itself, for what it measures is time.
const lanes = await Promise.all([inTurn(["format", "types", "lint"], runCheck), inTurn(["unit"], runTests)]);
const results = [...lanes.flat(), await runTests("browser")];

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
for (const { name, failed } of results) if (failed > 0) say(`✗ ${name}: npm run test:${name}`);
say(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;

async function inTurn(names, run) {
  const done = [];
  for (const name of names) done.push(await run(name));
  return done;
}

/** A check that passes or fails as one. */
async function runCheck(name) {
  const { code } = await runScript(name, []);
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** A set of tests, counted one by one. A file that could not be loaded, or a run that broke down, is a failure too. */
async function runTests(name) {
  const report = new URL(`${name}.json`, reports);
  const { code } = await runScript(name, ["--", "--reporter=default", "--reporter=json", `--outputFile.json=${fileURLToPath(report)}`]);
  const { numPassedTests: passed = 0, numFailedTests = 0, testResults = [] } = await readFile(report, "utf8").then(JSON.parse, () => ({}));
  const unloaded = testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
  const failed = numFailedTests + unloaded;
  return { name, passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** Runs `npm run test:<name>`. What it printed is shown only where it failed, in one piece, since two run at a time. */
function runScript(name, args) {
  say(`… ${name}`);
  const started = performance.now();
  return new Promise((resolve) => {
    const output = [];
    const shell = process.platform === "win32";
    const child = spawn("npm", ["run", "--silent", `test:${name}`, ...args], { stdio: ["ignore", "pipe", "pipe"], shell });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
    const finish = (code) => {
      const seconds = ((performance.now() - started) / 1_000).toFixed(1);
      if (code !== 0) say(`\n${Buffer.concat(output).toString().trimEnd()}\n`);
      say(`${code === 0 ? "✓" : "✗"} ${name}, ${seconds} s`);
      resolve({ code });
    };
    child.on("error", (error) => {
      output.push(Buffer.from(String(error)));
      finish(1);
    });
    child.on("close", finish);
  });
}
