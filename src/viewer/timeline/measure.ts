const labelFont = "14px 'Source Sans 3 Variable', sans-serif";
/** No words beside a sign are wider than this, in pixels; the style sheet cuts them there. */
export const longestLabel = 244;

/** Resolves when the type of the labels has come; words measured before have another width. */
export async function labelFontReady(): Promise<void> {
  await document.fonts.load(labelFont);
}

/** How wide a title is drawn, in pixels. */
export function titleMeasure(): (title: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (context !== null) context.font = labelFont;
  return (title) => Math.min(longestLabel, (context?.measureText(title).width ?? 8 * title.length) + 4);
}
