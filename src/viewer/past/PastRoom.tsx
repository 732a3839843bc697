import { useMemo } from "react";
import { findVersion, type LogVersion, type PublishedHistory } from "../../archive/index.ts";
import { Failed, Loading, Room } from "../App.tsx";
import { printView } from "../address.ts";
import type { Opening } from "../protocol.ts";
import type { RoomProps } from "../room.ts";
import { sayDay } from "../words/past.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { pastAt, useAwaited } from "./usePast.ts";
import { usePastWords } from "./usePastWords.ts";
import "./past.css";

interface PastRoomProps extends Pick<RoomProps, "view" | "change"> {
  readonly opening: Opening;
  /** A version, or a day. */
  readonly at: string;
}

/** The reading room over the log as it once stood, under a line that says so. */
export function PastRoom({ opening, at, view, change }: PastRoomProps) {
  const past = useAwaited(
    () => (opening.history === undefined ? Promise.resolve(undefined) : pastAt(opening.base, opening.history)),
    opening.base,
  );
  const words = usePastWords();
  const history = past.value?.history;
  const found = history === undefined ? undefined : findVersion(history.versions, at);
  const isToday = history !== undefined && found === history.versions.length - 1;
  const then = useMemo(() => ({ ...opening, at: isToday ? undefined : found }), [opening, isToday, found]);
  if (past.failure !== undefined) return <Failed reason={`${words.failedPast}: ${past.failure}`} retry={() => window.location.reload()} />;
  if (history === undefined) return <Loading />;
  if (found === undefined) return <Unknown history={history} asked={at} view={view} change={change} />;
  return (
    <div className="past">
      <Banner history={history} at={found} view={view} change={change} />
      <Room opening={then} view={view} change={change} />
    </div>
  );
}

interface BannerProps extends Pick<RoomProps, "view" | "change"> {
  readonly history: PublishedHistory;
  readonly at: number;
}

/** Says which state is shown, what of it is not, and leads to today's and to other days. */
function Banner({ history, at, view, change }: BannerProps) {
  const words = usePastWords();
  const language = useLanguage();
  const { versions, gone, entries } = history;
  const version = versions[at];
  if (version === undefined) return null;
  const isToday = at === versions.length - 1;
  const left = gone.filter(({ from, to }) => from <= at && at < to);
  const unshown = unshownAt(entries, at);
  return (
    <section className="past-banner" role="status">
      <p>
        <b>{isToday ? words.asToday : words.stoodOn(sayDay(version.day, language))}</b>{" "}
        <span className="quiet">({words.version(version.version)})</span>{" "}
        <a href={printView({ ...view, at: undefined })}>{words.toToday}</a>
      </p>
      <OtherDay versions={versions} day={version.day} change={change} />
      {(["person", "withheld", "older"] as const).map((why) => unshown[why] > 0 && <p key={why}>{words.unshown[why](unshown[why])}</p>)}
      {left.length > 0 && (
        <p>
          {words.gone(left.length)}{" "}
          {left.map(({ id }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <a href={printView({ ...view, entry: id })}>{id}</a>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

/** How many entries of a state are not shown, by why. */
function unshownAt(entries: PublishedHistory["entries"], at: number): Record<"person" | "withheld" | "older", number> {
  const counts = { person: 0, withheld: 0, older: 0 };
  for (const spells of Object.values(entries)) {
    const state = spells.findLast(([from]) => from <= at)?.[1];
    if (state === "person" || state === "withheld" || state === "older") counts[state] += 1;
  }
  return counts;
}

interface OtherDayProps extends Pick<RoomProps, "change"> {
  readonly versions: readonly LogVersion[];
  readonly day: string;
}

/** A field for another day. */
function OtherDay({ versions, day, change }: OtherDayProps) {
  const words = usePastWords();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = new FormData(event.currentTarget).get("day");
        if (typeof chosen === "string" && chosen !== "") change({ at: chosen });
      }}
    >
      <label>
        {words.otherDay} <input type="date" name="day" defaultValue={day} min={versions[0]?.day} max={versions.at(-1)?.day} />
      </label>{" "}
      <button type="submit">{words.show}</button>
    </form>
  );
}

/** What is said of a state that is not known: which is nearest, and the way to today's. */
function Unknown({ history: { versions, lack }, asked, view, change }: Omit<BannerProps, "at"> & { readonly asked: string }) {
  const words = usePastWords();
  const { name } = useWords();
  const language = useLanguage();
  // A day before the first is nearest to the first; of a version that is not known nothing is, and today's is as near as any.
  const isDay = asked.includes("-");
  const nearest = isDay ? versions[0] : versions.at(-1);
  const first = sayDay(versions[0]?.day ?? "", language);
  return (
    <main className="notice" role="alert">
      <h1>{name}</h1>
      <p>{words.unknown(asked)}.</p>
      <p className="quiet">
        {words.first(first)} {lack !== undefined && words.lack[lack]}
      </p>
      {nearest !== undefined && (
        <p>
          <a href={printView({ ...view, at: nearest.version })}>{words.nearest(sayDay(nearest.day, language))}</a>
        </p>
      )}
      <OtherDay versions={versions} day={nearest?.day ?? ""} change={change} />
      <p>
        <a href={printView({ ...view, at: undefined })}>{words.toToday}</a>
      </p>
    </main>
  );
}
