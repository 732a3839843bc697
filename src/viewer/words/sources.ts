/** What the reading room says of sources' own pages. The words of those pages stand with them, so that the room does not carry them. */
export const sources = {
  en: { elsewhere: "this source", elsewhereHint: (number: number) => `this source (${number}) by itself: all that rests on it` },
  es: { elsewhere: "esta fuente", elsewhereHint: (number: number) => `esta fuente (${number}) por sí sola: todo lo que se apoya en ella` },
};
