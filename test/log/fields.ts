/** What the JSON Schema says of each key, in the words of `docs/data.md`. */
import { eventJsonSchema, jsonSchemaOf, registerFiles } from "../../src/log/index.ts";
import type { JsonSchema } from "../../src/log/format.ts";

/** A row of a table of keys: the key, whether it is needed, and the kind of its value. */
export type Row = readonly [key: string, needed: string, value: string];

/** Every object of an entry and of the registers, as a section's heading and the rows of its table. */
export function fieldTables(): Map<string, Row[]> {
  const tables = new Map<string, Row[]>();
  const visit = (heading: string, schema: JsonSchema) => {
    const properties = Object.entries(schema.properties ?? {}).map(([key, child]) => [key, schemaOf(child)] as const);
    tables.set(
      heading,
      properties.map(([key, child]) => [`\`${key}\``, schema.required?.includes(key) === true ? "yes" : "", valueWords(child)]),
    );
    for (const [key, child] of properties) {
      const inner = child.items === undefined ? child : schemaOf(child.items);
      if (inner.properties !== undefined)
        visit(heading === "The entry" ? `\`${key}\`` : `${heading.slice(0, -1)}${heading.endsWith(".json`") ? ": " : "."}${key}\``, inner);
    }
  };
  visit("The entry", eventJsonSchema);
  for (const file of Object.values(registerFiles)) visit(`\`${file}\``, schemaOf(jsonSchemaOf(file).items ?? jsonSchemaOf(file)));
  return tables;
}

const schemaOf = (schema: unknown) => (typeof schema === "object" && schema !== null ? (schema as JsonSchema) : {});

function valueWords(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined)
    return schema.enum.length > 5 ? "a word of the codebook" : schema.enum.map((word) => `\`${String(word)}\``).join(", ");
  switch (schema.type) {
    case "array":
      return `list, ${schema.minItems ?? 0} to ${schema.maxItems ?? "any number"}`;
    case "object":
      return "object";
    case "integer":
    case "number":
      return `number, ${schema.minimum ?? "any"} to ${(schema.maximum ?? Infinity).toLocaleString("en")}`;
    default:
      return schema.maxLength === undefined ? "text" : `text, up to ${schema.maxLength}`;
  }
}
