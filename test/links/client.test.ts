/** What the client does on the wire, against a server on this machine. */
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeClient, usualManners } from "../../src/links/client.ts";
import { realNetwork } from "../../src/links/network.ts";
import { usualBounds } from "../../src/links/request.ts";
import { openWorld, page, somewherePublic, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const ask = (url: string) => world.client().ask(url);
const failureOf = async (url: string) => {
  const answer = await ask(url);
  return answer.ok ? answer.status : answer.failure;
};

describe("a request", () => {
  test("says who asks and whom to write to, and carries no cookie and no referrer", async () => {
    world.on("news.example.org", page("News"));
    await world.client({ contact: "mailto:desk@example.org" }).ask("https://news.example.org/a");
    const headers = { ...world.requests.at(-1)?.headers };
    expect(headers["user-agent"]).toBe("unrest-links/1.0 (checks the sources of a timeline; mailto:desk@example.org)");
    expect(headers).not.toHaveProperty("cookie");
    expect(headers).not.toHaveProperty("referer");
  });

  test("reads a page that is gzipped, to its end", async () => {
    world.on("news.example.org", (_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("plain words"));
    });
    const answer = await ask("https://news.example.org/a");
    expect(answer.ok && [new TextDecoder().decode(answer.body), answer.whole]).toEqual(["plain words", true]);
  });

  test("of a body without end reads no more than the bound", async () => {
    world.on("news.example.org", (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
      };
      response.on("drain", more).writeHead(200);
      more();
    });
    const answer = await ask("https://news.example.org/a");
    expect(answer.ok && [answer.body.length, answer.whole]).toEqual([usualBounds.bodyBytes, false]);
  });

  test("of a gzip bomb reads no more than the bound", async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    expect(bomb.length).toBeLessThan(usualBounds.bodyBytes);
    world.on("news.example.org", (_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    });
    const answer = await ask("https://news.example.org/a");
    expect(answer.ok && [answer.body.length, answer.whole]).toEqual([usualBounds.bodyBytes, false]);
  });

  test("keeps the status of an answer whose compression is broken", async () => {
    world.on("news.example.org", (_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end("this is not gzip");
    });
    const answer = await ask("https://news.example.org/a");
    expect(answer.ok && [answer.status, answer.whole]).toEqual([200, false]);
  });

  test("gives up on a server that never answers", async () => {
    world.on("news.example.org", () => void setImmediate(world.clock.expire));
    expect(await failureOf("https://news.example.org/a")).toBe("time-out");
  });

  test("keeps what came of a body that drips on and on", async () => {
    world.on("news.example.org", (_request, response) => {
      response.writeHead(200).write("the first words");
      setTimeout(world.clock.expire, 50);
    });
    const answer = await ask("https://news.example.org/a");
    expect(answer.ok && [new TextDecoder().decode(answer.body), answer.whole]).toEqual(["the first words", false]);
  });

  test("tells a connection that is cut", async () => {
    world.on("news.example.org", (request) => void request.socket.destroy());
    expect(await failureOf("https://news.example.org/a")).toBe("no connection");
  });

  test("tells a name that nobody has", async () => {
    world.names("nobody.example.org", Object.assign(new Error("no"), { code: "ENOTFOUND" }));
    expect(await failureOf("https://nobody.example.org/a")).toBe("no such host");
  });

  test("tells what is no TLS", async () => {
    const server = createTcpServer((socket) => void socket.end("HTTP/1.1 200 OK\r\n\r\n")).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const client = makeClient({
      network: realNetwork,
      clock: world.clock,
      permits: { private: true },
      bounds: usualBounds,
      manners: usualManners,
      signal: new AbortController().signal,
    });
    const answer = await client.ask(`https://127.0.0.1:${port}/`);
    expect(answer).toMatchObject({ ok: false, failure: "no sound certificate" });
    await client.close();
    server.close();
  });
});

describe("redirects", () => {
  test.each([301, 302, 303, 307, 308])("of %i are followed and kept", async (status) => {
    world.on("news.example.org", (request, response) => {
      if (request.url === "/a") response.writeHead(status, { location: "/b" }).end();
      else page("B")(request, response);
    });
    const answer = await ask("https://news.example.org/a");
    expect(answer).toMatchObject({ ok: true, status: 200, hops: [{ from: "https://news.example.org/a", status }] });
    expect(answer.url.href).toBe("https://news.example.org/b");
  });

  test("in a circle end", async () => {
    world.on("news.example.org", (request, response) => {
      response.writeHead(302, { location: request.url === "/a" ? "/b" : "/a" }).end();
    });
    expect(await failureOf("https://news.example.org/a")).toBe("redirects in a circle");
  });

  test("in a circle that sets a cookie are a site that wants one", async () => {
    world.on("news.example.org", (_request, response) => {
      response.writeHead(302, { location: "/a", "set-cookie": "seen=1" }).end();
    });
    expect(await failureOf("https://news.example.org/a")).toBe("the site wants a cookie");
  });

  test("without end are followed ten times", async () => {
    world.on("news.example.org", (request, response) => {
      response.writeHead(302, { location: `/${Number(request.url?.slice(1)) + 1}` }).end();
    });
    expect(await failureOf("https://news.example.org/0")).toBe("redirects without end");
    expect(world.asked.filter((line) => !line.includes("robots"))).toHaveLength(11);
  });

  test.each([
    "file:///etc/passwd",
    "ftp://news.example.org/a",
    "javascript:alert(1)",
    "https://news.example.org:22/",
    "http://user:word@news.example.org/",
  ])("to %s are not followed", async (location) => {
    world.on("news.example.org", (_request, response) => void response.writeHead(302, { location }).end());
    expect(await failureOf("https://news.example.org/a")).toBe("not a web address");
  });

  test.each([
    "http://127.0.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://0/",
  ])("to %s are not followed", async (location) => {
    world.on("news.example.org", (_request, response) => void response.writeHead(302, { location }).end());
    expect(await failureOf("https://news.example.org/a")).toBe("leads into a private network");
    expect(new Set(world.dialled)).toEqual(new Set([somewherePublic.address]));
  });

  test("to a name that resolves to a private address are not followed", async () => {
    world.names("inside.example.org", [{ address: "10.1.2.3", family: 4 }]);
    world.on("news.example.org", (_request, response) => void response.writeHead(301, { location: "https://inside.example.org/" }).end());
    expect(await failureOf("https://news.example.org/a")).toBe("leads into a private network");
    expect(world.dialled).not.toContain("10.1.2.3");
  });
});

describe("names", () => {
  test("that resolve to a public and a private address are refused", async () => {
    world.names("both.example.org", [somewherePublic, { address: "127.0.0.1", family: 4 }]);
    expect(await failureOf("https://both.example.org/")).toBe("leads into a private network");
    expect(world.dialled).toEqual([]);
  });

  test("that change their answer are connected to only where it was judged", async () => {
    world.on("turncoat.example.org", page("Page"));
    world.names("turncoat.example.org", [somewherePublic], [somewherePublic], [{ address: "127.0.0.1", family: 4 }]);
    const client = world.client();
    // One look-up for robots.txt, one for the page, and each connection goes where its own look-up led.
    expect(await client.ask("https://turncoat.example.org/a")).toMatchObject({ ok: true, status: 200 });
    expect(world.lookedUp).toHaveLength(2);
    expect(world.dialled).toEqual([somewherePublic.address, somewherePublic.address]);
    expect(await client.ask("https://turncoat.example.org/b")).toMatchObject({ ok: false, failure: "leads into a private network" });
    expect(world.dialled).toHaveLength(2);
  });

  test("of the real network are connected to at the addresses that were judged, whatever the system would say", async () => {
    world.on("pinned.example.org", page("Pinned"));
    const client = makeClient({
      network: { ...realNetwork, resolve: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]) },
      clock: world.clock,
      permits: { private: true },
      bounds: usualBounds,
      manners: usualManners,
      signal: new AbortController().signal,
    });
    expect(await client.ask(`http://pinned.example.org:${world.port}/a`)).toMatchObject({ ok: true, status: 200 });
    await client.close();
  });

  test("and addresses of a private network may be asked where that is allowed", async () => {
    world.names("inside.example.org", [{ address: "10.1.2.3", family: 4 }]);
    world.on("inside.example.org", page("Inside"));
    expect(await world.client({}, {}, true).ask("http://inside.example.org:8080/a")).toMatchObject({ ok: true, status: 200 });
  });
});

describe("manners", () => {
  test("leave a pause between two requests to a host, and none between hosts", async () => {
    world.on("news.example.org", page("News"));
    const client = world.client();
    await Promise.all(["a", "b", "c"].map((path) => client.ask(`https://news.example.org/${path}`)));
    expect(world.most.host).toBe(1);
    // robots.txt and three pages: three pauses of at most five seconds.
    expect(world.clock.waits).toEqual([5_000, 5_000, 5_000]);
  });

  test("obey robots.txt, for our name and for all", async () => {
    const robots = "User-agent: *\nDisallow: /private\nCrawl-delay: 20\n\nUser-agent: other\nDisallow: /";
    world.on("news.example.org", page("News"), (_request, response) => void response.end(robots));
    const client = world.client();
    expect(await client.ask("https://news.example.org/private/a")).toMatchObject({ ok: false, failure: "robots.txt forbids it" });
    expect(await client.ask("https://news.example.org/a")).toMatchObject({ ok: true, status: 200 });
    expect(await client.ask("https://news.example.org/b")).toMatchObject({ ok: true, status: 200 });
    expect(world.asked).toEqual(["GET news.example.org/robots.txt", "GET news.example.org/a", "GET news.example.org/b"]);
    expect(world.clock.waits).toEqual([5_000, 20_000]);
  });

  test("ask for nothing where robots.txt cannot be read", async () => {
    world.on("news.example.org", page("News"), (_request, response) => void response.writeHead(503).end());
    expect(await failureOf("https://news.example.org/a")).toBe("robots.txt could not be read");
  });

  test("wait for as long as a busy host asks, and ask again", async () => {
    let times = 0;
    world.on("news.example.org", (request, response) => {
      times += 1;
      if (times === 1) response.writeHead(429, { "retry-after": "30" }).end();
      else page("News")(request, response);
    });
    expect(await ask("https://news.example.org/a")).toMatchObject({ ok: true, status: 200 });
    expect(world.clock.waits).toContain(30_000);
  });

  test("read the date by which a busy host may be asked", async () => {
    let times = 0;
    world.on("news.example.org", (request, response) => {
      times += 1;
      if (times === 1) response.writeHead(503, { "retry-after": new Date(world.clock.now() + 60_000).toUTCString() }).end();
      else page("News")(request, response);
    });
    expect(await ask("https://news.example.org/a")).toMatchObject({ ok: true, status: 200 });
    expect(world.clock.waits).toContain(60_000);
  });

  test("do not wait for an hour", async () => {
    world.on("news.example.org", (_request, response) => void response.writeHead(429, { "retry-after": "3600" }).end());
    expect(await ask("https://news.example.org/a")).toMatchObject({ ok: true, status: 429 });
    expect(world.asked).toHaveLength(2);
  });

  test("back off further each time where the host does not say how long", async () => {
    world.on("news.example.org", (_request, response) => void response.writeHead(500).end());
    expect(await ask("https://news.example.org/a")).toMatchObject({ ok: true, status: 500 });
    expect(world.clock.waits).toEqual([5_000, 10_000, 40_000]);
    expect(world.asked).toHaveLength(4);
  });

  test("end at once when the run is stopped", async () => {
    const stop = new AbortController();
    world.on("news.example.org", () => stop.abort());
    expect(await world.client({}, {}, false, stop.signal).ask("https://news.example.org/a")).toMatchObject({ failure: "stopped" });
  });
});
