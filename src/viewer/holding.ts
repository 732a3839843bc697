/** What the worker holds of an archive: columns at once, facets behind them, the library beside; what failed to come is fetched again when it is next needed. */
import {
  decodeArchive,
  extentOf,
  facetNames,
  prepareCounts,
  withFacets,
  type Archive,
  type Directory,
  type Edition,
} from "../archive/index.ts";
import type { Desk } from "./cite/desk.ts";
import { fetchVerified, inflate } from "./fetch.ts";
import { filesBelow, openLibrary, type Library } from "./library.ts";
import type { LayOutPast } from "./past/layOutPast.ts";
import type { Opened, Opening, PublishedFile, Values } from "./protocol.ts";

/** An open archive. */
export interface Holding {
  /** As far as it has come: the facets but the first may lack. */
  readonly archive: () => Archive;
  /** With all its facets. */
  readonly complete: () => Promise<Archive>;
  readonly library: () => Promise<Library>;
  /** The library of today's entries, whatever state is open. */
  readonly today: () => Promise<Library>;
  /** Where works are cited: its code and its data come when a reader first asks. */
  readonly citing: () => Promise<Desk>;
}

/** Opens the archive of today, or of the past state that `at` names; `layOut` is how past states are laid out, where that is known. */
export async function openHolding(
  opening: Opening,
  progress: (loadedBytes: number) => void,
  layOut: LayOutPast | undefined,
): Promise<Holding> {
  const { base, history, at } = opening;
  const today = lasting(() => libraryOf(opening));
  const bytes = await fetchVerified(new URL(opening.archive.path, base), opening.archive.sha256, progress);
  const isPast = history !== undefined && at !== undefined;
  // Behind the archive, lest they share its line; and before it is unpacked, which takes a while.
  const packed = isPast ? undefined : fetched(base, opening.facets);
  packed?.catch(() => undefined);
  const first = decodeArchive(await inflate(bytes));
  if (isPast) {
    if (layOut === undefined) throw new Error("this worker knows only today");
    // From today's entries and those that stood otherwise.
    const past = await layOut({ base, history, at, today: await today(), size: first.size });
    const library = () => Promise.resolve(past.library);
    const complete = () => Promise.resolve(past.archive);
    return { archive: () => past.archive, complete, library, today, citing: citingOf(opening, past.edition) };
  }
  let archive = first;
  const unpack = async (facets: Promise<Uint8Array<ArrayBuffer>>) => {
    archive = withFacets(first, await inflate(await facets));
    prepare(prepareCounts(archive));
    return archive;
  };
  const complete = lasting(() => unpack(fetched(base, opening.facets)), packed && unpack(packed));
  return { archive: () => archive, complete, library: today, today, citing: citingOf(opening) };
}

/** What the page is told of an archive. */
export function openedOf({ base, searched, pages, history, at }: Opening, archive: Archive): Opened {
  return { base, searched, pages, history, at, size: archive.size, ...extentOf(archive.times), values: valuesOf(archive) };
}

/** The values of an archive's facets; none of one that has not come. */
export const valuesOf = ({ facets }: Archive): Values =>
  Object.fromEntries(facetNames.map((name) => [name, facets[name]?.values ?? []])) as unknown as Values;

const fetched = (base: string, { path, sha256 }: PublishedFile) => fetchVerified(new URL(path, base), sha256);

const libraryOf = async ({ base, directory }: Opening): Promise<Library> =>
  openLibrary(filesBelow(base), JSON.parse(new TextDecoder().decode(await fetched(base, directory))) as Directory);

const citingOf =
  ({ base, citations }: Opening, edition?: Edition) =>
  (): Promise<Desk> =>
    import("./cite/desk.ts").then(({ openDesk }) => openDesk(base, citations, edition));

/** Begins to fetch something at once, gives it to whoever asks, and fetches it again for who asks after it failed. */
function lasting<T>(fetch: () => Promise<T>, begun = fetch()): () => Promise<T> {
  let held = begun;
  held.catch(() => undefined);
  return async () => {
    try {
      return await held;
    } catch {
      held = fetch();
      return held;
    }
  };
}

/** Goes on step by step, each after what is waiting to be answered. */
function prepare(steps: Iterator<undefined>): void {
  setTimeout(() => {
    if (steps.next().done !== true) prepare(steps);
  }, 0);
}
