import { useEffect, useState } from "react";
import type { ArchiveClient } from "./client.ts";
import type { Calls } from "./protocol.ts";

/** The answer to a call, or why there is none. While a new call is under way the last answer stays. */
export interface Called<T> {
  readonly output?: T;
  readonly failure?: string;
  /** Whether `output` answers the present input. */
  readonly current: boolean;
}

/** Calls the archive whenever `input` changes, or `again` does; an answer that comes after a later question is dropped. */
export function useCall<Name extends keyof Calls>(
  client: ArchiveClient,
  name: Name,
  input: Calls[Name]["input"] | undefined,
  again?: unknown,
): Called<Calls[Name]["output"]> {
  const [called, setCalled] = useState<{ key: string; output?: Calls[Name]["output"]; failure?: string }>({ key: "" });
  const key = input === undefined ? "" : JSON.stringify(input);
  useEffect(() => {
    if (key === "") return;
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
  }, [client, name, key, again]);
  return { ...called, current: called.key === key };
}
