import { expect, test } from "vitest";
import { distanceKm } from "../../src/log/distance.ts";

const portland = { lat: 45.5152, lon: -122.6784 };
const losAngeles = { lat: 34.0522, lon: -118.2437 };

test("a point is no way from itself", () => {
  expect(distanceKm(portland, portland)).toBe(0);
});

test("a degree of latitude is a 360th of the way round", () => {
  expect(distanceKm({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })).toBeCloseTo((2 * Math.PI * 6371) / 360, 6);
});

test("the way there is the way back, and Portland lies some 1,330 km from Los Angeles", () => {
  expect(distanceKm(portland, losAngeles)).toBeCloseTo(distanceKm(losAngeles, portland), 9);
  expect(distanceKm(portland, losAngeles)).toBeGreaterThan(1_325);
  expect(distanceKm(portland, losAngeles)).toBeLessThan(1_335);
});

test("the other side of the earth is half of the way round, and no further", () => {
  expect(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(Math.PI * 6371, 6);
  expect(distanceKm({ lat: 90, lon: 0 }, { lat: -90, lon: 77 })).toBeCloseTo(Math.PI * 6371, 6);
});
