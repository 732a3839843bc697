/** The past of a log as files: what stood when, and behind it the older states in boxes, which are fetched as they are needed. */
import type { Event } from "../log/index.ts";
import type { Gone, History, LogVersion, Lack, PastStone, Spell, Unshown } from "./history.ts";
import { digestIn, type DataFile, type Means } from "./layOut.ts";
import type { Digest } from "./shelf.ts";

/** Where a state is: as it stands today, in a box at a place, or not shown. */
export type StateRef = "now" | Unshown | readonly [box: number, place: number];

/** The past as it is published. Plain JSON. */
export interface PublishedHistory {
  readonly lack?: Lack;
  readonly versions: readonly LogVersion[];
  /** The spells of each entry, as pairs of version and state, by its id. */
  readonly entries: Readonly<Record<string, readonly (readonly [from: number, state: StateRef])[]>>;
  readonly gone: readonly Gone[];
  readonly stones: readonly PastStone[];
  /** The boxes of older states, and the file of the registers' states. */
  readonly boxes: readonly Digest[];
  readonly registers: Digest;
}

/** The states of the registers on which an entry's page draws, today's too. */
export type PublishedRegisters = History["registers"];

/** A box is closed once the states in it are as long as this. They are alike, and become much smaller on their way. */
const boxLength = 400_000;

/** The files of a past, and which of them tells of the others. */
export function layOutHistory(
  { lack, versions, entries, registers, gone, stones }: History,
  { shrink, nameOf }: Means,
): {
  readonly files: readonly DataFile[];
  readonly index: DataFile;
} {
  const file = (value: unknown): DataFile => {
    const bytes = shrink(new TextEncoder().encode(JSON.stringify(value)));
    return { path: `data/history/${nameOf(bytes)}.bin`, bytes };
  };
  const boxes: DataFile[] = [];
  let box: Event[] = [];
  let length = 0;
  const placed: Record<string, (readonly [number, StateRef])[]> = {};
  for (const [id, spells] of entries) {
    const today = spells.at(-1)?.state;
    placed[id] = spells.map(({ from, state }) => {
      if (state === today) return [from, "now"];
      if (typeof state === "string") return [from, state];
      length += JSON.stringify(state).length;
      return [from, [boxes.length, box.push(state) - 1]];
    });
    // The states of one entry lie in one box.
    if (length < boxLength) continue;
    boxes.push(file(box));
    box = [];
    length = 0;
  }
  if (box.length > 0) boxes.push(file(box));
  const shelf = file(registers satisfies PublishedRegisters);
  const index = file({
    ...(lack !== undefined && { lack }),
    versions,
    entries: placed,
    gone,
    stones,
    boxes: boxes.map(digestIn),
    registers: digestIn(shelf),
  } satisfies PublishedHistory);
  return { files: [...boxes, shelf, index], index };
}

/** A published past, opened. */
export interface PastLibrary {
  readonly history: PublishedHistory;
  /** The spells of an entry that stands today as `today`. */
  spells(id: string, today: Event): Promise<readonly Spell<Event | Unshown>[]>;
  /** How an entry stood at a version; undefined where it had not come yet. */
  stateAt(id: string, version: number): Promise<Event | Unshown | "now" | undefined>;
  registers(): Promise<PublishedRegisters>;
}

/** Opens a published past. `fetch` brings what a file of `data/history` says, and remembers it as long as it likes. */
export async function openPast(index: Digest, fetch: (digest: Digest) => Promise<unknown>): Promise<PastLibrary> {
  const history = (await fetch(index)) as PublishedHistory;
  const stateOf = async (state: StateRef): Promise<Event | Unshown | "now"> => {
    if (typeof state === "string") return state;
    const [box, place] = state;
    const found = ((await fetch(history.boxes[box] ?? "")) as readonly Event[])[place];
    if (found === undefined) throw new RangeError(`the past has no state ${place} in its box ${box}`);
    return found;
  };
  const refs = (id: string) => (Object.hasOwn(history.entries, id) ? (history.entries[id] ?? []) : []);
  return {
    history,
    spells: (id, today) =>
      Promise.all(
        refs(id).map(async ([from, ref]) => {
          const state = await stateOf(ref);
          return { from, state: state === "now" ? today : state };
        }),
      ),
    async stateAt(id, version) {
      const ref = refs(id).findLast(([from]) => from <= version)?.[1];
      return ref === undefined ? undefined : stateOf(ref);
    },
    registers: async () => (await fetch(history.registers)) as PublishedRegisters,
  };
}
