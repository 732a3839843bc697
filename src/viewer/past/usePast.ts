import { useEffect, useRef, useState } from "react";
import type { PastLibrary } from "../../archive/index.ts";
import type { PublishedFile } from "../protocol.ts";
import { openPublishedPast } from "./pastFiles.ts";

/** A value that is on its way, has come, or failed to. */
export interface Awaited<T> {
  readonly value?: T;
  readonly failure?: string;
}

const opened = new Map<string, Promise<PastLibrary>>();

/** The published past, opened once for the whole page. */
export function pastAt(base: string, file: PublishedFile): Promise<PastLibrary> {
  const found = opened.get(file.path) ?? openPublishedPast(base, file);
  opened.set(file.path, found);
  found.catch(() => opened.delete(file.path));
  return found;
}

/** What `make` comes to; made again when `key` or `other` changes. */
export function useAwaited<T>(make: () => Promise<T>, key: string, other?: unknown): Awaited<T> {
  const [state, setState] = useState<Awaited<T>>({});
  const latest = useRef(make);
  latest.current = make;
  useEffect(() => {
    let late = false;
    setState({});
    latest.current().then(
      (value) => {
        if (!late) setState({ value });
      },
      (error: unknown) => {
        if (!late) setState({ failure: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      late = true;
    };
  }, [key, other]);
  return state;
}
