/** The sources of a log in their own right: a page that several entries cite is one source, and knows all that rests on it. */
import type { Citation, Event, Figure, Statement } from "../log/index.ts";
import { readings, wordsOf } from "../log/vocabulary.ts";
import { originOf } from "./origins.ts";
import type { Publishers } from "./register.ts";
import { sourceIdOf } from "./sourceId.ts";

/** What of one entry rests on a source. `alone` where nothing else is cited for it. */
export interface Use {
  readonly event: Event;
  readonly statements: readonly { readonly statement: Statement; readonly alone: boolean }[];
  readonly figures: readonly { readonly figure: Figure; readonly alone: boolean }[];
  /** Other names and other dates that the entry gives by it. */
  readonly names: readonly string[];
  readonly dates: readonly string[];
}

/** Another source that tells of the same: cited by so many of the same statements, or going back to the same newsroom in the same entry. */
export interface Other {
  readonly id: string;
  readonly statements: number;
  /** Whether the two have one origin, so that they do not count as independent. */
  readonly sameOrigin: boolean;
}

/** The fields in which entries may describe one page differently. */
export const describedFields = ["type", "title", "author", "publisher", "origin", "published", "language"] as const;

/** What a later entry says of a page otherwise than the first. */
export interface Otherwise {
  readonly entry: string;
  readonly field: (typeof describedFields)[number];
  /** Empty where that entry leaves the field out. */
  readonly words: string;
}

/** A page that the log cites, as the first entry (by id) that cites it describes it. */
export interface Source extends Pick<Citation, (typeof describedFields)[number] | "url" | "titleFrom"> {
  readonly id: string;
  /** The most that any entry's curator read of it, and the last day on which one did. */
  readonly read: Citation["read"];
  readonly accessed: string;
  readonly archives: NonNullable<Citation["archives"]>;
  readonly notes: readonly string[];
  readonly otherwise: readonly Otherwise[];
  /** By entry, in the order of ids. */
  readonly uses: readonly Use[];
  /** Statements that rest on it alone. */
  readonly alone: number;
  /** Those of most shared statements first. */
  readonly others: readonly Other[];
}

/** One source as one entry cites it. */
interface Cited {
  readonly event: Event;
  readonly citation: Citation;
}

/** The sources of a log's entries, in the order in which the entries, by id, first cite them. */
export function sourcesOf(events: readonly Event[], publishers: Publishers): Source[] {
  const inOrder = events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const cited = new Map<string, Cited[]>();
  for (const event of inOrder)
    for (const citation of event.citations) {
      const id = sourceIdOf(citation.url);
      const list = cited.get(id) ?? [];
      if (list.length === 0) cited.set(id, list);
      list.push({ event, citation });
    }
  const uses = usesOf(inOrder);
  const others = othersOf(inOrder, publishers);
  return [...cited].map(([id, list]) => {
    const used = uses.get(id) ?? [];
    return {
      id,
      ...describe(list),
      uses: used,
      alone: used.reduce((total, { statements }) => total + statements.filter(({ alone }) => alone).length, 0),
      others: [...(others.get(id) ?? [])]
        .map(([other, told]) => ({ id: other, ...told }))
        .sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1)),
    };
  });
}

const readingOrder = wordsOf(readings);

/** A page in one description: the first entry's words, and where others differ; copies and notes of all. */
function describe(list: readonly Cited[]): Omit<Source, "id" | "uses" | "alone" | "others"> {
  const [first, ...later] = list;
  if (first === undefined) throw new Error("nobody cites this source");
  const { type, title, titleFrom, author, publisher, origin, published, language, url } = first.citation;
  const citations = list.map(({ citation }) => citation);
  const copies = citations.flatMap(({ archives = [] }) => archives);
  return {
    url,
    type,
    title,
    titleFrom,
    publisher,
    language,
    author,
    origin,
    published,
    read: readingOrder.find((reading) => citations.some(({ read }) => read === reading)) ?? first.citation.read,
    accessed:
      citations
        .map(({ accessed }) => accessed)
        .sort()
        .at(-1) ?? "",
    archives: [...new Map(copies.map((copy) => [copy.url, copy])).values()],
    notes: [...new Set(citations.flatMap(({ note }) => note ?? []))],
    otherwise: later.flatMap(({ event, citation }) =>
      describedFields.flatMap((field) =>
        citation[field] === first.citation[field] ? [] : [{ entry: event.id, field, words: citation[field] ?? "" }],
      ),
    ),
  };
}

/** What of each entry rests on each source. */
function usesOf(events: readonly Event[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const event of events) {
    const sourceOf = new Map(event.citations.map(({ id, url }) => [id, sourceIdOf(url)]));
    const sourcesOfPart = ({ citations }: { readonly citations: readonly string[] }) =>
      new Set(citations.flatMap((id) => sourceOf.get(id) ?? []));
    for (const source of new Set(sourceOf.values())) {
      const restsOn = <T extends { readonly citations: readonly string[] }>(parts: readonly T[] = []) =>
        parts.flatMap((part) => {
          const on = sourcesOfPart(part);
          return on.has(source) ? [{ part, alone: on.size === 1 }] : [];
        });
      const use: Use = {
        event,
        statements: restsOn(event.statements).map(({ part, alone }) => ({ statement: part, alone })),
        figures: restsOn(event.figures).map(({ part, alone }) => ({ figure: part, alone })),
        names: restsOn(event.alsoCalled).map(({ part }) => part.name),
        dates: restsOn(event.otherDates).map(({ part }) => part.date),
      };
      uses.set(source, [...(uses.get(source) ?? []), use]);
    }
  }
  return uses;
}

/** For each source the others that tell of the same. */
function othersOf(events: readonly Event[], publishers: Publishers): Map<string, Map<string, Omit<Other, "id">>> {
  const others = new Map<string, Map<string, Omit<Other, "id">>>();
  const join = (one: string, other: string, statements: number, sameOrigin: boolean) => {
    const known = others.get(one) ?? new Map<string, Omit<Other, "id">>();
    others.set(one, known);
    const before = known.get(other) ?? { statements: 0, sameOrigin: false };
    known.set(other, { statements: before.statements + statements, sameOrigin: before.sameOrigin || sameOrigin });
  };
  const eachPair = (ids: Iterable<string>, call: (one: string, other: string) => void) => {
    const list = [...new Set(ids)];
    for (const one of list) for (const other of list) if (one !== other) call(one, other);
  };
  for (const event of events) {
    const sourceOf = new Map(event.citations.map(({ id, url }) => [id, sourceIdOf(url)]));
    for (const { citations } of event.statements)
      eachPair(
        citations.flatMap((id) => sourceOf.get(id) ?? []),
        (one, other) => {
          join(one, other, 1, false);
        },
      );
    const origins = event.citations.map((citation) => ({ id: sourceIdOf(citation.url), origin: originOf(citation, publishers) }));
    for (const { origin } of origins)
      if (origin !== undefined)
        eachPair(
          origins.flatMap((other) => (other.origin === origin ? other.id : [])),
          (one, other) => {
            join(one, other, 0, true);
          },
        );
  }
  return others;
}
