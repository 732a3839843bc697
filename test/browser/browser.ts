/** Finds a Chromium: the one that npm carries, else an installed one. */
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import packaged from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

/** The sandbox needs rights that containers withhold. The switches that the package proposes are not taken: they turn web security off. */
const args = ["--no-sandbox", "--disable-gpu"];

/** Starts the Chromium at a path. */
export const launch = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args });

/** The path of a Chromium that was seen to start. */
export async function findBrowser(): Promise<string> {
  const failures: string[] = [];
  for await (const path of candidates(failures)) {
    try {
      await (await launch(path)).close();
      return path;
    } catch (error) {
      failures.push(`${path}: ${firstLine(error)}`);
    }
  }
  throw new Error(`${help}\nTried:\n${failures.map((failure) => `  ${failure}`).join("\n")}`);
}

const help = `No Chromium could be started, and the tests of the reading room need one.
  Debian, Ubuntu: sudo apt-get install chromium
  macOS:          brew install --cask chromium
  Windows:        winget install Google.Chrome
  Elsewhere:      set CHROMIUM_PATH to the program of a Chromium or Chrome.`;

/** Paths to try, in order; what cannot even be tried is added to the failures. */
async function* candidates(failures: string[]): AsyncGenerator<string> {
  try {
    if (process.platform === "linux") yield await packaged.executablePath();
  } catch (error) {
    failures.push(`@sparticuz/chromium: ${firstLine(error)}`);
  }
  for (const path of installedPaths()) if (await isProgram(path)) yield path;
}

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];
const usualPlaces = [
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function installedPaths(): string[] {
  const chosen = process.env["CHROMIUM_PATH"];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return [
    ...(chosen === undefined ? [] : [chosen]),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...usualPlaces,
  ];
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
