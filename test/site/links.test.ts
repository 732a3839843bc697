/** What the pages say of a source's address and its archived copies. */
import { describe, expect, test } from "vitest";
import { editionOf } from "../../src/archive/index.ts";
import { linkKey, readLog, type LinkCheck, type Log } from "../../src/log/index.ts";
import { linkOutcomes, type LinkOutcome } from "../../src/log/vocabulary.ts";
import { wordsIn } from "../../src/viewer/index.ts";
import { readFolder } from "../../src/store/read.ts";
import { escaped, soundLogIn, textsOf, unescaped } from "./building.ts";

const log = await soundLogIn("test/fixtures/good");
const id = "2025-06-14-testville-bridge-march";
const { citations } = log.entries.find(({ event }) => event.id === id)?.event ?? { citations: [] };
const copied = citations.find(({ archives }) => archives !== undefined);
const bare = citations.find(({ archives }) => archives === undefined);
if (copied === undefined || bare === undefined) throw new Error("the sound log has a source with a copy, and one without");
const copy = copied.archives?.[0];

const outcomes = Object.keys(linkOutcomes) as LinkOutcome[];
const checkOf = (url: typeof copied.url, outcome: LinkOutcome): LinkCheck => ({
  page: linkKey(url),
  outcome,
  checked: "2026-11-24",
  since: "2026-11-10",
  tries: 3,
});
/** The sources on the entry's page where these checks were made. */
async function sources(...links: LinkCheck[]): Promise<string> {
  const checked: Log = { ...log, links };
  const page = (await textsOf(checked)).get(`entries/${id}/index.html`) ?? "";
  return unescaped(page.slice(page.indexOf('<section class="sources">'), page.indexOf('<section class="entry-about"')));
}

describe("a source with an archived copy", () => {
  test("is drawn as a Robust Link: to the page, with the copy's address and day", async () => {
    const robust = `data-originalurl="${copied.url}" data-versionurl="${copy?.url ?? ""}" data-versiondate="${copy?.captured ?? ""}"`;
    const page = await sources();
    expect(page).toContain(`<a href="${copied.url}" rel="noopener noreferrer external" ${robust}>“${copied.title}”</a>`);
    expect(page).toContain(`<a href="${copy?.url ?? ""}" rel="noopener noreferrer external" ${robust}>Copy of 16 June 2025</a>`);
    expect(page.match(/data-originalurl/g)).toHaveLength(2);
  });

  test("leads to the copy first once its address is gone, and to the address still", async () => {
    const page = await sources(checkOf(copied.url, "gone"));
    expect(page).toMatch(new RegExp(`<a href="${escapeRegExp(copy?.url ?? "")}"[^>]*>“${escapeRegExp(copied.title)}”</a>`));
    expect(page).toContain("gone since 10 November 2026: see the archived copy");
    expect(page).toContain(`<a href="${copied.url}" rel="noopener noreferrer external">original address</a>`);
  });

  test.each(outcomes.filter((outcome) => outcome !== "gone"))("leads to the page as long as that is only %s", async (outcome) => {
    expect(await sources(checkOf(copied.url, outcome))).toContain(`<a href="${copied.url}" rel="noopener noreferrer external" data-`);
  });
});

describe("a source without a copy", () => {
  test.each([
    ["live", "found on 24 November 2026"],
    ["moved", "found on 24 November 2026, at another address"],
    ["changed", "found on 24 November 2026, under another title"],
    ["missing", "not found on 24 November 2026; to be looked for again"],
    ["gone", "gone since 10 November 2026"],
    ["soft-gone", "the site answered on 24 November 2026, seemingly without this page"],
    ["refused", "the site turned our check away on 24 November 2026; it may be open to you"],
    ["unreachable", "our check got no answer on 24 November 2026"],
  ] as const)("that was %s says so: %s", async (outcome, words) => {
    const page = await sources(checkOf(bare.url, outcome));
    expect(page).toMatch(new RegExp(` · ${escapeRegExp(words)}(?: · |<)`));
    expect(page).toContain(`<a href="${bare.url}" rel="noopener noreferrer external">“${bare.title}”</a>`);
  });
});

test("nothing is said where nothing was checked, and nothing of another page's check", async () => {
  const page = await sources();
  expect(page).not.toMatch(/found on|gone since|our check/);
  expect(await sources(checkOf(log.entries.at(-1)?.event.citations[0]?.url ?? bare.url, "gone"))).toBe(page);
});

test("every outcome has words in both languages, and none of them is the other's", () => {
  const told = { checked: "X", since: "Y", copied: false };
  for (const outcome of outcomes) {
    const [en, es] = [wordsIn.en.links[outcome](told), wordsIn.es.links[outcome](told)];
    expect(en).toMatch(/[XY]/);
    expect(es).toMatch(/[XY]/);
    expect(en).not.toBe(es);
  }
});

test("checks make no new version of the log, and stay out of its data", async () => {
  const checked: Log = { ...log, links: [checkOf(bare.url, "gone")] };
  expect(editionOf(checked)).toEqual(editionOf(log));
  const [before, after] = [await textsOf(log), await textsOf(checked)];
  expect(after.get("data/log.json")).toBe(before.get("data/log.json"));
  expect(escaped(after.get("data/log.json") ?? "")).not.toContain("outcome");
});

test("a ledger whose records are of one day or another is read with the log", async () => {
  const files = await readFolder("test/fixtures/bad/E211-twice");
  expect(readLog(files).links).toHaveLength(2);
});

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
