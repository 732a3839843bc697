// `npm run bench`: weighs and times the reading room beside a bare page with vis-timeline, in one run, on the same log.
import { register } from "tsx/esm/api";

process.env.NODE_ENV = "production";
register();
const { bench } = await import("./bench.ts");
await bench(process.argv.slice(2));
