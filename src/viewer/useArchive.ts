import { useCallback, useEffect, useState } from "react";
import { connect, type ArchiveClient } from "./client.ts";
import type { Opened, Opening } from "./protocol.ts";

/** Where the opening of the archive stands. */
export type ArchiveState =
  | { readonly status: "loading"; readonly loaded: number; readonly size: number }
  | { readonly status: "failed"; readonly reason: string; readonly retry: () => void }
  | { readonly status: "open"; readonly client: ArchiveClient; readonly opened: Opened; readonly filterable: boolean };

/** An archive on its way to being open. */
export interface OpeningArchive {
  readonly worker: Worker;
  readonly client: ArchiveClient;
  readonly opened: Promise<Opened>;
  /** Set once the worker has been ended. */
  ended: boolean;
  /** Who hears how many bytes have come; nobody at first. */
  hear: (loaded: number, size: number) => void;
}

/** Begins to open the archive that the page names, in a worker of its own. */
export function beginOpening(opening: Opening): OpeningArchive {
  const worker =
    opening.at === undefined
      ? new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
      : new Worker(new URL("./past/worker.ts", import.meta.url), { type: "module" });
  const begun: Pick<OpeningArchive, "hear" | "ended"> = { hear: () => undefined, ended: false };
  const client = connect(worker, (loaded, size) => {
    begun.hear(loaded, size);
  });
  const opened = client.call("open", opening);
  opened.catch(() => undefined);
  return Object.assign(begun, { worker, client, opened });
}

/** The archive that was begun to be opened before the page was drawn, if one was; a second try begins another. */
export function useArchive(opening: Opening, first?: OpeningArchive): ArchiveState {
  const [begun, setBegun] = useState(() => (first === undefined || first.ended ? beginOpening(opening) : first));
  const [state, setState] = useState<ArchiveState>({ status: "loading", loaded: 0, size: opening.archive.size });
  const retry = useCallback(() => {
    setState({ status: "loading", loaded: 0, size: opening.archive.size });
    setBegun(beginOpening(opening));
  }, [opening]);
  useEffect(() => {
    const { worker, client } = begun;
    begun.hear = (loaded, size) => {
      setState((now) => (now.status === "loading" ? { status: "loading", loaded, size } : now));
    };
    begun.opened.then(
      (opened) => {
        setState({ status: "open", client, opened, filterable: false });
        // The facets come behind; while they do not, the list and the timeline can be read all the same.
        const fetchFacets = (tries: number) => {
          client.call("facets", {}).then(
            (values) => {
              setState({ status: "open", client, opened: { ...opened, values }, filterable: true });
            },
            () => setTimeout(fetchFacets, Math.min(30_000, 500 * 2 ** tries), tries + 1),
          );
        };
        fetchFacets(0);
      },
      (error: unknown) => {
        setState({ status: "failed", reason: error instanceof Error ? error.message : String(error), retry });
      },
    );
    return () => {
      begun.hear = () => undefined;
      begun.ended = true;
      worker.terminate();
    };
  }, [begun, retry]);
  return state;
}
