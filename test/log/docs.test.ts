import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDate } from "../../src/log/index.ts";
import { limits } from "../../src/log/schema.ts";
import { fieldTables } from "./fields.ts";

/** The tables of a page, each under its heading, as rows of cells without the two head rows. */
function tablesOf(page: string): Map<string, string[][]> {
  const sections = page.split(/^#{2,3} /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = "", ...lines] = section.split("\n");
      const rows = lines.filter((line) => line.startsWith("|")).map((line) => line.split("|").slice(1, -1));
      return [heading, rows.slice(2).map((cells) => cells.map((cell) => cell.trim()))];
    }),
  );
}

describe("docs/data.md", () => {
  const page = readFileSync("docs/data.md", "utf8");
  const tables = tablesOf(page);
  const fields = fieldTables();

  test.each([...fields.keys()])("lists the keys of %s as the schema has them, and says what each means", (heading) => {
    const rows = tables.get(heading) ?? [];
    expect(rows.map(([key, needed, value]) => [key, needed, value])).toEqual(fields.get(heading));
    for (const [key, , , meaning] of rows) expect(meaning, key).toMatch(/\w.*[.…]$/);
  });

  test("describes nothing that the schema does not have", () => {
    const described = [...tables.keys()].filter((heading) => heading.startsWith("`"));
    expect(described.filter((heading) => !fields.has(heading))).toEqual([]);
  });

  test("shows dates that are taken", () => {
    const dates = (tables.get("Dates") ?? []).flatMap(([written = ""]) =>
      [...written.matchAll(/`([^`]+)`/g)].map(([, date]) => date ?? ""),
    );
    expect(dates.length).toBeGreaterThan(12);
    for (const date of dates) expect(readDate(date), date).toMatchObject({ ok: true });
  });

  test("gives the limits", () => {
    const { fileBytes, logBytes, ledgerBytes, files, depth, idLength } = limits;
    const numbers = (tables.get("Limits") ?? []).map(([, bound = ""]) => Number(bound.replace(/\D/g, "")));
    expect(numbers).toEqual([fileBytes, logBytes, ledgerBytes, files, depth, idLength]);
  });
});
