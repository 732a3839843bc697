/** The list of rules. A rule is one idea; adding one is adding it here, with a fixture and a line in docs/problems.md. */
import { crimesAreChargesOrFindings } from "./charges.ts";
import { citationsAreDistinct, citationsAreUsed, citationsExist, supportIsRead } from "./citations.ts";
import { datesAreKnown, readAfterPublished, revisionsAreOrdered, seasonsAreNorthern, timesFitTheDate } from "./dates.ts";
import { eventsAreDistinct } from "./duplicates.ts";
import { replacementsExist } from "./figures.ts";
import { checksAreOfCitations } from "./links.ts";
import { macroeventsAreUsed, macroeventsExist } from "./macroevents.ts";
import { fileIsNamedForEntry, firstPlaceIsWhere, idBeginsWithDate, idsAreUnique } from "./names.ts";
import { peopleHaveRoles } from "./people.ts";
import { localitiesAreUsed, placesAgree } from "./places.ts";
import { publishersAreUsed, publishersExist } from "./publishers.ts";
import { relationsAreDistinct, relationsExist, relationsRunOneWay } from "./relations.ts";
import { stonesAreSound } from "./removed.ts";
import type { EntryRule, LogRule } from "./rule.ts";
import { contradictionsExist, statementsAreDistinct } from "./statements.ts";
import { oneSidesWordIsItsOwn, quotationsAreShortAndOwned, wordsArePlain } from "./wording.ts";

/** Rules about what an entry says and cites. They hold also while its names and dates are still broken. */
export const contentRules: readonly EntryRule[] = [
  statementsAreDistinct,
  contradictionsExist,
  citationsExist,
  citationsAreUsed,
  citationsAreDistinct,
  supportIsRead,
  relationsAreDistinct,
  replacementsExist,
  wordsArePlain,
  quotationsAreShortAndOwned,
  oneSidesWordIsItsOwn,
  peopleHaveRoles,
  crimesAreChargesOrFindings,
];

/** Rules about an entry by itself, wherever it stands. */
export const lineRules: readonly EntryRule[] = [
  idBeginsWithDate,
  firstPlaceIsWhere,
  timesFitTheDate,
  datesAreKnown,
  readAfterPublished,
  revisionsAreOrdered,
  seasonsAreNorthern,
  ...contentRules,
];

/** Rules that look at one entry in a file of its own. */
export const entryRules: readonly EntryRule[] = [fileIsNamedForEntry, ...lineRules];

/** Rules that look at the whole log. */
export const logRules: readonly LogRule[] = [
  idsAreUnique,
  relationsExist,
  relationsRunOneWay,
  macroeventsExist,
  macroeventsAreUsed,
  publishersExist,
  publishersAreUsed,
  placesAgree,
  localitiesAreUsed,
  checksAreOfCitations,
  stonesAreSound,
  eventsAreDistinct,
];
