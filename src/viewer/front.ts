/** The answers that a page begins with, before the archive has come. */
import { asksNothing, everything, frontMarks, overviewBins, pageSize, type Front, type Row } from "../archive/index.ts";
import type { ArchiveClient, Ahead } from "./client.ts";
import { fetchVerified } from "./fetch.ts";
import type { Calls, Opened, Opening } from "./protocol.ts";

/** Fetches the first answers. */
export async function fetchFront({ base, front }: Opening): Promise<Front> {
  return JSON.parse(new TextDecoder().decode(await fetchVerified(new URL(front.path, base), front.sha256))) as Front;
}

/** What is known of an archive from its first answers. */
export const openedBy = ({ size, from, to, values }: Front, { base, searched, pages, history, at }: Opening): Opened => ({
  ...{ base, searched, pages, history, at },
  ...{ size, from, to, values },
});

/** A client that gives the first answers itself, and asks the other one for all else. */
export function withFront(client: ArchiveClient, front: Front): ArchiveClient {
  const ahead = aheadOf(front);
  return {
    ahead,
    call(name, input) {
      const known = ahead(name, input);
      return known === undefined ? client.call(name, input) : Promise.resolve(known);
    },
  };
}

function aheadOf(front: Front): Ahead {
  const { from, to, answer, page } = front;
  const rows = new Map(front.rows);
  const known: { readonly [Name in keyof Calls]?: (input: Calls[Name]["input"]) => Calls[Name]["output"] | undefined } = {
    ask: ({ query, histogram }) =>
      asksNothing(query) && histogram.from === from && histogram.to === to + 1 && histogram.count === overviewBins ? answer : undefined,
    rows({ query, offset, limit }) {
      if (!asksNothing(query) || query.sort !== everything.sort || offset !== 0 || limit !== pageSize) return undefined;
      return rowsOf(rows, page)?.map((row, index) => ({ position: page[index] ?? -1, row }));
    },
    marks: ({ query, chosen, ...question }) => (asksNothing(query) && chosen === undefined ? frontMarks(front, question) : undefined),
    rowsAt: ({ positions }) => rowsOf(rows, positions),
  };
  return (name, input) => known[name]?.(input);
}

/** The rows of some positions; undefined where not all are there. */
function rowsOf(rows: ReadonlyMap<number, Row>, positions: readonly number[]): Row[] | undefined {
  const found = positions.flatMap((position) => rows.get(position) ?? []);
  return found.length === positions.length ? found : undefined;
}
