/** JSON read with its places kept, so that each problem can name a line. */
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import type { Finding, Path } from "./problem.ts";
import { limits } from "./schema.ts";

/** A JSON text with the tree of where each value stands. */
export interface JsonText {
  readonly text: string;
  readonly value: unknown;
  readonly root: Node;
}

/** A finding at an offset instead of a path: the text is no JSON, or a key stands twice. */
export interface OffsetFinding extends Finding {
  readonly offset: number;
}

/** Reads strict JSON; a refused text gives its first syntax fault, or each doubled key. */
export function readJson(text: string): JsonText | OffsetFinding[] {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return [{ code: "E002", path: [], offset: deep, message: `nests deeper than ${limits.depth} levels` }];
  const faults: ParseError[] = [];
  const root = parseTree(text, faults, { disallowComments: true, allowTrailingComma: false });
  const fault = faults[0];
  if (root === undefined || fault !== undefined) {
    const words = fault === undefined ? "the file is empty" : sentence(printParseErrorCode(fault.error));
    return [{ code: "E002", path: [], offset: fault?.offset ?? 0, message: words }];
  }
  const doubled = [...doubledKeys(root)];
  if (doubled.length > 0) return doubled;
  return { text, value: JSON.parse(text) as unknown, root };
}

/** "PropertyNameExpected" → "property name expected". */
const sentence = (name: string) => name.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();

/** Where the brackets go deeper than the limit: found by counting, since a parser would exhaust the stack. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  // The closing quote is optional, so that a string without one is passed over once and not tried again from each quote in it.
  for (const token of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[\]{}]/g)) {
    if (token[0] === "[" || token[0] === "{") depth += 1;
    else if (token[0] === "]" || token[0] === "}") depth -= 1;
    if (depth > limits.depth) return token.index;
  }
  return undefined;
}

function* doubledKeys(node: Node): Generator<OffsetFinding> {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = node.type === "object" ? child.children?.[0] : undefined;
    if (key !== undefined && seen.has(key.value)) {
      yield { code: "E003", path: [], offset: key.offset, message: `the key “${String(key.value)}” stands twice in one object` };
    }
    seen.add(key?.value);
    yield* doubledKeys(child);
  }
}

/** The offset of a path; where the path ends in something missing, that of the nearest thing around it. */
export function offsetOf(json: JsonText, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(json.root, path.slice(0, length));
    if (node === undefined) continue;
    const owner = node.parent?.type === "property" && length === path.length ? node.parent : node;
    return owner.offset;
  }
  return 0;
}

/** 1-based line and column of an offset. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0 && end < offset; end = text.indexOf("\n", start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}
