import { useEffect, useMemo, useState } from "react";
import { absent, sourceFacets, type SourceAnswer, type SourceArchive, type SourceFacet, type SourceQuery } from "../../archive/index.ts";
import { Facet } from "../filters/Facet.tsx";
import { useLanguage, useWords } from "../words/useWords.ts";
import { useSourceWords } from "./words.ts";

interface SourceFiltersProps {
  readonly archive: SourceArchive;
  readonly query: SourceQuery;
  readonly counts: SourceAnswer["counts"];
  readonly ask: (part: Partial<SourceQuery>) => void;
}

/** Everything that sources can be filtered by, each value with the count it would give. */
export function SourceFilters({ archive, query, counts, ask }: SourceFiltersProps) {
  const words = useWords();
  const said = useSourceWords();
  const labelOf = useLabels(archive);
  const choicesOf = (name: SourceFacet) => {
    const choices = archive.facets[name].values.map(({ id }, index) => ({ id, label: labelOf(name, id), count: counts[name][index] ?? 0 }));
    // Decades stand newest first, and what bears no date last.
    return name === "decade"
      ? choices.sort((a, b) => Number(a.id === absent) - Number(b.id === absent) || (a.id < b.id ? 1 : -1))
      : choices;
  };
  return (
    <aside className="filters" aria-label={words.filters} id="filters" tabIndex={-1}>
      {sourceFacets.map((name) => (
        <Facet
          key={name}
          title={said.facets[name]}
          values={choicesOf(name)}
          chosen={query.facets[name]}
          ordered={name === "decade"}
          searched
          toggle={(id) => {
            const chosen = query.facets[name];
            const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
            ask({ facets: { ...query.facets, [name]: next } });
          }}
        />
      ))}
      <fieldset className="dates">
        <legend>
          <h2>{said.years}</h2>
        </legend>
        {(["from", "to"] as const).map((end) => (
          <Year key={end} label={words[end]} year={query[end]} set={(year) => ask({ [end]: year })} />
        ))}
      </fieldset>
    </aside>
  );
}

interface YearProps {
  readonly label: string;
  readonly year: number | undefined;
  readonly set: (year: number | undefined) => void;
}

/** A year, taken once it has four digits or none. */
function Year({ label, year, set }: YearProps) {
  const [draft, setDraft] = useState(year === undefined ? "" : String(year));
  useEffect(() => {
    setDraft(year === undefined ? "" : String(year));
  }, [year]);
  return (
    <label>
      {label}
      <input
        className="year"
        inputMode="numeric"
        maxLength={4}
        size={5}
        value={draft}
        onChange={({ target }) => {
          setDraft(target.value);
          if (target.value === "") set(undefined);
          else if (/^\d{4}$/.test(target.value) && target.value !== "0000") set(Number(target.value));
        }}
      />
    </label>
  );
}

/** Values of facets in the reader's language. */
export function useLabels({ table }: SourceArchive): (facet: SourceFacet, id: string) => string {
  const words = useWords();
  const said = useSourceWords();
  const language = useLanguage();
  return useMemo(() => {
    const tongue = new Intl.DisplayNames(language, { type: "language", fallback: "code" });
    const country = new Intl.DisplayNames(language, { type: "region", fallback: "code" });
    const publishers = new Map(table.publishers.map(({ id, name }) => [id, name]));
    return (facet, id) => {
      switch (facet) {
        case "type":
          return lookUp(words.citationTypes, id);
        case "publisher":
          return publishers.get(id) ?? id;
        case "country":
          return id === absent ? said.notKnown : named(country, id);
        case "language":
          return named(tongue, id);
        case "decade":
          return id === absent ? said.undated : said.decade(id);
        case "read":
          return lookUp(words.readings, id);
        case "copy":
          return id === absent ? said.copyNone : said.copyKept;
      }
    };
  }, [words, said, language, table]);
}

const lookUp = (list: Readonly<Record<string, string>>, id: string) => (Object.hasOwn(list, id) ? list[id] : undefined) ?? id;

/** A code in words; an address may hold one that names nothing. */
function named(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
