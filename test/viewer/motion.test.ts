import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { glide, momentAt, pan, pinch, wheelFactor, zoom } from "../../src/viewer/timeline/motion.ts";

const day = 86_400_000;
const whole = { from: 0, to: 10_000 * day };
const width = 1_000;
const bounds = { whole, width };

const window = fc
  .tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 1_000 }))
  .map(([from, length]) => ({ from: from * day, to: (from + length) * day }));
const place = fc.integer({ min: 0, max: width });
const within = ({ from, to }: { from: number; to: number }) => from >= whole.from - 1 && to <= whole.to + 1;

describe("a window under the hand", () => {
  it("moves by as much as the hand, keeps its length, and stays in the log", () => {
    fc.assert(
      fc.property(window, fc.integer({ min: -3_000, max: 3_000 }), (before, pixels) => {
        const after = pan(before, pixels, bounds);
        expect(after.to - after.from).toBeCloseTo(before.to - before.from, 0);
        expect(within(after)).toBe(true);
        const free = before.from - (pixels / width) * (before.to - before.from);
        if (free > whole.from && free + before.to - before.from < whole.to) expect(after.from).toBeCloseTo(free, 0);
      }),
    );
  });

  it("keeps the moment under the pointer when the wheel turns, where the log goes on", () => {
    fc.assert(
      fc.property(window, place, fc.double({ min: 0.1, max: 5, noNaN: true }), (before, at, factor) => {
        const after = zoom(before, factor, at, bounds);
        expect(within(after)).toBe(true);
        expect(after.to - after.from).toBeGreaterThanOrEqual(7_200_000 - 1);
        if (after.from > whole.from + 1 && after.to < whole.to - 1)
          expect(Math.abs(momentAt(after, at, width) - momentAt(before, at, width))).toBeLessThan((after.to - after.from) / 1e6);
      }),
    );
  });

  it("goes in and out by the same turns", () => {
    expect(wheelFactor(100) * wheelFactor(-100)).toBeCloseTo(1, 12);
    expect(wheelFactor(100)).toBeCloseTo(1.25, 12);
    expect(wheelFactor(1e9)).toBe(wheelFactor(400));
  });

  it("keeps the moments under two fingers", () => {
    fc.assert(
      fc.property(window, place, place, place, place, (before, a, b, c, d) => {
        fc.pre(Math.abs(a - b) > 30 && Math.abs(c - d) > 30);
        const [first, then] = [[Math.min(a, b), Math.max(a, b)] as const, [Math.min(c, d), Math.max(c, d)] as const];
        const after = pinch(before, first, then, bounds);
        expect(within(after)).toBe(true);
        if (after.from < whole.from + 1 || after.to > whole.to - 1 || after.to - after.from < 7_200_001) return;
        for (const finger of [0, 1] as const) {
          const slip = Math.abs(momentAt(after, then[finger], width) - momentAt(before, first[finger], width));
          expect(slip).toBeLessThan((after.to - after.from) / 1e6);
        }
      }),
    );
  });
});

describe("a glide", () => {
  it("slows down, goes the same way however the frames fall, and ends", () => {
    const [once, half] = [glide(2, 32), glide(2, 16)];
    const rest = glide(half.speed, 16);
    expect(half.pixels + rest.pixels).toBeCloseTo(once.pixels, 9);
    expect(rest.speed).toBeCloseTo(once.speed, 9);
    expect(once.speed).toBeLessThan(2);
    expect(glide(0.01, 16)).toEqual({ pixels: 0, speed: 0 });
  });
});
