import { createContext, useContext } from "react";
import type { Language } from "../../log/say.ts";
import { en, type Words } from "./en.ts";
import { es } from "./es.ts";

/** The words of each language. */
export const wordsIn: Readonly<Record<Language, Words>> = { en, es };

/** Each language's own name. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", es: "Español" };

/** The language that a page is read in. */
export const LanguageContext = createContext<Language>("en");

/** The language of the page. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** The words of the page's language. */
export const useWords = (): Words => wordsIn[useLanguage()];
