/** Sources and publishers against a plain, slow telling of what they are. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  publisherIdOf,
  publishersOf,
  registerOf,
  sharesOf,
  sourceIdOf,
  sourcePagesOf,
  sourcesOf,
  statsOf,
  type Publishers,
} from "../../src/archive/index.ts";
import { originOf } from "../../src/archive/origins.ts";
import { linkKey, readLink, readLog, slugOf, type Citation, type Event, type Publisher, type SafeUrl } from "../../src/log/index.ts";
import { readFolder } from "../../src/store/read.ts";
import { entryWith } from "../log/sound.ts";
import { soundLog } from "./logs.ts";

const link = (text: string): SafeUrl => {
  const read = readLink(text);
  if (!read.ok) throw new Error(read.reason);
  return read.url;
};

/** Few pages in many spellings, so that entries meet in them. */
const spellings = [
  ["https://news.example.org/a", "http://www.news.example.org/a/", "https://news.example.org/a?utm_source=x#part"],
  ["https://news.example.org/b?id=1", "https://www.news.example.org/b?id=1&fbclid=z"],
  ["https://news.example.org/b?id=2"],
  ["https://news.example.org/"],
  ["https://wire.example.net/c", "https://wire.example.net/c/"],
  ["https://wire.example.net/d"],
].map((list) => list.map(link));

const registered = (name: string, owner?: string): Publisher => ({
  name,
  home: link("https://home.example.org/"),
  kind: name === "The Courier" ? "aggregator" : "newspaper",
  language: "en",
  ...(owner !== undefined && { owner }),
});
const register: Publishers = new Map(
  [registered("Testville Herald", "House of Test"), registered("The Courier"), registered("Wire of Test", "House of Test")].map(
    (publisher) => [publisher.name, publisher],
  ),
);

/** The entries of a random log whose citations name few pages. */
const events: fc.Arbitrary<Event[]> = fc
  .tuple(soundLog(9), fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 40 }))
  .map(([log, picks]) => {
    let next = 0;
    const pick = (): SafeUrl => {
      const [page, spelling] = picks[next++ % picks.length] ?? [0, 0];
      const list = spellings[page % spellings.length] ?? [];
      return list[spelling % list.length] ?? link("https://news.example.org/z");
    };
    return log.entries.map(({ event }) => ({ ...event, citations: event.citations.map((citation) => ({ ...citation, url: pick() })) }));
  });

const keyOf = (event: Event, id: string) => linkKey(citationOf(event, id).url);
const citationOf = (event: Event, id: string): Citation => {
  const found = event.citations.find((citation) => citation.id === id);
  if (found === undefined) throw new Error(`no citation ${id}`);
  return found;
};
const same = (a: readonly unknown[], b: readonly unknown[]) => {
  expect([...a].map((item) => JSON.stringify(item)).sort()).toEqual([...b].map((item) => JSON.stringify(item)).sort());
};

describe("the sources of any log", () => {
  test("are its pages, each once, with every statement and figure that cites it, and whether it stands alone", () => {
    fc.assert(
      fc.property(events, (list) => {
        const sources = sourcesOf(list, register);
        const keys = [...new Set(list.flatMap(({ citations }) => citations.map(({ url }) => linkKey(url))))];
        same(
          sources.map(({ url }) => linkKey(url)),
          keys,
        );
        for (const source of sources) {
          const key = linkKey(source.url);
          const rests = (event: Event, parts: readonly { readonly citations: readonly string[] }[] = []) =>
            parts.flatMap(({ citations }, index) => {
              const pages = citations.map((id) => keyOf(event, id));
              return pages.includes(key) ? [[event.id, index, pages.every((page) => page === key)]] : [];
            });
          same(
            source.uses.flatMap(({ event, statements }) =>
              statements.map(({ statement, alone }) => [event.id, event.statements.indexOf(statement), alone]),
            ),
            list.flatMap((event) => rests(event, event.statements)),
          );
          same(
            source.uses.flatMap(({ event, figures }) =>
              figures.map(({ figure, alone }) => [event.id, event.figures?.indexOf(figure), alone]),
            ),
            list.flatMap((event) => rests(event, event.figures)),
          );
          expect(source.alone).toBe(list.flatMap((event) => rests(event, event.statements)).filter(([, , alone]) => alone).length);
          expect(source.uses.map(({ event }) => event.id)).toEqual(source.uses.map(({ event }) => event.id).toSorted());
        }
      }),
      { numRuns: 80 },
    );
  });

  test("know what else is cited for the same, and which of it has the same origin", () => {
    fc.assert(
      fc.property(events, (list) => {
        const sources = sourcesOf(list, register);
        for (const one of sources)
          for (const two of sources) {
            if (one === two) continue;
            const [a, b] = [linkKey(one.url), linkKey(two.url)];
            const statements = list.reduce((total, event) => {
              const pages = event.statements.map(({ citations }) => citations.map((id) => keyOf(event, id)));
              return total + pages.filter((cited) => cited.includes(a) && cited.includes(b)).length;
            }, 0);
            const sameOrigin = list.some(({ citations }) =>
              citations.some((first) =>
                citations.some(
                  (second) =>
                    linkKey(first.url) === a &&
                    linkKey(second.url) === b &&
                    originOf(first, register) !== undefined &&
                    originOf(first, register) === originOf(second, register),
                ),
              ),
            );
            const other = one.others.find(({ id }) => id === two.id);
            expect(other).toEqual(statements > 0 || sameOrigin ? { id: two.id, statements, sameOrigin } : undefined);
          }
      }),
      { numRuns: 80 },
    );
  });

  test("are the same in whatever order the entries come", () => {
    fc.assert(
      fc.property(events, (list) => {
        expect(sourcesOf(list.toReversed(), register)).toEqual(sourcesOf(list, register));
        expect(publishersOf(list.toReversed(), register)).toEqual(publishersOf(list, register));
      }),
      { numRuns: 30 },
    );
  });
});

describe("the publishers of any log", () => {
  test("have what rests on them, and on them alone, as one counts it one by one", () => {
    fc.assert(
      fc.property(events, (list) => {
        const records = publishersOf(list, register);
        same(
          records.map(({ id }) => id),
          [...new Set(list.flatMap(({ citations }) => citations.map(({ publisher }) => slugOf(publisher))))],
        );
        for (const { id, statements, alone, uses, sources } of records) {
          const cited = list.flatMap((event) =>
            event.statements.map(({ citations }) => citations.map((citation) => slugOf(citationOf(event, citation).publisher))),
          );
          expect(statements).toBe(cited.filter((on) => on.includes(id)).length);
          expect(alone).toBe(cited.filter((on) => on.every((other) => other === id)).length);
          const own = list.flatMap(({ citations }) => citations.filter(({ publisher }) => slugOf(publisher) === id));
          same(sources, [...new Set(own.map(({ url }) => sourceIdOf(url)))]);
          same(
            uses.map(({ event }) => event.id),
            list.filter(({ citations }) => citations.some(({ publisher }) => slugOf(publisher) === id)).map((event) => event.id),
          );
        }
      }),
      { numRuns: 80 },
    );
  });

  test("hold shares that can be counted again from the log", () => {
    fc.assert(
      fc.property(events, (list) => {
        const records = publishersOf(list, register);
        const shares = sharesOf(list, records);
        const slugs = (event: Event, ids: readonly string[]) => ids.map((id) => slugOf(citationOf(event, id).publisher));
        const statements = list.flatMap((event) => event.statements.map(({ citations }) => slugs(event, citations)));
        const entries = list.map((event) => event.citations.map(({ publisher }) => slugOf(publisher)));
        const expected = (publishers: readonly string[]) => ({
          publishers,
          statements: statements.filter((on) => on.some((id) => publishers.includes(id))).length,
          statementsAlone: statements.filter((on) => on.every((id) => publishers.includes(id))).length,
          entries: entries.filter((on) => on.some((id) => publishers.includes(id))).length,
          entriesAlone: entries.filter((on) => on.every((id) => publishers.includes(id))).length,
        });
        const ranked = records.map(({ id }) => id);
        expect(shares.first).toEqual(expected(ranked.slice(0, 1)));
        expect(shares.ten).toEqual(expected(ranked.slice(0, 10)));
        const house = ranked.filter((id) => ["testville-herald", "wire-of-test"].includes(id));
        expect(shares.owner).toEqual(house.length === 0 ? undefined : { name: "House of Test", ...expected(house) });
        expect(shares.onOne).toBe(statements.filter((on) => new Set(on).size === 1).length);
        shares.reach.forEach(({ any, alone }, index) => {
          const { statements: some, statementsAlone } = expected(ranked.slice(0, index + 1));
          expect({ any, alone }).toEqual({ any: some, alone: statementsAlone });
        });
        expect(shares.reach.length).toBe(records.length);
      }),
      { numRuns: 80 },
    );
  });

  test("know their sisters by the owner that the register names", () => {
    const { event } = entryWith({});
    const citation = event.citations[0];
    if (citation === undefined) throw new Error("the sound entry cites nothing");
    const citations = ["Testville Herald", "Wire of Test", "The Courier"].map((publisher, index) => ({
      ...citation,
      id: `c${index}`,
      publisher,
    }));
    const records = publishersOf([{ ...event, citations }], register);
    expect(Object.fromEntries(records.map(({ id, sisters }) => [id, sisters]))).toEqual({
      "testville-herald": ["wire-of-test"],
      "wire-of-test": ["testville-herald"],
      "the-courier": [],
    });
  });
});

describe("names of pages", () => {
  test("are the same for one page however it is spelled, and differ for two", () => {
    const ids = spellings.map((list) => new Set(list.map(sourceIdOf)));
    expect(ids.map(({ size }) => size)).toEqual(ids.map(() => 1));
    expect(new Set(ids.flatMap((set) => [...set])).size).toBe(spellings.length);
    for (const set of ids) for (const id of set) expect(id).toMatch(/^[0-9a-f]{10}$/);
  });

  test.each([
    ["The Oregonian/OregonLive", "the-oregonian-oregonlive"],
    ["Île-Presse", "ile-presse"],
    ["北京日报", /^name-[0-9a-f]{10}$/],
    ["<!-- ", /^name-[0-9a-f]{10}$/],
    ["W".repeat(160), /^name-[0-9a-f]{10}$/],
    ["../../etc", "etc"],
  ])("of the publisher %j can stand in any path", (name, expected) => {
    expect(publisherIdOf(name)).toMatch(expected instanceof RegExp ? expected : new RegExp(`^${expected}$`));
  });

  test("of publishers without a letter do not collide", () => {
    expect(publisherIdOf("!!!")).not.toBe(publisherIdOf("???"));
  });
});

describe("the log under events/", async () => {
  const log = readLog(await readFolder("events"));
  const list = log.entries.map(({ event }) => event);
  const { publishers } = registerOf(log);
  const sources = sourcesOf(list, publishers);
  const records = publishersOf(list, publishers);
  const stats = statsOf(list, publishers);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

  test("has a page of its own for each source and each publisher", () => {
    const keys = new Set(list.flatMap(({ citations }) => citations.map(({ url }) => linkKey(url))));
    expect(new Set(sources.map(({ id }) => id)).size).toBe(keys.size);
    expect(new Set(records.map(({ id }) => id)).size).toBe(log.publishers.length);
  });

  test("is counted as `unrest stats` counts it", () => {
    expect(sum(sources.map(({ uses }) => uses.length))).toBe(stats.citations);
    expect(records.length).toBe(stats.publishers);
    const shares = sharesOf(list, records);
    expect(shares).toMatchObject({ statements: stats.statements, entries: stats.entries });
    expect(shares.reach.at(-1)).toEqual({ any: stats.statements, alone: stats.statements });
    expect(sum(records.map(({ alone }) => alone))).toBe(shares.onOne);
  });

  test("gives every citation the pages of its source and its publisher", () => {
    const [ids, names] = [new Set(sources.map(({ id }) => id)), new Set(records.map(({ id }) => id))];
    for (const event of list)
      for (const { source, publisher } of Object.values(sourcePagesOf(event)))
        expect([ids.has(source), names.has(publisher)]).toEqual([true, true]);
  });
});
