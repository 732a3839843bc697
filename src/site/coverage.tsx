/** What the log covers and where it is thin, as a page in each language. */
import type { ReactNode } from "react";
import type { Coverage as Covered } from "../archive/index.ts";
import { languages, type Language } from "../log/say.ts";
import { Coverage, LanguageContext, languageNames, wordsIn } from "../viewer/index.ts";
import type { Bundle } from "./bundle.ts";
import type { Heads } from "./heads.tsx";
import { Document, render } from "./document.tsx";

/** Where the page stands in each language, and the way from there to the site's root. */
const places: Readonly<Record<Language, { readonly path: string; readonly root: string }>> = {
  en: { path: "coverage/", root: "../" },
  es: { path: "es/coverage/", root: "../../" },
};

/** The pages by their paths. The prose of the log's own register is in the log's language on each. */
export const coveragePages = (bundle: Bundle, coverage: Covered, machineHead: Heads["other"]): (readonly [path: string, page: string])[] =>
  languages.map((language) => [
    `${places[language].path}index.html`,
    coveragePage(
      bundle,
      coverage,
      language,
      machineHead(places[language].path, wordsIn[language].coverage, wordsIn[language].covered.selection),
    ),
  ]);

function coveragePage(bundle: Bundle, coverage: Covered, language: Language, machines: ReactNode): string {
  const words = wordsIn[language];
  const { root } = places[language];
  const others = languages.filter((other) => other !== language);
  return render(
    <Document
      title={`${words.coverage} · ${words.name}`}
      description={words.covered.selection}
      root={root}
      styles={[bundle.pageStyle]}
      language={language}
      head={
        <>
          {languages.map((each) => (
            <link key={each} rel="alternate" hrefLang={each} href={root + places[each].path} />
          ))}
          {machines}
        </>
      }
    >
      <nav className="page-nav" aria-label={words.name}>
        <a href={language === "en" ? root : `${root}#lang=${language}`}>{words.name}</a>
        <a href={`${root}entries/`}>{words.allEntries}</a>
        {others.map((other) => (
          <a key={other} href={root + places[other].path} lang={other} hrefLang={other}>
            {languageNames[other]}
          </a>
        ))}
      </nav>
      <main className="page">
        <LanguageContext value={language}>
          <Coverage coverage={coverage} hrefOf={(id) => `${root}entries/${id}/`} />
        </LanguageContext>
      </main>
    </Document>,
  );
}
