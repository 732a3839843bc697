import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { logDataset } from "../../src/citation/dataset.ts";
import { entryGraph } from "../../src/citation/jsonld.ts";
import { entryPath, type Publication } from "../../src/citation/publication.ts";
import type { Event } from "../../src/log/index.ts";
import { entryWith } from "../log/sound.ts";
import { linksOf, readingOf, registerOf } from "../../src/archive/index.ts";
import { noRegisters } from "../../src/log/index.ts";
import { address, publication, readings, tenReadings } from "./publications.ts";
import { context, propertiesOf } from "./schemaOrg.ts";

/** A node as a JSON-LD processor gives it, with its properties by their full names. */
type Node = Readonly<Record<string, readonly { readonly "@value"?: unknown; readonly "@id"?: string }[]>> & {
  readonly "@id": string;
  readonly "@type"?: readonly string[];
};

/** Every node of a document, by its full name, as the processor reads it at an address. It may ask for nothing but schema.org's context. */
async function nodesOf(document: object, base: string): Promise<Map<string, Node>> {
  const documentLoader = (url: string) =>
    url.startsWith("https://schema.org")
      ? Promise.resolve({ contextUrl: undefined, documentUrl: url, document: context })
      : Promise.reject(new Error(url));
  // Through text, as a page carries it.
  const flat = await jsonld.flatten(JSON.parse(JSON.stringify(document)) as jsonld.JsonLdDocument, undefined, { base, documentLoader });
  return new Map((flat as unknown as Node[]).map((node) => [node["@id"], node]));
}
const schema = (name: string) => `https://schema.org/${name}`;
const one = (node: Node | undefined, name: string) => node?.[schema(name)]?.[0]?.["@value"];
const ids = (node: Node | undefined, name: string) => (node?.[schema(name)] ?? []).map((value) => value["@id"] ?? "");

describe.each(tenReadings.map((reading) => [reading.event.id, reading] as const))("the data of %s", (id, reading) => {
  const { event } = reading;
  const page = address + entryPath(id);

  test("is read by a JSON-LD processor as the entry is: title, dates, address, sources, statements and whose they are", async () => {
    const nodes = await nodesOf(entryGraph(reading, publication), page);
    const about = nodes.get(`${page}#event`);
    expect(one(nodes.get(page), "name")).toBe(event.title);
    expect(ids(nodes.get(page), "url")).toEqual([page]);
    expect(one(nodes.get(page), "datePublished")).toBe(event.revisions[0]?.date);
    expect(one(nodes.get(page), "dateModified")).toBe(event.revisions.at(-1)?.date);
    expect(one(about, "name")).toBe(event.title);
    if (/^\d{4}-\d\d-\d\d/.test(event.date)) expect(String(one(about, "startDate")).slice(0, 10)).toBe(event.date.slice(0, 10));
    const sources = ids(nodes.get(page), "citation").map((source) => nodes.get(source));
    expect(sources.map((source) => [one(source, "name"), ids(source, "url")[0]])).toEqual(
      event.citations.map(({ title, url }) => [title, url]),
    );
    for (const { id: statement, text, accordingTo, citations } of event.statements) {
      const claim = nodes.get(`${page}#statement-${statement}`);
      expect(one(claim, "text")).toBe(text);
      expect(ids(claim, "appearance")).toEqual(citations.map((citation) => `${page}#citation-${citation}`));
      expect(one(nodes.get(ids(claim, "author")[0] ?? ""), "name")).toBe(accordingTo);
    }
    expect(ids(nodes.get(page), "correction").length).toBe(event.revisions.length - 1);
  });

  test("leads nowhere that is not told of, and means the same without the site's address", async () => {
    const nodes = await nodesOf(entryGraph(reading, publication), page);
    for (const name of ["appearance", "citation", "hasPart", "correction", "mainEntity", "subjectOf"])
      for (const node of nodes.values()) for (const target of ids(node, name)) expect(nodes.get(target)?.["@type"], target).toBeDefined();
    const relative = await nodesOf(entryGraph(reading, { ...publication, address: undefined }), page);
    expect([...relative.keys()].sort()).toEqual([...nodes.keys()].sort());
  });
});

/** Every object in a document that says its type, and those that do not. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}

test("every type and property in the data of every entry, and of the log, is schema.org's, and none of them judges", () => {
  expect(propertiesOf("Nonsense")).toBeUndefined();
  expect(propertiesOf("Claim")).toContain("appearance");
  expect(propertiesOf("Claim")).not.toContain("startDate");
  const dataset = logDataset(publication, 0, { description: "d", downloads: [{ path: "data/log.json", mediaType: "application/json" }] });
  const types = new Set<string>();
  for (const object of [...readings.map((reading) => entryGraph(reading, publication)), dataset].flatMap(objectsIn)) {
    const type = object["@type"];
    const keys = Object.keys(object).filter((key) => !key.startsWith("@"));
    if (typeof type !== "string") {
      // A reference, or somebody by name alone.
      expect(keys.length === 0 || keys.join() === "name", keys.join()).toBe(true);
      continue;
    }
    types.add(type);
    const allowed = propertiesOf(type) ?? new Set();
    expect(
      keys.filter((key) => !allowed.has(key)),
      type,
    ).toEqual([]);
  }
  for (const type of ["WebPage", "Event", "Claim", "Place", "NewsArticle", "Dataset", "DataDownload", "Organization"])
    expect(types).toContain(type);
  for (const type of ["ClaimReview", "Rating", "Review", "AggregateRating"]) expect(types).not.toContain(type);
});

describe("when an event was", () => {
  const datesOf = (changes: Partial<Event>) => {
    const { event: sound } = entryWith({ time: undefined, relations: undefined, macroevents: undefined, ...changes });
    const event = { ...sound, places: sound.places.map((place) => ({ ...place, timezone: "America/Los_Angeles" })) };
    const [, { startDate, endDate }] = entryGraph(readingOf(event, registerOf(noRegisters), linksOf([event])), publication)["@graph"];
    return [startDate, endDate];
  };

  test.each([
    ["2025-06-14", undefined, "2025-06-14", undefined],
    ["2025-06", undefined, "2025-06", undefined],
    ["2025", undefined, "2025", undefined],
    ["2025-06-14/2025-06-15", undefined, "2025-06-14", "2025-06-15"],
    ["2025-06-14/2025-06-20~", undefined, "2025-06-14", undefined],
    ["2025-06-14/..", undefined, "2025-06-14", undefined],
    ["2025-06~", undefined, undefined, undefined],
    ["2025-06-14?", undefined, undefined, undefined],
    ["2025-21", undefined, undefined, undefined],
    ["202X", undefined, undefined, undefined],
    ["2025-06-14", { start: "18:30" }, "2025-06-14T18:30-07:00", undefined],
    ["2025-06-14", { start: "18:30", end: "01:00" }, "2025-06-14T18:30-07:00", "2025-06-15T01:00-07:00"],
    ["2025-06-14", { start: "18:30", end: "01:00~" }, "2025-06-14T18:30-07:00", undefined],
    ["2025-06-14", { start: "18:30~" }, "2025-06-14", undefined],
    ["2025-06-14/2025-06-15", { end: "01:00~" }, "2025-06-14", "2025-06-15"],
  ] as const)("%s at %o is from %s to %s, where ISO 8601 can say so", (date, time, start, end) => {
    expect(datesOf({ date, time })).toEqual([start, end]);
  });
});

describe("the log as a data set", () => {
  const bare: Publication = { name: "A log", about: { lookedFor: [], thin: [] }, edition: { date: "", size: 0 } };

  test("says its version, day, licence, keepers and files", () => {
    expect(
      logDataset(publication, 1, { description: "d", downloads: [{ path: "data/log.jsonl", mediaType: "application/jsonl" }] }),
    ).toMatchObject({
      "@type": "Dataset",
      name: "Protest & Civil Unrest",
      url: address,
      version: publication.edition.version,
      dateModified: publication.edition.date,
      license: "https://spdx.org/licenses/CC-BY-4.0.html",
      creator: [{ "@type": "Organization", name: "The unrest-timeline contributors" }],
      distribution: [{ contentUrl: `${address}data/log.jsonl`, encodingFormat: "application/jsonl" }],
    });
  });

  test("says nothing that the log does not", () => {
    expect(Object.keys(logDataset(bare, 0, { description: "d", downloads: [] })).sort()).toEqual(
      ["@context", "@id", "@type", "description", "inLanguage", "isAccessibleForFree", "name", "size"].sort(),
    );
  });
});
