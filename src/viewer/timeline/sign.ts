import type { BareMark, Row } from "../../archive/index.ts";
import type { Language } from "../../log/say.ts";
import type { Family } from "../../log/vocabulary.ts";
import { shapes } from "../glyph/shapes.ts";
import type { Fitted, Label } from "./fit.ts";

/** Puts the words of a sign on a side of it, or takes them or the whole sign away. */
export function setLabel(sign: HTMLElement, label: Label): void {
  sign.dataset["words"] = label;
}

/** Ends the words of a sign after so many pixels, where they are longer. */
export function setSeen(sign: HTMLElement, { seen, placed }: Pick<Fitted, "seen" | "placed">): void {
  const title = sign.querySelector<HTMLElement>(".sign-title");
  if (title !== null) title.style.maxInlineSize = seen < placed.words ? `${Math.floor(seen)}px` : "";
}

/** The event that an element belongs to, if it lies in a sign. */
export const eventOf = (target: EventTarget | null): { readonly id: string; readonly sign: HTMLElement } | undefined => {
  const sign = target instanceof Element ? target.closest<HTMLElement>(".sign") : null;
  const id = sign?.dataset["event"];
  return sign === null || id === undefined ? undefined : { id, sign };
};

/** The DOM of a named item: its family's shape, ticks for the others, and the title as text. */
export function signOf(mark: BareMark, event: Row, language: Language): HTMLElement {
  const sign = document.createElement("div");
  sign.className = `sign${mark.uncertain ? " uncertain" : ""}${event.contested ? " contested" : ""}`;
  sign.dataset["event"] = event.id;
  const [first, ...others] = event.families;
  if (first !== undefined) sign.append(shape(first, event.contested));
  if (others.length > 0) sign.append(ticks(others));
  const title = document.createElement("span");
  title.className = "sign-title";
  title.dir = "auto";
  title.textContent = event.translated?.[language] ?? event.title;
  sign.append(title);
  return sign;
}
const svgNamespace = "http://www.w3.org/2000/svg";

function shape(family: Family, contested: boolean): SVGElement {
  const svg = document.createElementNS(svgNamespace, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `family-${family}`);
  const path = document.createElementNS(svgNamespace, "path");
  path.setAttribute("d", shapes[family]);
  svg.append(path);
  if (contested) {
    // Half of a contested sign is left open: the right half is cut to its outline.
    const half = document.createElementNS(svgNamespace, "path");
    half.setAttribute("class", "sign-half");
    half.setAttribute("d", "M8 0h8v16H8z");
    svg.append(half);
    const outline = document.createElementNS(svgNamespace, "path");
    outline.setAttribute("class", "sign-outline");
    outline.setAttribute("d", shapes[family]);
    svg.append(outline);
  }
  return svg;
}

function ticks(families: readonly Family[]): HTMLElement {
  const row = document.createElement("span");
  row.className = "glyph-ticks";
  for (const family of families) {
    const tick = document.createElement("i");
    tick.className = `family-${family}`;
    row.append(tick);
  }
  return row;
}
