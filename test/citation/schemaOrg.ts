/** Schema.org's vocabulary as the types of schema-dts have it: which properties a type may have. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const text = readFileSync(
  createRequire(import.meta.url)
    .resolve("schema-dts")
    .replace(/schema\.js$/, "schema.d.ts"),
  "utf8",
);

interface Declared {
  readonly parents: readonly string[];
  readonly properties: readonly string[];
  readonly type: string | undefined;
}

const declared = new Map<string, Declared>(
  [...text.matchAll(/^(?:export )?interface (\w+)(?: extends ([^{]+?))? \{\n([\s\S]*?)^\}/gm)].map(
    ([, name = "", parents = "", body = ""]) => [
      name,
      {
        parents: parents.split(", ").filter((parent) => parent !== ""),
        properties: [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property = ""]) => property),
        type: /^ {4}"@type": "(\w+)"/m.exec(body)?.[1],
      },
    ],
  ),
);
const leaves = new Map([...declared].flatMap(([name, { type }]) => (type === undefined ? [] : [[type, name] as const])));

/** The properties that a type may have, its own and its parents'; undefined for what is no type. */
export function propertiesOf(type: string): ReadonlySet<string> | undefined {
  const leaf = leaves.get(type);
  if (leaf === undefined) return undefined;
  const found = new Set<string>();
  const gather = (name: string) => {
    const { parents, properties } = declared.get(name) ?? { parents: [], properties: [] };
    for (const property of properties) found.add(property);
    parents.forEach(gather);
  };
  gather(leaf);
  return found;
}

/** A context as small as our documents need: every word is schema.org's, and some values are addresses. */
export const context = {
  "@context": {
    "@vocab": "https://schema.org/",
    ...Object.fromEntries(["url", "license", "archivedAt", "contentUrl"].map((name) => [name, { "@type": "@id" }])),
  },
};
