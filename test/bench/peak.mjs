// Loaded before a build: leaves the most memory that the process held, in kilobytes, where the bench reads it.
import { writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
