// `npm run bench`: the reading room beside a bare page with plain vis-timeline, fed the same entries, in one run.
import { fileURLToPath } from "node:url";
import { ensureInstalled, root } from "../../src/cli/install.mjs";

process.chdir(root);
ensureInstalled({ dev: true, log: (line) => console.error(line) });
const { register } = await import("tsx/esm/api");
register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
await import("./bench.ts");
