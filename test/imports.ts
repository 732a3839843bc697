/** Reads what each file of `src` imports, says and exports, with the TypeScript compiler. */
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { posix } from "node:path";
import ts from "typescript";

/** One import of one file. */
export interface Import {
  /** Path from the project's root: "src/log/date.ts". */
  readonly file: string;
  /** The first folder below `src`: "log". */
  readonly room: string;
  /** What is imported: a path from the root, "node:fs", or a package's name such as "@edtf-ts/core". */
  readonly target: string;
  /** The room of a target within `src`, else undefined. */
  readonly targetRoom: string | undefined;
  /** Whether only types are taken, so that nothing of it is there when the code runs. */
  readonly typesOnly: boolean;
}

/** A file of `src` with all that the arrows ask of it. */
export interface SourceFile {
  readonly file: string;
  readonly room: string;
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  /** Every name and text literal in the code; comments are none. */
  readonly words: ReadonlySet<string>;
}

/** Every script of `src`. */
export function readSources(): SourceFile[] {
  return readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path))
    .sort()
    .map((file) => readSource(file, readFileSync(file, "utf8")));
}

/** Reads one file's text. */
export function readSource(file: string, text: string): SourceFile {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const imports: Import[] = [];
  const words = new Set<string>();
  let hasDefaultExport = false;
  const visit = (node: ts.Node) => {
    const from = importOf(node);
    if (from !== undefined) imports.push(importFrom(file, from.specifier, from.typesOnly));
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) words.add(node.text);
    if (ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword) hasDefaultExport ||= !ts.isDefaultClause(node);
    if (ts.isExportSpecifier(node) && node.name.text === "default") hasDefaultExport = true;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { file, room: roomOf(file) ?? "", imports, hasDefaultExport, words };
}

function importOf(node: ts.Node): { specifier: string; typesOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) return { specifier: textOf(node.moduleSpecifier), typesOnly: takesTypes(node.importClause) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    const named = node.exportClause !== undefined && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
    return { specifier: textOf(node.moduleSpecifier), typesOnly: node.isTypeOnly || allTypes(named) };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: textOf(node.argument.literal), typesOnly: true };
  }
  // import("…"), require("…"), new URL("…", import.meta.url): each brings a file in when the code runs.
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const [first, second] = node.arguments ?? [];
    const callee = node.expression;
    const brings =
      callee.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(callee) && callee.text === "require") ||
      (ts.isIdentifier(callee) && callee.text === "URL" && second !== undefined && ts.isPropertyAccessExpression(second));
    if (brings && first !== undefined && ts.isStringLiteralLike(first)) return { specifier: first.text, typesOnly: false };
  }
  return undefined;
}

const textOf = (node: ts.Node) => (ts.isStringLiteralLike(node) ? node.text : "");

const allTypes = (specifiers: readonly { readonly isTypeOnly: boolean }[]) =>
  specifiers.length > 0 && specifiers.every(({ isTypeOnly }) => isTypeOnly);

function takesTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return clause.name === undefined && named !== undefined && ts.isNamedImports(named) && allTypes(named.elements);
}

function importFrom(file: string, specifier: string, typesOnly: boolean): Import {
  const target = specifier.startsWith(".") ? posix.join(posix.dirname(file), specifier) : packageOf(specifier);
  return { file, room: roomOf(file) ?? "", target, targetRoom: roomOf(target), typesOnly };
}

const roomOf = (path: string) => /^src\/([^/]+)/.exec(path)?.[1];

/** "fs/promises" → "node:fs", "vis-data/esnext" → "vis-data", "@edtf-ts/core" stays. */
function packageOf(specifier: string): string {
  const name = specifier
    .replace(/^node:/, "")
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  return specifier.startsWith("node:") || builtinModules.includes(name) ? `node:${name}` : name;
}
