import { useEffect, useMemo, useRef, useState } from "react";
import type { ArchiveClient } from "./client.ts";
import type { Calls } from "./protocol.ts";

/** The answer to a call, or why there is none. While a new call is under way the last answer stays. */
export interface Called<T> {
  readonly output: T | undefined;
  readonly failure: string | undefined;
  /** Whether `output` answers the present input. */
  readonly current: boolean;
}

/**
 * Calls the archive whenever `input` changes; an answer that comes after a later question is dropped. What is known
 * without asking is there in the same moment.
 */
export function useCall<Name extends keyof Calls>(
  client: ArchiveClient,
  name: Name,
  input: Calls[Name]["input"] | undefined,
): Called<Calls[Name]["output"]> {
  const [called, setCalled] = useState<{ key: string; output?: Calls[Name]["output"]; failure?: string }>({ key: "" });
  const key = input === undefined ? "" : JSON.stringify(input);
  const ahead = useMemo(() => (key === "" ? undefined : client.ahead(name, JSON.parse(key) as Calls[Name]["input"])), [client, name, key]);
  useEffect(() => {
    if (key === "" || ahead !== undefined) return;
    let late = false;
    client.call(name, JSON.parse(key) as Calls[Name]["input"]).then(
      (output) => {
        if (!late) setCalled({ key, output });
      },
      (error: unknown) => {
        if (!late) setCalled({ key, failure: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      late = true;
    };
  }, [client, name, key, ahead]);
  const current = ahead !== undefined || called.key === key;
  const output = ahead ?? (called.key === key ? called.output : undefined);
  const last = useRef(output);
  useEffect(() => {
    if (output !== undefined) last.current = output;
  }, [output]);
  return { output: current ? output : last.current, failure: ahead === undefined ? called.failure : undefined, current };
}
