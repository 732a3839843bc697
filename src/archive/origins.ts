/**
 * Who first reported what a set of citations says. Independence is counted by origin: two papers that print one wire story are
 * one origin, and so are two houses of one newsroom. The counting and its explanation are one, so that they cannot disagree.
 */
import type { Citation, Publisher } from "../log/index.ts";
import { slugOf } from "../log/slug.ts";

/** What bears on who reported first, of a publisher in the register: whether it is an aggregator, and whose newsroom it shares. */
export type Newsroom = Pick<Publisher, "name" | "kind" | "owner">;

/** Newsrooms by name. */
export type Newsrooms = ReadonlyMap<string, Newsroom>;

/**
 * How a publisher comes to an origin: it reports `itself`; it `prints` what another reported first; it shares the `newsroom` of
 * another; or it is an aggregator that leaves it `unnamed`.
 */
export type Way = "itself" | "prints" | "newsroom" | "unnamed";

/** A publisher among those that go back to one origin, with the citations of it that do, by id. */
export interface Voice {
  readonly publisher: string;
  readonly way: Way;
  /** Whose report it prints, where the origin is the newsroom that this one shares. */
  readonly through?: string;
  readonly citations: readonly string[];
}

/** Citations that go back to one origin. Those of aggregators that name none stand in a group without one. */
export interface OriginGroup {
  readonly origin?: string;
  readonly voices: readonly Voice[];
}

/** How many origins and publishers a set of citations comes to, and how: each citation stands in one group, once. */
export interface Explanation {
  /** Independent origins. What only aggregators print has one, though we do not know which. */
  readonly origins: number;
  readonly publishers: number;
  /** In the order in which the citations are named; the group without an origin last. */
  readonly groups: readonly OriginGroup[];
}

interface Trace {
  readonly origin: string;
  readonly way: Way;
  readonly through?: string;
}

/** The way from a citation back to who reported first; none from an aggregator that does not say whose report it prints. */
function trace({ origin, publisher }: Citation, newsrooms: Newsrooms): Trace | undefined {
  if (origin === undefined && newsrooms.get(publisher)?.kind === "aggregator") return undefined;
  const first = origin ?? publisher;
  const owner = newsrooms.get(first)?.owner;
  const prints = slugOf(first) !== slugOf(publisher);
  if (owner === undefined || slugOf(owner) === slugOf(first)) return { origin: first, way: prints ? "prints" : "itself" };
  // A house that prints its own owner's report by way of a sister house is still one newsroom with it.
  if (!prints || slugOf(owner) === slugOf(publisher)) return { origin: owner, way: prints ? "itself" : "newsroom" };
  return { origin: owner, way: "prints", through: first };
}

/** Who first reported what a citation says, as a key: nobody that we know where an aggregator does not say. */
export function originOf(citation: Citation, newsrooms: Newsrooms): string | undefined {
  const found = trace(citation, newsrooms);
  return found === undefined ? undefined : slugOf(found.origin);
}

/** How many independent origins a set of citations comes to, by their keys. */
export const countKeys = (keys: readonly (string | undefined)[]): number =>
  Math.max(new Set(keys.filter((key) => key !== undefined)).size, Math.min(1, keys.length));

/** How many independent origins a set of citations comes to. */
export const countOrigins = (citations: readonly Citation[], newsrooms: Newsrooms): number =>
  countKeys(citations.map((citation) => originOf(citation, newsrooms)));

/** Groups citations by who first reported what they say, each with the way by which it goes back there. */
export function explain(citations: readonly Citation[], newsrooms: Newsrooms): Explanation {
  const groups = new Map<string, { origin?: string; voices: Map<string, Voice> }>();
  for (const { id, publisher, ...citation } of citations) {
    const found = trace({ id, publisher, ...citation }, newsrooms);
    const key = found === undefined ? "" : `of ${slugOf(found.origin)}`;
    const group = groups.get(key) ?? { ...(found !== undefined && { origin: found.origin }), voices: new Map<string, Voice>() };
    const { way = "unnamed", through } = found ?? {};
    const voice = [slugOf(publisher), way, through ?? ""].join("\n");
    const others = group.voices.get(voice)?.citations ?? [];
    group.voices.set(voice, { publisher, way, ...(through !== undefined && { through }), citations: [...others, id] });
    groups.set(key, group);
  }
  const unnamed = groups.get("");
  groups.delete("");
  return {
    origins: Math.max(groups.size, Math.min(1, citations.length)),
    publishers: new Set(citations.map(({ publisher }) => slugOf(publisher))).size,
    groups: [...groups.values(), ...(unnamed === undefined ? [] : [unnamed])].map(({ voices, ...group }) => ({
      ...group,
      voices: [...voices.values()],
    })),
  };
}

/** What of a register bears on the origins of these citations: enough to explain them without the rest of it. */
export function newsroomsOf(citations: readonly Citation[], known: Newsrooms): Newsroom[] {
  const names = new Set(citations.flatMap(({ publisher, origin }) => [publisher, origin ?? publisher]));
  return [...names].flatMap((name) => {
    const newsroom = known.get(name);
    if (newsroom === undefined || (newsroom.owner === undefined && newsroom.kind !== "aggregator")) return [];
    const { kind, owner } = newsroom;
    return [{ name, kind, ...(owner !== undefined && { owner }) }];
  });
}
