import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  editionOf,
  findVersion,
  goneUntold,
  historyOf,
  layOutHistory,
  openPast,
  pastOf,
  stateAt,
  type History,
  type LogCommit,
} from "../../src/archive/index.ts";
import { canonicalJson, eventJsonSchema, jsonSchemaOf, noRegisters, type Event, type Log, type Registers } from "../../src/log/index.ts";
import { entryWith } from "../log/sound.ts";

const ids = ["2025-06-14-testville-one", "2025-06-14-testville-two", "2025-06-14-testville-three"] as const;
const [one, two, three] = ids;
const entry = (id: string, changes: Partial<Event> = {}) => entryWith({ id, ...changes });
const fileOf = (id: string) => `testville/${id}.json`;
const written = (event: Event) => canonicalJson(eventJsonSchema, event);
const logOf = (events: readonly Event[], registers: Partial<Registers> = {}): Log => ({
  entries: events.map((event) => ({ file: fileOf(event.id), event })),
  ...noRegisters,
  ...registers,
  problems: [],
});
const commit = (day: string, files: Readonly<Record<string, Event | string | undefined>>): LogCommit => ({
  day,
  files: Object.entries(files).map(([path, content]) => ({
    path: path.includes(".") ? path : fileOf(path),
    text: typeof content === "object" ? written(content) : content,
  })),
});
const revised = (note: string, date = "2026-03-02"): Event["revisions"] => [...entryWith({}).event.revisions, { date, note }];
const past = (history: History, id: string) => pastOf(id, history.entries.get(id) ?? [], history);

/** Opens a past as the browser does, from its files. */
function opened(history: History) {
  const { files, index } = layOutHistory(history, {
    shrink: (bytes) => bytes,
    nameOf: (bytes) => `${bytes.length}-${bytes.reduce((sum, byte) => (sum * 31 + byte) % 1e9, 7)}`,
  });
  const byName = new Map(files.map(({ path, bytes }) => [path.replace(/^.*\/|\.bin$/g, ""), new TextDecoder().decode(bytes)]));
  const library = openPast(index.path.replace(/^.*\/|\.bin$/g, ""), (name) => Promise.resolve(JSON.parse(byName.get(name) ?? "")));
  return { library, text: [...byName.values()].join("\n") };
}

describe("the versions of a log", () => {
  const first = entry(one).event;
  const second = entry(one, { title: "Mended", revisions: revised("Mended.") }).event;

  test("are those that the editions of its states had, with today's at the end", () => {
    const history = historyOf(logOf([second]), {
      commits: [commit("2026-03-01", { [one]: first }), commit("2026-03-02", { [one]: second })],
    });
    expect(history.versions).toEqual([
      { version: editionOf(logOf([first])).version, day: "2026-03-01", size: 1 },
      { version: editionOf(logOf([second])).version, day: "2026-03-02", size: 1 },
    ]);
  });

  test("have today's also where the folder is ahead of git, or git knows nothing", () => {
    const ahead = historyOf(logOf([second]), { commits: [commit("2026-03-01", { [one]: first })] });
    expect(ahead.versions.map(({ version }) => version)).toEqual([first, second].map((event) => editionOf(logOf([event])).version));
    expect(ahead.versions.at(-1)?.day).toBe("2026-03-02");
    const alone = historyOf(logOf([second]), { commits: [], lack: "no-git" });
    expect(alone.versions.map(({ version }) => version)).toEqual([editionOf(logOf([second])).version]);
    expect(past(alone, one).corrections).toEqual([]);
  });

  test("are not more for a file laid out anew, moved, or that is no part of the log; and days never run backwards", () => {
    const history = historyOf(logOf([second]), {
      commits: [
        commit("2026-03-02", { [one]: first }),
        commit("2026-03-03", { [one]: JSON.stringify(first), "README.md": "Words" }),
        commit("2026-03-03", { [fileOf(one)]: undefined, [`elsewhere/${one}.json`]: first }),
        commit("2026-03-01", { [`elsewhere/${one}.json`]: second }),
      ],
    });
    expect(history.versions.map(({ day }) => day)).toEqual(["2026-03-02", "2026-03-03"]);
    expect(history.gone).toEqual([]);
  });

  test("are found by their digits, or by a day that they ended or outlasted", () => {
    const versions = [
      { version: "aaaaaaaaaaaa", day: "2026-03-01", size: 1 },
      { version: "bbbbbbbbbbbb", day: "2026-03-01", size: 2 },
      { version: "cccccccccccc", day: "2026-03-05", size: 2 },
    ];
    const found = (at: string) => findVersion(versions, at);
    expect(["aaaaaaaaaaaa", "2026-03-01", "2026-03-04", "2026-03-05", "2027-01-01"].map(found)).toEqual([0, 1, 1, 2, 2]);
    expect(["dddddddddddd", "2026-02-28", "constructor", ""].map(found)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("and every state of every entry come back from the published files as they were committed", async () => {
    const word = fc.constantFrom("March", "Rally", "</script>", "“Said”");
    const state = fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), title: word, macro: fc.boolean() }), {
      selector: ({ id }) => id,
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(state, { minLength: 1, maxLength: 8 }), async (states) => {
        const logs = states.map((list) =>
          logOf(
            list.map(({ id, title }) => entry(id, { title }).event),
            {
              macroevents: list.some(({ macro }) => macro) ? [{ id: "wave", name: "Wave", date: "2025", description: "Invented." }] : [],
            },
          ),
        );
        const commits = logs.map((log, index): LogCommit => {
          const now = new Map(log.entries.map(({ event }) => [fileOf(event.id), written(event)]));
          const paths = new Set([...now.keys(), ...(logs[index - 1]?.entries.map(({ file }) => file) ?? [])]);
          const registers = { path: "macroevents.json", text: canonicalJson(jsonSchemaOf("macroevents.json"), log.macroevents) };
          return { day: `2026-03-0${index + 1}`, files: [...[...paths].map((path) => ({ path, text: now.get(path) })), registers] };
        });
        const today = logs.at(-1);
        if (today === undefined) return;
        const history = historyOf(today, { commits });
        const { library } = opened(history);
        const open = await library;
        for (const log of logs) {
          const version = findVersion(open.history.versions, editionOf(log).version);
          expect(version).toBeDefined();
          const registers = await open.registers();
          expect(stateAt(registers.macroevents, version ?? 0) ?? []).toEqual(log.macroevents);
          for (const { event: standing } of today.entries) {
            const found = await open.stateAt(standing.id, version ?? 0);
            const then = log.entries.find(({ event }) => event.id === standing.id)?.event;
            expect(found === "now" ? standing : found === "absent" ? undefined : found).toEqual(then);
          }
          const left = open.history.gone.filter(({ from, to }) => from <= (version ?? 0) && (version ?? 0) < to).map(({ id }) => id);
          const gone = log.entries.map(({ event }) => event.id).filter((id) => !today.entries.some(({ event }) => event.id === id));
          expect(left.toSorted()).toEqual(gone.toSorted());
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("the corrections of an entry", () => {
  test("are told a day at a time, with what the editors noted, and not those of its first day", () => {
    const states = [
      entry(one, { title: "A" }).event,
      entry(one, { title: "B" }).event,
      entry(one, { title: "C", revisions: revised("Half.") }).event,
      entry(one, { title: "D", revisions: [...revised("Half."), { date: "2026-03-02", note: "Whole." }] }).event,
    ];
    const [a, b, c, d] = states;
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error("there are four");
    const days = ["2026-03-01", "2026-03-01", "2026-03-02", "2026-03-02"];
    const history = historyOf(logOf([d]), { commits: states.map((event, index) => commit(days[index] ?? "", { [one]: event })) });
    expect(past(history, one)).toEqual({
      id: one,
      since: "2026-03-01",
      writing: 1,
      corrections: [
        {
          id: one,
          day: "2026-03-02",
          before: editionOf(logOf([b])).version,
          after: editionOf(logOf([d])).version,
          changes: [{ part: "title", before: "B", after: "D" }],
          notes: ["Half.", "Whole."],
        },
      ],
    });
  });

  test("of a day that ended as it began are none", () => {
    const [a, b] = [entry(one, { title: "A" }).event, entry(one, { title: "B" }).event];
    const history = historyOf(logOf([a]), {
      commits: [commit("2026-03-01", { [one]: a }), commit("2026-03-02", { [one]: b }), commit("2026-03-02", { [one]: a })],
    });
    expect(past(history, one).corrections).toEqual([]);
  });

  test("begin, in a past that is cut off, with the day that the entry gives itself", () => {
    const [a, b] = [entry(one, { title: "A" }).event, entry(one, { title: "B" }).event];
    const history = historyOf(logOf([b]), {
      commits: [commit("2026-03-01", { [one]: a }), commit("2026-03-01", { [one]: b })],
      lack: "cut-off",
    });
    expect(past(history, one)).toMatchObject({ since: a.revisions[0]?.date, writing: 0, corrections: [] });
  });
});

describe("what must not be read again", () => {
  const secret = "Unspeakable";

  test("an entry that was taken away leaves its id and its stone, and none of its words", () => {
    const gone = entry(two, { title: secret, summary: secret }).event;
    const stone = { id: two, date: "2026-03-02", reason: "It told of one event twice.", became: one };
    const history = historyOf(logOf([entry(one).event], { removed: [stone] }), {
      commits: [commit("2026-03-01", { [one]: entry(one).event, [two]: gone }), commit("2026-03-02", { [two]: undefined })],
    });
    expect(history.stones).toEqual([stone]);
    expect(history.gone).toEqual([{ id: two, from: 0, to: 1 }]);
    expect(goneUntold(history)).toEqual([]);
    expect(opened(history).text).not.toContain(secret);
    expect(opened(history).text).toContain(stone.reason);
  });

  test("an id that is gone without a word has a stone without a reason, and is told of to the editors", () => {
    const history = historyOf(logOf([entry(one).event]), {
      commits: [
        commit("2026-03-01", { [one]: entry(one).event, [three]: entry(three, { title: secret }).event }),
        commit("2026-03-02", { [three]: undefined }),
      ],
    });
    expect(history.stones).toEqual([{ id: three, date: "2026-03-02" }]);
    expect(goneUntold(history)).toEqual([three]);
    expect(opened(history).text).not.toContain(secret);
  });

  test("a person who was named without a public role, and is not named today", () => {
    const named = entry(one, { summary: "A march of which John Testperson spoke." }).event;
    const now = entry(one, { revisions: revised("A name was taken out.") }).event;
    const history = historyOf(logOf([now]), { commits: [commit("2026-03-01", { [one]: named }), commit("2026-03-02", { [one]: now })] });
    expect(opened(history).text).not.toContain("Testperson");
    expect(past(history, one).corrections).toMatchObject([{ hidden: "person", changes: [], notes: ["A name was taken out."] }]);
  });

  test("whatever stood before a revision that withholds it", () => {
    const states = [entry(one, { title: secret }).event, entry(one, { title: `Still ${secret}` }).event];
    const withholding: Event["revisions"] = [
      ...entryWith({}).event.revisions,
      { date: "2026-03-03", note: "An error about a person.", earlierWithheld: true },
    ];
    const now = entry(one, { revisions: withholding }).event;
    const later = entry(one, { title: "Later", revisions: [...withholding, { date: "2026-03-04", note: "Title." }] }).event;
    const history = historyOf(logOf([later]), {
      commits: [...states, now, later].map((event, index) => commit(`2026-03-0${index + 1}`, { [one]: event })),
    });
    expect(opened(history).text).not.toContain(secret);
    expect(past(history, one).corrections.map(({ hidden, changes }) => hidden ?? changes.length)).toEqual(["withheld", "withheld", 1]);
  });

  test("and a state that today's schema does not know is said to be older", () => {
    const now = entry(one).event;
    const history = historyOf(logOf([now]), {
      commits: [
        commit("2026-03-01", { [one]: JSON.stringify({ id: one, headline: "An older form" }) }),
        commit("2026-03-02", { [one]: "no JSON" }),
        commit("2026-03-03", { [one]: now }),
      ],
    });
    expect(history.entries.get(one)?.map(({ state }) => state)).toEqual(["older", "older", now]);
    expect(past(history, one).corrections.map(({ hidden }) => hidden)).toEqual(["older", "older"]);
  });
});
