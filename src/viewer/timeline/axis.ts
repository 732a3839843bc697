/** The axis while the window moves: the labels and lines that vis-timeline will draw at rest, kept up in every frame. */
import type { Span } from "../address.ts";
import { createSlide } from "./slide.ts";
import type { TickFormat } from "./tick.ts";
import { isMajor, lineAfter, lineAt, stepFor, type Step } from "./ticks.ts";

/** What vis-timeline measures of its own axis, in pixels. */
export interface AxisMeasures {
  /** A character of each row's type, and how high the rows are. */
  readonly minorCharacter: number;
  readonly majorCharacter: number;
  readonly minorHeight: number;
  readonly majorHeight: number;
  /** From the top of the axis to the foot of the panel. */
  readonly height: number;
}

/** The moving axis: labels for the axis' own panel, lines for the ground behind all. */
export interface Axis {
  readonly labels: HTMLElement;
  readonly lines: HTMLElement;
  place(window: Span, width: number, measures: AxisMeasures): void;
}

/** How many characters a label of the lower row has room for: vis-timeline's option, and the moving axis' rule. */
export const minorCharacters = 4;

interface Tick {
  readonly minor: HTMLElement;
  readonly major: HTMLElement;
  readonly line: HTMLElement;
  x: number;
  width: number;
  seen: boolean;
}

/** Makes the moving axis. It wears vis-timeline's class names, so that it looks the same. */
export function createAxis(format: TickFormat): Axis {
  const labels = element("vis-time-axis vis-foreground moving-axis");
  const lines = element("vis-time-axis vis-background moving-axis");
  const [sliding, slidingLines] = [element("moving-slide"), element("moving-slide")];
  const edge = element("vis-text vis-major");
  const edgeText = edge.appendChild(element(""));
  labels.append(sliding, edge);
  lines.append(slidingLines);
  const slides = [createSlide(sliding), createSlide(slidingLines)] as const;
  const spare: Tick[] = [];
  let ticks = new Map<number, Tick>();
  let drawn: { step: Step; measures: AxisMeasures } | undefined;

  const clear = () => {
    for (const tick of ticks.values()) put(spare, tick);
    ticks = new Map();
  };

  const make = (line: number, step: Step, measures: AxisMeasures): Tick => {
    const tick = spare.pop() ?? newTick(sliding, slidingLines);
    const major = isMajor(step, line);
    const date = new Date(line);
    tick.minor.textContent = format.minor(date, step.scale);
    tick.major.textContent = major ? format.major(date, step.scale) : "";
    tick.line.className = `vis-grid vis-vertical ${major ? "vis-major" : "vis-minor"}`;
    tick.line.style.blockSize = `${measures.height - (major ? 0 : measures.majorHeight)}px`;
    for (const part of [tick.minor, tick.major, tick.line]) part.hidden = false;
    tick.major.hidden = !major;
    return tick;
  };

  return {
    labels,
    lines,
    place(window, width, measures) {
      const scale = width / (window.to - window.from);
      const step = stepFor((measures.minorCharacter * minorCharacters) / scale);
      if (drawn?.step !== step || drawn.measures !== measures) clear();
      drawn = { step, measures };
      const shift = slides[0](window.from, scale);
      slides[1](window.from, scale);
      let firstMajor = Infinity;
      for (let line = lineAt(step, window.from); line <= window.to;) {
        const next = lineAfter(step, line);
        let tick = ticks.get(line);
        if (tick === undefined) ticks.set(line, (tick = make(line, step, measures)));
        tick.seen = true;
        const x = (line - window.from) * scale;
        if (x > 0 && x < firstMajor && isMajor(step, line)) firstMajor = x;
        // A larger unit that began outside is named at the edge, and its own label waits there.
        tick.major.hidden = x <= 0 || !isMajor(step, line);
        move(tick, x - shift, (next - line) * scale, measures, isMajor(step, line));
        line = next;
      }
      for (const [line, tick] of ticks) {
        if (!tick.seen) {
          ticks.delete(line);
          put(spare, tick);
        }
        tick.seen = false;
      }
      const words = format.major(new Date(window.from), step.scale);
      if (edgeText.textContent !== words) edgeText.textContent = words;
      edge.hidden = words.length * measures.majorCharacter + 10 >= firstMajor;
    },
  };
}

function move(tick: Tick, x: number, width: number, { majorHeight }: AxisMeasures, major: boolean): void {
  if (Math.abs(tick.x - x) < 0.01 && Math.abs(tick.width - width) < 0.01) return;
  tick.minor.style.transform = `translate(${x}px, ${majorHeight}px)`;
  if (Math.abs(tick.width - width) >= 0.01) tick.minor.style.inlineSize = `${width}px`;
  tick.major.style.transform = `translate(${x}px, 0)`;
  tick.line.style.transform = `translate(${x - 0.5}px, ${major ? 0 : majorHeight}px)`;
  tick.x = x;
  tick.width = width;
}

function newTick(labels: HTMLElement, lines: HTMLElement): Tick {
  const [minor, major, line] = [element("vis-text vis-minor"), element("vis-text vis-major"), element("vis-grid vis-vertical")];
  labels.append(minor, major);
  lines.append(line);
  return { minor, major, line, x: NaN, width: NaN, seen: false };
}

function put(spare: Tick[], tick: Tick): void {
  for (const part of [tick.minor, tick.major, tick.line]) part.hidden = true;
  spare.push(tick);
}

function element(className: string): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  return made;
}
