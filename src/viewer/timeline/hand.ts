/** The hand on the timeline: drag, wheel and pinch, with a glide after a drag. It knows the window and nothing of what is drawn. */
import type { Span } from "../address.ts";
import { glide, pan, pinch, wheelFactor, zoom, type Bounds } from "./motion.ts";

/** What the hand holds. */
export interface Held {
  /** Hears the hand. Touches that go up or down scroll the page. */
  readonly surface: HTMLElement;
  /** The panel's left edge on the screen, in pixels, with what holds the window. */
  readonly measure: () => Bounds & { readonly left: number };
  readonly window: () => Span;
  readonly move: (window: Span) => void;
  /** Called once the window has not moved for a while, and no hand is on it. */
  readonly rest: () => void;
  /** A click or tap that moved nothing. */
  readonly tap: (event: MouseEvent) => void;
}

/** The hand, while it is there. */
export interface Hand {
  /** Whether it has moved the window, which has not come to rest since. */
  busy(): boolean;
  destroy(): void;
}

const restMs = 120;
/** How many pixels a hand may slip in a click. */
const clickSlack = 5;
/** A hand that stood still for so long before it let go sends nothing gliding. */
const stillMs = 70;
/** How much the newest movement says of the hand's speed. */
const freshness = 0.4;
/** The pixels of a line, where the wheel counts lines. */
const linePixels = 16;

/** Puts a hand on the timeline. */
export function createHand({ surface, measure, window, move: show, rest, tap }: Held): Hand {
  const fingers = new Map<number, number>();
  const listeners = new AbortController();
  let bounds = measure();
  let pressed = 0;
  let dragging = false;
  let tapped = false;
  let speed = 0;
  let movedAt = 0;
  let moved = false;
  let gliding = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const move = (to: Span) => {
    const { from, to: end } = window();
    if (to.from === from && to.to === end) return;
    moved = true;
    show(to);
  };
  const restSoon = () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      resting = undefined;
      moved = false;
      rest();
    }, restMs);
  };
  const stopGlide = () => {
    cancelAnimationFrame(gliding);
    const was = gliding !== 0;
    gliding = 0;
    return was;
  };
  const startGlide = () => {
    let last = performance.now();
    const step = () => {
      const now = performance.now();
      const next = glide(speed, now - last);
      last = now;
      speed = next.speed;
      const before = window();
      if (next.pixels !== 0) move(pan(before, next.pixels, bounds));
      gliding = speed !== 0 && window().from !== before.from ? requestAnimationFrame(step) : 0;
      if (gliding === 0) restSoon();
    };
    gliding = requestAnimationFrame(step);
  };

  const { signal } = listeners;
  const on = <Name extends keyof HTMLElementEventMap>(name: Name, act: (event: HTMLElementEventMap[Name]) => void) => {
    surface.addEventListener(name, act, { signal, passive: false });
  };
  on("pointerdown", (event) => {
    bounds = measure();
    if (event.button !== 0 || event.clientX < bounds.left) return;
    clearTimeout(resting);
    resting = undefined;
    tapped = !stopGlide() && fingers.size === 0;
    fingers.set(event.pointerId, event.clientX);
    pressed = event.clientX;
    dragging = fingers.size > 1;
    speed = 0;
  });
  on("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    if (!dragging && Math.abs(event.clientX - pressed) <= clickSlack) return;
    if (!dragging || !surface.hasPointerCapture(event.pointerId)) surface.setPointerCapture(event.pointerId);
    dragging = true;
    tapped = false;
    const { left } = bounds;
    const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, x]) => x);
    fingers.set(event.pointerId, event.clientX);
    if (other !== undefined) {
      speed = 0;
      move(pinch(window(), [before - left, other - left], [event.clientX - left, other - left], bounds));
      return;
    }
    const elapsed = Math.max(1, event.timeStamp - movedAt);
    speed += freshness * ((event.clientX - before) / elapsed - speed);
    movedAt = event.timeStamp;
    move(pan(window(), event.clientX - before, bounds));
  });
  const lift = (event: PointerEvent, glides: boolean) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
    const dragged = dragging;
    dragging = false;
    const still = event.timeStamp - movedAt > stillMs || globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (dragged && glides && !still) startGlide();
    else if (moved) restSoon();
  };
  // A hand that slipped off before it dragged is let go somewhere else.
  document.addEventListener("pointerup", (event) => lift(event, true), { signal });
  document.addEventListener("pointercancel", (event) => lift(event, false), { signal });
  on("click", (event) => {
    // The browser ends every drag with a click too; only one that stayed where it began is meant.
    if (tapped) tap(event);
    tapped = false;
  });
  on("wheel", (event) => {
    if (resting === undefined) bounds = measure();
    if (event.clientX < bounds.left) return;
    event.preventDefault();
    stopGlide();
    const unit = event.deltaMode === 1 ? linePixels : event.deltaMode === 2 ? bounds.width : 1;
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) move(pan(window(), -sideways * unit, bounds));
    // A pinch on a trackpad comes as a wheel with Ctrl, in small turns.
    else move(zoom(window(), wheelFactor(event.deltaY * unit * (event.ctrlKey ? 4 : 1)), event.clientX - bounds.left, bounds));
    if (fingers.size === 0 && moved) restSoon();
  });

  return {
    busy: () => moved,
    destroy() {
      stopGlide();
      clearTimeout(resting);
      listeners.abort();
    },
  };
}
