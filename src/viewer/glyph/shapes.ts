import type { Family } from "../../log/vocabulary.ts";

/**
 * Each family's shape, as an SVG path in a box of 16 by 16 with the middle at 8, 8. Shape and hue both tell the family
 * apart, so that neither is needed alone.
 */
export const shapes: Readonly<Record<Family, string>> = {
  assembly: "M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z",
  disruption: "M3 3h10v10H3z",
  unrest: "M8 2l6.5 11.5h-13z",
  harm: "M4.2 2.4L8 6.2l3.8-3.8 1.8 1.8L9.8 8l3.8 3.8-1.8 1.8L8 9.8l-3.8 3.8-1.8-1.8L6.2 8 2.4 4.2z",
  response: "M8 1.8L14.2 8 8 14.2 1.8 8z",
  proceeding: "M2.5 3h11v2.4h-11zM2.5 6.8h11v2.4h-11zM2.5 10.6h11V13h-11z",
};
