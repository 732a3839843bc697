/** The picture that a link to a page shows: 1200 by 630, the size that Open Graph's readers agree on. Light, in the reading room's colours. */
import type { Family } from "../../log/vocabulary.ts";
import { shapes } from "../../viewer/index.ts";
import type { Lettering, Weight } from "./lettering.ts";
import { fitText, shorten } from "./lines.ts";

/** What a picture says. */
export interface Card {
  readonly title: string;
  /** Below the title: when and where. */
  readonly details: readonly string[];
  /** Beside the mark: what took place. */
  readonly label: string;
  /** The families whose marks are shown, the first of them large. */
  readonly families: readonly Family[];
  /** The log's name, at the foot. */
  readonly name: string;
}

const [width, height, margin] = [1_200, 630, 72];
const inner = width - 2 * margin;

/** The light theme's colours (src/viewer/theme.css). */
const ink = { paper: "#fbfaf7", text: "#1b1a17", muted: "#656158", hairline: "#ddd8cd" };
const hues: Readonly<Record<Family, string>> = {
  assembly: "#1c7575",
  disruption: "#7d6415",
  unrest: "#b5521a",
  harm: "#6b1230",
  response: "#574b99",
  proceeding: "#4c6647",
};

/** The card as an SVG of paths alone; undefined where the typeface lacks a sign of the title. A lesser line that it cannot draw is left out. */
export function cardSvg({ title, details, label, families, name }: Card, letters: Lettering): string | undefined {
  if (!letters.canDraw(title)) return undefined;
  const line = (text: string, weight: Weight, size: number, x: number, y: number, colour: string) => {
    if (text === "" || !letters.canDraw(text)) return "";
    const fits = (part: string) => letters.width(part, weight, size) <= width - margin - x;
    return path(letters.outline(fits(text) ? text : shorten(text, fits), weight, size, x, y), colour);
  };
  const fitted = fitText(title, (text, size) => letters.width(text, "title", size), {
    width: inner,
    height: 260,
    sizes: [68, 60, 52, 46, 40, 36, 32],
    lineHeight: 1.16,
  });
  const marks = families.map((family, index) => mark(family, margin + index * 56, 72, 40));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
    ...marks,
    line(label, "text", 30, margin + families.length * 56, 102, ink.muted),
    ...fitted.lines.map((text, index) =>
      line(text, "title", fitted.size, margin, 150 + fitted.size + index * fitted.size * 1.16, ink.text),
    ),
    ...details.map((text, index) => line(text, "text", 30, margin, 462 + index * 42, ink.muted)),
    `<rect x="${margin}" y="532" width="${inner}" height="2" fill="${ink.hairline}"/>`,
    line(name, "title", 30, margin, 582, ink.text),
    "</svg>",
  ].join("");
}

const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;

/** A family's mark in a square of `size` pixels. */
const mark = (family: Family, x: number, y: number, size: number) =>
  `<path transform="translate(${x} ${y}) scale(${size / 16})" d="${shapes[family]}" fill="${hues[family]}"/>`;
