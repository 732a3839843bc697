/** The hand on the timeline: what it does to the window, and that the picture under it is the picture at rest. */
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { addressWindow, axisLabels, daysShown, panel, signPlaces } from "./chart.ts";
import { drawn, eventually, fragment, sketched } from "./reading.ts";
import { phone, test } from "./visit.ts";

const year2024 = "#window=2024-01-01T00:00/2025-01-01T00:00";
const dayMs = 86_400_000;

/** Windows from all years down to hours. */
const zooms = [
  "",
  "#window=2010-01-01T00:00/2020-01-01T00:00",
  year2024,
  "#window=2024-06-10T00:00/2024-07-05T00:00",
  "#window=2024-06-14T00:00/2024-06-15T18:00",
];

/** Takes hold of the timeline a little left of its middle, near its foot, where no sign is. */
async function grasp(page: Page): Promise<{ readonly x: number; readonly y: number; readonly width: number }> {
  const { x, y, width, height } = await panel(page);
  const at = { x: Math.round(x), y: Math.round(y + height / 2 - 3), width };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  return at;
}

/** The window that the address names, once it is another than before. */
async function restedAfter(page: Page, before: { readonly from: number } | undefined): Promise<{ from: number; to: number }> {
  await eventually(() => addressWindow(page)?.from).not.toBe(before?.from);
  await eventually(() => page.locator(".moving").count()).toBe(0);
  const after = addressWindow(page);
  if (after === undefined) throw new Error("the address names no window");
  return after;
}

test("a drag moves the window by just as much as the hand moved", async ({ visit }) => {
  const page = await visit(year2024, { reducedMotion: "reduce" });
  await drawn(page);
  const { x, y, width } = await grasp(page);
  await page.mouse.move(x - 40, y, { steps: 3 });
  await page.mouse.move(x - 137, y, { steps: 5 });
  await page.mouse.up();
  const before = Date.UTC(2024, 0, 1);
  const after = await restedAfter(page, { from: before });
  const pixel = (366 * dayMs) / width;
  expect(Math.abs(after.from - before - 137 * pixel)).toBeLessThan(pixel / 2);
  expect(daysShown(page)).toBeCloseTo(366, 2);
});

test("a drag goes on gliding, but not for a reader who asks for less motion", async ({ visit }) => {
  const far = async (reducedMotion: "reduce" | "no-preference") => {
    const page = await visit(year2024, { reducedMotion });
    await drawn(page);
    const { x, y } = await grasp(page);
    for (let step = 1; step <= 8; step += 1) await page.mouse.move(x - 20 * step, y);
    await page.mouse.up();
    return (await restedAfter(page, { from: Date.UTC(2024, 0, 1) })).from;
  };
  const [still, glided] = [await far("reduce"), await far("no-preference")];
  expect(glided).toBeGreaterThan(still + dayMs);
});

test("the wheel keeps the moment under the pointer where it is", async ({ visit }) => {
  const page = await visit(year2024);
  await drawn(page);
  const { x, y, width } = await panel(page);
  const place = Math.round(x - width / 4);
  await page.mouse.move(place, y);
  for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, -60);
  const after = await restedAfter(page, { from: Date.UTC(2024, 0, 1) });
  const part = (place - (x - width / 2)) / width;
  const [was, is] = [Date.UTC(2024, 0, 1) + part * 366 * dayMs, after.from + part * (after.to - after.from)];
  expect(Math.abs(is - was)).toBeLessThan((after.to - after.from) / width);
  expect(after.to - after.from).toBeLessThan(200 * dayMs);
});

test("a wheel with Shift, or one that turns sideways, moves the window", async ({ visit }) => {
  const page = await visit(year2024);
  await drawn(page);
  const { x, y } = await panel(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(100, 0);
  const after = await restedAfter(page, { from: Date.UTC(2024, 0, 1) });
  expect(after.from).toBeGreaterThan(Date.UTC(2024, 0, 1));
  expect(daysShown(page)).toBeCloseTo(366, 2);
  await page.keyboard.down("Shift");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Shift");
  await eventually(() => Math.abs((addressWindow(page)?.from ?? 0) - Date.UTC(2024, 0, 1))).toBeLessThan(dayMs / 4);
});

test("the hand cannot leave the log", async ({ visit }) => {
  const page = await visit(year2024, { reducedMotion: "reduce" });
  await drawn(page);
  const { x, y } = await panel(page);
  await page.mouse.move(x, y);
  for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 400);
  await restedAfter(page, { from: Date.UTC(2024, 0, 1) });
  const all = addressWindow(page);
  const held = await grasp(page);
  await page.mouse.move(held.x + 200, held.y, { steps: 4 });
  await page.mouse.up();
  await page.waitForTimeout(300);
  expect(addressWindow(page)).toEqual(all);
});

test("while the hand moves nothing is put into vis-timeline's items or taken out", async ({ visit }) => {
  const page = await visit(year2024);
  await drawn(page);
  await eventually(async () => (await signPlaces(page, "rest")).length).toBeGreaterThan(3);
  const { x, y } = await grasp(page);
  await page.evaluate(() => {
    const changes = { count: 0 };
    new MutationObserver((records) => (changes.count += records.length)).observe(document.querySelector(".vis-itemset") ?? document, {
      childList: true,
      subtree: true,
    });
    Object.assign(globalThis, { changes });
  });
  for (let step = 1; step <= 30; step += 1) await page.mouse.move(x - 8 * step, y);
  expect(await page.locator(".moving").count()).toBe(1);
  expect(await page.evaluate(() => (globalThis as unknown as { changes: { count: number } }).changes.count)).toBe(0);
  expect((await signPlaces(page, "moving")).length).toBeGreaterThan(3);
  await page.mouse.up();
  await eventually(() => page.locator(".moving").count()).toBe(0);
});

describe("nothing jumps when the hand lets go:", () => {
  test.for(zooms)("under the hand axis and signs stand where they stand at rest, at %s", async (address, { visit }) => {
    const page = await visit(address, { reducedMotion: "reduce" });
    await drawn(page);
    await steady(page);
    const [axis, signs] = [await axisLabels(page, "rest"), await signPlaces(page, "rest")];
    // Out and back, without letting go. All years cannot be dragged; there the wheel goes in and out again.
    const { x, y } = await grasp(page);
    if (address === "") await turnAtOnce(page, -100, 100);
    await page.mouse.move(x - 6, y);
    await page.mouse.move(x, y);
    await eventually(() => page.locator(".moving").count()).toBe(1);
    await eventually(() => axisLabels(page, "moving")).toEqual(axis);
    const under = await signPlaces(page, "moving");
    expect(under.filter(({ id }) => signs.some((sign) => sign.id === id))).toEqual(signs);
    await page.mouse.up();
    await eventually(() => page.locator(".moving").count()).toBe(0);
    expect(await axisLabels(page, "rest")).toEqual(axis);
  });
});

/** Waits until the picture at rest stays as it is: the type has come, and with it the widths of the words. */
async function steady(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  let before = "";
  await eventually(async () => {
    const last = before;
    await page.waitForTimeout(150);
    before = JSON.stringify([await axisLabels(page, "rest"), await signPlaces(page, "rest")]);
    return before === last;
  }, "the picture rests").toBe(true);
}

/** Turns the wheel several times within a frame. */
async function turnAtOnce(page: Page, ...turns: number[]): Promise<void> {
  const { x, y } = await panel(page);
  await page.locator('[data-part="timeline"]').evaluate(
    (surface, { place, deltas }) => {
      for (const deltaY of deltas) surface.dispatchEvent(new WheelEvent("wheel", { ...place, deltaY, cancelable: true }));
    },
    { place: { clientX: x, clientY: y }, deltas: turns },
  );
}

test("at rest the signs stand at their dates, and so do the axis' labels", async ({ visit }) => {
  const page = await visit(year2024);
  await drawn(page);
  await eventually(async () => (await signPlaces(page, "rest")).length).toBeGreaterThan(3);
  const { x, width } = await panel(page);
  const placeOf = (moment: number) => ((moment - Date.UTC(2024, 0, 1)) / (366 * dayMs)) * width;
  const july = (await axisLabels(page, "rest")).find(({ words }) => words === "Jul");
  expect(Math.abs((july?.x ?? 0) - placeOf(Date.UTC(2024, 6, 1)))).toBeLessThan(2);
  expect(x).toBeGreaterThan(0);
  // A sign at the very edge is moved in so far that it can be seen whole.
  const exact = (await signPlaces(page, "rest")).filter(({ id, x: place }) => /^2024-\d\d-\d\d-/.test(id) && place > 12);
  expect(exact.length).toBeGreaterThan(0);
  for (const sign of exact) {
    const day = placeOf(Date.parse(`${sign.id.slice(0, 10)}T00:00Z`));
    // A sign stands at the first moment of its day, or where its clock time says.
    expect(sign.x - day, sign.id).toBeGreaterThan(-2);
    expect(sign.x - day, sign.id).toBeLessThan(width / 366 + 2);
  }
});

describe("before vis-timeline has come", () => {
  const late = /assets\/chart-.*\.js/;

  test("the picture is the one that it will give, to the pixel", async ({ visit }) => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const page = await visit(year2024, {
      before: (opened) =>
        opened.route(late, async (route) => {
          await released;
          await route.continue();
        }),
    });
    await sketched(page);
    await eventually(async () => (await signPlaces(page, "moving")).length).toBeGreaterThan(3);
    const [signs, labels, place] = [await signPlaces(page, "moving"), await axisLabels(page, "moving"), await panel(page)];
    release();
    await drawn(page);
    expect(await signPlaces(page, "rest")).toEqual(signs);
    expect((await axisLabels(page, "rest")).map(({ words }) => words)).toEqual(labels.map(({ words }) => words));
    const now = await panel(page);
    for (const key of ["x", "y", "width", "height"] as const) expect(Math.abs(now[key] - place[key]), key).toBeLessThan(1.5);
  });

  test("a drag moves the window and a click chooses, and both hold when it has come", async ({ visit }) => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const page = await visit(year2024, {
      reducedMotion: "reduce",
      before: (opened) =>
        opened.route(late, async (route) => {
          await released;
          await route.continue();
        }),
    });
    await sketched(page);
    const { x, y } = await panel(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 150, y, { steps: 5 });
    await page.mouse.up();
    await eventually(() => addressWindow(page)?.from ?? Infinity).toBeLessThan(Date.UTC(2024, 0, 1));
    const window = addressWindow(page);
    await page.locator(".moving-signs .sign svg").first().click();
    await eventually(() => fragment(page)).toContain("entry=");
    release();
    await drawn(page);
    expect(addressWindow(page)).toEqual(window);
  });

  test("and where it never comes, the timeline is there all the same", async ({ visit }) => {
    const page = await visit(year2024, { expected: /assets\/chart-/, before: (opened) => opened.route(late, (route) => route.abort()) });
    await sketched(page);
    await eventually(async () => (await signPlaces(page, "moving")).length).toBeGreaterThan(3);
    await page.getByRole("button", { name: "Closer" }).click();
    await eventually(() => daysShown(page)).toBeLessThan(200);
  });
});

describe("with fingers", () => {
  const fingers = (...xs: number[]) => xs.map((x, id) => ({ x, y: 500, id }));

  test("a pinch comes closer, and one finger drags", async ({ visit }) => {
    const page = await visit(`${year2024}&pane=timeline`, { viewport: phone, hasTouch: true, reducedMotion: "reduce" });
    await drawn(page);
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...xs: number[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: fingers(...xs) });
    await touch("touchStart", 200, 260);
    for (let apart = 60; apart <= 180; apart += 20) await touch("touchMove", 230 - apart / 2, 230 + apart / 2);
    await touch("touchEnd");
    const closer = await restedAfter(page, { from: Date.UTC(2024, 0, 1) });
    expect((closer.to - closer.from) / dayMs).toBeCloseTo(366 / 3, -1);

    await touch("touchStart", 300);
    for (let moved = 0; moved <= 100; moved += 10) await touch("touchMove", 300 - moved);
    await touch("touchEnd");
    const later = await restedAfter(page, closer);
    expect(later.from).toBeGreaterThan(closer.from);
    expect(later.to - later.from).toBeCloseTo(closer.to - closer.from, -5);
  });

  test("a tap on a sign chooses its event", async ({ visit }) => {
    const page = await visit(`${year2024}&pane=timeline`, { viewport: phone, hasTouch: true });
    await drawn(page);
    await page.locator(".vis-item .sign svg").first().tap();
    await page.locator("#entry-title").waitFor();
  });
});

test("the canvas shows how dense the log is, and is as sharp as the screen up to twice", async ({ visit }) => {
  for (const [deviceScaleFactor, sharpness] of [
    [1, 1],
    [2, 2],
    [3, 2],
  ] as const) {
    const page = await visit("", { deviceScaleFactor });
    await drawn(page);
    const { width } = await panel(page);
    const inked = () =>
      page.locator(".timeline-chart canvas").evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return { width: 0, share: 0 };
        const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let drawnOn = 0;
        for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 100) drawnOn += 1;
        return { width: canvas.width, share: (4 * drawnOn) / pixels.length };
      });
    await eventually(async () => (await inked()).share).toBeGreaterThan(0.005);
    expect((await inked()).width).toBe(Math.round(width * sharpness));
  }
});

test("a printed page has the picture of the rest, though the hand was on it", async ({ visit }) => {
  const page = await visit(year2024);
  await drawn(page);
  const { x, y } = await grasp(page);
  await page.mouse.move(x - 60, y, { steps: 3 });
  await eventually(() => page.locator(".moving").count()).toBe(1);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".moving-signs").isVisible()).toBe(false);
  await page.mouse.up();
});
