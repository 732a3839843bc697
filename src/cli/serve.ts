import { createServer, type Server, type ServerResponse } from "node:http";
import sirv from "sirv";
import { securityHeaders } from "../site/policy.ts";
import { manifestName } from "../store/publish.ts";
import { realDisk } from "../store/effects.ts";
import { UserError } from "../store/error.ts";

/** Serves a published site on the first free port from `port` on; gives the server and its address. */
export async function serve(folder: string, port: number): Promise<{ server: Server; address: string }> {
  if (!(await realDisk.exists(`${folder}/${manifestName}`)))
    throw new UserError(`${folder} holds no site.`, "Run `unrest build` first, or name the site with --out.");
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      refuse(response.setHeader("Allow", "GET, HEAD"), 405, "A site is only read.\n");
      return;
    }
    // A server may answer a range with the whole file; sirv throws on one that runs backwards.
    delete request.headers.range;
    files(request, response, () => refuse(response, 404, "Not found.\n"));
  });
  return { server, address: `http://localhost:${await listen(server, port)}/` };
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(words);
}

/** Takes the first free port from `port` on, of twenty. */
async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + 20; candidate += 1) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.removeAllListeners("listening").removeAllListeners("error");
      server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(true) : reject(error)));
      server.listen(candidate, "127.0.0.1", () => resolve(false));
    });
    if (!taken) return candidate;
  }
  throw new UserError(`The ports ${port} to ${port + 19} are taken.`, "Name another with --port.");
}
