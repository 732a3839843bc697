/** Hands on a timeline: a drag and a wheel, at sixty events a second whatever the page makes of them. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Browsing, Point } from "./browsing.ts";
import { spreadOf, type Moved } from "./figures.ts";

const ticks = 90;
const tickMs = 1_000 / 60;
/** How far the hand moves with each tick of a drag, in pixels, and how far a tick of the wheel turns. */
const dragStep = 8;
const wheelStep = 100;

/** A second and a half of dragging, half of it to the left and half back. */
export function pan(browsing: Browsing, at: Point): Promise<Moved> {
  return moved(browsing, async () => {
    await browsing.mouse("mouseMoved", at);
    await browsing.mouse("mousePressed", at);
    await everyTick((tick) => {
      const left = Math.min(tick, ticks - tick) * dragStep;
      return browsing.mouse("mouseMoved", { x: at.x - left, y: at.y }, true);
    });
    await browsing.mouse("mouseReleased", at);
  });
}

/** A second and a half of wheeling, 45 ticks in and 45 out. */
export function zoom(browsing: Browsing, at: Point): Promise<Moved> {
  return moved(browsing, async () => {
    await browsing.mouse("mouseMoved", at);
    await everyTick((tick) => browsing.wheel(at, tick < ticks / 2 ? -wheelStep : wheelStep));
  });
}

/** Sends an input at each tick of the clock without waiting for the page, then waits until it has taken all. */
async function everyTick(send: (tick: number) => Promise<unknown>): Promise<void> {
  const started = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let tick = 0; tick < ticks; tick += 1) {
    await sleep(Math.max(0, started + tick * tickMs - performance.now()));
    sent.push(send(tick));
  }
  await Promise.all(sent);
}

async function moved({ page, cpuMs }: Browsing, gesture: () => Promise<void>): Promise<Moved> {
  const before = await cpuMs();
  await page.evaluate(() => bench.frames.start());
  await gesture();
  const { gaps, lags } = await page.evaluate(() => bench.frames.stop());
  const cpu = (await cpuMs()) - before;
  // What the page puts off until the hand rests counts among its long tasks.
  await sleep(700);
  const tasks = await page.evaluate(() => bench.frames.tasks());
  const { p95, worst, count } = spreadOf(gaps);
  return {
    mean: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    p95,
    worst,
    frames: count,
    cpu: cpu / count,
    lag: spreadOf(lags).p95,
    longestTask: Math.max(0, ...tasks),
    longTasks: tasks.length,
  };
}
