/** The commands that connect outward, against a server on this machine that stands for every host. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { cite } from "../../src/cli/cite.ts";
import { format } from "../../src/cli/format.ts";
import { linksArchive } from "../../src/cli/linksArchive.ts";
import { linksCheck } from "../../src/cli/linksCheck.ts";
import type { Event, LinkCheck } from "../../src/log/index.ts";
import { openWorld, page, type World } from "../links/world.ts";
import { soundPath, soundText } from "../log/sound.ts";
import { recording } from "./recording.ts";

const herald = "herald.example.org/2025/06/bridge";
let folder: string;
let world: World;
const usual = { pause: 5, olderThan: 7, network: true };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "unrest-links-"));
  cpSync("test/fixtures/good", folder, { recursive: true });
  world = await openWorld();
  for (const host of ["herald.example.org", "courier.example.net", "keepers.example.com"])
    world.on(host, page("Keepers cross the Test Bridge: Forty walk over bridge. We walked. Inquiry into the bridge march opened"));
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const outward = (signal = new AbortController().signal) => ({ network: world.network, clock: world.clock, signal });
const ledger = () => JSON.parse(readFileSync(join(folder, "links.json"), "utf8")) as LinkCheck[];
const run = async (options: Partial<Parameters<typeof linksCheck>[0]> = {}, signal?: AbortSignal) => {
  const terminal = recording();
  const code = await linksCheck({ events: folder, ...usual, ...options }, terminal, outward(signal));
  return { code, answer: terminal.answer(), talk: terminal.talk() };
};
const problems = () => check(folder, "text", recording());

describe("unrest links check", () => {
  test("asks for nothing and writes nothing until it is allowed to, and says what it would do", async () => {
    const { code, answer, talk } = await run({ network: false });
    expect([code, answer]).toEqual([2, ""]);
    expect(talk).toContain("4 of 4 cited pages are due, on 3 hosts.");
    expect(talk).toContain("--network");
    expect(world.asked).toEqual([]);
    expect(existsSync(join(folder, "links.json"))).toBe(false);
  });

  test("keeps what it found in a ledger in which nothing is wrong, in the order of pages", async () => {
    const { code, talk } = await run();
    expect(code).toBe(0);
    expect(talk).toContain("4 checked.\nlive 4\n");
    expect(ledger().map(({ page: name }) => name)).toEqual([
      "courier.example.net/bridge-march",
      "herald.example.org/2025/06/bridge",
      "herald.example.org/2025/07/inquiry",
      "keepers.example.com/walk?page=2",
    ]);
    expect(await problems()).toBe(0);
    expect(readdirSync(folder)).not.toContain("links.json.new");
  });

  test("has nothing to do on the same day, and asks again when it is time", async () => {
    await run();
    const before = readFileSync(join(folder, "links.json"), "utf8");
    expect((await run({ all: true })).talk).toContain("0 of 4 cited pages are due");
    expect(readFileSync(join(folder, "links.json"), "utf8")).toBe(before);
    world.clock.pass(6 * 86_400_000);
    expect((await run({ network: false })).talk).toContain("0 of 4");
    expect((await run({ network: false, all: true })).talk).toContain("4 of 4");
    world.clock.pass(86_400_000);
    expect((await run({ network: false })).talk).toContain("4 of 4");
  });

  test("takes one entry, one publisher, or so many pages", async () => {
    expect((await run({ network: false, only: "2025-07-testport-inquiry" })).talk).toContain("1 of 1");
    expect((await run({ network: false, only: "testville herald" })).talk).toMatch(/^(\d) of \1/);
    expect((await run({ limit: 1 })).talk).toContain("1 checked");
    await expect(run({ only: "nobody" })).rejects.toMatchObject({ hint: expect.stringContaining("as the log writes it") as string });
  });

  test("gives 1 for a page that is gone and of which the log has no copy, and 0 where it has one", async () => {
    world.on("herald.example.org", (_request, response) => void response.writeHead(404).end());
    expect((await run()).code).toBe(0);
    world.clock.pass(86_400_000);
    const { code, talk } = await run();
    expect(code).toBe(1);
    expect(talk).toContain("2 gone without an archived copy");
    world.on("keepers.example.com", (_request, response) => void response.writeHead(410).end());
    for (const days of [7, 1]) {
      world.clock.pass(days * 86_400_000);
      await run({ only: "Test Bridge Keepers" });
    }
    expect(ledger().find(({ page: name }) => name.startsWith("keepers"))?.outcome).toBe("gone");
    expect((await run({ only: "Test Bridge Keepers" })).code).toBe(0);
  });

  test("drops what nothing cites any more, but nothing while a file cannot be read", async () => {
    const record = { page: "gone.example.org/a", outcome: "refused", checked: "2026-01-01", since: "2026-01-01", tries: 1 };
    writeFileSync(join(folder, "links.json"), `${JSON.stringify([record], null, 2)}\n`);
    writeFileSync(join(folder, "testville/2025-06-16-testville-broken.json"), "{");
    await run({ limit: 1 });
    expect(ledger().map(({ page: name }) => name)).toContain(record.page);
    rmSync(join(folder, "testville/2025-06-16-testville-broken.json"));
    expect(await problems()).toBe(1);
    await run({ limit: 1 });
    expect(ledger().map(({ page: name }) => name)).not.toContain(record.page);
    expect(await problems()).toBe(0);
  });

  test("does not write over a ledger that it cannot read", async () => {
    writeFileSync(join(folder, "links.json"), "[{");
    await expect(run()).rejects.toMatchObject({ message: expect.stringContaining("has problems") as string });
    expect(readFileSync(join(folder, "links.json"), "utf8")).toBe("[{");
  });

  test("says loudly that private addresses may be asked", async () => {
    expect((await run({ allowPrivate: true })).talk).toMatch(/^WARNING/m);
    expect((await run()).talk).not.toContain("WARNING");
  });

  test("does not take a contact that would break the request", async () => {
    await expect(run({ contact: "me\r\nX-Evil: 1" })).rejects.toMatchObject({ message: expect.stringContaining("contact") as string });
  });

  test("that is stopped gives 2 and goes on where it was", async () => {
    const stop = new AbortController();
    world.on("herald.example.org", () => stop.abort());
    expect((await run({}, stop.signal)).code).toBe(2);
    const kept = ledger().length;
    expect(kept).toBeLessThan(4);
    world.on("herald.example.org", page("Keepers cross the Test Bridge. Inquiry into the bridge march opened"));
    expect((await run()).talk).toContain(`${4 - kept} of 4`);
    expect(ledger()).toHaveLength(4);
  });

  test("that is killed leaves a whole ledger, and the next run checks only the rest", async () => {
    const event = JSON.parse(soundText) as Event;
    const [citation] = event.citations;
    const citations = Array.from({ length: 60 }, (_, index) => ({
      ...citation,
      id: `c${index}`,
      url: `https://p${index % 20}.example.org/${index}`,
      archives: undefined,
    }));
    const used = {
      ...event,
      id: "2025-06-17-testville-many",
      relations: undefined,
      statements: [
        { id: "s1", text: "Many walked.", citations: citations.slice(0, 30).map(({ id }) => id) },
        { id: "s2", text: "More walked on.", citations: citations.slice(30).map(({ id }) => id) },
      ],
      figures: undefined,
      otherDates: undefined,
      alsoCalled: undefined,
      date: "2025-06-17",
      time: undefined,
      citations,
    };
    writeFileSync(join(folder, "testville/2025-06-17-testville-many.json"), JSON.stringify(used));
    await format(folder, recording());
    const child = spawn(process.execPath, ["--import", "tsx", "test/cli/checking.ts", folder], { stdio: ["ignore", "pipe", "inherit"] });
    let lines = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      lines += chunk.toString().split("\n").length - 1;
      if (lines >= 45) child.kill("SIGKILL");
    });
    await once(child, "close");
    expect(child.signalCode).toBe("SIGKILL");
    const kept = ledger().length;
    expect(kept).toBeGreaterThanOrEqual(20);
    expect(kept).toBeLessThan(64);
    rmSync(join(folder, "links.json.new"), { force: true });
    expect((await run({ network: false })).talk).toContain(`${64 - kept} of 64 cited pages are due`);
  });
});

describe("unrest format", () => {
  test("puts a ledger in its order, and check wants it so", async () => {
    await run();
    const sound = readFileSync(join(folder, "links.json"), "utf8");
    writeFileSync(join(folder, "links.json"), JSON.stringify(ledger().toReversed()));
    expect(await problems()).toBe(1);
    await format(folder, recording());
    expect(readFileSync(join(folder, "links.json"), "utf8")).toBe(sound);
  });
});

describe("unrest links archive", () => {
  const entry = () => readFileSync(join(folder, soundPath), "utf8");
  const archive = async (options: object = {}) => {
    const terminal = recording();
    const code = await linksArchive({ events: folder, ...usual, service: "https://archive.example.org", ...options }, terminal, outward());
    return { code, answer: terminal.answer(), talk: terminal.talk() };
  };
  beforeEach(() => {
    world.on("archive.example.org", (request, response) => {
      const url = new URL(request.url ?? "", "https://archive.example.org").searchParams.get("url") ?? "";
      const copy = {
        available: true,
        status: "200",
        timestamp: "20250701080000",
        url: `http://web.archive.example.org/web/20250701080000/${url}`,
      };
      response.end(JSON.stringify({ archived_snapshots: url.includes("courier") ? {} : { closest: copy } }));
    });
  });

  test("asks for nothing until it is allowed to", async () => {
    expect((await archive({ network: false })).code).toBe(2);
    expect(world.asked).toEqual([]);
  });

  test("adds the copy to the citation and changes nothing else in the file", async () => {
    const { code, answer } = await archive();
    expect(code).toBe(1);
    expect(answer).toContain("no copy is known");
    const [before, after] = [soundText.split("\n"), entry().split("\n")];
    const added = after.filter((line) => !before.includes(line));
    expect(added).toEqual([
      expect.stringContaining(`"url": "https://web.archive.example.org/web/20250701080000/https://${herald}"`) as string,
      expect.stringContaining('"captured": "2025-07-01"') as string,
    ]);
    expect(before.every((line) => after.includes(line) || after.includes(`${line},`))).toBe(true);
    expect(await problems()).toBe(0);
  });

  test("asks only for what still has none when it is run again", async () => {
    await archive();
    world.asked.length = 0;
    await archive();
    expect(world.asked.every((line) => line.includes("courier"))).toBe(true);
  });

  test("writes nothing on a dry run", async () => {
    expect((await archive({ dryRun: true })).answer).toContain("would write");
    expect(entry()).toBe(soundText);
  });

  test("leaves an entry with problems alone", async () => {
    writeFileSync(join(folder, soundPath), soundText.trimEnd());
    await archive();
    expect(entry()).toBe(soundText.trimEnd());
  });

  test("takes no copy from before the page was published", async () => {
    world.on("archive.example.org", (request, response) => {
      const url = new URL(request.url ?? "", "https://archive.example.org").searchParams.get("url") ?? "";
      const copy = {
        available: true,
        status: "200",
        timestamp: "20200101000000",
        url: `http://web.archive.example.org/web/20200101000000/${url}`,
      };
      response.end(JSON.stringify({ archived_snapshots: { closest: copy } }));
    });
    expect((await archive({ only: "Testville Herald" })).answer).toContain("older than the page");
    expect(entry()).toBe(soundText);
  });
});

describe("unrest cite", () => {
  const html = `<!doctype html><html lang="en"><title>Forty walk | News</title><meta property="og:title" content="Forty walk"><meta name="date" content="2025-06-15"><meta property="og:site_name" content="News">`;
  const options = { events: "events", ...usual, format: "json" as const };

  test("prints a citation to paste, and notes apart from it", async () => {
    world.on("news.example.org", (_request, response) => void response.writeHead(200, { "content-type": "text/html" }).end(html));
    const terminal = recording();
    expect(await cite("https://news.example.org/walk#top", options, terminal, outward())).toBe(0);
    expect(terminal.answer()).toBe(`{
  "id": "news",
  "title": "Forty walk",
  "titleFrom": "page",
  "publisher": "News",
  "published": "2025-06-15",
  "accessed": "2026-11-26",
  "url": "https://news.example.org/walk",
  "language": "en",
  "read": "listed"
}
`);
    expect(terminal.talk()).toContain("type: the page does not say; left out\n");
  });

  test("prints a line to read", async () => {
    world.on("news.example.org", (_request, response) => void response.writeHead(200, { "content-type": "text/html" }).end(html));
    const terminal = recording();
    await cite("https://news.example.org/walk", { ...options, format: "text" }, terminal, outward());
    expect(terminal.answer()).toBe("“Forty walk”, News, 2025-06-15, https://news.example.org/walk, accessed 2026-11-26.\n");
  });

  test("reads a saved page, and then asks nobody", async () => {
    writeFileSync(join(folder, "saved.html"), html);
    const terminal = recording();
    await cite("https://news.example.org/walk", { ...options, file: join(folder, "saved.html") }, terminal, outward());
    expect(terminal.answer()).toContain('"title": "Forty walk"');
    expect(world.asked).toEqual([]);
  });

  test.each(["javascript:alert(1)", "http://127.0.0.1/", "https://localhost/a", "file:///etc/passwd", "words"])(
    "does not take %s",
    async (address) => {
      await expect(cite(address, options, recording(), outward())).rejects.toMatchObject({ name: "UserError" });
      expect(world.asked).toEqual([]);
    },
  );

  test("says why a page could not be had", async () => {
    world.on("news.example.org", (_request, response) => void response.writeHead(403).end());
    await expect(cite("https://news.example.org/walk", options, recording(), outward())).rejects.toMatchObject({
      message: "The site answers 403.",
      hint: expect.stringContaining("--file") as string,
    });
  });
});
