/**
 * The panels before vis-timeline has come: lanes, ground and axis of our own in the same places and clothes, in which the canvas and
 * the moving layers draw the first picture. So the page is read and used some hundred kilobytes of script earlier.
 */
import "vis-timeline/styles/vis-timeline-graph2d.css";
import { emptyLabel, laneLabel } from "./lane.ts";
import { measuresOf, type Chart } from "./panels.ts";

/** Puts up the panels in an element. */
export function createSketch(container: HTMLElement): Chart {
  const root = panel("vis-timeline sketch");
  root.setAttribute("aria-hidden", "true");
  const [ground, axis, names, centre] = [
    panel("vis-panel vis-background vis-vertical"),
    panel("vis-panel vis-top"),
    panel("vis-panel vis-left"),
    panel("vis-panel vis-center"),
  ];
  const labels = panel("vis-labelset");
  const lanes = panel("vis-foreground");
  labels.append(laneRow("vis-label", emptyLabel(0), 0));
  names.append(labels);
  centre.append(lanes);
  const characters = panel("vis-time-axis vis-foreground");
  for (const row of ["minor", "major"]) characters.append(panel(`vis-text vis-${row} vis-measure`, "0"));
  axis.append(characters);
  root.append(ground, axis, names, centre);
  container.append(root);
  // Heights as vis-timeline rounds them.
  const resize = () => {
    const { minorHeight, majorHeight, height } = measuresOf(root);
    axis.style.blockSize = `${minorHeight + majorHeight}px`;
    centre.style.blockSize = `${height - minorHeight - majorHeight + 1}px`;
  };
  resize();

  return {
    rests: false,
    root,
    centre,
    axis,
    ground,
    setWindow: () => undefined,
    setChosen: () => undefined,
    resize,
    setPicture(shown) {
      labels.replaceChildren(...shown.map((lane) => laneRow("vis-label", laneLabel(lane), lane.height)));
      lanes.replaceChildren(...shown.map(({ height }) => laneRow("vis-group", emptyLabel(height), height)));
    },
    size: () => ({ width: centre.offsetWidth, height: centre.clientHeight }),
    measures: () => measuresOf(root),
    destroy() {
      root.remove();
    },
  };
}

function laneRow(className: string, content: HTMLElement, height: number): HTMLElement {
  const row = panel(className);
  // With its border, as vis-timeline has it.
  row.style.blockSize = `${height}px`;
  const inner = panel("vis-inner");
  inner.append(content);
  row.append(inner);
  return row;
}

function panel(className: string, text = ""): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  made.textContent = text;
  return made;
}
