import { linkKey } from "../link.ts";
import type { Path } from "../problem.ts";
import type { Event } from "../schema.ts";
import { repeats, type EntryRule } from "./rule.ts";

/** A place of an entry that cites: its path and the ids it names. */
interface Support {
  readonly path: Path;
  readonly citations: readonly string[];
}

/** Every place of an entry that rests on citations. */
function supportsOf(event: Event): Support[] {
  const at = (key: string, list: readonly { readonly citations: readonly string[] }[] = []) =>
    list.map(({ citations }, index) => ({ path: [key, index, "citations"], citations }));
  return [
    ...at("alsoCalled", event.alsoCalled),
    ...at("otherDates", event.otherDates),
    ...at("statements", event.statements),
    ...at("figures", event.figures),
  ];
}

/** E110, E117: whoever cites names a citation of the same entry, once. */
export const citationsExist: EntryRule = ({ event }) => {
  const known = new Set(event.citations.map(({ id }) => id));
  return supportsOf(event).flatMap(({ path, citations }) => [
    ...citations.flatMap((id, index) =>
      known.has(id) ? [] : [{ code: "E110" as const, path: [...path, index], message: `cites “${id}”, which this entry does not list` }],
    ),
    ...repeats(citations).map((index) => ({
      code: "E117" as const,
      path: [...path, index],
      message: `names “${citations[index] ?? ""}” twice`,
    })),
  ]);
};

/** E111: no citation stands uncited. */
export const citationsAreUsed: EntryRule = ({ event }) => {
  const used = new Set(supportsOf(event).flatMap(({ citations }) => citations));
  return event.citations.flatMap(({ id }, index) =>
    used.has(id) ? [] : [{ code: "E111", path: ["citations", index, "id"], message: `nothing cites “${id}”` }],
  );
};

/** E112, E116: each citation has its own id and its own page. */
export const citationsAreDistinct: EntryRule = ({ event }) => {
  const ids = event.citations.map(({ id }) => id);
  const pages = event.citations.map(({ url }) => (URL.canParse(url) ? linkKey(url) : url));
  return [
    ...repeats(ids).map((index) => ({
      code: "E112" as const,
      path: ["citations", index, "id"],
      message: `“${ids[index] ?? ""}” is used twice`,
    })),
    ...repeats(pages).map((index) => ({
      code: "E116" as const,
      path: ["citations", index, "url"],
      message: `is the page of “${ids[pages.indexOf(pages[index] ?? "")] ?? ""}”`,
    })),
  ];
};

/** E114: a page known only from another's references supports nothing by itself. */
export const supportIsRead: EntryRule = ({ event }) => {
  const listed = new Set(event.citations.filter(({ read }) => read === "listed").map(({ id }) => id));
  return supportsOf(event).flatMap(({ path, citations }) =>
    citations.every((id) => listed.has(id)) ? [{ code: "E114", path, message: "rests only on pages that were listed, not read" }] : [],
  );
};
