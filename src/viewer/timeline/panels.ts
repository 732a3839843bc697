/** The panels that the timeline is drawn in, whoever puts them up: at first a sketch of our own, then vis-timeline. */
import type { Span } from "../address.ts";
import type { AxisMeasures } from "./axis.ts";

/** A lane's name and height. */
export interface ChartLane {
  readonly id: string;
  readonly label: string;
  /** The number of its events, in words. */
  readonly total: string;
  /** In pixels. */
  readonly height: number;
}

/** A named item. `element` makes its sign of text nodes and shapes, never of HTML strings. */
export interface ChartItem {
  readonly id: string;
  readonly lane: string;
  readonly at: number;
  readonly row: number;
  /** All that `element` depends on; another sign is made only when it changes. */
  readonly look: string;
  readonly element: () => HTMLElement;
}

/** What the timeline is drawn in: panels for others to draw in and to listen on, and the picture at rest. */
export interface Chart {
  /** Whether it draws axis and items itself at rest; where it does not, the moving layers stay. */
  readonly rests: boolean;
  readonly root: HTMLElement;
  readonly centre: HTMLElement;
  readonly axis: HTMLElement;
  readonly ground: HTMLElement;
  setWindow(window: Span): void;
  setPicture(lanes: readonly ChartLane[], items: readonly ChartItem[]): void;
  readonly setChosen: (id: string | undefined) => void;
  /** Takes up the size that its element now has. */
  readonly resize: () => void;
  /** The panel that lanes are drawn in, in pixels; its width is the window's. */
  readonly size: () => { readonly width: number; readonly height: number };
  readonly measures: () => AxisMeasures;
  destroy(): void;
}

/** What the two rows of the axis measure, by the characters that vis-timeline measures too. */
export function measuresOf(root: HTMLElement): AxisMeasures {
  const size = (row: string) => {
    const character = root.querySelector(`.vis-time-axis .vis-measure.vis-${row}`);
    return { width: character?.clientWidth ?? 0, height: character?.clientHeight ?? 0 };
  };
  const [minor, major] = [size("minor"), size("major")];
  return {
    minorCharacter: minor.width,
    majorCharacter: major.width,
    minorHeight: minor.height,
    majorHeight: major.height,
    height: root.offsetHeight,
  };
}
