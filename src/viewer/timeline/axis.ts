/** The axis while the window moves: the labels and lines that vis-timeline will draw at rest, kept up in every frame. */
import type { Span } from "../address.ts";
import { createSlide, sameScale } from "./slide.ts";
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
  readonly majorLabel: HTMLElement;
  readonly line: HTMLElement;
  major: boolean;
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
  const ticks = new Map<number, Tick>();
  let built: Built | undefined;

  const make = (line: number, { step, measures }: Built): Tick => {
    const tick = spare.pop() ?? newTick(sliding, slidingLines);
    const date = new Date(line);
    tick.major = isMajor(step, line);
    tick.minor.textContent = format.minor(date, step.scale);
    tick.majorLabel.textContent = tick.major ? format.major(date, step.scale) : "";
    tick.line.className = `vis-grid vis-vertical ${tick.major ? "vis-major" : "vis-minor"}`;
    tick.line.style.blockSize = `${measures.height - (tick.major ? 0 : measures.majorHeight)}px`;
    hide(tick.minor, false);
    hide(tick.line, false);
    return tick;
  };
  const drop = (line: number, tick: Tick) => {
    for (const part of [tick.minor, tick.majorLabel, tick.line]) hide(part, true);
    ticks.delete(line);
    tick.x = NaN;
    spare.push(tick);
  };
  /** Puts a tick on each line from `from` to `to`; places count from `zero`. */
  const build = (made: Built, zero: number) => {
    const { step, scale, measures } = made;
    if (built?.step !== step || built.measures !== measures) for (const [line, tick] of ticks) drop(line, tick);
    built = made;
    for (let line = lineAt(step, made.from); line <= made.to;) {
      const next = lineAfter(step, line);
      const tick = ticks.get(line) ?? make(line, made);
      ticks.set(line, tick);
      tick.seen = true;
      move(tick, (line - zero) * scale, (next - line) * scale, measures);
      line = next;
    }
    for (const [line, tick] of ticks) {
      if (!tick.seen) drop(line, tick);
      tick.seen = false;
    }
  };

  return {
    labels,
    lines,
    place(window, width, measures) {
      const { from, to } = window;
      const scale = width / (to - from);
      const step = stepFor((measures.minorCharacter * minorCharacters) / scale);
      const shift = slides[0](from, scale);
      slides[1](from, scale);
      const slid = built !== undefined && sameScale(scale, built.scale) && built.measures === measures;
      // A window that slides finds its lines there; one that is made longer or shorter gets no more than it shows.
      if (!slid) build({ step, scale, measures, from, to }, from + shift / scale);
      else if (from < (built?.from ?? to) || to > (built?.to ?? from))
        build({ step, scale, measures, from: from - (to - from), to: to + (to - from) }, from + shift / scale);
      let firstMajor = Infinity;
      for (const [line, tick] of ticks) {
        if (!tick.major) continue;
        const x = (line - from) * scale;
        // A larger unit that began outside is named at the edge, and its own label waits there.
        hide(tick.majorLabel, x <= 0);
        if (x > 0 && x < firstMajor) firstMajor = x;
      }
      const words = format.major(new Date(from), step.scale);
      if (edgeText.textContent !== words) edgeText.textContent = words;
      hide(edge, words.length * measures.majorCharacter + 10 >= firstMajor);
    },
  };
}

/** The span that has ticks, and what they were made for. */
interface Built extends Span {
  readonly step: Step;
  readonly scale: number;
  readonly measures: AxisMeasures;
}

function hide(part: HTMLElement, hidden: boolean): void {
  if (part.hidden !== hidden) part.hidden = hidden;
}

function move(tick: Tick, x: number, width: number, { majorHeight }: AxisMeasures): void {
  // A new tick has no place yet, and no number is near to that.
  const [samePlace, sameWidth] = [Math.abs(tick.x - x) < 0.01, Math.abs(tick.width - width) < 0.01];
  if (!sameWidth) tick.minor.style.inlineSize = `${width}px`;
  if (samePlace && sameWidth) return;
  tick.minor.style.transform = `translate(${x}px, ${majorHeight}px)`;
  tick.majorLabel.style.transform = `translate(${x}px, 0)`;
  tick.line.style.transform = `translate(${x - 0.5}px, ${tick.major ? 0 : majorHeight}px)`;
  tick.x = x;
  tick.width = width;
}

function newTick(labels: HTMLElement, lines: HTMLElement): Tick {
  const [minor, majorLabel, line] = [element("vis-text vis-minor"), element("vis-text vis-major"), element("vis-grid vis-vertical")];
  labels.append(minor, majorLabel);
  lines.append(line);
  return { minor, majorLabel, line, major: false, x: NaN, width: NaN, seen: false };
}

function element(className: string): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  return made;
}
