import * as z from "zod/mini";
import type { Opening } from "./protocol.ts";

/** A published file as a page names it. */
export const publishedFileSchema = z.strictObject({ path: z.string(), size: z.number(), sha256: z.string().check(z.length(64)) });
const openingSchema = z.strictObject({
  front: publishedFileSchema,
  archive: publishedFileSchema,
  facets: publishedFileSchema,
  directory: publishedFileSchema,
  citations: publishedFileSchema,
  searched: z.enum(["everything", "names"]),
  pages: z.boolean(),
  history: z.optional(publishedFileSchema),
});

/** The name of the `<meta>` in which the site tells the page where its archive is. */
export const openingName = "unrest-archive";

/** What the published page says of its archive. */
export function readOpening(page: Document): Opening {
  const content = page.querySelector(`meta[name="${openingName}"]`)?.getAttribute("content") ?? "";
  return { base: new URL(".", page.location.href).href, ...openingSchema.parse(JSON.parse(content)) };
}
