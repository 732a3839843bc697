import { useEffect, useRef, useState } from "react";
import type { Row } from "../../archive/index.ts";
import type { ArchiveClient } from "../client.ts";

/** Rows that have come. */
export interface KnownRows {
  readonly rows: ReadonlyMap<number, Row>;
  /** Whether all that is needed first has come, or is known not to come. */
  readonly ready: boolean;
  /** Changes with every row that comes. */
  readonly version: number;
}

/** How many rows are kept at hand. */
const most = 4_000;

/** Fetches the rows of some positions, and after them those of others; what has come once is kept. */
export function useRows(client: ArchiveClient, first: readonly number[], then: readonly number[]): KnownRows {
  const rows = useRef(new Map<number, Row>());
  const failed = useRef(new Set<number>());
  const [version, setVersion] = useState(0);
  const missing = (positions: readonly number[]) =>
    positions.filter((position) => !rows.current.has(position) && !failed.current.has(position));
  // What is known without asking is there at once.
  const keep = (positions: readonly number[], found: readonly Row[]) => {
    found.forEach((row, index) => rows.current.set(positions[index] ?? -1, row));
    for (const oldest of rows.current.keys()) if (rows.current.size > most) rows.current.delete(oldest);
  };
  const fetched = (positions: readonly number[]) => {
    const wanted = missing(positions);
    const ahead = wanted.length === 0 ? undefined : client.ahead("rowsAt", { positions: wanted });
    if (ahead === undefined) return wanted;
    keep(wanted, ahead);
    return [];
  };
  const [firstMissing, thenMissing] = [fetched(first), fetched(then)];
  const wanted = firstMissing.length > 0 ? firstMissing : thenMissing;
  const key = wanted.join(" ");
  useEffect(() => {
    if (key === "") return;
    let late = false;
    const positions = key.split(" ").map(Number);
    client.call("rowsAt", { positions }).then(
      (found) => {
        keep(positions, found);
        if (!late) setVersion((count) => count + 1);
      },
      () => {
        for (const position of positions) failed.current.add(position);
        if (!late) setVersion((count) => count + 1);
      },
    );
    return () => {
      late = true;
    };
  }, [client, key]);
  return { rows: rows.current, ready: firstMissing.length === 0, version };
}
