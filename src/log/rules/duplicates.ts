import { distanceKm } from "../distance.ts";
import type { Entry } from "../log.ts";
import type { LogRule } from "./rule.ts";

const nearKm = 5;
const alikeShare = 0.5;

/** E605: two entries of one day, near each other and alike in title, are one event told twice, unless a relation joins them. */
export const eventsAreDistinct: LogRule = ({ entries }) => {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = entry.event.date.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days.values()].flatMap((sameDay) =>
    sameDay.flatMap((entry, index) =>
      sameDay
        .slice(0, index)
        .filter(
          (other) =>
            other.event.id !== entry.event.id &&
            !related(entry, other) &&
            near(entry, other) &&
            alike(entry.event.title, other.event.title),
        )
        .map((other) => ({
          file: entry.file,
          code: "E605" as const,
          path: ["title"],
          message: `is much like “${other.event.title}”, ${other.event.id}`,
        })),
    ),
  );
};

function related(a: Entry, b: Entry): boolean {
  const names = (from: Entry, to: Entry) => from.event.relations?.some((relation) => relation.to === to.event.id) ?? false;
  return names(a, b) || names(b, a);
}

/** Shared words over all words (Jaccard's index), small words left out. */
function alike(a: string, b: string): boolean {
  const words = (title: string) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
  const [left, right] = [words(a), words(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size + right.size - shared) >= alikeShare;
}

function near(a: Entry, b: Entry): boolean {
  const [from, to] = [a.event.places[0]?.coordinates, b.event.places[0]?.coordinates];
  return from !== undefined && to !== undefined && distanceKm(from, to) <= nearKm;
}
