/** One page in a fresh browser, with real input and the browser's own meters, over the DevTools protocol. */
import { fileURLToPath } from "node:url";
import type { Browser, CDPSession, Page } from "playwright-core";
import type { Heap } from "./figures.ts";

const pageScript = (name: string) => fileURLToPath(new URL(`page/${name}.js`, import.meta.url));

/** The screen that everything is measured on. */
export const screen = { width: 1_400, height: 800 };
/** A large one, on which the timeline has room for many more names. */
export const largeScreen = { width: 2_560, height: 1_440 };

/** A point of the page, in CSS pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A page under measurement. */
export interface Browsing {
  readonly page: Page;
  /** CPU time that the page's main thread has used, in milliseconds. */
  readonly cpuMs: () => Promise<number>;
  readonly mouse: (type: "mousePressed" | "mouseMoved" | "mouseReleased", at: Point, held?: boolean) => Promise<unknown>;
  readonly wheel: (at: Point, deltaY: number) => Promise<unknown>;
  readonly press: (key: string) => Promise<unknown>;
  /** Memory of the page, after its garbage is gone. */
  readonly heap: () => Promise<Heap>;
  /** Memory of its worker, likewise; undefined where it has none. */
  readonly workerHeap: () => Promise<Heap | undefined>;
  readonly close: () => Promise<void>;
}

/** Opens an empty page in a context of its own: no cache, no history. */
export async function browse(browser: Browser, scripts: readonly string[]): Promise<Browsing> {
  const context = await browser.newContext({ viewport: screen, locale: "en-US" });
  const page = await context.newPage();
  for (const name of scripts) await page.addInitScript({ path: pageScript(name) });
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const workers = await watchWorkers(session);
  return {
    page,
    async cpuMs() {
      const { metrics } = await session.send("Performance.getMetrics");
      return (metrics.find(({ name }) => name === "ThreadTime")?.value ?? NaN) * 1_000;
    },
    mouse: (type, { x, y }, held = type !== "mouseMoved") =>
      session.send("Input.dispatchMouseEvent", { type, x, y, button: held ? "left" : "none", buttons: held ? 1 : 0, clickCount: 1 }),
    wheel: ({ x, y }, deltaY) => session.send("Input.dispatchMouseEvent", { type: "mouseWheel", x, y, deltaX: 0, deltaY }),
    press: (key) => page.keyboard.press(key),
    async heap() {
      await session.send("HeapProfiler.collectGarbage");
      return heapOf(await session.send("Runtime.getHeapUsage"));
    },
    async workerHeap() {
      // Each arrival starts a worker of its own.
      const worker = workers.at(-1);
      if (worker === undefined) return undefined;
      await worker("HeapProfiler.collectGarbage");
      return heapOf((await worker("Runtime.getHeapUsage")) as Usage);
    },
    close: () => context.close(),
  };
}

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

const heapOf = ({ usedSize, backingStorageSize = 0 }: Usage): Heap => ({ heap: usedSize / 1e6, buffers: backingStorageSize / 1e6 });

type Commanded = (method: string) => Promise<unknown>;

/** The page's workers, each as a function that sends it a command of the protocol; filled as they start. */
async function watchWorkers(session: CDPSession): Promise<Commanded[]> {
  const workers: Commanded[] = [];
  const waiting = new Map<string, (result: unknown) => void>();
  let last = 0;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== "worker") return;
    workers.push(async (method) => {
      last += 1;
      const id = last;
      const answer = new Promise((resolve) => waiting.set(`${sessionId} ${id}`, resolve));
      await session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params: {} }) });
      return answer;
    });
  });
  session.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
    waiting.get(`${sessionId} ${id}`)?.(result);
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return workers;
}
