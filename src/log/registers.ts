/** The log's registers: what many entries share, told once, and what the log says of itself. Each is one file beside the entries' folders. */
import { z } from "zod";
import { country, day, edtf, languageTag, licence, point, safeUrl, siteAddress, slug, text, timeZone } from "./fields.ts";
import { linksSchema, type LinkCheck } from "./ledger.ts";
import { eventId } from "./schema.ts";
import { publisherKinds, wordsOf } from "./vocabulary.ts";

/** Larger waves that events belong to. */
export const macroeventsSchema = z
  .array(
    z.strictObject({
      id: slug(80),
      name: text(120),
      date: edtf().meta({ description: "Its span, as far as the entries show it." }),
      description: text(300).meta({ description: "One or two plain sentences; each fact in them stands in an entry." }),
      alsoCalled: z
        .array(z.strictObject({ name: text(120), accordingTo: text(120) }))
        .min(1)
        .max(10)
        .optional()
        .meta({ description: "Other names for it, each with who uses it." }),
    }),
  )
  .max(2_000)
  .meta({ title: "Macroevents" });

/** Who puts sources out. */
export const publishersSchema = z
  .array(
    z.strictObject({
      name: text(160).meta({ description: "As `citations[].publisher` has it." }),
      home: safeUrl().meta({ description: "Its own site." }),
      kind: z.enum(wordsOf(publisherKinds)),
      country: country()
        .optional()
        .meta({ description: "Where it has its seat, as an ISO 3166-1 code; left out where that is not known." }),
      language: languageTag().meta({ description: "The language that it mostly publishes in." }),
      owner: text(160).optional().meta({ description: "Whose newsroom it shares, where two publishers must not count as two." }),
    }),
  )
  .max(20_000)
  .meta({ title: "Publishers" });

/** Cities, towns, regions and whole countries where events took place. */
export const localitiesSchema = z
  .array(
    z.strictObject({
      locality: text(80).meta({ description: "City or town; “Nationwide” for a whole country." }),
      region: text(80).meta({ description: "State, province or region." }),
      country: country(),
      timezone: timeZone(),
      coordinates: point(),
    }),
  )
  .max(20_000)
  .meta({ title: "Places" });

/** What the log says of itself as a whole. */
export const aboutSchema = z
  .strictObject({
    name: text(120).optional().meta({ description: "The log's own name." }),
    address: siteAddress().optional().meta({ description: "Where its site is published: https, and a / at the end." }),
    licence: licence()
      .optional()
      .meta({ description: "What its own words may be used for: an SPDX identifier such as CC-BY-4.0, or the licence's address." }),
    maintainers: z
      .array(z.strictObject({ name: text(160), kind: z.enum(["person", "organization"]) }))
      .min(1)
      .max(50)
      .optional()
      .meta({ description: "Who keeps it, and so whom to cite for it." }),
    lookedFor: z.array(text(600)).max(20).meta({ description: "What was looked for and how, a paragraph each." }),
    thin: z.array(text(600)).max(20).meta({ description: "Where the log is thin, a paragraph each." }),
  })
  .meta({ title: "About" });

/** Entries that stood here and stand here no more: a stone in the place of each, with nothing of what it said. */
export const removedSchema = z
  .array(
    z.strictObject({
      id: eventId.meta({ title: "Id", description: "The id under which it stood." }),
      date: day().meta({ description: "The day it was taken away." }),
      reason: text(300).meta({ description: "Why, in a sentence that repeats nothing of what should not be read." }),
      became: eventId.optional().meta({ title: "Id", description: "The entry that tells of the event now, where there is one." }),
    }),
  )
  .max(20_000)
  .meta({ title: "Removed" });

/** What the log says of itself as a whole. */
export type About = z.output<typeof aboutSchema>;
/** A larger wave that events belong to. */
export type Macroevent = z.output<typeof macroeventsSchema>[number];
/** Who puts sources out. */
export type Publisher = z.output<typeof publishersSchema>[number];
/** A place with its point and clock, told once for all events there. */
export type Locality = z.output<typeof localitiesSchema>[number];

/** What stands in the place of an entry that was taken away. */
export type Stone = z.output<typeof removedSchema>[number];

/** The registers of a log, by what they hold. One that the log does not keep is empty. */
export interface Registers {
  readonly macroevents: readonly Macroevent[];
  readonly publishers: readonly Publisher[];
  readonly localities: readonly Locality[];
  readonly removed: readonly Stone[];
  readonly about: About;
  /** What became of cited addresses: kept beside the log, and no part of what it says. */
  readonly links: readonly LinkCheck[];
}

/** What a log has that keeps no registers. */
export const noRegisters: Registers = {
  macroevents: [],
  publishers: [],
  localities: [],
  removed: [],
  about: { lookedFor: [], thin: [] },
  links: [],
};

/** The file of each register. */
export const registerFiles = {
  macroevents: "macroevents.json",
  publishers: "publishers.json",
  localities: "places.json",
  removed: "removed.json",
  about: "about.json",
  links: "links.json",
} as const;

/** The schema of each register. */
export const registerSchemas = {
  macroevents: macroeventsSchema,
  publishers: publishersSchema,
  localities: localitiesSchema,
  removed: removedSchema,
  about: aboutSchema,
  links: linksSchema,
} as const satisfies { readonly [K in keyof Registers]: z.ZodType<Registers[K]> };
