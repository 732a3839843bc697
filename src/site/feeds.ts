/** Feeds, as Atom and as JSON Feed: entries as they come in, and corrections as they are made. */
import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import { v5 as nameUuid } from "uuid";
import { entryPath, rootFrom, type Publication } from "../citation/publication.ts";
import type { Event } from "../log/index.ts";

/** A feed file of the site. */
interface FeedFile {
  readonly of: "entries" | "corrections";
  readonly format: "atom" | "json";
  readonly path: string;
  readonly mediaType: string;
  readonly title: string;
}

const feedTitles = { entries: "new entries", corrections: "corrections" } as const;

/** The site's feeds, by the paths that pages name. */
export const feedFiles: readonly FeedFile[] = (["entries", "corrections"] as const).flatMap((of) => [
  { of, format: "atom" as const, path: `feeds/${of}.atom`, mediaType: "application/atom+xml", title: feedTitles[of] },
  { of, format: "json" as const, path: `feeds/${of}.json`, mediaType: "application/feed+json", title: feedTitles[of] },
]);

/** A feed holds so many, the newest first; the whole log is beside it as data. */
export const mostInFeed = 100;

/** One thing to tell of. */
interface Item {
  readonly id: string;
  readonly date: string;
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** The feeds' texts by their paths. Without the site's address their links lead on from the feed's own place. */
export function feedTexts(events: readonly Event[], publication: Publication): Map<string, string> {
  const items = { entries: newest(events.flatMap(entryItem)), corrections: newest(events.flatMap(correctionItems)) };
  return new Map(
    feedFiles.map(({ of, format, path, title }) => {
      const feed = { of, path, title: `${publication.name}: ${title}`, items: items[of] };
      return [path, format === "atom" ? atomOf(feed, publication) : jsonOf(feed, publication)];
    }),
  );
}

function entryItem({ id, title, summary, revisions }: Event): Item[] {
  const [first] = revisions;
  return first === undefined ? [] : [{ id: idOf(id), date: first.date, path: entryPath(id), title, text: summary }];
}

function correctionItems({ id, title, revisions }: Event): Item[] {
  return revisions
    .slice(1)
    .map(({ date, note }, index) => ({ id: idOf(`${id} ${index + 2}`), date, path: entryPath(id), title, text: note }));
}

/** The newest first; of one day, by id, so that the order depends on nothing else. */
const newest = (items: readonly Item[]): readonly Item[] =>
  items
    .toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .slice(0, mostInFeed);

interface FeedOf {
  readonly of: string;
  readonly path: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** Every text is marked as text: Atom would let it be markup, and a title that holds a tag is then shown as it is written. */
function atomOf({ of, path, title, items }: FeedOf, publication: Publication): string {
  const root = rootFrom(publication, 1);
  return generateAtomFeed({
    id: idOf(`feed of ${of} of ${publication.address ?? publication.name}`),
    title: plain(title),
    updated: moment(items[0]?.date ?? publication.edition.date),
    authors: [{ name: publication.name }],
    ...(publication.about.licence !== undefined && { rights: plain(publication.about.licence) }),
    links: [
      { rel: "self", href: root + path, type: "application/atom+xml" },
      { rel: "alternate", href: root, type: "text/html" },
    ],
    entries: items.map((item) => ({
      id: item.id,
      title: plain(item.title),
      summary: plain(item.text),
      published: moment(item.date),
      updated: moment(item.date),
      links: [{ rel: "alternate", href: root + item.path, type: "text/html" }],
    })),
  });
}

function jsonOf({ path, title, items }: FeedOf, publication: Publication): string {
  const root = rootFrom(publication, 1);
  const feed = generateJsonFeed({
    title,
    home_page_url: root,
    feed_url: root + path,
    language: "en",
    items: items.map((item) => ({
      id: item.id,
      url: root + item.path,
      title: item.title,
      content_text: item.text,
      date_published: moment(item.date),
    })),
  });
  return `${JSON.stringify(feed, null, 1)}\n`;
}

const plain = (value: string) => ({ value, type: "text" as const });

/** A day's first moment: the log keeps no clock for its revisions. */
const moment = (day: string) => new Date(`${day === "" ? "1970-01-01" : day}T00:00:00Z`);

/** A name that stays the same wherever the site moves: a UUID (version 5) made from the entry's id. */
const idOf = (name: string) => `urn:uuid:${nameUuid(name, namespace)}`;
const namespace = "7b0a3c52-4f0e-5d57-9a43-0f6f6f1f3c11";
