/** The archive's home in the browser: it fetches, verifies and answers, so that the page thread only draws. */
import { ask, decodeArchive, decodeText, indexTexts, marks, orderOf, select, type Archive, type TextIndex } from "../archive/index.ts";
import { fetchVerified } from "./fetch.ts";
import type { Call, Calls, Message, Opening } from "./protocol.ts";

let archive: Archive | undefined;
let text: Promise<TextIndex> = Promise.resolve(indexTexts([]));

/** What the page may call, by name. */
const answers: { [Name in keyof Calls]: (input: Calls[Name]["input"]) => Promise<Calls[Name]["output"]> } = {
  open,
  async ask(question) {
    const index = await indexFor(question.query.text);
    return ask(opened(), index, question);
  },
  async marks({ query, ...question }) {
    const index = await indexFor(query.text);
    return marks(opened(), select(opened(), index, query).all, question);
  },
  async locate({ query, id }) {
    const order = orderOf(select(opened(), await indexFor(query.text), query).all, query.sort === "newest");
    return order.findIndex((position) => opened().rows[position]?.id === id);
  },
  async step({ query, id, by }) {
    const order = orderOf(select(opened(), await indexFor(query.text), query).all, false);
    const at = id === undefined ? -1 : order.findIndex((position) => opened().rows[position]?.id === id);
    const next = at < 0 ? (by > 0 ? 0 : order.length - 1) : Math.min(order.length - 1, Math.max(0, at + by));
    const position = order[next];
    return position === undefined ? undefined : whereabouts(position);
  },
  async find({ id }) {
    const position = opened().rows.findIndex((row) => row.id === id);
    return Promise.resolve(position < 0 ? undefined : whereabouts(position));
  },
  async entry({ base, digest }) {
    const bytes = await fetchVerified(new URL(`data/entries/${digest.slice(0, 16)}.json`, base), digest);
    return JSON.parse(new TextDecoder().decode(bytes)) as Calls["entry"]["output"];
  },
};

async function open({ base, archive: archiveFile, text: textFile }: Opening): Promise<Calls["open"]["output"]> {
  const bytes = await fetchVerified(new URL(archiveFile.path, base), archiveFile.sha256, (loaded) => {
    send({ kind: "progress", loaded, size: archiveFile.size });
  });
  archive = decodeArchive(bytes);
  // The text index follows behind; a search that comes first waits for it, and one that fails may try again.
  text = fetchText(base, textFile);
  text.catch(() => undefined);
  reload = () => (text = fetchText(base, textFile));
  const { columns, size, facets } = archive;
  const first = columns.anchor[0] ?? 0;
  const last = columns.latest.reduce((latest, at) => Math.max(latest, at), first);
  // A little room at both ends, so that the first and the last sign are not cut by the edge.
  const room = Math.max((last - first) * 0.015, 3_600_000);
  return {
    size,
    from: Math.floor(first - room),
    to: Math.ceil(last + room),
    values: Object.fromEntries(Object.entries(facets).map(([name, facet]) => [name, facet.values])) as Calls["open"]["output"]["values"],
  };
}

let reload = () => text;

async function fetchText(base: string, { path, sha256 }: Opening["text"]): Promise<TextIndex> {
  return decodeText(await fetchVerified(new URL(path, base), sha256));
}

/** The index, waited for only when words are asked. */
async function indexFor(words: string): Promise<TextIndex> {
  if (words === "") return indexTexts([]);
  try {
    return await text;
  } catch {
    return await reload();
  }
}

function opened(): Archive {
  if (archive === undefined) throw new Error("the archive is not open");
  return archive;
}

function whereabouts(position: number): NonNullable<Calls["find"]["output"]> {
  const { rows, columns } = opened();
  const row = rows[position];
  if (row === undefined) throw new RangeError(`no event at position ${position}`);
  return { row, from: columns.anchor[position] ?? 0, to: columns.latest[position] ?? 0 };
}

const send = (message: Message) => {
  self.postMessage(message);
};

self.addEventListener("message", ({ data }: MessageEvent<Call>) => {
  const answer = answers[data.name] as (input: Call["input"]) => Promise<unknown>;
  answer(data.input).then(
    (output) => {
      send({ kind: "answer", id: data.id, output });
    },
    (error: unknown) => {
      send({ kind: "failure", id: data.id, reason: error instanceof Error ? error.message : String(error) });
    },
  );
});
