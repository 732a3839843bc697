import { loadedWordsIn, quotationsIn } from "../loaded.ts";
import type { Finding, Path } from "../problem.ts";
import type { Event } from "../schema.ts";
import type { EntryRule } from "./rule.ts";

/** The most words that a quotation may have. */
const longestQuotation = 12;
/** From how many words on a quotation is more than a name or a catchword, and needs an owner. */
const ownedQuotation = 7;

interface Wording {
  readonly path: Path;
  readonly text: string;
  readonly owned: boolean;
}

/** The log's own sentences: title, summary, statements, and what figures count. Names and sources' titles are not its own. */
function wordingsOf({ title, summary, statements, figures = [] }: Event): Wording[] {
  return [
    { path: ["title"], text: title, owned: true },
    { path: ["summary"], text: summary, owned: true },
    ...statements.map(({ text, accordingTo }, index) => ({ path: ["statements", index, "text"], text, owned: accordingTo !== undefined })),
    ...figures.map(({ of }, index) => ({ path: ["figures", index, "of"], text: of, owned: true })),
  ];
}

/** E601: a loaded word stands only inside a quotation. */
export const wordsArePlain: EntryRule = ({ event }) =>
  wordingsOf(event).flatMap(({ path, text, owned }) =>
    loadedWordsIn(text, owned && path[0] === "statements").map(({ word, entry }) => ({
      code: "E601",
      path,
      message: `“${word}” ${entry.why}`,
      hint: `Write ${entry.instead}; or, if it is somebody's word, put it in quotation marks with accordingTo.`,
    })),
  );

/** E602, E603: quotations are short, and a longer one in a statement says whose it is. */
export const quotationsAreShortAndOwned: EntryRule = ({ event }) =>
  wordingsOf(event).flatMap(({ path, text, owned }) =>
    quotationsIn(text).flatMap((quotation): Finding[] => {
      const words = quotation.split(/\s+/).length;
      if (words > longestQuotation)
        return [{ code: "E602", path, message: `a quotation of ${words} words; at most ${longestQuotation} may stand` }];
      if (words >= ownedQuotation && !owned)
        return [{ code: "E603", path, message: `“${quotation}” is quoted, and no accordingTo says whose words they are` }];
      return [];
    }),
  );

/** Kinds of page on which one party speaks for itself. */
const oneParty = new Set(["official-statement", "advocacy", "opinion", "social-media"]);

/** E604: what only a party's own pages say is that party's account. */
export const oneSidesWordIsItsOwn: EntryRule = ({ event }) => {
  const types = new Map(event.citations.map(({ id, type }) => [id, type]));
  return event.statements.flatMap(({ accordingTo, citations }, index) => {
    const alone = citations.every((id) => oneParty.has(types.get(id) ?? ""));
    if (!alone || accordingTo !== undefined) return [];
    return [
      {
        code: "E604",
        path: ["statements", index],
        message: "rests only on pages where one party speaks for itself, and does not say which",
      },
    ];
  });
};
