import type { Explanation, OriginGroup, Standing, Support, Way } from "../../archive/index.ts";
import type { Words } from "../words/en.ts";

/** The quiet mark before the words of a standing: as many dots as origins, up to three; a pair of quotation marks; or the half disc of what is contested. */
export function markOf({ standing, origins }: Pick<Support, "standing" | "origins">): string {
  if (standing === "contested") return "◐";
  return standing === "attributed" ? "“”" : "•".repeat(Math.min(3, origins));
}

/** How a statement or figure stands, in words that say how many origins it has. */
export function sayStanding({ standing, origins }: { readonly standing: Standing; readonly origins: number }, words: Words): string {
  const say = words.support;
  if (standing === "attributed" && origins === 1) return say.oneParty;
  return say.standing[standing]((standing === "corroborated" ? say.independent : say.origins)(origins));
}

/** “Three publishers, two origins:” */
export function sayAmount({ publishers, origins }: Pick<Explanation, "publishers" | "origins">, words: Words): string {
  const amount = words.support.comesTo(words.support.publishers(publishers), words.support.origins(origins));
  return amount.charAt(0).toUpperCase() + amount.slice(1);
}

/** Who goes back to one origin and how, as a sentence: “Herald and Courier print the report of Test Wire.” */
export function sayGroup({ origin, voices }: OriginGroup, { groups }: Explanation, words: Words): string {
  const say = words.support;
  const who = (way: Way, through?: string) =>
    voices.filter((voice) => voice.way === way && voice.through === through).map(({ publisher }) => publisher);
  if (origin === undefined) return say.sentence([(groups.length > 1 ? say.unnamed : say.unnamedAlone)(who("unnamed"))]);
  const sisters = [...new Set(voices.flatMap(({ through }) => through ?? []))];
  const parts: readonly (readonly [readonly string[], (names: readonly string[]) => string])[] = [
    [who("itself"), say.itself],
    [who("newsroom"), (names) => say.newsroom(names, origin)],
    [who("prints"), (names) => say.prints(names, origin)],
    ...sisters.map((first) => [who("prints", first), (names: readonly string[]) => say.prints(names, say.through(first, origin))] as const),
  ];
  return say.sentence(parts.flatMap(([names, saying]) => (names.length === 0 ? [] : [saying(names)])));
}
