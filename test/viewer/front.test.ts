import { expect, test } from "vitest";
import { compile, everything, frontOf, overviewBins, pageSize, type Row } from "../../src/archive/index.ts";
import { noRegisters } from "../../src/log/registers.ts";
import { withFront } from "../../src/viewer/front.ts";
import type { ArchiveClient } from "../../src/viewer/client.ts";
import { entryWith } from "../log/sound.ts";

const rowIn = (rows: readonly Row[], position: number): Promise<Row> => {
  const row = rows[position];
  return row === undefined ? Promise.reject(new RangeError(`no row at ${position}`)) : Promise.resolve(row);
};

/** A client over a log of three, and the names of the calls that went on to the archive itself. */
async function clientOfThree() {
  const entries = ["2025-06-01", "2025-06-02", "2025-06-03"].map((date) =>
    entryWith({ id: `${date}-testville-day`, date, time: undefined }),
  );
  const { archive, rows } = compile({ entries, ...noRegisters, problems: [] });

  const front = await frontOf(archive, (position) => rowIn(rows, position));
  const asked: string[] = [];
  const other: ArchiveClient = {
    ahead: () => undefined,
    call(name) {
      asked.push(name);
      return new Promise(() => undefined);
    },
  };
  const histogram = { from: front.from, to: front.to + 1, count: overviewBins };
  return { client: withFront(other, front), asked, histogram, rows };
}

test("what a page asks first is answered without the archive, at once and by a call alike", async () => {
  const { client, asked, histogram, rows } = await clientOfThree();
  const page = { query: everything, offset: 0, limit: pageSize };
  expect(client.ahead("ask", { query: everything, histogram })?.total).toBe(3);
  expect((await client.call("rows", page)).map(({ row }) => row)).toEqual([...rows].reverse());
  expect(client.ahead("rows", page)?.map(({ position }) => position)).toEqual([2, 1, 0]);
  expect(client.ahead("rowsAt", { positions: [2, 0] })).toEqual([rows[2], rows[0]]);
  expect(asked).toEqual([]);
});

test("every other question goes on to the archive", async () => {
  const { client, asked, histogram } = await clientOfThree();
  const search = { ...everything, text: "march" };
  const chosen = { ...everything, facets: { ...everything.facets, form: ["march"] } };
  void client.call("ask", { query: search, histogram });
  void client.call("ask", { query: chosen, histogram });
  void client.call("ask", { query: { ...everything, from: "2025-06-02" }, histogram });
  void client.call("ask", { query: everything, histogram: { ...histogram, count: 10 } });
  void client.call("rows", { query: { ...everything, sort: "oldest" }, offset: 0, limit: pageSize });
  void client.call("rows", { query: everything, offset: pageSize, limit: pageSize });
  void client.call("rowsAt", { positions: [0, 7] });
  void client.call("entry", { id: "2025-06-01-testville-day" });
  expect(asked).toEqual(["ask", "ask", "ask", "ask", "rows", "rows", "rowsAt", "entry"]);
});

test("the order of a list is no other question to the counts", async () => {
  const { client, histogram } = await clientOfThree();
  expect(client.ahead("ask", { query: { ...everything, sort: "oldest" }, histogram })?.total).toBe(3);
});
