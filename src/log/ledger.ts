/** The ledger of links: what became of each cited address when it was last asked for. Written by `unrest links check`. */
import { z } from "zod";
import { day, safeUrl, text } from "./fields.ts";
import { linkOutcomes, wordsOf, type LinkOutcome } from "./vocabulary.ts";

/** The outcomes in which a page was found. */
export const foundOutcomes: ReadonlySet<LinkOutcome> = new Set(["live", "moved", "changed"]);

const linkCheck = z
  .strictObject({
    page: text(2_000).meta({ description: "The address without scheme, `www.`, trailing slash and tracking words." }),
    outcome: z.enum(wordsOf(linkOutcomes)),
    checked: day().meta({ description: "When it was last asked for (UTC)." }),
    since: day().meta({ description: "The first day of this outcome without another between." }),
    tries: z.number().int().min(1).max(1_000_000).meta({ description: "How many checks have given this outcome in a row." }),
    found: day().optional().meta({ description: "The last day on which the page was found; left out where it never was." }),
    missing: day().optional().meta({ description: "The first day on which the site lacked the page; left out once it is found again." }),
    status: z.number().int().min(100).max(999).optional().meta({ description: "The HTTP status that came last." }),
    reason: text(80).optional().meta({ description: "Why it was refused or not reached, in a few words of ours." }),
    movedTo: safeUrl().optional().meta({ description: "Where the address leads for good." }),
    title: text(400).optional().meta({ description: "The page's own title, where it is another than the citation's." }),
  })
  .superRefine((check, ctx) => {
    const message = misfit(check);
    if (message !== undefined) ctx.addIssue({ code: "custom", message, params: { code: "E212" } });
  });

/** The ledger, in the order of pages. */
export const linksSchema = z.array(linkCheck).max(200_000).meta({ title: "Links", orderedBy: "page" });

/** What became of one cited address. Its days are of UTC. */
export type LinkCheck = z.output<typeof linkCheck>;

/** Why a record cannot be true; undefined where it can. */
function misfit({ outcome, checked, since, found, missing, movedTo }: Omit<LinkCheck, "movedTo"> & { movedTo?: unknown }) {
  if ([since, found, missing].some((day) => day !== undefined && day > checked)) return `something in it is later than ${checked}`;
  if (foundOutcomes.has(outcome) && found !== checked) return `${outcome} on ${checked}, and last found on ${found ?? "no day"}`;
  if (foundOutcomes.has(outcome) && missing !== undefined) return `${outcome}, and missing since ${missing}`;
  if (outcome === "missing" && missing === undefined) return "missing, and no day says since when";
  if (outcome === "gone" && (missing === undefined || missing >= checked)) return "gone, and not missed on two different days";
  if (outcome === "moved" && movedTo === undefined) return "moved, and nothing says where to";
  return undefined;
}
