/** Published logs for tests: the real one, and readings of its entries. */
import { editionOf, linksOf, readingOf, registerOf } from "../../src/archive/index.ts";
import type { Publication } from "../../src/citation/publication.ts";
import { soundLogIn } from "../site/building.ts";

/** Where the tests' sites stand. */
export const address = "https://history.example.org/unrest/";

/** The real log. */
export const log = await soundLogIn("events");

/** Its registers, to look things up in. */
export const register = registerOf(log);

/** The real log, published at the tests' address. */
export const publication: Publication = { name: "Protest & Civil Unrest", address, about: log.about, edition: editionOf(log) };

/** Every entry of the real log as it is read. */
export const readings = (() => {
  const events = log.entries.map(({ event }) => event);
  const links = linksOf(events);
  return events.map((event) => readingOf(event, register, links));
})();

/** Ten entries spread over the log. */
export const tenReadings = readings.filter((_, index) => index % Math.ceil(readings.length / 10) === 0);

/** Text that a stranger may have written. */
export const hostileTexts = [
  "</script><script>alert(1)</script>",
  "]]></title><b>&amp;&lt;",
  `" onload="alert(1)" '`,
  "<!--<script>",
  "a;b=c&d=e%20+f#g",
  "\u202eright to left שלום مرحبا",
  "🏴‍☠️ emoji 🎉",
  "- a: [yaml, {x: 1}]\n# no",
  "x".repeat(400),
];
