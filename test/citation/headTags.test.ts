import { expect, test } from "vitest";
import { headTags } from "../../src/citation/headTags.ts";
import { entryPath } from "../../src/citation/publication.ts";
import { address, hostileTexts, publication, tenReadings } from "./publications.ts";

test.each(tenReadings.map(({ event }) => [event.id, event] as const))("the tags of %s say what the entry says", (id, event) => {
  const tags = headTags(event, publication);
  const one = (name: string) => tags.find((tag) => tag.name === name)?.content;
  expect(one("citation_title")).toBe(event.title);
  expect(one("citation_publication_date")?.replaceAll("/", "-")).toBe(event.revisions[0]?.date);
  expect(one("citation_public_url")).toBe(address + entryPath(id));
  expect(one("DC.type")).toBe("webpage");
  const references = tags.filter(({ name }) => name === "citation_reference").map(({ content }) => content);
  expect(references.length).toBe(event.citations.length);
  references.forEach((reference, index) => {
    const { title, url } = event.citations[index] ?? {};
    const parts = new Map(reference.split("; ").map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]));
    expect(parts.get("citation_title")).toBe(title?.replaceAll(";", ","));
    expect(parts.get("citation_public_url")).toBe(url?.replaceAll(";", ","));
  });
});

test("nothing is claimed that an entry does not have", () => {
  const names = new Set(tenReadings.flatMap(({ event }) => headTags(event, publication).map(({ name }) => name)));
  for (const name of ["citation_author", "citation_journal_title", "citation_doi", "citation_pdf_url"]) expect(names).not.toContain(name);
});

test.each(hostileTexts)("a title cannot add a part to a reference: %j", (text) => {
  const [reading] = tenReadings;
  if (reading === undefined) throw new Error("no entry");
  const citations = reading.event.citations.map((citation) => ({ ...citation, title: `${text}; citation_author=Nobody` }));
  for (const { name, content } of headTags({ ...reading.event, citations }, publication))
    if (name === "citation_reference")
      expect(content.split(";").some((part) => part.trim().startsWith("citation_author=Nobody"))).toBe(false);
});
