import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressIn, isPublic } from "../../src/links/address.ts";

/** The numbers of a range of IPv4, by its first address and the length of its prefix. */
const within = (base: string, prefix: number) => {
  const start = base.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  return fc.integer({ min: start, max: start + 2 ** (32 - prefix) - 1 }).map(dotted);
};
const dotted = (number: number) => [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join(".");

/** Every range of IPv4 that is nobody's to ask (IANA's special-purpose registry, multicast, reserved). */
const closed: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
const closedAddress = fc.oneof(...closed.map(([base, prefix]) => within(base, prefix)));

const hex = (address: string) =>
  address
    .split(".")
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")
    .replace(/(.{4})/, "$1:");

/** An address as hosts may be written: every form is one number to the URL standard. */
const spellings = (address: string) => {
  const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  return [
    address,
    String(whole),
    `0x${whole.toString(16)}`,
    `0${whole.toString(8)}`,
    `0x${a.toString(16)}.0${b.toString(8)}.${c * 256 + d}`,
    `${address}.`,
    `[::ffff:${address}]`,
    `[::ffff:${hex(address)}]`,
  ];
};

describe("an address of a closed range", () => {
  test("is not public, however it is written as a host", () => {
    fc.assert(
      fc.property(closedAddress, (address) => {
        for (const spelling of spellings(address)) {
          const found = addressIn(new URL(`http://${spelling}/`).hostname);
          expect([spelling, found !== undefined && isPublic(found)]).toEqual([spelling, false]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("is not public inside any form of IPv6 that carries it, and neither is a public one there", () => {
    fc.assert(
      fc.property(fc.oneof(closedAddress, within("93.184.0.0", 16)), (address) => {
        for (const carried of [
          `::${address}`,
          `64:ff9b::${hex(address)}`,
          `64:ff9b:1::${hex(address)}`,
          `2002:${hex(address)}::1`,
          `2001:0:1::${hex(address)}`,
        ])
          expect([carried, isPublic(carried)]).toEqual([carried, false]);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  "::",
  "::1",
  "fe80::1",
  "fe80::1%eth0",
  "febf::1",
  "fec0::1",
  "fc00::1",
  "fd00:ec2::254",
  "ff02::1",
  "100::1",
  "2001:db8::1",
  "2001:10::1",
  "3fff::1",
  "4000::1",
  "",
  "localhost",
  "1.2.3",
  "1.2.3.4.5",
  "1.2.3.4/8",
  "256.1.1.1",
  "::ffff:169.254.169.254",
])("%j is not public", (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each([
  "93.184.215.14",
  "8.8.8.8",
  "172.15.255.255",
  "172.32.0.1",
  "100.63.255.255",
  "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
  "::ffff:93.184.215.14",
])("%s is public", (address) => {
  expect(isPublic(address)).toBe(true);
});

test("a name is no address", () => {
  expect(["news.example.org", "localhost", "[::1", "::1]"].map(addressIn)).toEqual([undefined, undefined, undefined, undefined]);
});
