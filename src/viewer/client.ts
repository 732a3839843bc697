import type { Calls, Message } from "./protocol.ts";

/** An answer that is known without asking. */
export type Ahead = <Name extends keyof Calls>(name: Name, input: Calls[Name]["input"]) => Calls[Name]["output"] | undefined;

/** The archive as the page sees it: every call a promise, and a few answers at once. */
export interface ArchiveClient {
  readonly ahead: Ahead;
  call<Name extends keyof Calls>(name: Name, input: Calls[Name]["input"]): Promise<Calls[Name]["output"]>;
}

/** Starts the worker; `progress` hears how many bytes of the archive have come. */
export function connect(worker: Worker, progress: (loaded: number, size: number) => void): ArchiveClient {
  const waiting = new Map<number, { resolve: (output: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.kind === "progress") {
      progress(data.loaded, data.size);
      return;
    }
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === "answer") call?.resolve(data.output as never);
    else call?.reject(new Error(data.reason));
  });
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error("the archive's worker could not be started"));
    waiting.clear();
  });
  return {
    ahead: () => undefined,
    call: (name, input) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, name, input });
      }),
  };
}
