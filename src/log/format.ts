/** The one spelling of an entry: keys in the schema's order, two spaces, no escapes that are not needed. */
import { z } from "zod";
import { registerFiles, registerSchemas } from "./registers.ts";
import { eventSchema } from "./schema.ts";

/** A JSON Schema as data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Entries as JSON Schema (draft 2020-12), for editors and for the order of keys. */
export const eventJsonSchema = z.toJSONSchema(eventSchema, { io: "input" });

const registerJsonSchemas: Readonly<Record<string, JsonSchema>> = {
  [registerFiles.macroevents]: z.toJSONSchema(registerSchemas.macroevents, { io: "input" }),
  [registerFiles.publishers]: z.toJSONSchema(registerSchemas.publishers, { io: "input" }),
  [registerFiles.localities]: z.toJSONSchema(registerSchemas.localities, { io: "input" }),
  [registerFiles.removed]: z.toJSONSchema(registerSchemas.removed, { io: "input" }),
  [registerFiles.about]: z.toJSONSchema(registerSchemas.about, { io: "input" }),
  [registerFiles.links]: z.toJSONSchema(registerSchemas.links, { io: "input" }),
};

/** The JSON Schema of a file of the log by its path: a register's, or that of entries. */
export const jsonSchemaOf = (path: string): JsonSchema => registerJsonSchemas[path] ?? eventJsonSchema;

/** Writes a JSON value in canonical form for a schema. Keys the schema does not know keep their order at the end. */
export function canonicalJson(schema: JsonSchema, value: unknown): string {
  return `${JSON.stringify(ordered(schema, value), null, 2)}\n`;
}

function ordered(schema: JsonSchema | undefined, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = schema?.items;
    const written = value.map((item: unknown) => ordered(isSchema(items) ? items : undefined, item));
    return typeof schema?.["orderedBy"] === "string" ? sortedBy(schema["orderedBy"], written) : written;
  }
  if (typeof value !== "object" || value === null) return typeof value === "string" ? value.normalize("NFC") : value;
  const known = Object.keys(schema?.properties ?? {});
  const rank = new Map(known.map((key, index) => [key, index]));
  const entries = Object.entries(value).sort(([a], [b]) => (rank.get(a) ?? known.length) - (rank.get(b) ?? known.length));
  return Object.fromEntries(
    entries.map(([key, child]: [string, unknown]) => {
      const property = schema?.properties?.[key];
      return [key, ordered(isSchema(property) ? property : undefined, child)];
    }),
  );
}

/** A list whose order says nothing stands in the order of one key, so that two runs over the same things differ in what they found alone. */
function sortedBy(key: string, items: readonly unknown[]): unknown[] {
  const nameOf = (item: unknown) => {
    const name: unknown =
      typeof item === "object" && item !== null && key in item ? Object.entries(item).find(([k]) => k === key)?.[1] : "";
    return typeof name === "string" ? name : "";
  };
  return items.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
}

const isSchema = (schema: unknown): schema is JsonSchema => typeof schema === "object" && schema !== null && !Array.isArray(schema);
