/**
 * Every problem code with its title and its remedy. Codes are permanent: a code is never given a second meaning, and
 * a retired one stays in `retired`. `docs/problems.md` and `test/fixtures/bad` are held to this list by a test.
 */
export const codes = {
  E001: { title: "Not UTF-8 text", remedy: "Save the file as UTF-8 without a byte-order mark." },
  E002: { title: "Not JSON", remedy: "Mend the JSON at this place; comments and trailing commas are not JSON." },
  E003: { title: "The same key twice", remedy: "Keep one of the two; JSON readers would silently drop the other." },
  E004: { title: "Not in canonical form", remedy: "Run `unrest format`." },
  E005: { title: "Too large", remedy: "Split the event into days or shorten it; limits are in docs/data.md." },
  E006: { title: "Hostile or invisible characters", remedy: "Retype the words at this place as plain text." },
  E007: {
    title: "Not a file of the log",
    remedy:
      "A log holds <place>/<id>.json, macroevents.json, publishers.json, places.json, removed.json, about.json, links.json, event.schema.json, README.md and LICENSE; move the rest out.",
  },
  E010: {
    title: "Missing or of the wrong kind",
    remedy: "Give a value of the kind that the message names; editors complete it from event.schema.json.",
  },
  E011: { title: "Unknown key", remedy: "Remove the key or mend its spelling; docs/data.md lists the keys." },
  E012: { title: "Word not in the vocabulary", remedy: "Take a word from the codebook in events/README.md." },
  E013: { title: "Too long, too short, too many or too few", remedy: "Keep within the bound that the message names." },
  E101: { title: "Id differs from the file name", remedy: "Name the file <id>.json, or mend the id." },
  E102: { title: "Id used twice", remedy: "Give one of the two another id; ids are compared without regard to case." },
  E103: { title: "Malformed id", remedy: "Write the date, then lower-case words joined by hyphens: 2025-06-14-portland-riot-declared." },
  E104: { title: "Folder is not the place", remedy: "Move the file to the folder of its first place's locality." },
  E105: {
    title: "Id does not begin with the event's date",
    remedy: "Begin the id with the date on which the event began, as far as it is known.",
  },
  E110: { title: "Cites what the entry does not list", remedy: "Add the citation to this entry, or mend the id." },
  E111: { title: "Citation that nothing cites", remedy: "Cite it from the statement it supports, or remove it." },
  E112: { title: "Citation id used twice", remedy: "Rename one of the two." },
  E113: { title: "Statement id used twice", remedy: "Rename one of the two." },
  E114: { title: "Rests only on pages nobody read", remedy: "Cite a page that was read beside the listed one, or remove the sentence." },
  E115: { title: "Contradicts what is not there", remedy: "Name another statement of this entry." },
  E116: { title: "The same page cited under two ids", remedy: "Keep one citation and cite it from both places." },
  E117: { title: "The same citation named twice in one place", remedy: "Name each citation once." },
  E120: { title: "Relation to an entry that is not in the log", remedy: "Mend the id, or remove the relation." },
  E121: { title: "Relation to itself", remedy: "Name another entry." },
  E122: { title: "Relations that run in a circle", remedy: "Remove one link of the circle that the message names." },
  E123: { title: "The same relation twice", remedy: "Keep one." },
  E130: { title: "Macroevent that is not registered", remedy: "Add it to macroevents.json, or mend its id." },
  E131: { title: "Macroevent registered twice", remedy: "Keep one." },
  E132: { title: "Macroevent that no entry belongs to", remedy: "Remove it from macroevents.json, or name it in an entry." },
  E140: { title: "Publisher that is not registered", remedy: "Add it to publishers.json, or write the name that stands there." },
  E141: { title: "Publisher registered twice", remedy: "Keep one, and write its name in the citations." },
  E142: { title: "Publisher that no citation is by", remedy: "Remove it from publishers.json, or mend the citations' publisher." },
  E150: { title: "Removed and still there", remedy: "Take the entry out, or its line out of removed.json." },
  E151: { title: "Removed twice", remedy: "Keep one line for each id." },
  E152: { title: "Became what is not in the log", remedy: "Name the id of the entry that tells of it now, or leave `became` out." },
  E201: { title: "Link that may not be followed", remedy: "Give the public https address of the page, as the browser shows it." },
  E210: {
    title: "Check of an address that nothing cites",
    remedy: "Run `unrest links check`, which drops what is no longer cited, or remove the record from links.json.",
  },
  E211: { title: "The same page twice in the ledger", remedy: "Keep the record with the later `checked`." },
  E212: {
    title: "Days of a link check that do not fit",
    remedy: "Remove the record from links.json and run `unrest links check` again: the ledger is written by it, not by hand.",
  },
  E301: { title: "Not a date", remedy: "Write EDTF: 2025-06-14, 2025-06, 2025-06-14/2025-06-15, 2025-06~ (about), 2025-06? (not sure)." },
  E302: { title: "Not a clock time", remedy: "Write HH:MM in the place's local time; add ~ for about." },
  E303: { title: "Date after the entry was last revised", remedy: "Mend the date; an event can be entered only once it has happened." },
  E304: { title: "Read before it was published", remedy: "Mend `published` or `accessed`." },
  E305: { title: "Revisions out of order", remedy: "List revisions from oldest to newest." },
  E306: { title: "Season south of the equator", remedy: "EDTF's seasons are northern; give months." },
  E401: { title: "Unknown time zone", remedy: "Use a name from the IANA database, such as America/Los_Angeles." },
  E402: { title: "The first place is not where it happened", remedy: "Put a place with the role “site”, “route” or “decided” first." },
  E410: { title: "Place that is not registered", remedy: "Add it to places.json with its point and time zone, or mend the name." },
  E411: { title: "Place that differs from the register", remedy: "Take zone and point from places.json, or mend them there." },
  E412: { title: "Place registered twice", remedy: "Keep one." },
  E413: { title: "Place where no event took place", remedy: "Remove it from places.json, or name it in an entry." },
  E501: { title: "Bounds of a figure are crossed", remedy: "`low` is the smaller number." },
  E502: { title: "Figure without a number", remedy: "Give `low` (at least), `high` (up to) or both." },
  E503: {
    title: "Figure replaced by what is not its like",
    remedy: "Name the id of another figure here with the same `measure` and `of`.",
  },
  E504: { title: "Figure id used twice", remedy: "Rename one of the two." },
  E601: { title: "Loaded word in the log's own voice", remedy: "Say what was seen, or put the word in quotation marks with accordingTo." },
  E602: { title: "Quotation too long", remedy: "Quote at most twelve words; tell the rest in the log's own words." },
  E603: { title: "Quotation without an owner", remedy: "Add accordingTo, or tell it in the log's own words." },
  E604: { title: "One side's word without its name", remedy: "Add accordingTo, or cite an independent page too." },
  E605: { title: "Looks like another entry", remedy: "Merge the two, or join them by a relation that says how they differ." },
  E606: {
    title: "Person named without a public role",
    remedy: "Add “Name, office or role” to `parties`, or write “a protester”, “an officer”.",
  },
  E607: {
    title: "Crime told as a fact",
    remedy: "Say who charged or found it: “was charged with”, “pleaded guilty to”; or add accordingTo.",
  },
} as const satisfies Record<string, { readonly title: string; readonly remedy: string }>;

/** A permanent problem code. */
export type ProblemCode = keyof typeof codes;

/** Codes that once had a meaning and must never be used again. */
export const retired: readonly string[] = [];
