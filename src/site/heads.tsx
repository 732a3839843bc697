/** The machines' part of each page's head. */
import type { ReactNode } from "react";
import type { Reading } from "../archive/index.ts";
import { logDataset, type Download } from "../citation/dataset.ts";
import { headTags } from "../citation/headTags.ts";
import { entryGraph } from "../citation/jsonld.ts";
import { entryPath, type Publication } from "../citation/publication.ts";
import { wordsIn } from "../viewer/index.ts";
import { MachineHead } from "./head.tsx";
import { entryPicture, roomPicture } from "./pictures/paths.ts";

const words = wordsIn.en;

/** What a site has besides the reading room. */
export interface Extent {
  /** Whether each entry has a page; then there are an index, feeds, and the log as one file. */
  readonly pages: boolean;
  /** The pictures that were drawn, by their paths. */
  readonly pictures: ReadonlySet<string>;
}

/** The head of each kind of page. */
export interface Heads {
  readonly room: ReactNode;
  readonly index: ReactNode;
  /** Of a page that is none of the others: its path from the root without `index.html`, its title and what it tells. */
  readonly other: (path: string, title: string, description: string) => ReactNode;
  readonly entry: (reading: Reading) => ReactNode;
}

const downloads: readonly Download[] = [
  { path: "data/log.json", mediaType: "application/json" },
  { path: "data/log.jsonl", mediaType: "application/jsonl" },
];

/** The heads of a site's pages. */
export function headsOf(publication: Publication, { pages, pictures }: Extent): Heads {
  const { name } = publication;
  const pictureAt = (path: string, says: string) => (pictures.has(path) ? { path, says } : undefined);
  const room = pictureAt(roomPicture, `${name}: ${words.promise}`);
  const dataset = (depth: number) =>
    logDataset(publication, depth, { description: `${words.promise} ${words.covered.selection}`, downloads: pages ? downloads : [] });
  const whole = (path: string, title: string, description: string, data?: object) => (
    <MachineHead publication={publication} path={path} title={title} description={description} picture={room} feeds={pages} data={data} />
  );
  return {
    room: whole("", `${name}: ${words.tagline}`, words.promise, dataset(0)),
    index: whole("entries/", `${words.allEntries} · ${name}`, words.promise, dataset(1)),
    other: (path, title, description) => whole(path, `${title} · ${name}`, description),
    entry: (reading) => {
      const { event } = reading;
      const [first, last] = [event.revisions[0], event.revisions.at(-1)];
      return (
        <MachineHead
          publication={publication}
          path={entryPath(event.id)}
          title={event.title}
          description={event.summary}
          article={first === undefined || last === undefined ? undefined : { published: first.date, modified: last.date }}
          picture={pictureAt(entryPicture(event.id), `${event.title}. ${reading.when.en}`) ?? room}
          feeds={pages}
          tags={headTags(event, publication)}
          data={entryGraph(reading, publication)}
        />
      );
    },
  };
}
