import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../src/cli/serve.ts";
import { securityHeaders } from "../../src/site/policy.ts";
import { UserError } from "../../src/store/error.ts";
import { publish } from "../../src/store/publish.ts";
import { siteNamed } from "../store/memory.ts";

const secret = "nobody may read this";
const site = siteNamed("old");
let folder: string;
let server: Server;
let address: string;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "unrest-serve-"));
  writeFileSync(join(folder, "secret.txt"), secret);
  await publish(join(folder, "site"), site);
  ({ server, address } = await serve(join(folder, "site"), await freePort()));
  port = Number(new URL(address).port);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const found = (probe.address() as AddressInfo).port;
  probe.close();
  await once(probe, "close");
  return found;
}

/** An answer as it came over the line. `fetch` would tidy the path before it asks. */
interface Raw {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

async function ask(
  target: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Raw> {
  const socket = connect(port, "127.0.0.1");
  const lines = [
    `${method} ${target} HTTP/1.1`,
    "Host: localhost",
    "Connection: close",
    ...Object.entries(headers).map((pair) => pair.join(": ")),
  ];
  socket.write(Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"));
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(socket, "close");
  const [head = "", ...rest] = Buffer.concat(chunks).toString("latin1").split("\r\n\r\n");
  const [first = "", ...fields] = head.split("\r\n");
  const named = fields.map((field): [string, string] => [
    field.slice(0, field.indexOf(":")).toLowerCase(),
    field.slice(field.indexOf(":") + 2),
  ]);
  return { status: Number(first.split(" ")[1]), headers: new Map(named), body: rest.join("\r\n\r\n") };
}

const expectHeaders = ({ headers }: Raw) => {
  for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name.toLowerCase()), name).toBe(value);
};

describe("a served site", () => {
  test("gives its files, each with the headers that a host should send", async () => {
    for (const { path, bytes } of site) {
      const answer = await ask(`/${path}`);
      expect(answer.status).toBe(200);
      expect(answer.body).toBe(new TextDecoder().decode(bytes));
      expectHeaders(answer);
    }
  });

  test("gives a folder's index for the folder", async () => {
    expect((await ask("/")).body).toContain("old index.html");
    expect((await ask("/entries/one/")).body).toContain("old entries/one/index.html");
  });

  test("sends the headers with 304, 404 and 405 too", async () => {
    const { headers } = await ask("/index.html");
    const unchanged = await ask("/index.html", { headers: { "If-None-Match": headers.get("etag") ?? "" } });
    expect([unchanged.status, unchanged.body]).toEqual([304, ""]);
    expectHeaders(unchanged);
    const missing = await ask("/nowhere.html");
    expect(missing.status).toBe(404);
    expect(missing.body).toContain("Not found.\n");
    expectHeaders(missing);
    const posted = await ask("/index.html", { method: "POST" });
    expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    expectHeaders(posted);
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])("gives nothing to %s", async (method) => {
    const answer = await ask("/index.html", { method });
    expect(answer.status).toBe(405);
    expect(answer.body).not.toContain("old index.html");
  });

  test("answers HEAD with headers alone", async () => {
    const answer = await ask("/index.html", { method: "HEAD" });
    expect([answer.status, answer.body]).toEqual([200, ""]);
    expectHeaders(answer);
  });

  test.each(["bytes=5-2", "bytes=-1", "bytes=999999-", "bytes=a-b", "bytes=", "rows=1-2", "bytes=0-0,5-9"])(
    "outlives a range like %s and gives the whole file",
    async (range) => {
      const answer = await ask("/index.html", { headers: { Range: range } });
      expect([answer.status, answer.body]).toEqual([200, (await ask("/index.html")).body]);
    },
  );
});

describe("a path that leads out of the folder", () => {
  const ups = [
    "/..",
    "/%2e%2e",
    "/.%2e",
    "/%2E.",
    "/..;",
    "/....",
    "/..%5c",
    "/..\\",
    "/%252e%252e",
    "/%c0%ae%c0%ae",
    "/..%2f",
    "/..%00",
    "//..",
    "/entries/../..",
  ];
  const targets = ["/secret.txt", "/etc/passwd", "secret.txt", "/../../../../../../etc/passwd"];
  const strange = [
    "//evil.example/x",
    "///evil.example/%2e%2e",
    "/\\evil.example/x",
    "/%2f%2fevil.example",
    "//evil.example/..;/index",
    "http://evil.example/",
    "/a%00b",
    "/index.html%00.txt",
    "/%",
    "/%zz",
    "/%ff%fe",
    `/${"a".repeat(8_000)}`,
    `/${"../".repeat(2_000)}etc/passwd`,
    "/?../../secret.txt",
    "/;/../secret.txt",
    "../secret.txt",
    "*",
    "/site.versions",
    "/.versions/",
    "/con",
    "/__proto__",
    "/constructor",
  ];
  const paths = [
    ...ups.flatMap((up) => targets.map((target) => up + target)),
    ...ups.map((up) => up.repeat(20) + "/etc/passwd"),
    ...strange,
  ];

  test("never gets a file from outside, is never sent elsewhere, and never stops the server", async () => {
    const known = site.map(({ bytes }) => new TextDecoder().decode(bytes));
    for (const path of paths) {
      const { status, headers, body } = await ask(path);
      expect([200, 400, 404, 431], path).toContain(status);
      expect(headers.has("location"), path).toBe(false);
      if (status === 200) expect(known, path).toContain(body);
      expect(body).not.toContain(secret);
    }
    expect(paths.length).toBeGreaterThan(80);
    expect((await ask("/")).status).toBe(200);
  });
});

describe("serving", () => {
  test("takes the next port when one is taken", async () => {
    const other = await serve(join(folder, "site"), port);
    const next = Number(new URL(other.address).port);
    expect(next).toBeGreaterThan(port);
    expect(next).toBeLessThan(port + 20);
    expect((await fetch(`http://127.0.0.1:${next}/`)).status).toBe(200);
    other.server.closeAllConnections();
    other.server.close();
  });

  test("says so when twenty ports are taken", async () => {
    const start = await freePort();
    const held = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const holder = createServer();
        await Promise.race([once(holder.listen(start + index, "127.0.0.1"), "listening"), once(holder, "error")]).catch(() => undefined);
        return holder;
      }),
    );
    await expect(serve(join(folder, "site"), start)).rejects.toMatchObject({
      name: "UserError",
      hint: expect.stringContaining("--port") as string,
    });
    for (const holder of held) holder.close();
  });

  test("is open to this machine alone", () => {
    expect((server.address() as AddressInfo).address).toBe("127.0.0.1");
  });

  test.each(["nowhere", "."])("says what to do where there is no site: %s", async (name) => {
    const refusal = serve(join(folder, name), port);
    await expect(refusal).rejects.toBeInstanceOf(UserError);
    await expect(refusal).rejects.toMatchObject({ hint: expect.stringContaining("unrest build") as string });
  });
});
