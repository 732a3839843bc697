/** Problems for people, for machines, and for the page of a pull request. */
import type { Path, Problem } from "./problem.ts";

/** The forms a report can take. */
export const reportFormats = ["text", "json", "github"] as const;

/** One of the forms a report can take. */
export type ReportFormat = (typeof reportFormats)[number];

/** Renders problems; `root` is the log's folder as the reader knows it, put before each file. */
export function report(problems: readonly Problem[], format: ReportFormat, root: string): string {
  if (format === "json") return `${JSON.stringify({ problems }, null, 2)}\n`;
  const render = format === "github" ? annotation : paragraph;
  return problems.map((problem) => `${render(problem, `${root}/${problem.file}`)}\n`).join("");
}

function paragraph(problem: Problem, file: string): string {
  const where = `${file}:${problem.line}:${problem.column}`;
  const what = `${problem.path.length > 0 ? `${pathWords(problem.path)}: ` : ""}${problem.message}`;
  return [`${printable(where)}  ${problem.code}`, `  ${printable(what)}`, `  → ${problem.hint}`].join("\n");
}

/** GitHub's workflow command: it shows the problem on the line of the pull request. */
function annotation(problem: Problem, file: string): string {
  const property = (value: string) => data(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const data = (value: string) => printable(value).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const message = `${problem.path.length > 0 ? `${pathWords(problem.path)}: ` : ""}${problem.message}. ${problem.hint}`;
  return `::error file=${property(file)},line=${problem.line},col=${problem.column},title=${problem.code}::${data(message)}`;
}

/** statements[0].citations[1] */
function pathWords(path: Path): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}

/** The text without anything that a terminal would obey. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
