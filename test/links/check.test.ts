/** A run of checks over cited pages, against a server on this machine: what is found, what is kept, and how a run goes on. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkPages } from "../../src/links/check.ts";
import { citedPages, duePages } from "../../src/links/due.ts";
import type { Cited } from "../../src/links/judge.ts";
import { linkKey, readLink, type LinkCheck } from "../../src/log/index.ts";
import { linksSchema } from "../../src/log/ledger.ts";
import { entryWith } from "../log/sound.ts";
import { openWorld, page, type Handler, type World } from "./world.ts";

const cited = (address: string, title = "Hundreds march across the river bridge", titleSeen = true): Cited => {
  const link = readLink(address);
  if (!link.ok) throw new Error(`${address} ${link.reason}`);
  return { page: linkKey(link.url), url: link.url, titles: [title], titleSeen };
};
const report = "https://news.example.org/2025/report";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** Checks pages and gives the ledger; it must be one that the log takes. */
async function run(due: readonly Cited[], ledger = new Map<string, LinkCheck>(), signal = new AbortController().signal) {
  const saved: LinkCheck[][] = [];
  const result = await checkPages({
    due,
    ledger,
    client: world.client({}, {}, false, signal),
    clock: world.clock,
    signal,
    hostsAtOnce: 3,
    batch: 2,
    save: () => Promise.resolve(void saved.push([...ledger.values()])),
    heard: () => undefined,
  });
  expect(linksSchema.safeParse([...ledger.values()]).error?.issues).toBeUndefined();
  return { ledger, saved, ...result };
}

/** What one check of one page finds. */
const found = async (handler: Handler, asked = cited(report), robots?: Handler) => {
  world.on(new URL(asked.url).hostname, handler, robots);
  return (await run([asked])).ledger.get(asked.page);
};
const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(code, headers).end("<title>Hundreds march across the river bridge</title>");
/** A site that has one page, and another for whatever it lacks. */
const site =
  (there: Handler, lacking: Handler): Handler =>
  (request, response) =>
    (request.url === "/2025/report" ? there : lacking)(request, response);

describe("a check finds", () => {
  test("a page with the cited title live, whatever the site adds to it", async () => {
    const handler = page("Hundreds march across the river bridge | Example News &amp; Weather");
    expect(await found(handler)).toEqual({
      page: "news.example.org/2025/report",
      outcome: "live",
      checked: "2026-11-26",
      since: "2026-11-26",
      tries: 1,
      found: "2026-11-26",
      status: 200,
    });
  });

  test("a page that is no HTML live", async () => {
    expect(
      await found((_request, response) => void response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF")),
    ).toMatchObject({
      outcome: "live",
    });
  });

  test("a page in another encoding than it says by its title still", async () => {
    const asked = cited(report, "Manifestación en la ciudad de Bogotá");
    const bytes = Buffer.from("<title>Manifestación en la ciudad de Bogotá: última hora, José Muñoz</title>", "latin1");
    const handler: Handler = (_request, response) =>
      void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(bytes);
    expect(await found(handler, asked)).toMatchObject({ outcome: "live" });
  });

  test.each([301, 308])("a page that a %i leads to moved, and says where", async (code) => {
    const there: Handler = (_request, response) => void response.writeHead(code, { location: "/new/report" }).end();
    expect(await found(site(there, page("Hundreds march across the river bridge")))).toMatchObject({
      outcome: "moved",
      movedTo: "https://news.example.org/new/report",
    });
  });

  test.each([302, 303, 307])("a page that a %i leads to live, since that is for now only", async (code) => {
    const there: Handler = (_request, response) => void response.writeHead(code, { location: "/new/report" }).end();
    expect(await found(site(there, page("Hundreds march across the river bridge")))).toMatchObject({ outcome: "live" });
  });

  test("a page that only gained https or www. live", async () => {
    world.on("www.news.example.org", page("Hundreds march across the river bridge"));
    const there: Handler = (_request, response) =>
      void response.writeHead(301, { location: "https://www.news.example.org/2025/report/" }).end();
    expect(await found(there, cited("http://news.example.org/2025/report"))).toMatchObject({ outcome: "live" });
  });

  test("a page under another title changed, and keeps the title", async () => {
    const handler = site(page("Casino bonus for everyone"), status(404));
    expect(await found(handler)).toMatchObject({ outcome: "changed", title: "Casino bonus for everyone", found: "2026-11-26" });
  });

  test("nothing changed where the cited title was never the page's own", async () => {
    expect(await found(site(page("Another headline"), status(404)), cited(report, "report", false))).toMatchObject({ outcome: "live" });
  });

  test("no title in one that the log could not hold", async () => {
    const check = await found(site(page("Cаsino bonus mixing scripts"), status(404)));
    expect(check).toMatchObject({ outcome: "changed" });
    expect(check).not.toHaveProperty("title");
  });

  test.each([404, 410])("%i missing, and no more than that on one day", async (code) => {
    expect(await found(status(code))).toMatchObject({ outcome: "missing", missing: "2026-11-26", status: code });
  });

  test.each([401, 402, 403, 429, 451, 406, 400])("%i refused", async (code) => {
    expect(await found(status(code))).toMatchObject({ outcome: "refused", status: code });
  });

  test("what robots.txt forbids refused", async () => {
    expect(await found(status(200), cited(report), (_request, response) => void response.end("User-agent: *\nDisallow: /"))).toMatchObject({
      outcome: "refused",
      reason: "robots.txt forbids it",
    });
  });

  test.each(["Just a moment...", "Access Denied", "Are you a robot?", "Pardon Our Interruption", "Attention Required! | Cloudflare"])(
    "a wall that calls itself %j refused, with whatever status it comes",
    async (title) => {
      for (const code of [200, 403, 503]) {
        const wall: Handler = (_request, response) =>
          void response.writeHead(code, { "content-type": "text/html" }).end(`<title>${title}</title>`);
        expect(await found(wall)).toMatchObject({ outcome: "refused" });
      }
    },
  );

  test("an article about a wall live", async () => {
    const asked = cited(report, "Access denied: how reporters were kept out of the square");
    expect(await found(page("Access denied: how reporters were kept out of the square"), asked)).toMatchObject({ outcome: "live" });
  });

  test("a page to log in or pay refused", async () => {
    const there: Handler = (_request, response) => void response.writeHead(302, { location: "/subscribe?from=report" }).end();
    expect(await found(site(there, page("Subscribe to Example News")))).toMatchObject({ outcome: "refused" });
  });

  test.each([500, 502, 503, 504])("%i unreachable", async (code) => {
    expect(await found(status(code))).toMatchObject({ outcome: "unreachable", status: code });
  });

  test("an empty page unreachable", async () => {
    expect(await found((_request, response) => void response.writeHead(200, { "content-type": "text/html" }).end())).toMatchObject({
      outcome: "unreachable",
      reason: "an empty page",
    });
  });

  test("a name that is gone unreachable", async () => {
    world.names("news.example.org", Object.assign(new Error("no"), { code: "ENOTFOUND" }));
    expect(await found(status(200))).toMatchObject({ outcome: "unreachable", reason: "no such host" });
  });

  test("a name that leads into a private network unreachable, and asks nothing there", async () => {
    world.names("news.example.org", [{ address: "192.168.1.1", family: 4 }]);
    expect(await found(status(200))).toMatchObject({ outcome: "unreachable", reason: "leads into a private network" });
    expect(world.asked).toEqual([]);
  });

  test.each([
    "Page not found",
    "404 Not Found",
    "Sorry, this page could not be found",
    "Página no encontrada",
    "This story is no longer available",
  ])("a page titled %j that comes with 200 soft-gone", async (title) => {
    expect(await found(page(title))).toMatchObject({ outcome: "soft-gone" });
  });

  test("a page that its site shows for any page that it lacks soft-gone", async () => {
    expect(await found(page("Example News", "The latest news of today and of the whole week"))).toMatchObject({ outcome: "soft-gone" });
  });

  test("a front page to which the site sends whoever asks for what it lacks soft-gone", async () => {
    const handler: Handler = (request, response) => {
      if (request.url === "/") page("Example News")(request, response);
      else response.writeHead(301, { location: "/" }).end();
    };
    expect(await found(handler)).toMatchObject({ outcome: "soft-gone" });
  });

  test("an article by a paper whose name is a status live", async () => {
    const asked = cited(report, "Police scan of march found unlawful");
    expect(await found(page("Police scan of march found unlawful - 404 Media"), asked)).toMatchObject({ outcome: "live" });
  });
});

describe("from check to check", () => {
  const one = cited(report);
  const day = 86_400_000;

  test("a page is gone once it was missed on two days, since the first of them", async () => {
    world.on("news.example.org", status(404));
    const { ledger } = await run([one]);
    await run([one], ledger);
    expect(ledger.get(one.page)).toMatchObject({ outcome: "missing", tries: 2 });
    world.clock.pass(day);
    await run([one], ledger);
    expect(ledger.get(one.page)).toMatchObject({
      outcome: "gone",
      since: "2026-11-26",
      missing: "2026-11-26",
      checked: "2026-11-27",
      tries: 1,
    });
  });

  test("what could not be asked between changes nothing of that, and what was found between does", async () => {
    world.on("news.example.org", status(404));
    const { ledger } = await run([one]);
    world.clock.pass(day);
    world.on("news.example.org", status(403));
    await run([one], ledger);
    expect(ledger.get(one.page)).toMatchObject({ outcome: "refused", missing: "2026-11-26" });
    world.clock.pass(day);
    world.on("news.example.org", status(404));
    await run([one], ledger);
    expect(ledger.get(one.page)).toMatchObject({ outcome: "gone", since: "2026-11-26" });
    world.on("news.example.org", page("Hundreds march across the river bridge"));
    world.clock.pass(day);
    await run([one], ledger);
    expect(ledger.get(one.page)).toMatchObject({ outcome: "live", found: "2026-11-29" });
    expect(ledger.get(one.page)).not.toHaveProperty("missing");
    world.on("news.example.org", status(404));
    world.clock.pass(day);
    await run([one], ledger);
    expect(ledger.get(one.page)).toMatchObject({ outcome: "missing", found: "2026-11-29", missing: "2026-11-30" });
  });

  test("the day since which an outcome holds stays, and its tries are counted", async () => {
    world.on("news.example.org", page("Hundreds march across the river bridge"));
    const { ledger } = await run([one]);
    world.clock.pass(7 * day);
    await run([one], ledger);
    expect(ledger.get(one.page)).toMatchObject({ since: "2026-11-26", found: "2026-12-03", tries: 2 });
  });
});

describe("a run", () => {
  const pagesOf = (host: string, count: number) =>
    Array.from({ length: count }, (_, index) => cited(`https://${host}.example.org/${index}`));

  test("asks several hosts at once, and each for one page at a time", async () => {
    const hosts = ["a", "b", "c", "d", "e"];
    for (const host of hosts)
      world.on(
        `${host}.example.org`,
        (request, response) => void setTimeout(() => page("Hundreds march across the river bridge")(request, response), 5),
      );
    const { checked } = await run(hosts.flatMap((host) => pagesOf(host, 4)));
    expect(checked).toBe(20);
    expect(world.most.host).toBe(1);
    expect(world.most.all).toBeGreaterThan(1);
    expect(world.most.all).toBeLessThanOrEqual(3);
  });

  test("saves after each batch and at the end", async () => {
    world.on("a.example.org", page("Hundreds march across the river bridge"));
    const { saved } = await run(pagesOf("a", 5));
    expect(saved.map((checks) => checks.length)).toEqual([2, 4, 5]);
  });

  test("that is stopped keeps what it found, records nothing half done, and the next goes on from there", async () => {
    const stop = new AbortController();
    let times = 0;
    world.on("a.example.org", (request, response) => {
      times += 1;
      if (times === 4) stop.abort();
      else page("Hundreds march across the river bridge")(request, response);
    });
    const pages = pagesOf("a", 6);
    const { saved, ledger } = await run(pages, new Map(), stop.signal);
    expect(saved.at(-1)).toHaveLength(3);
    const rest = duePages(pages, ledger, { olderThan: 7 }, "2026-11-26");
    expect(rest.map((one) => one.page)).toEqual(["a.example.org/3", "a.example.org/4", "a.example.org/5"]);
    const second = await run(rest, ledger);
    expect(second.checked).toBe(3);
    expect([...ledger.values()].every(({ outcome }) => outcome === "live")).toBe(true);
  });

  test("leaves a host alone that does not answer three times, or that is too busy", async () => {
    world.on("dead.example.org", status(500));
    world.on("busy.example.org", status(429, { "retry-after": "86400" }));
    const { checked, left } = await run([...pagesOf("dead", 10), ...pagesOf("busy", 10)]);
    expect([checked, left]).toEqual([4, 16]);
  });

  test("in which nobody answers says that our own network is in doubt, gives up soon, and keeps nothing", async () => {
    const hosts = Array.from({ length: 30 }, (_, index) => `h${index}`);
    for (const host of hosts) world.names(`${host}.example.org`, Object.assign(new Error("no"), { code: "EAI_AGAIN" }));
    const { offline, checked, saved } = await run(hosts.flatMap((host) => pagesOf(host, 1)));
    expect([offline, saved]).toEqual([true, []]);
    expect(checked).toBeLessThan(20);
    const alone = await run(pagesOf("h0", 2));
    expect([alone.offline, alone.saved.length > 0]).toEqual([false, true]);
  });

  test("asks once for the page that a site lacks, however many are in doubt", async () => {
    world.on("a.example.org", (request, response) => {
      if (/^\/\d$/.test(request.url ?? "")) page("Another title altogether")(request, response);
      else response.writeHead(404).end();
    });
    await run(pagesOf("a", 4));
    expect(world.asked.filter((line) => line.includes("no-such-page"))).toHaveLength(1);
  });
});

describe("what is due", () => {
  const check = (one: Cited, checked: string, outcome: LinkCheck["outcome"] = "refused"): [string, LinkCheck] => [
    one.page,
    { page: one.page, outcome, checked, since: checked, tries: 1, ...(outcome === "missing" && { missing: checked }) },
  ];
  const [a, b, c, d] = ["a", "b", "c", "d"].map((host) => cited(`https://${host}.example.org/`)) as [Cited, Cited, Cited, Cited];

  test("is what was never checked, then the longest unchecked; never what was checked today", () => {
    const ledger = new Map([check(a, "2026-11-26"), check(b, "2026-11-10"), check(c, "2026-11-01")]);
    const due = (olderThan: number, limit?: number) =>
      duePages([a, b, c, d], ledger, { olderThan, limit }, "2026-11-26").map((one) => one.page);
    expect(due(7)).toEqual([d.page, c.page, b.page]);
    expect(due(20)).toEqual([d.page, c.page]);
    expect(due(0)).toEqual([d.page, c.page, b.page]);
    expect(due(7, 1)).toEqual([d.page]);
  });

  test("is what was missed once, from the next day on", () => {
    const ledger = new Map([check(a, "2026-11-25", "missing"), check(b, "2026-11-26", "missing"), check(c, "2026-11-25")]);
    expect(duePages([a, b, c], ledger, { olderThan: 7 }, "2026-11-26")).toEqual([a]);
  });

  test("holds each page once, with every title that it is cited by", () => {
    const { event } = entryWith({});
    const twice = [
      event,
      { ...event, id: "2025-06-15-other", citations: event.citations.map((one) => ({ ...one, title: `${one.title}, again` })) },
    ];
    const pages = citedPages(twice);
    expect(pages).toHaveLength(event.citations.length);
    expect(pages.every(({ titles }) => titles.length === 2)).toBe(true);
    expect(citedPages(twice, "2025-06-15-other").every(({ titles }) => titles.length === 1)).toBe(true);
    expect(citedPages(twice, "TESTVILLE HERALD").map(({ url }) => url)).toEqual(["https://herald.example.org/2025/06/bridge"]);
  });
});
