import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contextOfEntry, contextOfSource, readContext, writeContext, type ContextObject } from "../../src/citation/coins.ts";
import { entryPath } from "../../src/citation/publication.ts";
import { address, publication, register, tenReadings } from "./publications.ts";

const fields = (context: ContextObject) => new Map(context);

describe("a ContextObject", () => {
  test("is read as it was written, whatever stands in it, and gives a page nothing but its one attribute", () => {
    const anything = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string({ unit: "grapheme" })));
    fc.assert(
      fc.property(anything, (context) => {
        const text = writeContext(context);
        expect(readContext(text)).toEqual(context);
        expect(text).not.toMatch(/[<>"'\s]/);
      }),
    );
  });

  test("is read as an independent reader reads forms: each pair parted at & and =, + for a space", () => {
    const context: ContextObject = [
      ["ctx_ver", "Z39.88-2004"],
      ["rft.title", "A & B = 100% “so” + more"],
    ];
    const read = writeContext(context)
      .split("&")
      .map((pair) => pair.split("=").map((part) => decodeURIComponent(part.replaceAll("+", " "))));
    expect(read).toEqual(context);
  });
});

describe.each(tenReadings.map((reading) => [reading.event.id, reading] as const))("the spans of %s", (id, { event }) => {
  test("have the entry's title, date, address and summary", () => {
    const entry = fields(readContext(writeContext(contextOfEntry(event, publication))));
    expect(Object.fromEntries(entry)).toMatchObject({
      ctx_ver: "Z39.88-2004",
      rft_val_fmt: "info:ofi/fmt:kev:mtx:dc",
      rfr_id: "info:sid/history.example.org:unrest-timeline",
      rft_id: address + entryPath(id),
      "rft.type": "webpage",
      "rft.title": event.title,
      "rft.date": event.revisions[0]?.date,
      "rft.description": event.summary,
      "rft.source": publication.name,
      "rft.rights": "CC-BY-4.0",
    });
  });

  test("have each source's title, author, publisher, date, language and address", () => {
    for (const citation of event.citations) {
      const source = fields(readContext(writeContext(contextOfSource(citation, register.publishers, publication))));
      expect(source.get("rft.title") ?? source.get("rft.btitle")).toBe(citation.title);
      expect(source.get("rft.creator") ?? source.get("rft.au")).toBe(citation.author);
      expect(source.get("rft.source") ?? source.get("rft.pub")).toBe(citation.publisher);
      expect(source.get("rft.language")).toBe(citation.language);
      expect(source.get("rft_id")).toBe(citation.url);
      if (citation.published !== undefined && /^\d{4}(-\d\d){0,2}$/.test(citation.published))
        expect(source.get("rft.date")).toBe(citation.published);
    }
  });
});

test("a log that does not say where it is published names no address and no referrer", () => {
  const [reading] = tenReadings;
  if (reading === undefined) throw new Error("no entry");
  const entry = fields(contextOfEntry(reading.event, { ...publication, address: undefined }));
  expect([entry.has("rft_id"), entry.has("rfr_id"), entry.has("rft.identifier")]).toEqual([false, false, false]);
});

/**
 * COinS that others wrote may not be put into this project. `UNREST_COINS` names a file with such strings in it, each a JSON
 * string that begins with `ctx_ver=`, such as Wikipedia's references as they were collected.
 */
const foreign = process.env["UNREST_COINS"];

describe.skipIf(foreign === undefined)("COinS that others wrote (skipped: UNREST_COINS names no file of them)", () => {
  test("are read and written again with the same fields", () => {
    const texts = [...readFileSync(foreign ?? "", "utf8").matchAll(/"(ctx_ver=(?:[^"\\]|\\.)*)"/g)].map(
      ([, text]) => JSON.parse(`"${text ?? ""}"`) as string,
    );
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) {
      const context = readContext(text);
      expect(context.length).toBeGreaterThan(2);
      expect(fields(context).get("ctx_ver")).toBe("Z39.88-2004");
      expect(readContext(writeContext(context))).toEqual(context);
      // Read by itself, pair by pair, as the standard has it.
      const pairs = text.split("&").map((pair) => {
        const at = pair.indexOf("=");
        return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1).replaceAll("+", " "))];
      });
      expect(context).toEqual(pairs);
    }
  });
});
