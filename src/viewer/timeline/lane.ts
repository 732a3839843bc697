/** The names of the lanes, at the left of the timeline. */
import type { ChartLane } from "./panels.ts";

/** A lane's name with the number of its events. */
export function laneLabel({ label, total, height }: ChartLane): HTMLElement {
  const name = document.createElement("span");
  name.dir = "auto";
  name.textContent = label;
  const count = document.createElement("small");
  count.textContent = total;
  const element = emptyLabel(height);
  element.append(name, count);
  return element;
}

/** The room of a name. */
export function emptyLabel(height: number): HTMLElement {
  const element = document.createElement("div");
  element.className = "lane-label";
  element.style.blockSize = `${height}px`;
  return element;
}
