/** Words for figures drawn on one scale. */
const en = {
  none: "No number lies in all of them.",
  only: (number: string) => `Of all numbers, only ${number} lies in all of them.`,
  between: (low: string, high: string) => `Every number from ${low} to ${high} lies in all of them.`,
  from: (low: string) => `Every number from ${low} up lies in all of them.`,
  upTo: (high: string) => `Every number up to ${high} lies in all of them.`,
  linear: "Even scale from 0.",
  logarithmic: (times: string) => `Logarithmic scale: each line stands for ${times} times the one before it.`,
  openEnds: "Arrow: no bound given on that side.",
  forecasts: "Expected beforehand",
  once: "Figures that one source gives",
  table: "The same as a table",
  whose: "Who says so",
  number: "Number",
  how: "How and when",
  sources: "Sources",
  scroll: (what: string) => `Table: ${what}`,
};

const es: typeof en = {
  none: "Ningún número cabe en todas.",
  only: (number) => `De todos los números, solo ${number} cabe en todas.`,
  between: (low, high) => `Todo número de ${low} a ${high} cabe en todas.`,
  from: (low) => `Todo número desde ${low} cabe en todas.`,
  upTo: (high) => `Todo número hasta ${high} cabe en todas.`,
  linear: "Escala uniforme desde 0.",
  logarithmic: (times) => `Escala logarítmica: cada línea vale ${times} veces la anterior.`,
  openEnds: "Flecha: no se dio límite por ese lado.",
  forecasts: "Previsto de antemano",
  once: "Cifras que da una sola fuente",
  table: "Lo mismo en una tabla",
  whose: "Quién lo dice",
  number: "Número",
  how: "Cómo y cuándo",
  sources: "Fuentes",
  scroll: (what) => `Tabla: ${what}`,
};

/** The words, by language. */
export const plot = { en, es };
