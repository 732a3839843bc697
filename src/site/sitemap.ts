/** sitemap.xml, as sitemaps.org has it, and robots.txt, which names it. */
import { entryPath } from "../citation/publication.ts";
import type { Event } from "../log/index.ts";

/** A page to be found: its path from the root and the day of its last change. */
interface Found {
  readonly path: string;
  readonly changed: string;
}

/** No site map may list more (sitemaps.org); the pages left out are still found from the index of entries. */
const mostPages = 50_000;

/** The pages of a site: the room and, where entries have pages, the index, the coverage and every entry. */
export function pagesOf(events: readonly Event[] | undefined, changed: string): Found[] {
  if (events === undefined) return [{ path: "", changed }];
  return [
    ...["", "coverage/", "es/coverage/", "entries/", "sources/", "publishers/", "corrections/"].map((path) => ({ path, changed })),
    ...events.map(({ id, revisions }) => ({ path: entryPath(id), changed: revisions.at(-1)?.date ?? "" })),
  ].slice(0, mostPages);
}

/** The text of sitemap.xml. */
export function sitemap(address: string, pages: readonly Found[]): string {
  const urls = pages.map(
    ({ path, changed }) => `<url><loc>${escaped(address + path)}</loc>${changed === "" ? "" : `<lastmod>${changed}</lastmod>`}</url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}

/** The text of robots.txt. It has force only where the site stands at its host's root. */
export const robots = (address: string): string => `User-agent: *\nAllow: /\nSitemap: ${address}sitemap.xml\n`;

/** An address that the URL standard wrote holds no `<` or `"`, but may hold `&` and `'`. */
const escaped = (address: string) => address.replaceAll("&", "&amp;").replaceAll("'", "&apos;");
