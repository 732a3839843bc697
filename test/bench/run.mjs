// `npm run bench`: measures the reading room and its peers, side by side and by the same hands. `--help` tells the options.
import { register } from "tsx/esm/api";

process.env.NODE_ENV = "production";
register();
const { bench } = await import("./bench.ts");
await bench(process.argv.slice(2));
