import { openSources, type SourceArchive, type SourceTable } from "../../archive/index.ts";
import { fetchVerified, inflate } from "../fetch.ts";
import { publishedFileSchema } from "../opening.ts";

/** The name of the `<meta>` in which the site tells the page where its table of sources is. */
export const sourcesFileName = "unrest-sources";

/** Fetches and verifies the table that the page names, and makes it ready to be asked. The page lies one folder below the site's root. */
export async function openSourceTable(page: Document): Promise<SourceArchive> {
  const content = page.querySelector(`meta[name="${sourcesFileName}"]`)?.getAttribute("content") ?? "";
  const { path, sha256 } = publishedFileSchema.parse(JSON.parse(content));
  const bytes = await inflate(await fetchVerified(new URL(`../${path}`, page.location.href), sha256));
  return openSources(JSON.parse(new TextDecoder().decode(bytes)) as SourceTable);
}
