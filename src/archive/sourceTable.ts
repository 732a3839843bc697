/** All sources of a log as the view that lists them needs them: a row each, and the publishers they name. Plain JSON. */
import type { Citation } from "../log/index.ts";
import type { PublisherRecord } from "./publishers.ts";
import { saidDate, yearsOf, type Said } from "./reading.ts";
import { publisherIdOf } from "./sourceId.ts";
import type { Source } from "./sources.ts";

/** A source as it is listed. */
export interface SourceRow extends Pick<Citation, "title" | "type" | "language" | "read"> {
  readonly id: string;
  readonly author?: string;
  readonly origin?: string;
  /** Its place among the table's publishers. */
  readonly publisher: number;
  /** When it was published as EDTF and in words, and the first and last year that its date names; none where it bears no date. */
  readonly published?: string;
  readonly when?: Said;
  readonly years?: readonly [first: number, last: number];
  readonly archived: boolean;
  readonly entries: number;
  readonly statements: number;
}

/** A publisher as rows name it; `country` as an ISO 3166-1 code, where the register knows it. */
export interface ListedPublisher {
  readonly id: string;
  readonly name: string;
  readonly country?: string;
}

/** Every source and every publisher. */
export interface SourceTable {
  readonly rows: readonly SourceRow[];
  readonly publishers: readonly ListedPublisher[];
}

/** The table of a log's sources; those on which most statements rest come first, equals by title. */
export function sourceTableOf(sources: readonly Source[], records: readonly PublisherRecord[]): SourceTable {
  const publisherAt = new Map(records.map(({ id }, index) => [id, index]));
  const rows = sources.map((source): SourceRow => {
    const { id, title, type, language, read, author, origin, publisher, published, archives, uses } = source;
    return {
      id,
      title,
      type,
      language,
      read,
      ...(author !== undefined && { author }),
      ...(origin !== undefined && { origin }),
      publisher: publisherAt.get(publisherIdOf(publisher)) ?? 0,
      ...(published !== undefined && { published, when: saidDate(published), years: yearsOf(published) }),
      archived: archives.length > 0,
      entries: uses.length,
      statements: uses.reduce((total, { statements }) => total + statements.length, 0),
    };
  });
  return {
    rows: rows.sort((a, b) => b.statements - a.statements || compare(a.title, b.title) || compare(a.id, b.id)),
    publishers: records.map(({ id, name, registered }) => ({
      id,
      name,
      ...(registered?.country !== undefined && { country: registered.country }),
    })),
  };
}

/** By code units, so that no machine's language decides the order. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
