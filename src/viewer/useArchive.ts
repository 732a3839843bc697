import { useCallback, useEffect, useState } from "react";
import { connect, type ArchiveClient } from "./client.ts";
import type { Opened, Opening } from "./protocol.ts";

/** Where the opening of the archive stands. */
export type ArchiveState =
  | { readonly status: "loading"; readonly loaded: number; readonly size: number }
  | { readonly status: "failed"; readonly reason: string; readonly retry: () => void }
  | { readonly status: "open"; readonly client: ArchiveClient; readonly opened: Opened; readonly filterable: boolean };

/** Opens the archive that the page names, in a worker of its own. */
export function useArchive(opening: Opening): ArchiveState {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<ArchiveState>({ status: "loading", loaded: 0, size: opening.archive.size });
  const retry = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);
  useEffect(() => {
    setState({ status: "loading", loaded: 0, size: opening.archive.size });
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    const client = connect(worker, (loaded, size) => {
      setState((now) => (now.status === "loading" ? { status: "loading", loaded, size } : now));
    });
    client.call("open", opening).then(
      (opened) => {
        setState({ status: "open", client, opened, filterable: false });
        // The facets come behind; while they do not, the list and the timeline can be read all the same.
        void client.call("facets", {}).then((values) => {
          setState({ status: "open", client, opened: { ...opened, values }, filterable: true });
        });
      },
      (error: unknown) => {
        setState({ status: "failed", reason: error instanceof Error ? error.message : String(error), retry });
      },
    );
    return () => {
      worker.terminate();
    };
  }, [opening, attempt, retry]);
  return state;
}
