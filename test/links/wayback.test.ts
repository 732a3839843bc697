import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { captureAt, nearestCapture, saveCapture } from "../../src/links/wayback.ts";
import { readLink, type SafeUrl } from "../../src/log/index.ts";
import { openWorld, type World } from "./world.ts";

const safe = (text: string): SafeUrl => {
  const link = readLink(text);
  if (!link.ok) throw new Error(link.reason);
  return link.url;
};
const url = safe("https://news.example.org/2025/report?id=7&b=1");
const place = { lookUp: "https://archive.example.org", save: "https://web.archive.example.org", key: "access:secret" };

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const answering = (body: unknown, status = 200) => {
  world.on(
    "archive.example.org",
    (_request, response) => void response.writeHead(status).end(typeof body === "string" ? body : JSON.stringify(body)),
  );
};
const closest = (changes: object = {}) => ({
  archived_snapshots: {
    closest: {
      available: true,
      url: `http://web.archive.example.org/web/20250616103000/${url}`,
      timestamp: "20250616103000",
      status: "200",
      ...changes,
    },
  },
});
const nearest = () => nearestCapture(world.client(), place, url, "2025-06-20");

describe("the capture nearest to a day", () => {
  test("is asked for by address and day, and is taken over https", async () => {
    answering(closest());
    expect(await nearest()).toEqual({
      ok: true,
      capture: { url: `https://web.archive.example.org/web/20250616103000/${url}`, captured: "2025-06-16" },
    });
    const asked = new URL(world.asked[0]?.split(" ")[1] ?? "", "https://x.example.org");
    expect(world.asked).toHaveLength(1);
    expect(Object.fromEntries(new URL(`https://${world.asked[0]?.slice(4) ?? ""}`).searchParams)).toEqual({ url, timestamp: "20250620" });
    expect(asked.href).toContain("/wayback/available");
  });

  test.each([
    [{ archived_snapshots: {} }, 200, "no copy is known"],
    [closest({ available: false }), 200, "no copy is known"],
    [closest({ status: "404" }), 200, "the nearest copy is of an answer 404"],
    [closest({ url: "https://web.archive.example.org/web/20250616103000/https://casino.example/" }), 200, "the copy is of another page"],
    [closest({ url: "javascript:alert(1)//web/20250616103000/x" }), 200, "the copy's address has the scheme"],
    [closest({ url: "https://10.0.0.1/web/20250616103000/x" }), 200, "the copy's address names a number"],
    [closest({ url: `https://web.archive.example.org/${url}` }), 200, "does not say of when"],
    [closest({ url: `https://web.archive.example.org/web/20251399000000/${url}` }), 200, "does not say of when"],
    [{ other: 1 }, 200, "another shape"],
    ["<html>", 200, "no JSON"],
    ["", 404, "the service answers 404"],
  ])("is none where the service gives %j with %i", async (body, status, reason) => {
    answering(body, status);
    expect(await nearest()).toMatchObject({ ok: false, reason: expect.stringContaining(reason) as string });
  });

  test("is waited for where the service is busy", async () => {
    let times = 0;
    world.on("archive.example.org", (_request, response) => {
      times += 1;
      if (times === 1) response.writeHead(429, { "retry-after": "20" }).end();
      else response.end(JSON.stringify(closest()));
    });
    expect(await nearest()).toMatchObject({ ok: true });
    expect(world.clock.waits).toContain(20_000);
  });

  test("may write out the port that its scheme has", () => {
    const capture = captureAt("https://web.archive.example.org/web/20250616103000/http://news.example.org:80/2025/report?id=7&b=1", url);
    expect(capture).toMatchObject({ ok: true });
  });
});

describe("a new capture", () => {
  test("is begun, asked after until it is made, and read", async () => {
    const bodies: string[] = [];
    const states = [{ status: "pending" }, { status: "pending" }, { status: "success", timestamp: "20261126120000", original_url: url }];
    world.on("web.archive.example.org", (request, response) => {
      if (request.url !== "/save") {
        response.end(JSON.stringify(states.shift()));
        return;
      }
      request.on("data", (chunk: Buffer) => bodies.push(chunk.toString())).on("end", () => response.end('{"job_id":"spn2-1a"}'));
    });
    expect(await saveCapture(world.client(), place, url)).toEqual({
      ok: true,
      capture: { url: `https://web.archive.example.org/web/20261126120000/${url}`, captured: "2026-11-26" },
    });
    expect(world.asked).toEqual([
      "POST web.archive.example.org/save",
      ...Array.from({ length: 3 }, () => "GET web.archive.example.org/save/status/spn2-1a"),
    ]);
    expect(new URLSearchParams(bodies.join("")).get("url")).toBe(url);
    expect(world.requests[0]?.headers.authorization).toBe("LOW access:secret");
  });

  test("that fails, or never ends, is none", async () => {
    world.on("web.archive.example.org", (request, response) => {
      response.end(request.url === "/save" ? '{"job_id":"a"}' : '{"status":"error","message":"blocked"}');
    });
    expect(await saveCapture(world.client(), place, url)).toEqual({ ok: false, reason: "the service could not save it" });
    world.on("web.archive.example.org", (request, response) => {
      response.end(request.url === "/save" ? '{"job_id":"a"}' : '{"status":"pending"}');
    });
    expect(await saveCapture(world.client(), place, url)).toEqual({ ok: false, reason: "the service took too long to save it" });
  });
});
