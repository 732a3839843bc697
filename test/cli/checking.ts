/** A run of `unrest links check` in a process of its own, to be killed: a small internet whose every page takes a few milliseconds. */
import { linksCheck } from "../../src/cli/linksCheck.ts";
import { openWorld, page } from "../links/world.ts";

const world = await openWorld();
const slowly = page("We walked");
for (const host of [
  "herald.example.org",
  "courier.example.net",
  "keepers.example.com",
  ...Array.from({ length: 20 }, (_, index) => `p${index}.example.org`),
])
  world.on(host, (request, response) => void setTimeout(() => slowly(request, response), 10));
const terminal = { out: (text: string) => void process.stdout.write(text), err: () => undefined };
const outward = { network: world.network, clock: world.clock, signal: new AbortController().signal };
await linksCheck({ events: process.argv[2] ?? "", network: true, pause: 5, olderThan: 7 }, terminal, outward);
await world.close();
