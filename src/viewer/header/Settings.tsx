import { languages, type Language } from "../../log/say.ts";
import { languageNames, useWords } from "../words/useWords.ts";

const themes = ["system", "light", "dark"] as const;

interface SettingsProps {
  readonly language: Language;
  readonly theme?: "light" | "dark" | undefined;
  readonly change: (change: { readonly language: Language } | { readonly theme: "light" | "dark" | undefined }, how: "replace") => void;
}

/** The language of a page, and whether it is light or dark. */
export function Settings({ language, theme, change }: SettingsProps) {
  const words = useWords();
  return (
    <>
      <select
        aria-label={words.language}
        value={language}
        onChange={({ target }) => {
          change({ language: languages.find((known) => known === target.value) ?? "en" }, "replace");
        }}
      >
        {languages.map((other) => (
          <option key={other} value={other} lang={other}>
            {languageNames[other]}
          </option>
        ))}
      </select>
      <select
        aria-label={words.theme.label}
        value={theme ?? "system"}
        onChange={({ target }) => {
          change({ theme: target.value === "light" || target.value === "dark" ? target.value : undefined }, "replace");
        }}
      >
        {themes.map((other) => (
          <option key={other} value={other}>
            {words.theme[other]}
          </option>
        ))}
      </select>
    </>
  );
}
