import { correctionOf, pastOf, type PastLibrary } from "../../archive/index.ts";
import type { Event } from "../../log/index.ts";
import { printView } from "../address.ts";
import type { PublishedFile } from "../protocol.ts";
import type { RoomProps } from "../room.ts";
import { useCall } from "../useCall.ts";
import { Changes } from "./Changes.tsx";
import { Corrections, Notes } from "./Corrections.tsx";
import { StoneNotice } from "./StoneNotice.tsx";
import { pastAt, useAwaited } from "./usePast.ts";
import { usePastWords } from "./usePastWords.ts";
import "./past.css";

interface EntryHistoryProps extends Pick<RoomProps, "client" | "opened" | "view"> {
  readonly id: string;
  readonly history: PublishedFile;
  /** The entry as it is shown; undefined where there is none. */
  readonly event: Event | undefined;
}

interface KnownProps extends EntryHistoryProps {
  readonly past: PastLibrary;
}

/** The past of the chosen entry: what was changed in it; in a past state of the log, what was changed since; or its stone. */
export function EntryHistory(props: EntryHistoryProps) {
  const { opened, history } = props;
  const words = usePastWords();
  const past = useAwaited(() => pastAt(opened.base, history), history.path);
  if (past.failure !== undefined) return <p className="quiet">{words.failedPast}.</p>;
  if (past.value === undefined) return null;
  return opened.at === undefined ? <UntilNow {...props} past={past.value} /> : <SinceThen {...props} past={past.value} at={opened.at} />;
}

/** What was changed in an entry of today's log, or the stone in its place. */
function UntilNow({ id, past, event, view }: KnownProps) {
  const { versions, lack, stones } = past.history;
  const spells = useAwaited(async () => (event === undefined ? undefined : past.spells(id, event)), id, event);
  if (event === undefined) return <StoneOf id={id} past={past} view={view} />;
  if (spells.value === undefined) return null;
  const hrefOf = (other: string) => printView({ ...view, entry: other });
  return (
    <Corrections
      past={pastOf(id, spells.value, { versions, lack })}
      lack={lack}
      hrefAt={(version) => printView({ ...view, at: version })}
      formerly={stones.filter(({ became }) => became === id).map((stone) => ({ id: stone.id, href: hrefOf(stone.id) }))}
    />
  );
}

/** What was changed in an entry since the state that is shown. */
function SinceThen({ id, past, event, view, client, at }: KnownProps & { readonly at: number }) {
  const words = usePastWords();
  const today = useCall(client, "today", { id });
  const then = useAwaited(() => past.stateAt(id, at), id, at);
  if (today.output === undefined) return <StoneOf id={id} past={past} view={view} />;
  const toToday = <a href={printView({ ...view, at: undefined })}>{words.toldToday}</a>;
  if (event === undefined) {
    const hidden = then.value;
    return (
      <p>
        {(hidden === "person" || hidden === "withheld" || hidden === "older") && `${words.hidden[hidden]} `}
        {toToday}
      </p>
    );
  }
  const correction = correctionOf(event, today.output, "");
  return (
    <section className="corrections since">
      {correction === undefined ? (
        <p className="quiet">{words.sameSince}</p>
      ) : (
        <details>
          <summary>{words.changedSince}</summary>
          <Notes correction={correction} />
          <Changes changes={correction.changes} />
          <p>{toToday}</p>
        </details>
      )}
    </section>
  );
}

function StoneOf({ id, past, view }: Pick<KnownProps, "id" | "past" | "view">) {
  const stone = past.history.stones.find((other) => other.id === id);
  return stone === undefined ? null : <StoneNotice stone={stone} hrefOf={(other) => printView({ ...view, entry: other })} />;
}
