import { useEffect, useMemo } from "react";
import { labelOf } from "../filters/labels.ts";
import type { Span } from "../address.ts";
import { reach } from "../milestones.ts";
import type { RoomProps } from "../room.ts";
import { useCall } from "../useCall.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import { nearUsual } from "./density.ts";
import { askedSpan } from "./grid.ts";
import { titleMeasure } from "./measure.ts";
import { lanesFor, marksPerTile, namedOf, planPicture, positionsOf, type PlannedLane } from "./plan.ts";
import { useRows } from "./useRows.ts";
import type { ChartHandle } from "./useChart.ts";
import { gridOf, gridSpan, type Row } from "../../archive/index.ts";

/** How many times the whole log is halved for the counts that come once; nearer ones come with each answer. */
const pyramidDepth = 16;

interface PictureProps extends Pick<RoomProps, "client" | "opened" | "view"> {
  readonly whole: Span;
  readonly shown: Span;
  readonly chart: ChartHandle;
}

/** Asks the archive for the picture of a window and shows it when it has come. Gives the rows that are known. */
export function usePicture({ client, opened, view, whole, shown, chart }: PictureProps): ReadonlyMap<number, Row> {
  const words = useWords();
  const language = useLanguage();
  const { stage, size, look, furnish } = chart;
  const { from, to } = shown;
  const { query, lanes: laneName, entry } = view;
  const room = { query, lanes: laneName, maxLanes: lanesFor(size) };
  const ready = size.width > 0;
  const grid = gridOf(whole);
  const asked = askedSpan(grid, whole, shown, Math.max(1, size.width));
  const { level: _, ...span } = asked;
  const answer = useCall(
    client,
    "marks",
    ready ? { ...room, ...span, marksPerLane: marksPerTile(size, asked.tiles, opened.size), chosen: entry } : undefined,
  );
  const depth = Math.min(pyramidDepth, grid.depth);
  const counted = useCall(client, "pyramid", ready ? { ...room, ...gridSpan(grid), depth } : undefined);
  const lanes = answer.current ? answer.output : undefined;
  const pyramid = counted.current ? counted.output : undefined;

  useEffect(() => {
    stage.current?.travel({ from, to });
  }, [stage, from, to]);

  useEffect(() => {
    stage.current?.setChosen(entry);
  }, [stage, entry]);

  useEffect(() => {
    stage.current?.restyle();
  }, [stage, look]);

  const planned = useMemo(
    () => (lanes === undefined || !ready ? undefined : planPicture({ lanes, asked, pyramid, window: { from, to }, size })),
    [lanes, pyramid, size, from, to],
  );
  const needed = useMemo(() => positionsOf(planned ?? [], { from, to }, size.width), [planned]);
  const known = useRows(client, needed.first, needed.then);

  useEffect(() => {
    if (stage.current === undefined || planned === undefined || !known.ready) return;
    const nameOf = ({ lane: { kind, value, values } }: PlannedLane) =>
      value !== undefined ? labelOf(words, laneName, value) : kind === "rest" ? words.laneRest(values) : words.laneNone;
    const titleOf = (row: Row) => row.translated?.[language] ?? row.title;
    const widthOf = titleMeasure();
    const scene = planned.map((lane) => ({
      ...lane,
      label: nameOf(lane),
      total: words.number(lane.lane.total),
      marks: namedOf(lane, known.rows, titleOf, widthOf),
    }));
    const densities = planned.map(({ density }) => density);
    const density = { grid, asked, depth, usual: pyramid?.usual ?? nearUsual(densities, asked) };
    stage.current.show({ lanes: scene, density, chosen: entry }, { from, to });
    reach("unrest:ready");
    furnish();
  }, [planned, known.ready, known.version, stage, look, furnish, entry, laneName, words, language]);

  return known.rows;
}
