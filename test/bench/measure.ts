/** One log: its site built, served and measured, and then its peers. */
import { access } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { serve } from "../../src/cli/serve.ts";
import { manifestName } from "../../src/store/publish.ts";
import { arrivalAt, momentsAt, type Arrival } from "./arrival.ts";
import { buildSite, type Built } from "./build.ts";
import type { BenchLog } from "./log.ts";
import { measureCrossfilter, measureMinisearch, measureVis } from "./measurePeers.ts";
import { publishPeer, type PeerName } from "./peers.ts";
import type { SizeResult } from "./results.ts";
import { measureRoom } from "./room.ts";
import { textsOf } from "./steps.ts";

/** What is measured of a log, and how many visits an arrival is the median of. */
export interface Effort {
  readonly room: boolean;
  readonly vis: boolean;
  readonly crossfilter: boolean;
  readonly minisearch: boolean;
  readonly visits: number;
  /** Whether a site that an earlier run built is measured as it stands. */
  readonly reuse: boolean;
}

const firstPort = 4_300;

/** Measures a log. What fails is told in the result and does not stop the rest. */
export async function measureSize(
  browser: Browser,
  log: BenchLog,
  cache: string,
  effort: Effort,
  say: (words: string) => void,
): Promise<SizeResult> {
  const failures: string[] = [];
  const attempt = async <T>(what: string, wanted: boolean, run: () => Promise<T>): Promise<T | undefined> => {
    if (!wanted) return undefined;
    say(`${log.name}: ${what} …`);
    try {
      return await run();
    } catch (error) {
      failures.push(`${what}: ${(error instanceof Error ? error.message : String(error)).slice(0, 400).replaceAll("\n", " ")}`);
      say(failures.at(-1) ?? "");
      return undefined;
    }
  };
  const at = (name: string) => join(cache, "sites", String(log.size), name);
  const texts = textsOf(log.titles);

  const isKept = effort.reuse && (await hasSite(at("room")));
  const built = await attempt("build", effort.room && !isKept, () => buildAny(log, at("room"), say));
  const isBuilt = built !== undefined || (isKept && effort.room);
  const arrival = await attempt("arrival", isBuilt, () =>
    served(at("room"), (address) => arrivalAt(browser, address, at("room"), ["list", "drawn"], effort.visits)),
  );
  const early = await attempt("an early click", isBuilt, () =>
    served(at("room"), (address) => momentsAt(browser, address, ["drawn", "answered"], effort.visits)),
  );
  const filtered = await attempt("a link with a filter", isBuilt, () =>
    served(at("room"), (address) => momentsAt(browser, `${address}#form=march`, ["list", "drawn"], effort.visits)),
  );
  const room = await attempt("the room", isBuilt, () => served(at("room"), (address) => measureRoom(browser, address, texts)));

  const peer = <T>(name: PeerName, measure: (address: string) => Promise<T>) =>
    attempt(name, effort[name], async () => {
      await publishPeer(name, log, at(name));
      return served(at(name), measure);
    });
  const arrivals: Arrival[] = [];
  const vis = await peer("vis", async (address) => {
    arrivals.push(await arrivalAt(browser, address, at("vis"), ["drawn"], 0));
    return measureVis(browser, address, log.size <= 10_000 ? 3 : 1);
  });
  const crossfilter = await peer("crossfilter", (address) => measureCrossfilter(browser, address, ...log.span));
  const minisearch = await peer("minisearch", (address) => measureMinisearch(browser, address, texts));
  const [visArrival] = arrivals;
  return {
    name: log.name,
    size: log.size,
    ...(built !== undefined && { built }),
    ...(arrival !== undefined && { arrival }),
    ...(early !== undefined && { early }),
    ...(filtered !== undefined && { filtered }),
    ...(room !== undefined && { room }),
    ...(vis !== undefined && { vis }),
    ...(visArrival !== undefined && { visArrival }),
    ...(crossfilter !== undefined && { crossfilter }),
    ...(minisearch !== undefined && { minisearch }),
    failures,
  };
}

/** Builds from the first form of the log that the build takes. */
async function buildAny(log: BenchLog, out: string, say: (words: string) => void): Promise<Built> {
  const refusals: string[] = [];
  for (const form of log.forms) {
    try {
      return await buildSite(await form(), out);
    } catch (error) {
      refusals.push(error instanceof Error ? error.message : String(error));
      say(`${log.name}: ${refusals.at(-1)?.slice(0, 200) ?? ""}`);
    }
  }
  throw new Error(refusals.join("; "));
}

const hasSite = (folder: string) =>
  access(join(folder, manifestName)).then(
    () => true,
    () => false,
  );

async function served<T>(folder: string, run: (address: string) => Promise<T>): Promise<T> {
  const { server, address } = await serve(folder, firstPort);
  try {
    return await run(address);
  } finally {
    await closed(server);
  }
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
