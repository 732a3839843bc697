import { useEffect, useRef, useState } from "react";
import type { ArchiveClient } from "./client.ts";
import type { Calls } from "./protocol.ts";

/**
 * Calls the archive for an input that may change in every frame. One call is under way at a time, and after it comes the latest input:
 * so answers follow the hand as fast as the archive gives them, and none waits behind others that nobody wants any more.
 */
export function useLatest<Name extends keyof Calls>(
  client: ArchiveClient,
  name: Name,
  input: Calls[Name]["input"],
  again?: unknown,
): { readonly output?: Calls[Name]["output"]; readonly failure?: string } {
  const [called, setCalled] = useState<{ output?: Calls[Name]["output"]; failure?: string }>(() => {
    const output = client.ahead(name, input);
    return output === undefined ? {} : { output };
  });
  const isFirst = useRef(called.output !== undefined);
  const wanted = useRef<{ readonly input: Calls[Name]["input"] }>(undefined);
  const busy = useRef(false);
  const gone = useRef(false);
  const key = JSON.stringify(input);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  useEffect(() => {
    // What was known from the beginning need not be asked.
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    wanted.current = { input: JSON.parse(key) as Calls[Name]["input"] };
    const next = () => {
      const { current } = wanted;
      if (current === undefined || busy.current || gone.current) return;
      wanted.current = undefined;
      busy.current = true;
      client
        .call(name, current.input)
        .then(
          (output) => {
            if (!gone.current) setCalled({ output });
          },
          (error: unknown) => {
            if (!gone.current) setCalled({ failure: error instanceof Error ? error.message : String(error) });
          },
        )
        .finally(() => {
          busy.current = false;
          next();
        });
    };
    next();
  }, [client, name, key, again]);
  return called;
}
