/** The whole state of the list of sources, as the address bar holds it behind the #. */
import * as z from "zod/mini";
import { everySource, sourceFacets, sourceSorts, type SourceFacet, type SourceQuery } from "../../archive/index.ts";
import { languages, type Language } from "../../log/say.ts";

/** Everything that a link to the list says. */
export interface SourcesView {
  readonly query: SourceQuery;
  /** Counted from nought. */
  readonly page: number;
  readonly language: Language;
  readonly theme?: "light" | "dark" | undefined;
}

const value = z.string().check(z.maxLength(120), z.regex(/^[A-Za-z0-9-]+$/));
const year = z.coerce.number().check(z.int(), z.gte(1), z.lte(9999));
const page = z.coerce.number().check(z.int(), z.gte(2), z.lte(1_000_000));

/** Writes a view as a fragment, with its #. What is as usual is not written. */
export function printSourcesView({ query, page: at, language, theme }: SourcesView): string {
  const parameters = new URLSearchParams();
  if (query.text !== "") parameters.set("q", query.text);
  for (const name of sourceFacets) for (const chosen of query.facets[name]) parameters.append(name, chosen);
  if (query.from !== undefined) parameters.set("from", String(query.from));
  if (query.to !== undefined) parameters.set("to", String(query.to));
  if (query.sort !== everySource.sort) parameters.set("sort", query.sort);
  if (at > 0) parameters.set("page", String(at + 1));
  if (language !== "en") parameters.set("lang", language);
  if (theme !== undefined) parameters.set("theme", theme);
  return `#${parameters.toString()}`;
}

/** Reads a fragment. Anything it does not know is left out; it never throws. */
export function parseSourcesView(fragment: string): SourcesView {
  const parameters = new URLSearchParams(fragment.replace(/^#/, "").slice(0, 20_000));
  const take = <T>(schema: z.ZodMiniType<T>, name: string): T | undefined => {
    const parsed = schema.safeParse(parameters.get(name) ?? undefined);
    return parsed.success ? parsed.data : undefined;
  };
  const chosen = (name: SourceFacet) => [...new Set(parameters.getAll(name))].filter((text) => value.safeParse(text).success).slice(0, 500);
  return {
    query: {
      text: (parameters.get("q") ?? "").slice(0, 500),
      facets: Object.fromEntries(sourceFacets.map((name) => [name, chosen(name)])) as Record<SourceFacet, string[]>,
      from: take(year, "from"),
      to: take(year, "to"),
      sort: take(z.enum(sourceSorts), "sort") ?? everySource.sort,
    },
    page: (take(page, "page") ?? 1) - 1,
    language: take(z.enum(languages), "lang") ?? "en",
    theme: take(z.enum(["light", "dark"]), "theme"),
  };
}
