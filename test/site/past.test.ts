import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { historyOf, type LogCommit } from "../../src/archive/index.ts";
import { canonicalJson, eventJsonSchema, noRegisters, type Event, type Log } from "../../src/log/index.ts";
import { siteFiles } from "../../src/site/site.ts";
import { entryWith } from "../log/sound.ts";
import { stubBundle } from "./building.ts";

const hostile = "<script>alert(1)</script> “quoted” \u202a👩‍👩‍👧";
const stays = "2025-06-14-testville-stays";
const goes = "2025-06-14-testville-goes";
const stone = { id: goes, date: "2026-11-26", reason: `It told of what did not happen. ${hostile}` };
const revisions = (...notes: string[]): Event["revisions"] => notes.map((note, index) => ({ date: `2026-11-2${3 + index}`, note }));
const states = [
  entryWith({ id: stays, title: "Before", statements: entryWith({}).event.statements, revisions: revisions("First.") }).event,
  entryWith({ id: stays, title: hostile, revisions: revisions("First.", hostile) }).event,
];
const gone = entryWith({ id: goes, title: "Words that nobody may read", summary: "Words that nobody may read" }).event;
const commit = (day: string, events: readonly Event[], removed: readonly string[] = []): LogCommit => ({
  day,
  files: [
    ...events.map((event) => ({ path: `testville/${event.id}.json`, text: canonicalJson(eventJsonSchema, event) })),
    ...removed.map((id) => ({ path: `testville/${id}.json`, text: undefined })),
  ],
});
const log: Log = {
  ...noRegisters,
  entries: states.slice(1).map((event) => ({ file: `testville/${event.id}.json`, event })),
  removed: [stone],
  problems: [],
};
const commits = [commit("2026-11-23", [...states.slice(0, 1), gone]), commit("2026-11-24", states.slice(1), [goes])];
const build = async () => siteFiles(log, stubBundle, { history: historyOf(log, { commits }) });
const files = new Map((await build()).map(({ path, bytes }) => [path, bytes]));
const textOf = (path: string) => new TextDecoder().decode(files.get(path));

test("of an entry that was taken away nothing is published but its stone, in any file, also in those made small", () => {
  for (const [path, bytes] of files) {
    const open = path.endsWith(".bin") ? inflateRawSync(bytes) : bytes;
    expect(new TextDecoder().decode(open), path).not.toContain("nobody may read");
  }
  expect(textOf(`entries/${goes}/index.html`)).toContain("It told of what did not happen.");
  expect(textOf("corrections/index.html")).toContain("It told of what did not happen.");
});

test("corrections stand on a page of their own and on the entry’s, the old words beside the new, as text", () => {
  for (const path of ["corrections/index.html", `entries/${stays}/index.html`]) {
    const page = textOf(path);
    expect(page).toContain("<del>Before</del>");
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("#at=");
  }
});

test("the versions are data that a program can read", () => {
  const data = JSON.parse(textOf("data/versions.json")) as unknown;
  expect(data).toMatchObject({ versions: [{ day: "2026-11-23", size: 2 }, { day: "2026-11-24", size: 1 }, { size: 1 }], removed: [stone] });
});

test("the same log and past give the same bytes", async () => {
  expect(new Map((await build()).map(({ path, bytes }) => [path, bytes]))).toEqual(files);
});

test("many corrections are told over pages that lead to each other", async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `2025-06-14-testville-number-${index + 1}`);
  const at = (title: string) => ids.map((id) => entryWith({ id, title }).event);
  const many: Log = { ...noRegisters, entries: at("After").map((event) => ({ file: `testville/${event.id}.json`, event })), problems: [] };
  const history = historyOf(many, { commits: [commit("2026-11-23", at("Before")), commit("2026-11-24", at("After"))] });
  const pages = new Map((await siteFiles(many, stubBundle, { history })).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  const told = ["corrections/index.html", "corrections/2/index.html", "corrections/3/index.html"].map((path) => pages.get(path) ?? "");
  expect(told.map((page) => page.split("<details>").length - 1)).toEqual([25, 25, 10]);
  expect(pages.has("corrections/4/index.html")).toBe(false);
  expect(told[0]).toContain('href="../corrections/2/"');
  expect(told[2]).toContain('href="../../corrections/2/"');
});
