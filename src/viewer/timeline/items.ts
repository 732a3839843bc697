/** What of a scene vis-timeline holds at rest: the named items in view. */
import type { Language } from "../../log/say.ts";
import type { Span } from "../address.ts";
import type { ChartItem } from "./chart.ts";
import type { Fitted } from "./fit.ts";
import { signAt } from "./layout.ts";
import type { PlannedLane } from "./plan.ts";
import { setLabel, signOf } from "./sign.ts";

/** The items of lanes that were fitted into a window of so many pixels. */
export const itemsOf = (lanes: readonly PlannedLane[], window: Span, width: number, language: Language): ChartItem[] =>
  lanes.flatMap(({ id, marks }) => marks.filter((mark) => inView(mark, width)).map((mark) => itemOf(mark, id, window, width, language)));

const inView = ({ label, start, end }: Fitted, width: number) => label !== "hidden" && end > 0 && start < width;

function itemOf({ placed: { mark, row }, label }: Fitted, lane: string, window: Span, width: number, language: Language): ChartItem {
  return {
    id: mark.row.id,
    lane,
    at: signAt(mark, window, width),
    row,
    look: `${language} ${label} ${mark.row.title}`,
    element: () => {
      const sign = signOf(mark, language);
      setLabel(sign, label);
      return sign;
    },
  };
}
