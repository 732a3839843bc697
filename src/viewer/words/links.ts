/** What a reader is told of a check of a source's address. It speaks of the address and never of what the page says. */
import type { LinkOutcome } from "../../log/vocabulary.ts";

/** Days in words, and whether an archived copy stands beside. */
interface Told {
  readonly checked: string;
  readonly since: string;
  readonly copied: boolean;
}

type LinkWords = Readonly<Record<LinkOutcome, (told: Told) => string>> & { readonly original: string };

const en: LinkWords = {
  live: ({ checked }) => `found on ${checked}`,
  moved: ({ checked }) => `found on ${checked}, at another address`,
  changed: ({ checked }) => `found on ${checked}, under another title`,
  missing: ({ checked }) => `not found on ${checked}; to be looked for again`,
  gone: ({ since, copied }) => (copied ? `gone since ${since}: see the archived copy` : `gone since ${since}`),
  "soft-gone": ({ checked }) => `the site answered on ${checked}, seemingly without this page`,
  refused: ({ checked }) => `the site turned our check away on ${checked}; it may be open to you`,
  unreachable: ({ checked }) => `our check got no answer on ${checked}`,
  original: "original address",
};

const es: LinkWords = {
  live: ({ checked }) => `encontrada el ${checked}`,
  moved: ({ checked }) => `encontrada el ${checked}, en otra dirección`,
  changed: ({ checked }) => `encontrada el ${checked}, con otro título`,
  missing: ({ checked }) => `no encontrada el ${checked}; se volverá a buscar`,
  gone: ({ since, copied }) => (copied ? `desaparecida desde el ${since}: véase la copia archivada` : `desaparecida desde el ${since}`),
  "soft-gone": ({ checked }) => `el sitio respondió el ${checked}, al parecer sin esta página`,
  refused: ({ checked }) => `el sitio rechazó nuestra comprobación el ${checked}; puede que se le abra a usted`,
  unreachable: ({ checked }) => `nuestra comprobación no obtuvo respuesta el ${checked}`,
  original: "dirección original",
};

/** The words in each language. */
export const linkWords = { en, es };
