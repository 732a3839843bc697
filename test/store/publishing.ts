// A process of its own that publishes two sites in turn without end, for a test to kill.
import { publish } from "../../src/store/publish.ts";
import { siteNamed } from "./memory.ts";

const folder = process.argv[2];
if (folder === undefined) throw new Error("name the folder to publish at");
for (let round = 0; ; round += 1) {
  await publish(folder, siteNamed(round % 2 === 0 ? "old" : "new"));
  if (round === 0) process.stdout.write("ready\n");
}
