/** The one spelling of an entry: keys in the schema's order, two spaces, no escapes that are not needed. */
import { z } from "zod";
import { aboutSchema, localitiesSchema, macroeventsSchema, publishersSchema, registerFiles, removedSchema } from "./registers.ts";
import { eventSchema } from "./schema.ts";

/** A JSON Schema as data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Entries as JSON Schema (draft 2020-12), for editors and for the order of keys. */
export const eventJsonSchema = z.toJSONSchema(eventSchema, { io: "input" });

const registerJsonSchemas: Readonly<Record<string, JsonSchema>> = {
  [registerFiles.macroevents]: z.toJSONSchema(macroeventsSchema, { io: "input" }),
  [registerFiles.publishers]: z.toJSONSchema(publishersSchema, { io: "input" }),
  [registerFiles.localities]: z.toJSONSchema(localitiesSchema, { io: "input" }),
  [registerFiles.removed]: z.toJSONSchema(removedSchema, { io: "input" }),
  [registerFiles.about]: z.toJSONSchema(aboutSchema, { io: "input" }),
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
    return value.map((item: unknown) => ordered(isSchema(items) ? items : undefined, item));
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

const isSchema = (schema: unknown): schema is JsonSchema => typeof schema === "object" && schema !== null && !Array.isArray(schema);
