/** The shape of an entry, field by field. Types are inferred; `events/event.schema.json` is generated from here. */
import { z } from "zod";
import { clock, country, day, edtf, languageTag, point, refusal, safeUrl, slug, text, timeZone } from "./fields.ts";
import {
  citationTypes,
  figureKinds,
  forms,
  issues,
  measures,
  placeRoles,
  precisions,
  readings,
  relations,
  roles,
  titleSources,
  wordsOf,
} from "./vocabulary.ts";

/** Bounds that a reader of the docs may look up; `docs/data.md` lists them. */
export const limits = {
  fileBytes: 262_144,
  ledgerBytes: 16_777_216,
  logBytes: 134_217_728,
  files: 50_000,
  depth: 32,
  idLength: 100,
} as const;

const cites = () => z.array(slug(60)).min(1).max(30).meta({ description: "Ids of this entry's citations that say so." });
const accordingTo = () => text(120).optional().meta({ description: "Whose account it is. Left out only where independent sources agree." });

/** The id of an entry: the date it began, then its place and a few words. */
export const eventId = z
  .string()
  .max(limits.idLength)
  .superRefine(
    refusal("E103", (value) =>
      /^\d{4}(-\d{2}){0,2}(-[a-z0-9]+)+$/.test(value) && /[a-z]/.test(value)
        ? undefined
        : "a date, then lower-case words joined by hyphens, is wanted",
    ),
  )
  .meta({ title: "Id", description: "The date it began, place and words; the same as the file name." });

const place = z.strictObject({
  name: text(160).optional().meta({ description: "The site in words, where it is known." }),
  locality: text(80).meta({ description: "City, town or, for a whole country, “Nationwide”. The first place names the folder." }),
  region: text(80).meta({ description: "State, province or region." }),
  country: country(),
  timezone: timeZone(),
  coordinates: point(),
  precision: z.enum(wordsOf(precisions)).meta({ description: "How exact the point is." }),
  role: z.enum(wordsOf(placeRoles)).meta({ description: "What the place is to the event." }),
});

const statement = z.strictObject({
  id: slug(20),
  text: text(400).meta({ description: "One sentence saying one thing, in the log's own words." }),
  accordingTo: accordingTo(),
  citations: cites(),
  contradicts: z
    .array(slug(20))
    .min(1)
    .max(10)
    .optional()
    .meta({ description: "Ids of statements here that cannot also be true, or that tell it otherwise." }),
});

const figure = z
  .strictObject({
    id: slug(20).optional().meta({ description: "Needed only where another figure names this one." }),
    measure: z.enum(wordsOf(measures)),
    of: text(160).meta({ description: "What is counted. Rival figures share the same words, so that they are drawn side by side." }),
    low: z.number().min(0).max(1e12).optional().meta({ description: "At least." }),
    high: z.number().min(0).max(1e12).optional().meta({ description: "Up to." }),
    words: text(80).optional().meta({ description: "The source's own words for the number, a few at most." }),
    kind: z.enum(wordsOf(figureKinds)).optional(),
    accordingTo: accordingTo(),
    asOf: edtf().optional().meta({ description: "When the number was given." }),
    replacedBy: slug(20).optional().meta({ description: "Id of the figure that its giver later put in its place." }),
    citations: cites(),
  })
  .superRefine(({ low, high }, ctx) => {
    if (low === undefined && high === undefined)
      ctx.addIssue({ code: "custom", message: "has neither `low` nor `high`", params: { code: "E502" } });
    if (low !== undefined && high !== undefined && low > high)
      ctx.addIssue({ code: "custom", message: `low ${low} is above high ${high}`, params: { code: "E501" } });
  });

const citation = z.strictObject({
  id: slug(60),
  type: z.enum(wordsOf(citationTypes)),
  title: text(400),
  titleFrom: z.enum(wordsOf(titleSources)).meta({ description: "Where the title was taken from." }),
  author: text(200).optional(),
  publisher: text(160),
  origin: text(160).optional().meta({ description: "Who first reported it, where that is not the publisher: a wire agency, an office." }),
  published: edtf().optional(),
  accessed: day(),
  url: safeUrl(),
  language: languageTag(),
  read: z.enum(wordsOf(readings)).meta({ description: "How much of the page the curator read." }),
  note: text(300).optional().meta({ description: "A warning to readers: a mirror, a rewrite." }),
  archives: z
    .array(z.strictObject({ url: safeUrl(), captured: day() }))
    .min(1)
    .max(5)
    .optional(),
});

/** An entry: one event and all that the log says of it. */
export const eventSchema = z
  .strictObject({
    $schema: z.literal("../event.schema.json"),
    id: eventId,
    title: text(120).meta({ description: "What happened, in plain words." }),
    alsoCalled: z
      .array(z.strictObject({ name: text(120), accordingTo: accordingTo(), citations: cites() }))
      .min(1)
      .max(10)
      .optional()
      .meta({ description: "Other names for it, each with who uses it." }),
    date: edtf().meta({ description: "EDTF (ISO 8601-2): a date, an interval, with ? ~ % and .. where unsure or open." }),
    time: z
      .strictObject({ start: clock().optional(), end: clock().optional() })
      .superRefine((time, ctx) => {
        if (time.start === undefined && time.end === undefined)
          ctx.addIssue({ code: "custom", message: "has neither `start` nor `end`", params: { code: "E013" } });
      })
      .optional()
      .meta({ description: "The local clock." }),
    otherDates: z
      .array(z.strictObject({ date: edtf(), accordingTo: accordingTo(), citations: cites() }))
      .min(1)
      .max(5)
      .optional()
      .meta({ description: "Dates that other sources give." }),
    places: z.array(place).min(1).max(30),
    macroevents: z.array(slug(80)).min(1).max(5).optional().meta({ description: "Ids from macroevents.json." }),
    forms: z
      .array(z.enum(wordsOf(forms)))
      .min(1)
      .max(12)
      .meta({ description: "What took place; first what most who were there took part in." }),
    issues: z
      .array(z.enum(wordsOf(issues)))
      .min(1)
      .max(8)
      .meta({ description: "What it was about." }),
    parties: z.array(z.strictObject({ name: text(120), role: z.enum(wordsOf(roles)) })).max(30),
    summary: text(500).meta({ description: "One or two plain sentences; each fact in them stands in a statement." }),
    translations: z
      .strictObject({ es: z.strictObject({ title: text(140), summary: text(600) }) })
      .optional()
      .meta({ description: "The log's own translations of title and summary, by language." }),
    statements: z.array(statement).min(1).max(60),
    figures: z.array(figure).min(1).max(60).optional(),
    citations: z.array(citation).min(1).max(80),
    relations: z
      .array(z.strictObject({ to: eventId, as: z.enum(wordsOf(relations)) }))
      .min(1)
      .max(30)
      .optional(),
    revisions: z
      .array(
        z.strictObject({
          date: day(),
          note: text(300),
          earlierWithheld: z
            .literal(true)
            .optional()
            .meta({ description: "What the entry said before must not be read again: no older state of it is published." }),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ title: "Event", description: "One event of the log, with everything said of it and who says so." });

/** An entry as read: checked, with safe links. */
export type Event = z.output<typeof eventSchema>;
/** One sentence of an entry. */
export type Statement = Event["statements"][number];
/** One count of an entry. */
export type Figure = NonNullable<Event["figures"]>[number];
/** One source as cited by one entry. */
export type Citation = Event["citations"][number];
/** One place of an entry. */
export type Place = Event["places"][number];
