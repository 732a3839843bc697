/** A small internet on this machine: names that resolve as a test says, one server behind them all, and a clock that nobody waits for. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buildConnector } from "undici";
import { makeClient, usualManners, type Client, type Manners } from "../../src/links/client.ts";
import type { Clock } from "../../src/links/clock.ts";
import type { Network, ResolvedAddress } from "../../src/links/network.ts";
import { usualBounds, type Bounds } from "../../src/links/request.ts";

/** An address that anybody could reach. */
export const somewherePublic: ResolvedAddress = { address: "93.184.215.14", family: 4 };

/** How a host answers. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A clock that waits for nothing and keeps what it was asked to wait. */
export interface FakeClock extends Clock {
  readonly waits: number[];
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void;
  /** Ends every deadline that is not cleared. */
  readonly expire: () => void;
}

/** A clock that begins on a day. */
export function fakeClock(day = "2026-11-26"): FakeClock {
  let now = Date.parse(`${day}T12:00:00Z`);
  const waits: number[] = [];
  const deadlines = new Set<AbortController>();
  return {
    waits,
    now: () => now,
    wait(milliseconds) {
      waits.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
    deadline() {
      const controller = new AbortController();
      deadlines.add(controller);
      return { signal: controller.signal, clear: () => void deadlines.delete(controller) };
    },
    pass: (milliseconds) => void (now += milliseconds),
    expire() {
      for (const deadline of deadlines) deadline.abort();
    },
  };
}

/** A small internet. */
export interface World {
  readonly network: Network;
  readonly clock: FakeClock;
  readonly port: number;
  /** Every request that came, as `GET https-host/path`. */
  readonly asked: string[];
  /** Every address that was connected to. */
  readonly dialled: string[];
  /** Every name that was looked up. */
  readonly lookedUp: string[];
  readonly requests: IncomingMessage[];
  /** The most requests that were under way at once, to one host and to all. */
  readonly most: { host: number; all: number };
  /** Sets how a host answers; it has no robots.txt unless one is given. */
  on(host: string, handler: Handler, robots?: Handler): void;
  /** Sets what a name resolves to, answer by answer; the last one stays. */
  names(host: string, ...answers: (readonly ResolvedAddress[] | Error)[]): void;
  client(manners?: Partial<Manners>, bounds?: Partial<Bounds>, isPrivate?: boolean, signal?: AbortSignal): Client;
  close(): Promise<void>;
}

/** Opens a small internet. Names that nothing is said of lead to a public address, and everything ends at one local server. */
export async function openWorld(): Promise<World> {
  const handlers = new Map<string, { readonly handler: Handler; readonly robots: Handler | undefined }>();
  const answers = new Map<string, (readonly ResolvedAddress[] | Error)[]>();
  const asked: string[] = [];
  const dialled: string[] = [];
  const lookedUp: string[] = [];
  const requests: IncomingMessage[] = [];
  const underWay = new Map<string, number>();
  const most = { host: 0, all: 0 };
  const clients: Client[] = [];
  const clock = fakeClock();
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    asked.push(`${request.method ?? ""} ${host}${request.url ?? ""}`);
    requests.push(request);
    underWay.set(host, (underWay.get(host) ?? 0) + 1);
    most.host = Math.max(most.host, underWay.get(host) ?? 0);
    most.all = Math.max(
      most.all,
      [...underWay.values()].reduce((sum, count) => sum + count, 0),
    );
    response.on("close", () => underWay.set(host, (underWay.get(host) ?? 1) - 1));
    const answers = handlers.get(host);
    const handler = request.url === "/robots.txt" ? answers?.robots : answers?.handler;
    if (handler === undefined) response.writeHead(404).end();
    else handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const network: Network = {
    resolve(host) {
      lookedUp.push(host);
      const list = answers.get(host) ?? [[somewherePublic]];
      const answer = list.length > 1 ? list.shift() : list[0];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? []);
    },
    dial: (addresses, timeout) => (options, callback) => {
      dialled.push(...addresses.map(({ address }) => address));
      buildConnector({ timeout })({ ...options, protocol: "http:", hostname: "127.0.0.1", port: String(port) }, callback);
    },
  };
  return {
    network,
    clock,
    port,
    asked,
    dialled,
    lookedUp,
    requests,
    most,
    on: (host, handler, robots) => void handlers.set(host, { handler, robots }),
    names: (host, ...list) => void answers.set(host, list),
    client(manners = {}, bounds = {}, isPrivate = false, signal = new AbortController().signal) {
      const client = makeClient({
        network,
        clock,
        permits: { private: isPrivate },
        bounds: { ...usualBounds, ...bounds },
        manners: { ...usualManners, ...manners },
        signal,
      });
      clients.push(client);
      return client;
    },
    async close() {
      await Promise.all(clients.map((client) => client.close()));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with a page of this title. */
export const page =
  (title: string, words = title): Handler =>
  (_request, response) =>
    void response
      .writeHead(200, { "content-type": "text/html; charset=utf-8" })
      .end(`<!doctype html><title>${title}</title><h1>${title}</h1><p>${words}</p>`);
