/**
 * Text as outlines. A picture then holds paths and no letters: no typeface of the machine can slip in, every machine draws the
 * same, and no text of a log is ever read as markup.
 */
import opentype, { type Font, type PathCommand } from "opentype.js";

/** A weight of the typeface. */
export type Weight = "text" | "title";

/** Measures text and gives its outline. Sizes and places are in pixels; y is the baseline's. */
export interface Lettering {
  /** Whether the typeface has every sign of a text. */
  canDraw(text: string): boolean;
  width(text: string, weight: Weight, size: number): number;
  /** An SVG path's `d`. */
  outline(text: string, weight: Weight, size: number, x: number, y: number): string;
}

/** A typeface from font files (WOFF or TrueType), each of which may hold a part of its signs; the first that has a sign gives it. */
export function letteringOf(files: Readonly<Record<Weight, readonly Uint8Array[]>>): Lettering {
  const fonts = { text: files.text.map(fontOf), title: files.title.map(fontOf) };
  const fontFor = (sign: string, weight: Weight) => fonts[weight].find((font) => font.charToGlyphIndex(sign) > 0);
  /** A text in pieces of one font each. */
  const runs = (text: string, weight: Weight) => {
    const found: { readonly font: Font; text: string }[] = [];
    for (const sign of text.normalize("NFC")) {
      const font = fontFor(sign, weight);
      const last = found.at(-1);
      if (font === undefined) continue;
      if (last?.font === font) last.text += sign;
      else found.push({ font, text: sign });
    }
    return found;
  };
  return {
    canDraw: (text) =>
      Array.from(text.normalize("NFC")).every((sign) => fontFor(sign, "text") !== undefined && fontFor(sign, "title") !== undefined),
    width: (text, weight, size) => runs(text, weight).reduce((sum, run) => sum + run.font.getAdvanceWidth(run.text, size), 0),
    outline(text, weight, size, x, y) {
      let at = x;
      return runs(text, weight)
        .map((run) => {
          const path = pathData(run.font.getPath(run.text, at, y, size).commands);
          at += run.font.getAdvanceWidth(run.text, size);
          return path;
        })
        .join("");
    },
  };
}

const fontOf = (bytes: Uint8Array): Font => opentype.parse(new Uint8Array(bytes).buffer);

/** An SVG path's `d`, to a tenth of a pixel. Written here, since opentype.js 2.0.0 writes `NaN` for a number very close to a whole one. */
function pathData(commands: readonly PathCommand[]): string {
  return commands
    .map((command) => {
      switch (command.type) {
        case "M":
        case "L":
          return `${command.type}${numbers(command.x, command.y)}`;
        case "Q":
          return `Q${numbers(command.x1, command.y1, command.x, command.y)}`;
        case "C":
          return `C${numbers(command.x1, command.y1, command.x2, command.y2, command.x, command.y)}`;
        case "Z":
          return "Z";
      }
    })
    .join("");
}

const numbers = (...values: readonly number[]) => values.map((value) => Math.round(value * 10) / 10).join(" ");
