import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withCodebook } from "../../src/log/index.ts";

test("the codebook in events/README.md is the one that the vocabulary gives (else run `npm run unrest -- schema`)", () => {
  const readme = readFileSync("events/README.md", "utf8");
  expect(readme).toContain("| `march` |");
  expect(withCodebook(readme)).toBe(readme);
});
