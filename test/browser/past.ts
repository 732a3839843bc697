/** A small log with a past, made commit by commit in a repository of its own: entries corrected, added, taken away and renamed. */
import { join } from "node:path";
import { historyOf } from "../../src/archive/index.ts";
import { canonicalJson, eventJsonSchema, jsonSchemaOf, readLog, slugOf } from "../../src/log/index.ts";
import type { Bundle } from "../../src/site/bundle.ts";
import { siteFiles } from "../../src/site/site.ts";
import { readPast } from "../../src/store/history.ts";
import { publish } from "../../src/store/publish.ts";
import { readFolder } from "../../src/store/read.ts";
import { makeRepository } from "../store/repository.ts";
import { draftLog } from "./log.ts";
import type { Draft } from "./plentiful.ts";

const drafts = draftLog()
  .slice(1, 9)
  .map((draft): Draft => ({ ...draft, macroevents: undefined, revisions: [{ date: "2026-11-23", note: "First entry." }] }));
const draftAt = (index: number): Draft => {
  const draft = drafts[index];
  if (draft === undefined) throw new Error(`the log with a past has no entry ${index}`);
  return draft;
};

/** What the past has in it, by what tests look for. */
export const corrected = { id: draftAt(0).id, before: "A wording that was wrong", after: "A wording that was mended </script>" };
export const takenAway = { id: draftAt(1).id, words: "Words that nobody may read again", reason: "It told of what did not happen." };
export const renamed = { id: draftAt(2).id, to: `${draftAt(2).id}-anew` };
export const later = { id: draftAt(3).id };

const path = ({ id, places }: Draft) => `events/${slugOf(places[0].locality)}/${id}.json`;
const text = (draft: Draft) => canonicalJson(eventJsonSchema, JSON.parse(JSON.stringify(draft)) as unknown);
const file = (draft: Draft) => ({ [path(draft)]: text(draft) });
const noted = (draft: Draft, note: string): Draft => ({ ...draft, revisions: [...draft.revisions, { date: "2026-11-26", note }] });

/** Commits the log, builds its site from the repository, and gives its versions. */
export async function publishPast(bundle: Bundle, folder: string): Promise<string[]> {
  const repository = makeRepository();
  const first = { ...draftAt(0), title: corrected.before };
  const gone = { ...draftAt(1), title: takenAway.words };
  repository.commit("2026-11-24T12:00:00Z", {
    "events/macroevents.json": "[]\n",
    ...file(first),
    ...file(gone),
    ...file(draftAt(2)),
    ...Object.fromEntries(drafts.slice(4).map((draft) => [path(draft), text(draft)])),
  });
  repository.commit("2026-11-25T12:00:00Z", file(draftAt(3)));
  repository.commit("2026-11-26T12:00:00Z", {
    ...file(noted({ ...first, title: corrected.after }, "The title was wrong.")),
    [path(gone)]: undefined,
    [path(draftAt(2))]: undefined,
    ...file(noted({ ...draftAt(2), id: renamed.to }, "The id.")),
    "events/removed.json": canonicalJson(jsonSchemaOf("removed.json"), [
      { id: takenAway.id, date: "2026-11-26", reason: takenAway.reason },
      { id: renamed.id, date: "2026-11-26", reason: "Another id.", became: renamed.to },
    ]),
  });
  try {
    const events = join(repository.folder, "events");
    const log = readLog(await readFolder(events));
    const [problem] = log.problems;
    if (problem !== undefined) throw new Error(`the log with a past is not sound: ${problem.file} ${problem.code} ${problem.message}`);
    const history = historyOf(log, await readPast(events));
    await publish(folder, await siteFiles(log, bundle, { history }));
    return history.versions.map(({ version }) => version);
  } finally {
    repository.remove();
  }
}
