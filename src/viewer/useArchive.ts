import { useCallback, useEffect, useState } from "react";
import type { Front } from "../archive/index.ts";
import { connect, type ArchiveClient } from "./client.ts";
import { openedBy, withFront } from "./front.ts";
import { reach } from "./milestones.ts";
import type { Opened, Opening, Values } from "./protocol.ts";

/** Where the opening of the archive stands. */
export type ArchiveState =
  | { readonly status: "loading"; readonly loaded: number; readonly size: number }
  | { readonly status: "failed"; readonly reason: string; readonly retry: () => void }
  | {
      readonly status: "open";
      readonly client: ArchiveClient;
      readonly opened: Opened;
      /** The archive itself, which may still be on its way. */
      readonly archive: OpeningArchive;
      /** How often what had not come was got after all: what failed for want of it is to be asked again. */
      readonly recovered: number;
    };

/** An archive on its way to being open. */
export interface OpeningArchive {
  readonly worker: Worker;
  readonly client: ArchiveClient;
  readonly opened: Promise<Opened>;
  /** The values of all facets, which come behind; while they fail to, they are asked for again. */
  readonly complete: Promise<Values>;
  /** Set once the worker has been ended. */
  ended: boolean;
  /** Who hears how many bytes have come, and who hears that the facets have come after all; nobody at first. */
  hear: (loaded: number, size: number) => void;
  recover: () => void;
}

/** Begins to open the archive that the page names, in a worker of its own; where `after` is given, only then. */
export function beginOpening(opening: Opening, after?: Promise<void>): OpeningArchive {
  const worker =
    opening.at === undefined
      ? new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
      : new Worker(new URL("./past/worker.ts", import.meta.url), { type: "module" });
  const begun: Pick<OpeningArchive, "hear" | "recover" | "ended"> = { hear: () => undefined, recover: () => undefined, ended: false };
  const client = connect(worker, (loaded, size) => {
    begun.hear(loaded, size);
  });
  const opened = after === undefined ? client.call("open", opening) : after.then(() => client.call("open", opening));
  const complete = opened.then(() => facetsOf(client, begun));
  complete.catch(() => undefined);
  return Object.assign(begun, { worker, client, opened, complete });
}

/** Waits for the facets, and asks for them again until they are there. */
async function facetsOf(client: ArchiveClient, begun: Pick<OpeningArchive, "recover" | "ended">): Promise<Values> {
  for (let tries = 0; ; tries += 1) {
    try {
      const values = await client.call("facets", {});
      if (tries > 0) begun.recover();
      return values;
    } catch (error) {
      if (begun.ended) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(30_000, 500 * 2 ** tries)));
    }
  }
}

/** What was begun before the page was drawn. */
export interface Begun {
  readonly archive: OpeningArchive;
  /** The first answers, where they have come. */
  readonly front: Front | undefined;
}

/**
 * The archive that was begun to be opened before the page was drawn, if one was; a second try begins another. With the first answers
 * it counts as open at once: what else is asked is answered when it has come.
 */
export function useArchive(opening: Opening, first?: Begun): ArchiveState {
  const [begun, setBegun] = useState(() =>
    first === undefined || first.archive.ended ? { archive: beginOpening(opening), front: undefined } : first,
  );
  const [state, setState] = useState<ArchiveState>(() => startOf(opening, begun));
  const retry = useCallback(() => {
    const again = { archive: beginOpening(opening), front: undefined };
    setState(startOf(opening, again));
    setBegun(again);
  }, [opening]);
  useEffect(() => {
    const { archive, front } = begun;
    const { client, opened, complete } = archive;
    if (front === undefined)
      archive.hear = (loaded, size) => {
        setState((now) => (now.status === "loading" ? { status: "loading", loaded, size } : now));
      };
    archive.recover = () => {
      setState((now) => (now.status === "open" ? { ...now, recovered: now.recovered + 1 } : now));
    };
    Promise.all([opened, complete]).then(
      ([known, values]) => {
        if (front !== undefined) return;
        reach("unrest:opened");
        setState({ status: "open", client, opened: { ...known, values }, archive, recovered: 0 });
      },
      (error: unknown) => {
        setState({ status: "failed", reason: error instanceof Error ? error.message : String(error), retry });
      },
    );
    return () => {
      archive.hear = () => undefined;
      archive.recover = () => undefined;
      archive.ended = true;
      archive.worker.terminate();
    };
  }, [begun, retry]);
  return state;
}

const startOf = (opening: Opening, { archive, front }: Begun): ArchiveState =>
  front === undefined
    ? { status: "loading", loaded: 0, size: opening.archive.size }
    : { status: "open", client: withFront(archive.client, front), opened: openedBy(front, opening), archive, recovered: 0 };
