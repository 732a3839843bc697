import { linkKey } from "../link.ts";
import { registerFiles } from "../registers.ts";
import { repeats, type LogRule } from "./rule.ts";

const file = registerFiles.links;

/** E210, E211: each record of the ledger is the page of a citation, and stands once. A log may do without the ledger. */
export const checksAreOfCitations: LogRule = ({ entries, links, whole }) => {
  if (links.length === 0) return [];
  const cited = new Set(entries.flatMap(({ event }) => event.citations.map(({ url }) => linkKey(url))));
  const pages = links.map(({ page }) => page);
  return [
    ...repeats(pages).map((index) => ({
      file,
      code: "E211" as const,
      path: [index, "page"],
      message: `“${pages[index] ?? ""}” stands twice`,
    })),
    ...pages.flatMap((page, index) =>
      !whole || cited.has(page) ? [] : [{ file, code: "E210" as const, path: [index, "page"], message: `no citation is of “${page}”` }],
    ),
  ];
};
