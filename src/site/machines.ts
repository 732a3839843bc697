/** The site's files that only machines read: feeds, the site map, robots.txt, CITATION.cff. */
import { citationFile } from "../citation/cff.ts";
import type { Publication } from "../citation/publication.ts";
import type { Event } from "../log/index.ts";
import { feedTexts } from "./feeds.ts";
import { pagesOf, robots, sitemap } from "./sitemap.ts";

/** The files' texts by their paths. `events` is undefined where entries have no pages: then there are no feeds. */
export function machineTexts(publication: Publication, events: readonly Event[] | undefined): Map<string, string> {
  const { address, edition } = publication;
  const citation = citationFile(publication);
  return new Map([
    ...(events === undefined ? [] : feedTexts(events, publication)),
    ...(citation === undefined ? [] : [["CITATION.cff", citation] as const]),
    ...(address === undefined
      ? []
      : [["robots.txt", robots(address)] as const, ["sitemap.xml", sitemap(address, pagesOf(events, edition.date))] as const]),
  ]);
}
