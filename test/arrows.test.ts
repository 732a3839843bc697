/** Which room may know which. Each arrow has a sentence that says why, and it is what a breach prints. */
import { describe, expect, test } from "vitest";
import { readSource, readSources, type Import } from "./imports.ts";

/** A rule on single imports: the imports it forbids, and why. */
interface Arrow {
  readonly name: string;
  readonly why: string;
  readonly forbids: (from: Import) => boolean;
}

const rooms: Record<string, readonly string[]> = {
  log: ["log"],
  archive: ["log", "archive"],
  citation: ["log", "archive", "citation"],
  store: ["log", "archive", "store"],
  viewer: ["viewer", "citation", "archive", "log"],
  site: ["log", "archive", "citation", "store", "viewer", "site"],
  links: ["log", "links"],
};

/** What of the log the reader's browser may run. */
const lightLog = ["src/log/vocabulary.ts", "src/log/when.ts", "src/log/say.ts", "src/log/slug.ts"];

/** What of citation no page runs: its index does not lead there. */
const writtenAtBuild = ["src/citation/isoDates.ts", "src/citation/jsonld.ts"];

const isScript = (file: string) => file.endsWith(".mjs");

const arrows: readonly Arrow[] = [
  {
    name: "rooms import only the rooms to their left",
    why: "Imports point one way, log ← archive ← {citation, store}, citation ← viewer ← site ← cli, log ← links ← cli, so that each room can be read, tested and replaced without those after it: move what is shared to the left.",
    forbids: ({ room, target, targetRoom }) =>
      target.startsWith("src/") && room in rooms && !(rooms[room] ?? []).includes(targetRoom ?? target),
  },
  {
    name: "nothing imports the command line",
    why: "cli is the last room: what another room needs of it belongs to that room.",
    forbids: ({ room, targetRoom }) => targetRoom === "cli" && room !== "cli",
  },
  {
    name: "the viewer runs nothing of the log but words, keys and dates",
    why: "zod, the EDTF reader and the rules stay out of what a reader downloads; the log was checked before it was published: take types, vocabulary.ts, slug.ts, when.ts and say.ts.",
    forbids: ({ room, target, targetRoom, typesOnly }) =>
      room === "viewer" && targetRoom === "log" && !typesOnly && !lightLog.includes(target),
  },
  {
    name: "the files of the log that the viewer runs need nothing but each other",
    why: "What they import, every reader downloads.",
    forbids: ({ file, target, typesOnly }) => lightLog.includes(file) && !typesOnly && !lightLog.includes(target),
  },
  {
    name: "log, archive, citation and viewer import nothing of Node",
    why: "log, archive and citation are pure and they and viewer run in the reader's browser, where there is no Node: hand the effect in, or move disk work to store.",
    forbids: ({ room, target }) => ["log", "archive", "citation", "viewer"].includes(room) && target.startsWith("node:"),
  },
  {
    name: "citation runs nothing of the log but links",
    why: "A page cites by this room: what it imports, a reader downloads. It takes types, and link.ts for what makes two addresses one source. Only what is written when the site is built may take more.",
    forbids: ({ file, room, target, targetRoom, typesOnly }) =>
      room === "citation" &&
      !writtenAtBuild.includes(file) &&
      ["log", "archive"].includes(targetRoom ?? "") &&
      !typesOnly &&
      target !== "src/log/link.ts",
  },
  {
    name: "only citation/styles.ts knows the citation processor",
    why: "citeproc-js is under the CPAL or the AGPL: it runs at build time, in one file, and never in a page.",
    forbids: ({ file, target }) => (target.startsWith("@citation-js/") || target === "citeproc") && file !== "src/citation/styles.ts",
  },
  {
    name: "no page runs the citation processor",
    why: "What the viewer takes of citation comes from its index, which does not lead to styles.ts; texts are styled when the site is built.",
    forbids: ({ file, room, target, typesOnly }) =>
      !typesOnly &&
      ((target === "src/citation/styles.ts" && room !== "cli") ||
        (room === "viewer" && target.startsWith("src/citation/") && target !== "src/citation/index.ts") ||
        (file === "src/citation/index.ts" && target === "src/citation/remembered.ts")),
  },
  {
    name: "only the store touches the disk",
    why: "One room writes, so that a crash can be tested at each of its steps: call store, which takes a disk that tests can break.",
    forbids: ({ file, room, target }) => target === "node:fs" && room !== "store" && !(room === "cli" && isScript(file)),
  },
  {
    name: "only links connects outward",
    why: "One room asks strangers for anything, so that what keeps it from private networks and to good manners stands in one place: take its client. The site's server only listens.",
    forbids: ({ file, room, target }) =>
      room !== "links" &&
      (["undici", "node:https", "node:net", "node:tls", "node:dns", "node:dgram", "node:http2"].includes(target) ||
        (target === "node:http" && file !== "src/cli/serve.ts")),
  },
  {
    name: "links touches no disk, and nothing but the command line sets it going",
    why: "A build or a check that reached out would tell strangers who reads what, and would not give the same twice: cli hands in network, clock and what saves.",
    forbids: ({ room, target, targetRoom }) =>
      (targetRoom === "links" && room !== "links" && room !== "cli") ||
      (room === "links" && target.startsWith("node:") && !["node:dns", "node:net"].includes(target)),
  },
  {
    name: "only the store starts other programs",
    why: "Git is asked about repositories of strangers; one file holds what it may run and hear: call readPast.",
    forbids: ({ file, room, target }) => target === "node:child_process" && room !== "store" && !(room === "cli" && isScript(file)),
  },
  {
    name: "only the viewer and the site know React",
    why: "What the timeline is made of must outlive the library that draws it.",
    forbids: ({ room, target }) => ["react", "react-dom", "react-router"].includes(target) && !["viewer", "site"].includes(room),
  },
  {
    name: "only viewer/timeline knows vis-timeline",
    why: "vis-timeline puts strings into the page as markup and is the dependency likeliest to be replaced; one folder keeps both in hand.",
    forbids: ({ file, target }) => target.startsWith("vis-") && !file.startsWith("src/viewer/timeline/"),
  },
  {
    name: "only log/date.ts knows the EDTF library",
    why: "Its classes and quirks end in one file, which turns them into plain data: call readDate.",
    forbids: ({ file, target }) => target === "@edtf-ts/core" && file !== "src/log/date.ts",
  },
];

const sources = readSources();
const imports = sources.flatMap((source) => source.imports);

describe("the arrows", () => {
  test("are held over every room that is there", () => {
    expect(imports.length).toBeGreaterThan(20);
    const why = "A new room needs its line in `rooms` above, or nothing holds its arrows.";
    const unheld = sources.filter(({ room }) => room !== "cli" && !(room in rooms));
    expect(
      unheld.map(({ file }) => file),
      why,
    ).toEqual([]);
  });

  for (const { name, why, forbids } of arrows) {
    test(name, () => {
      const breaches = imports.filter(forbids).map(({ file, target }) => `${file} → ${target}`);
      expect(breaches, why).toEqual([]);
    });
  }

  test("files have names for what they export, and no default", () => {
    const why = "A named export is called the same everywhere and is found by searching; only a tool's config file has a default.";
    const breaches = sources.filter(({ file, hasDefaultExport }) => hasDefaultExport && !/\.config\.(ts|js|mjs)$/.test(file));
    expect(
      breaches.map(({ file }) => file),
      why,
    ).toEqual([]);
  });

  test("no string becomes markup", () => {
    const why = "The log quotes strangers; their words reach the page as text only: use textContent or a React child.";
    const doors = ["innerHTML", "outerHTML", "insertAdjacentHTML", "dangerouslySetInnerHTML"];
    const breaches = sources.flatMap(({ file, words }) => doors.filter((door) => words.has(door)).map((door) => `${file}: ${door}`));
    expect(breaches, why).toEqual([]);
  });
});

describe("the reader of imports", () => {
  const targetsOf = (text: string) => readSource("src/log/a.ts", text).imports.map(({ target, typesOnly }) => [target, typesOnly]);

  test.each([
    [`import { a } from "./b.ts";`, "src/log/b.ts", false],
    [`import a, { type B } from "../store/b.ts";`, "src/store/b.ts", false],
    [`import { type A, type B } from "zod";`, "zod", true],
    [`import type { A } from "zod/v4";`, "zod", true],
    [`import "./b.css";`, "src/log/b.css", false],
    [`export * from "@edtf-ts/core/x";`, "@edtf-ts/core", false],
    [`export { type A } from "./b.ts";`, "src/log/b.ts", true],
    [`const a = await import("fs/promises");`, "node:fs", false],
    [`const a = require("node:fs");`, "node:fs", false],
    [`new Worker(new URL("./w.ts", import.meta.url));`, "src/log/w.ts", false],
    [`type A = import("./b.ts").A;`, "src/log/b.ts", true],
  ])("sees %s", (text, target, typesOnly) => {
    expect(targetsOf(text)).toEqual([[target, typesOnly]]);
  });

  test.each([
    ["export default 1;", true],
    ["export default function a() {}", true],
    ["const a = 1; export { a as default };", true],
    ["switch (a) { default: b(); }", false],
    ["export const a = 1;", false],
  ])("tells whether a default is exported: %s", (text, expected) => {
    expect(readSource("src/log/a.ts", text).hasDefaultExport).toBe(expected);
  });

  test("sees a door to markup in code, and none in a comment", () => {
    expect(readSource("src/log/a.ts", `a["innerHTML"] = b;`).words).toContain("innerHTML");
    expect(readSource("src/log/a.ts", `a.innerHTML = b;`).words).toContain("innerHTML");
    expect(readSource("src/log/a.ts", `// never innerHTML`).words).not.toContain("innerHTML");
  });
});
