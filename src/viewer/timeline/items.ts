/** What of a scene vis-timeline holds at rest: the named items in view. */
import type { Language } from "../../log/say.ts";
import type { Span } from "../address.ts";
import type { ChartItem } from "./panels.ts";
import type { Fitted } from "./fit.ts";
import { signAt } from "./layout.ts";
import type { SceneLane } from "./stage.ts";
import { setLabel, setSeen, signOf } from "./sign.ts";

/** The items of lanes that were fitted into a window of so many pixels. */
export const itemsOf = (lanes: readonly SceneLane[], window: Span, width: number, language: Language): ChartItem[] =>
  lanes.flatMap(({ id, marks }) => marks.filter((mark) => inView(mark, width)).map((mark) => itemOf(mark, id, window, width, language)));

const inView = ({ label, start, end }: Fitted, width: number) => label !== "hidden" && end > 0 && start < width;

function itemOf(fitted: Fitted, lane: string, window: Span, width: number, language: Language): ChartItem {
  const { placed, label, seen } = fitted;
  const { mark, event, row } = placed;
  return {
    id: event.id,
    lane,
    at: signAt(mark, window, width),
    row,
    look: `${language} ${label} ${Math.min(seen, placed.words)} ${event.title}`,
    element: () => {
      const sign = signOf(mark, event, language);
      setLabel(sign, label);
      setSeen(sign, fitted);
      return sign;
    },
  };
}
