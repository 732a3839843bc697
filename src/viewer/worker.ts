/** The archive's home in the browser: it fetches, verifies and answers, so that the page thread only draws. */
import {
  ask,
  buffersOf,
  countBits,
  decodeArchive,
  extentOf,
  facetNames,
  firstFacet,
  hasBit,
  marks,
  pageOf,
  placeOf,
  prepareTally,
  pyramid,
  select,
  selectBit,
  timesAt,
  withFacets,
  type Archive,
  type Directory,
  type Pyramid,
  type Query,
  type Reading,
  type Selection,
} from "../archive/index.ts";
import type { Desk } from "./cite/desk.ts";
import { fetchVerified, inflate } from "./fetch.ts";
import { filesBelow, openLibrary, type Library } from "./library.ts";
import type { LayOutPast } from "./past/layOutPast.ts";
import type { Call, Calls, Message, Opening, Values, Whereabouts } from "./protocol.ts";

/** What every other question waits for. */
let opening: Promise<unknown> = Promise.resolve();
let archive: Archive | undefined;
let library: Promise<Library> | undefined;
let facets: Promise<Archive> | undefined;
/** How many pictures have been asked for, and how many pyramids. */
const asked = { marks: 0, pyramid: 0 };

/** Lets what was asked in the same moment go first, counts above all; and only the latest picture is still wanted after that. */
async function yieldFor(ms: number, kind: keyof typeof asked): Promise<void> {
  const call = (asked[kind] += 1);
  await new Promise((resolve) => setTimeout(resolve, ms));
  if (call !== asked[kind]) throw new Error("a later picture is wanted");
}
/** Where today's entries are, while a past state is open. */
let today: Library | undefined;

let layOut: LayOutPast | undefined;

/** Teaches the worker to lay out past states. It is not taught by itself: what that takes is many times as large as the rest. */
export const learnThePast = (how: LayOutPast): void => void (layOut = how);

/** What the page may call, by name. */
const answers: { [Name in keyof Calls]: (input: Calls[Name]["input"]) => Promise<Calls[Name]["output"]> } = {
  open,
  facets: async () => valuesOf(await complete()),
  async ask({ query, histogram }) {
    await complete();
    return ask(opened(), await selected(query), histogram);
  },
  async rows({ query, offset, limit }) {
    const positions = pageOf((await selected(query)).all, query.sort === "newest", offset, limit);
    return Promise.all(positions.map(async (position) => ({ position, row: await (await shelves()).row(position) })));
  },
  async marks({ query, chosen, ...question }) {
    await yieldFor(0, "marks");
    if (opened().facets[question.lanes] === undefined) await complete();
    const { all } = await selected(query);
    const position = chosen === undefined ? undefined : await (await shelves()).positionOf(chosen);
    return marks(opened(), all, { ...question, chosen: position });
  },
  async rowsAt({ positions }) {
    const held = await shelves();
    return Promise.all(positions.map((position) => held.row(position)));
  },
  async pyramid({ query, ...question }) {
    // The first picture does not wait for what lies far from the window: its names are asked for in the meantime.
    await yieldFor(asked.pyramid === 0 ? 60 : 0, "pyramid");
    if (opened().facets[question.lanes] === undefined) await complete();
    const { all } = await selected(query);
    return pyramid(opened(), all, question);
  },
  async locate({ query, id }) {
    const position = await (await shelves()).positionOf(id);
    const { all } = await selected(query);
    return position === undefined || !hasBit(all, position) ? -1 : placeOf(all, query.sort === "newest", position);
  },
  async step({ query, id, by }) {
    const { all } = await selected(query);
    const total = countBits(all);
    if (total === 0) return undefined;
    const position = id === undefined ? undefined : await (await shelves()).positionOf(id);
    const at = position === undefined || !hasBit(all, position) ? -1 : placeOf(all, false, position);
    const next = at < 0 ? (by > 0 ? 0 : total - 1) : Math.min(total - 1, Math.max(0, at + by));
    return whereabouts(selectBit(all, next));
  },
  async find({ id }) {
    const position = await (await shelves()).positionOf(id);
    return position === undefined ? undefined : whereabouts(position);
  },
  entry: async ({ id }) => entryIn(await shelves(), id),
  today: async ({ id }) => (await entryIn(today ?? (await shelves()), id))?.event,
  cite: async ({ id }) => (await citing()).entry(await shelves(), id),
  citeView: async (view) => (await citing()).view(view),
  async sourcesOf({ query, format }) {
    const { all } = await selected(query);
    return (await citing()).sources(await shelves(), pageOf(all, false, 0, (await citing()).most), countBits(all), format);
  },
};

async function open({
  base,
  archive: archiveFile,
  facets: facetsFile,
  directory,
  citations,
  searched,
  pages,
  history,
  at,
}: Opening): Promise<Calls["open"]["output"]> {
  // The directory and the facets come beside and behind the archive; whichever fails is asked for again when it is needed.
  const openDirectory = async () =>
    openLibrary(filesBelow(base), JSON.parse(new TextDecoder().decode(await fetched(base, directory))) as Directory);
  const first = openDirectory();
  first.catch(() => undefined);
  library = first;
  reopen = openDirectory;
  citing = () => import("./cite/desk.ts").then(({ openDesk }) => openDesk(base, citations));
  const bytes = await fetchVerified(new URL(archiveFile.path, base), archiveFile.sha256, (loaded) => {
    send({ kind: "progress", loaded, size: archiveFile.size });
  });
  // Behind the archive, lest they share its line; and before it is unpacked, which takes a while.
  const facetBytes = at === undefined ? fetched(base, facetsFile) : undefined;
  facetBytes?.catch(() => undefined);
  archive = decodeArchive(await inflate(bytes));
  const told = { base, history, at, searched, pages };
  if (history !== undefined && at !== undefined) {
    // A past state is laid out here, from today's entries and those that stood otherwise.
    today = await shelves();
    if (layOut === undefined) throw new Error("this worker knows only today");
    const past = await layOut({ base, history, at, today, size: archive.size });
    citing = () => import("./cite/desk.ts").then(({ openDesk }) => openDesk(base, citations, past.edition));
    archive = past.archive;
    library = Promise.resolve(past.library);
    facets = Promise.resolve(past.archive);
    return { ...told, size: archive.size, ...extentOf(archive.times), values: valuesOf(archive) };
  }
  const unpack = async (packed: Promise<Uint8Array<ArrayBuffer>>) => {
    archive = withFacets(opened(), await inflate(await packed));
    prepare(prepareTally(archive));
    return archive;
  };
  refetch = () => unpack(fetched(base, facetsFile));
  facets = facetBytes === undefined ? refetch() : unpack(facetBytes);
  facets.catch(() => undefined);
  return { ...told, size: archive.size, ...extentOf(archive.times), values: valuesOf(archive) };
}

/** Goes on step by step, each after what is waiting to be answered. */
function prepare(steps: Iterator<undefined>): void {
  setTimeout(() => {
    if (steps.next().done !== true) prepare(steps);
  }, 0);
}

let reopen: (() => Promise<Library>) | undefined;
/** Where works are cited: its code and its data come when a reader first asks. */
let citing: () => Promise<Desk> = () => Promise.reject(notOpen());
let refetch: (() => Promise<Archive>) | undefined;

const fetched = (base: string, { path, sha256 }: Opening["archive"]) => fetchVerified(new URL(path, base), sha256);

/** The whole archive, once its facets have come. */
async function complete(): Promise<Archive> {
  try {
    return await (facets ?? Promise.reject(notOpen()));
  } catch {
    facets = refetch?.();
    return await (facets ?? Promise.reject(notOpen()));
  }
}

async function shelves(): Promise<Library> {
  try {
    return await (library ?? Promise.reject(notOpen()));
  } catch {
    library = reopen?.();
    return await (library ?? Promise.reject(notOpen()));
  }
}

function notOpen(): Error {
  return new Error("the archive is not open");
}

function opened(): Archive {
  if (archive === undefined) throw notOpen();
  return archive;
}

/** The latest selections, so that list, timeline and counts of one query are found once. */
const latest = new Map<string, Selection>();
const selectionsKept = 4;

async function selected(query: Query): Promise<Selection> {
  if (facetNames.some((name) => name !== firstFacet && query.facets[name].length > 0)) await complete();
  const text = query.text === "" ? [] : await (await shelves()).text(query.text);
  const key = JSON.stringify({ ...query, sort: "newest" });
  const found = latest.get(key) ?? select(opened(), text, query);
  latest.delete(key);
  latest.set(key, found);
  const [oldest] = latest.keys();
  if (latest.size > selectionsKept && oldest !== undefined) latest.delete(oldest);
  return found;
}

async function entryIn(held: Library, id: string): Promise<Reading | undefined> {
  const position = await held.positionOf(id);
  return position === undefined ? undefined : held.entry(position);
}

async function whereabouts(position: number): Promise<Whereabouts> {
  const { anchor, latest: to } = timesAt(opened().times, position);
  return { row: await (await shelves()).row(position), from: anchor, to };
}

const valuesOf = ({ facets: known }: Archive): Values =>
  Object.fromEntries(facetNames.map((name) => [name, known[name]?.values ?? []])) as unknown as Values;

const send = (message: Message, transfer: Transferable[] = []) => {
  self.postMessage(message, { transfer });
};

self.addEventListener("message", ({ data }: MessageEvent<Call>) => {
  const answer = answers[data.name] as (input: Call["input"]) => Promise<unknown>;
  // Whatever is asked early waits for the archive.
  const output = data.name === "open" ? (opening = answer(data.input)) : opening.then(() => answer(data.input));
  output.then(
    (output) => {
      send({ kind: "answer", id: data.id, output }, data.name === "pyramid" ? buffersOf(output as Pyramid) : []);
    },
    (error: unknown) => {
      send({ kind: "failure", id: data.id, reason: error instanceof Error ? error.message : String(error) });
    },
  );
});
