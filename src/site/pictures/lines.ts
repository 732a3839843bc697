/** Text in lines: broken between words, and set smaller until it fits. */

/** How wide a text is at a size, in the unit of the width that it must fit. */
export type WidthAt = (text: string, size: number) => number;

/** Text as it fits: its lines and their size. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Where a text goes: how wide and high, in which sizes (the largest first), and how high a line is as a part of its size. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly sizes: readonly [number, ...number[]];
  readonly lineHeight: number;
}

/** Sets a text in the largest size in which it fits; one that fits in none is cut in the smallest, with an ellipsis. */
export function fitText(text: string, widthAt: WidthAt, { width, height, sizes, lineHeight }: Room): Fitted {
  const most = (size: number) => Math.max(1, Math.floor(height / (size * lineHeight)));
  for (const size of sizes) {
    const lines = breakLines(text, (line) => widthAt(line, size) <= width);
    if (lines.length <= most(size)) return { lines, size };
  }
  const size = sizes.at(-1) ?? sizes[0];
  const fits = (line: string) => widthAt(line, size) <= width;
  const lines = breakLines(text, fits).slice(0, most(size));
  return { lines: [...lines.slice(0, -1), shorten(lines.at(-1) ?? "", fits)], size };
}

/** Breaks a text between words; a word too long for a line is broken between signs. */
export function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const sign of word) {
      if (line !== "" && !fits(line + sign)) {
        lines.push(line);
        line = "";
      }
      line += sign;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** A line with an ellipsis after as much of it as fits. */
export function shorten(line: string, fits: (line: string) => boolean): string {
  const signs = Array.from(line);
  while (signs.length > 0 && !fits(`${signs.join("").trimEnd()}…`)) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}
