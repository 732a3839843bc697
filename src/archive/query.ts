/** What a reader asks, as one type with one form in the address bar. */
import * as z from "zod/mini";
import { facetNames, type FacetName } from "./facets.ts";

const word = z.string().check(z.maxLength(200), z.regex(/^[\p{L}\p{N}-]+$/u));
const values = z.readonly(z.array(word).check(z.maxLength(500)));

/** A day, YYYY-MM-DD, on the calendar. */
export const daySchema = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((day) => {
    const at = Date.parse(`${day}T00:00:00Z`);
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  }),
);

/** The gate for queries from outside: the address bar, a message, a command line. */
export const querySchema = z.strictObject({
  text: z.string().check(z.maxLength(500)),
  facets: z.strictObject(Object.fromEntries(facetNames.map((name) => [name, values])) as Record<FacetName, typeof values>),
  from: z.optional(daySchema),
  to: z.optional(daySchema),
  sort: z.enum(["newest", "oldest"]),
});

/** What a reader asks: each facet's chosen values are joined by “or”, the facets and the rest by “and”. */
export type Query = z.output<typeof querySchema>;

/** The query that asks nothing: every event, newest first. */
export const everything: Query = {
  text: "",
  facets: Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Query["facets"],
  sort: "newest",
};

/** Whether a query is for every event, in whatever order. */
export const asksNothing = (query: Query): boolean => printQuery({ ...query, sort: everything.sort }).size === 0;

/** Writes a query as address parameters; what is not asked is not written. */
export function printQuery(query: Query): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.text !== "") parameters.set("q", query.text);
  for (const name of facetNames) for (const value of query.facets[name]) parameters.append(name, value);
  if (query.from !== undefined) parameters.set("from", query.from);
  if (query.to !== undefined) parameters.set("to", query.to);
  if (query.sort !== everything.sort) parameters.set("sort", query.sort);
  return parameters;
}

/** Reads address parameters. What is not a query's is ignored; what is broken is left out, never thrown. */
export function parseQuery(parameters: URLSearchParams): Query {
  const take = <T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : undefined;
  };
  const from = take(daySchema, parameters.get("from") ?? undefined);
  const to = take(daySchema, parameters.get("to") ?? undefined);
  return {
    text: take(querySchema.shape.text, parameters.get("q") ?? "") ?? "",
    facets: Object.fromEntries(
      facetNames.map((name) => [
        name,
        [...new Set(parameters.getAll(name))].filter((value) => take(word, value) !== undefined).slice(0, 500),
      ]),
    ) as unknown as Query["facets"],
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    sort: take(querySchema.shape.sort, parameters.get("sort")) ?? everything.sort,
  };
}
