/**
 * What a small log becomes, byte for byte: the pages of its entries, its data, the paths of its data files. A change that
 * is meant is written with `UPDATE_GOLDEN=1`, and read in the diff.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { soundLogIn, textsOf } from "./building.ts";

const folder = "test/golden/site/expected";

/** Whether expectations may be written: asked for, and never by a machine that only checks. */
const mayWrite = ({ UPDATE_GOLDEN, CI }: Readonly<Record<string, string | undefined>>) =>
  UPDATE_GOLDEN === "1" && (CI === undefined || CI === "");

const site = await textsOf(await soundLogIn("test/golden/site/log"));
// Digests follow the wording of dates, which another version of Node may change; the names need only be of digests.
const dataPaths = [...site.keys()].filter((path) => path.startsWith("data/")).map((path) => path.replace(/[0-9a-f]{32}/, "<digest>"));
const golden = new Map([
  ...[...site].filter(
    ([path]) => path === "data/log.json" || /^(?:entries\/.*|(?:es\/)?coverage|sources\/.*|publishers(?:\/.*)?)\/index\.html$/.test(path),
  ),
  ["data-paths.txt", `${dataPaths.join("\n")}\n`],
]);

if (mayWrite(process.env)) {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of golden) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describe("the golden site", () => {
  test("has the pages and data of three entries, their sources and publishers and what they cover, no more and no fewer", () => {
    const expected = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(expected.toSorted()).toEqual([...golden.keys()].toSorted());
    expect(golden.size).toBe(20);
  });

  test.each([...golden])("is as expected: %s", (path, text) => {
    expect(text).toBe(readFileSync(join(folder, path), "utf8"));
  });
});

test.each([
  [{}, false],
  [{ UPDATE_GOLDEN: "1" }, true],
  [{ UPDATE_GOLDEN: "1", CI: "" }, true],
  [{ UPDATE_GOLDEN: "1", CI: "true" }, false],
  [{ UPDATE_GOLDEN: "1", CI: "false" }, false],
  [{ UPDATE_GOLDEN: "0" }, false],
  [{ CI: "1" }, false],
])("with the surroundings %o expectations are written: %s", (surroundings, expected) => {
  expect(mayWrite(surroundings)).toBe(expected);
});
