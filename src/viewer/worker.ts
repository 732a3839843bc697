/** The archive's home in the browser: it fetches, verifies and answers, so that the page thread only draws. */
import {
  ask,
  buffersOf,
  countBits,
  facetNames,
  firstFacet,
  hasBit,
  marks,
  pageOf,
  placeOf,
  pyramid,
  select,
  selectBit,
  timesAt,
  type Pyramid,
  type Query,
  type Reading,
  type Selection,
} from "../archive/index.ts";
import { openedOf, openHolding, valuesOf, type Holding } from "./holding.ts";
import type { Library } from "./library.ts";
import type { LayOutPast } from "./past/layOutPast.ts";
import type { Call, Calls, Message, Opening, Whereabouts } from "./protocol.ts";

let layOut: LayOutPast | undefined;

/** Teaches the worker to lay out past states. It is not taught by itself: what that takes is many times as large as the rest. */
export const learnThePast = (how: LayOutPast): void => void (layOut = how);

/** What every other question waits for, also those that come before the archive is opened. */
let hold: (opening: Promise<Holding>) => void = () => undefined;
const holding = new Promise<Holding>((resolve) => {
  hold = resolve;
});
holding.catch(() => undefined);

/** How many pictures have been asked for, and how many pyramids. */
const asked = { marks: 0, pyramid: 0 };

/** Lets what was asked in the same moment go first, counts above all; and only the latest picture is still wanted after that. */
async function yieldFor(ms: number, kind: keyof typeof asked): Promise<void> {
  const call = (asked[kind] += 1);
  await new Promise((resolve) => setTimeout(resolve, ms));
  if (call !== asked[kind]) throw new Error("a later picture is wanted");
}

type Answers = { [Name in Exclude<keyof Calls, "open">]: (held: Holding, input: Calls[Name]["input"]) => Promise<Calls[Name]["output"]> };

/** What the page may call, by name. */
const answers: Answers = {
  facets: async ({ complete }) => valuesOf(await complete()),
  async ask(held, { query, histogram }) {
    const archive = await held.complete();
    return ask(archive, await selected(held, query), histogram);
  },
  async rows(held, { query, offset, limit }) {
    const positions = pageOf((await selected(held, query)).all, query.sort === "newest", offset, limit);
    const library = await held.library();
    return Promise.all(positions.map(async (position) => ({ position, row: await library.row(position) })));
  },
  async marks(held, { query, chosen, ...question }) {
    await yieldFor(0, "marks");
    if (question.lanes !== firstFacet) await held.complete();
    const { all } = await selected(held, query);
    const position = chosen === undefined ? undefined : await (await held.library()).positionOf(chosen);
    return marks(held.archive(), all, { ...question, chosen: position });
  },
  async rowsAt(held, { positions }) {
    const library = await held.library();
    return Promise.all(positions.map((position) => library.row(position)));
  },
  async pyramid(held, { query, ...question }) {
    // The first picture does not wait for what lies far from the window: its names are asked for in the meantime.
    await yieldFor(asked.pyramid === 0 ? 60 : 0, "pyramid");
    if (question.lanes !== firstFacet) await held.complete();
    const { all } = await selected(held, query);
    return pyramid(held.archive(), all, question);
  },
  async locate(held, { query, id }) {
    const position = await (await held.library()).positionOf(id);
    const { all } = await selected(held, query);
    return position === undefined || !hasBit(all, position) ? -1 : placeOf(all, query.sort === "newest", position);
  },
  async step(held, { query, id, by }) {
    const { all } = await selected(held, query);
    const total = countBits(all);
    if (total === 0) return undefined;
    const position = id === undefined ? undefined : await (await held.library()).positionOf(id);
    const at = position === undefined || !hasBit(all, position) ? -1 : placeOf(all, false, position);
    const next = at < 0 ? (by > 0 ? 0 : total - 1) : Math.min(total - 1, Math.max(0, at + by));
    return whereabouts(held, selectBit(all, next));
  },
  async find(held, { id }) {
    const position = await (await held.library()).positionOf(id);
    return position === undefined ? undefined : whereabouts(held, position);
  },
  entry: async ({ library }, { id }) => entryIn(await library(), id),
  today: async ({ today }, { id }) => (await entryIn(await today(), id))?.event,
  cite: async ({ citing, library }, { id }) => (await citing()).entry(await library(), id),
  citeView: async ({ citing }, view) => (await citing()).view(view),
  async sourcesOf(held, { query, format }) {
    const { all } = await selected(held, query);
    const desk = await held.citing();
    return desk.sources(await held.library(), pageOf(all, false, 0, desk.most), countBits(all), format);
  },
};

async function open(opening: Opening): Promise<Calls["open"]["output"]> {
  const progress = (loaded: number) => {
    send({ kind: "progress", loaded, size: opening.archive.size });
  };
  hold(openHolding(opening, progress, layOut));
  return openedOf(opening, (await holding).archive());
}

/** The latest selections, so that list, timeline and counts of one query are found once. */
const latest = new Map<string, Selection>();
const selectionsKept = 4;

async function selected(held: Holding, query: Query): Promise<Selection> {
  if (facetNames.some((name) => name !== firstFacet && query.facets[name].length > 0)) await held.complete();
  const text = query.text === "" ? [] : await (await held.library()).text(query.text);
  const key = JSON.stringify({ ...query, sort: "newest" });
  const found = latest.get(key) ?? select(held.archive(), text, query);
  latest.delete(key);
  latest.set(key, found);
  const [oldest] = latest.keys();
  if (latest.size > selectionsKept && oldest !== undefined) latest.delete(oldest);
  return found;
}

async function entryIn(library: Library, id: string): Promise<Reading | undefined> {
  const position = await library.positionOf(id);
  return position === undefined ? undefined : library.entry(position);
}

async function whereabouts(held: Holding, position: number): Promise<Whereabouts> {
  const { anchor, latest: to } = timesAt(held.archive().times, position);
  return { row: await (await held.library()).row(position), from: anchor, to };
}

const send = (message: Message, transfer: Transferable[] = []) => {
  self.postMessage(message, { transfer });
};

self.addEventListener("message", ({ data }: MessageEvent<Call>) => {
  answerTo(data).then(
    (output) => {
      send({ kind: "answer", id: data.id, output }, data.name === "pyramid" ? buffersOf(output as Pyramid) : []);
    },
    (error: unknown) => {
      send({ kind: "failure", id: data.id, reason: error instanceof Error ? error.message : String(error) });
    },
  );
});

/** Whatever is asked early waits for the archive. */
async function answerTo(call: Call): Promise<unknown> {
  if (call.name === "open") return open(call.input);
  const answer = answers[call.name] as (held: Holding, input: Call["input"]) => Promise<unknown>;
  return answer(await holding, call.input);
}
