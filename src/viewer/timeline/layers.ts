import type { Language } from "../../log/say.ts";
import type { Span } from "../address.ts";
import { createAxis, type AxisMeasures } from "./axis.ts";
import { createLabels, type Labels } from "./labels.ts";
import type { Chart } from "./panels.ts";
import type { TickFormat } from "./tick.ts";

/** What stands in for vis-timeline's items and axis while the window moves. */
export interface Layers {
  readonly set: Labels["set"];
  /** Brings the layers into the page, and hides what they stand for. */
  depart(): void;
  /** Keeps them up with the window. */
  place(window: Span, width: number): void;
  /** Gives the picture back to vis-timeline. */
  readonly arrive: () => void;
}

/** Makes the layers of a chart. */
export function createLayers({ root, centre, axis: axisPanel, ground, measures: measure }: Chart, format: TickFormat): Layers {
  const labels = createLabels();
  const axis = createAxis(format);
  let measures: AxisMeasures | undefined;
  return {
    set: (lanes, language: Language, chosen) => {
      labels.set(lanes, language, chosen);
    },
    depart() {
      measures = measure();
      centre.append(labels.layer);
      axisPanel.append(axis.labels);
      ground.append(axis.lines);
      root.classList.add("moving");
    },
    place(window, width) {
      if (measures === undefined) return;
      labels.place(window.from, width / (window.to - window.from), width);
      axis.place(window, width, measures);
    },
    arrive() {
      measures = undefined;
      root.classList.remove("moving");
      for (const layer of [labels.layer, axis.labels, axis.lines]) layer.remove();
    },
  };
}
